#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""display.py WORK OUT: starts the disk of WORK (`display` makes it) and looks at the seat's service on its display: there after
the boot, alone on the terminal, back after a kill, its key wrapped with the TPM, back after power loss with the same TPM, and
refused, in words on the display, with another one."""

import pathlib
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "redteam"))

from machine import Machine  # noqa: E402
from sight import is_client, wait_client, wait_still  # noqa: E402

WORK, OUT = (pathlib.Path(name) for name in sys.argv[1:3])
failed = []

# How a credential of systemd 252 begins that both open together (its src/shared/creds-util.h).
HOST_AND_TPM = "93a894094874449090caf2fc93cab553"


class Tpm:
    """A TPM in software that keeps its state in a folder."""

    def __init__(self, name):
        self.folder = WORK / name
        self.folder.mkdir(exist_ok=True)

    def __enter__(self):
        self.socket = self.folder / "socket"
        self.process = subprocess.Popen(["swtpm", "socket", "--tpm2", "--tpmstate", f"dir={self.folder}",
                                         "--ctrl", f"type=unixio,path={self.socket}"], stdin=subprocess.DEVNULL)
        while not self.socket.exists():
            time.sleep(0.05)
        return ["-chardev", f"socket,id=tpmline,path={self.socket}", "-tpmdev", "emulator,id=tpm,chardev=tpmline",
                "-device", "tpm-crb,tpmdev=tpm"]

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.socket.unlink(missing_ok=True)


def computer(tpm):
    # systemd trusts a TPM that the firmware knows, which is UEFI.
    return Machine(network=None, firmware="uefi", extra=[
        *tpm, "-kernel", str(WORK / "vmlinuz"), "-initrd", str(WORK / "initrd"),
        "-append", "root=/dev/vda rw console=ttyS0 quiet",
        "-drive", f"if=virtio,format=raw,file={WORK / 'disk'},cache=unsafe"])


def check(what, good, said=""):
    print(f"{'ok  ' if good else 'FAIL'} {what}{'' if good else ': ' + said}", flush=True)
    if not good:
        failed.append(what)


def shown(machine, name):
    wait_still(machine)
    machine.picture(OUT / f"{name}.png")


def first(machine):
    seconds = wait_client(machine)
    shown(machine, "1-started")
    check(f"the seat is on the display {seconds:.0f} s after the power went on", True)
    machine.witness()
    check("the service is active", machine.inside("systemctl is-active gongyuan-client")[0] == 0)
    check("no login on its terminal", machine.says("systemctl is-active getty@tty1 || :").strip() == "inactive")
    platform = machine.says("tr '\\0' '\\n' < /proc/$(systemctl show -P MainPID gongyuan-client)/environ | grep QT_QPA_PLATFORM=")
    check("it draws through KMS", platform.strip() == "QT_QPA_PLATFORM=eglfs", platform)
    files = machine.says("ls /var/lib/gongyuan-client")
    check("the key is wrapped and not there plain", "seat.master.cred" in files and "seat.master\n" not in files + "\n", files)
    (OUT / "key.log").write_text(machine.says("journalctl -b -o cat -u gongyuan-client-key"))
    kind = machine.says("head -c 24 /var/lib/gongyuan-client/seat.master.cred | base64 -d | od -An -tx1 -N16 | tr -d ' \\n'")
    check("wrapped with the machine's key and the TPM", kind == HOST_AND_TPM, kind)
    (OUT / "client.log").write_text(machine.says("journalctl -b -o cat -u gongyuan-client"))
    for keys in (("ctrl", "alt", "f2"), ("alt", "f3"), ("ctrl", "alt", "delete"), ("alt", "f4"), ("alt", "tab"), ("meta_l",)):
        machine.key(*keys)
        time.sleep(1.5)
        check(f"{'+'.join(keys)} leads nowhere", is_client(wait_still(machine)))
    shown(machine, "2-after-keys")
    before = machine.says("systemctl show -P MainPID gongyuan-client")
    machine.inside(f"kill -KILL {before}")
    began = time.monotonic()
    while machine.says("systemctl show -P MainPID gongyuan-client") in (before, "0"):
        time.sleep(0.2)
    while not is_client(machine.pixels()):
        time.sleep(0.2)
    check(f"killed, it is back on the display after {time.monotonic() - began:.0f} s", True)
    shown(machine, "3-killed")


def again(machine):
    wait_client(machine)
    shown(machine, "4-power-lost")
    check("after power loss the wrapped key opens the seat again", True)


def other(machine):
    machine.witness()
    for _ in range(120):
        if machine.says("systemctl is-failed gongyuan-client-key || :").strip() == "failed":
            break
        time.sleep(1)
    time.sleep(5)
    machine.picture(OUT / "5-another-tpm.png")
    check("with another TPM the seat is refused", machine.inside("systemctl is-active gongyuan-client")[0] != 0)
    check("its files are as they were", "seat.db" in machine.says("ls /var/lib/gongyuan-client"))
    (OUT / "refused.log").write_text(machine.says("journalctl -b -o cat -u gongyuan-client-key -u gongyuan-client-refused"))


def main():
    for name, act in (("own", first), ("own", again), ("other", other)):
        with Tpm(name) as tpm, computer(tpm) as machine:
            try:
                act(machine)
            except (TimeoutError, RuntimeError) as error:
                check(act.__name__, False, str(error))
                machine.picture(OUT / f"failed-{act.__name__}.png")
                shutil.copy(machine.folder / "serial", OUT / f"failed-{act.__name__}.serial")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
