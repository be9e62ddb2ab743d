#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""boots.py IMAGE OUT [bios|uefi|pxe-bios|pxe-uefi ...]: starts the shipped image, without any witness, and
waits for the enrolment screen. Prints the seconds, leaves a picture of each. PXE runs scripts/serve-pxe
and the machine in a network namespace of their own."""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from machine import Gone, Machine  # noqa: E402
from sight import wait_client, wait_still  # noqa: E402

PROJECT = pathlib.Path(__file__).resolve().parents[2]


def stick(image, folder):
    """A stick of 2 GB with the image on it."""
    disk = pathlib.Path(folder) / "stick.img"
    subprocess.run(["cp", "--sparse=always", str(pathlib.Path(image) / "gongyuan.img"), str(disk)], check=True)
    os.truncate(disk, 2 << 30)
    return disk


class Room:
    """A network of its own with serve-pxe on one side and the machine's card on the other."""

    def __init__(self, image):
        self.name = f"gypxe{os.getpid()}"
        self.image = image

    def __enter__(self):
        def ip(*words):
            subprocess.run(["ip", *words], check=True)
        ip("netns", "add", self.name)
        inside = ["-n", self.name]
        ip(*inside, "link", "set", "lo", "up")
        ip(*inside, "link", "add", "room", "type", "bridge")
        ip(*inside, "tuntap", "add", "seat0", "mode", "tap")
        ip(*inside, "link", "set", "seat0", "master", "room")
        ip(*inside, "addr", "add", "10.77.0.1/24", "dev", "room")
        ip(*inside, "link", "set", "seat0", "up")
        ip(*inside, "link", "set", "room", "up")
        self.server = subprocess.Popen(
            ["ip", "netns", "exec", self.name, str(PROJECT / "scripts/serve-pxe"), "--card", "room", "--address", "10.77.0.1/24",
             "--room", "10.77.0.1:7444", str(self.image)], stdin=subprocess.DEVNULL,
            stdout=open("/tmp/serve-pxe.log", "wb"), stderr=subprocess.STDOUT, start_new_session=True)
        time.sleep(1)
        if self.server.poll() is not None:
            raise RuntimeError("serve-pxe ended")
        return self

    def __exit__(self, *_):
        os.killpg(self.server.pid, signal.SIGTERM)
        self.server.wait()
        subprocess.run(["ip", "netns", "del", self.name], check=False)


def start(image, out, way):
    with tempfile.TemporaryDirectory(prefix="gongyuan-boots-") as folder:
        if way.startswith("pxe-"):
            with Room(image) as room, Machine(firmware=way[4:], namespace=room.name, boot="n", memory=3072,
                                              network="tap,ifname=seat0,script=no,downscript=no") as machine:
                seconds = wait_client(machine, 420)
                wait_still(machine)
                machine.picture(out / f"boot-{way}.png")
        else:
            with Machine(disk=stick(image, folder), firmware=way) as machine:
                seconds = wait_client(machine, 420)
                wait_still(machine)
                machine.picture(out / f"boot-{way}.png")
    return seconds


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
