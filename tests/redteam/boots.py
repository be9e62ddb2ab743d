#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""boots.py IMAGE OUT [bios|uefi|pxe-bios|pxe-uefi ...]: starts the shipped image, without any witness, and
waits for the enrolment screen. Prints the seconds, leaves a picture of each. PXE runs scripts/serve-pxe
and the machine in a network namespace of their own."""

import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from machine import Gone, Machine  # noqa: E402
from sight import wait_client, wait_still  # noqa: E402
from wire import Lab  # noqa: E402

PROJECT = pathlib.Path(__file__).resolve().parents[2]


def stick(image, folder):
    """A stick of 2 GB with the image on it."""
    disk = pathlib.Path(folder) / "stick.img"
    subprocess.run(["cp", "--sparse=always", str(pathlib.Path(image) / "gongyuan.img"), str(disk)], check=True)
    os.truncate(disk, 2 << 30)
    return disk


def locked(machine, out, way):
    """Seconds until the locked screen; leaves a picture of it."""
    with machine:
        seconds = wait_client(machine, 420)
        wait_still(machine)
        machine.picture(out / f"boot-{way}.png")
    return seconds


def start(image, out, way):
    with tempfile.TemporaryDirectory(prefix="gongyuan-boots-") as folder:
        if way.startswith("pxe-"):
            with Lab("10.77.0.1/24") as lab, open("/tmp/serve-pxe.log", "wb") as log:
                lab.serve([PROJECT / "scripts/serve-pxe", "--card", lab.card, "--address", lab.address, "--room", "10.77.0.1:7444", image], log)
                return locked(Machine(firmware=way[4:], boot="n", memory=3072, **lab.cable("seat0")), out, way)
        return locked(Machine(disk=stick(image, folder), firmware=way), out, way)


def main():
    image, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    failed = 0
    for way in sys.argv[3:] or ("bios", "uefi", "pxe-bios", "pxe-uefi"):
        try:
            print(f"{way}: locked screen after {start(image, out, way):.0f} s", flush=True)
        except (TimeoutError, Gone) as error:
            failed += 1
            print(f"{way}: FAILED, {error}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
