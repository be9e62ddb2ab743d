# SPDX-License-Identifier: Apache-2.0
"""Cuts the power of a virtual machine that writes a vault. Debian's kernel and one program of ours (machine.cpp)
boot under QEMU from memory with an ext4 disk that QEMU does not cache; at a random moment QEMU gets SIGKILL; the next boot
compares the vault with every act that was acknowledged on the serial line.
machine.py --program P --kernel K --modules M --work W [--cuts N] [--seed N] [--unsynced]"""

import argparse
import os
import pathlib
import random
import re
import signal
import subprocess
import time

DRIVERS = ["virtio_pci", "virtio_blk"]  # and what they depend on
BOOT_SECONDS = 90
BOOTS = 3  # tries, before a machine that says nothing is a finding


def libraries(program):
    listed = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    return sorted(set(re.findall(r"(/\S+)", listed)))


def drivers(modules):
    """The kernel's modules that the disk needs, each after those it depends on."""
    order = []

    def add(name):
        path = next(pathlib.Path(modules).rglob(f"{name}.ko"))
        for needed in re.search(rb"\0depends=([^\0]*)\0", b"\0" + path.read_bytes()).group(1).decode().split(","):
            if needed:
                add(needed)
        if path not in order:
            order.append(path)

    for name in DRIVERS:
        add(name)
    return order


def archive(entries):
    """A cpio archive (newc) of (name, mode, content)."""
    parts = []
    for number, (name, mode, content) in enumerate([*entries, ("TRAILER!!!", 0, b"")]):
        fields = [number + 1, mode, 0, 0, 1, 0, len(content), 0, 0, 0, 0, len(name) + 1, 0]
        head = b"070701" + b"".join(b"%08x" % field for field in fields) + name.encode() + b"\0"
        for part in (head, content):
            parts += [part, b"\0" * (-len(part) % 4)]
    return b"".join(parts)


def initramfs(program, modules):
    files = {"init": pathlib.Path(program)}
    for path in libraries(program):
        files[path.lstrip("/")] = pathlib.Path(path)
    for number, path in enumerate(drivers(modules)):
        files[f"drivers/{number}-{path.name}"] = path
    folders = {"dev", "data"}
    for name in files:
        folders |= {str(parent) for parent in pathlib.PurePath(name).parents} - {"."}
    return archive([(name, 0o040755, b"") for name in sorted(folders)]
                   + [(name, 0o100755, path.read_bytes()) for name, path in files.items()])


class Machine:
    def __init__(self, options, state):
        self.console = options.work / "console"
        self.console.write_bytes(b"")
        self.process = subprocess.Popen(
            ["qemu-system-x86_64", "-accel", "tcg", "-cpu", "max", "-m", "256", "-nodefaults", "-nographic", "-no-reboot",
             "-kernel", options.kernel, "-initrd", options.work / "initramfs",
             "-append", f"console=ttyS0 quiet panic=-1 random.trust_cpu=on seed={state['seed']} acked={state['acked']}"
             f" unsynced={int(options.unsynced)}",
             "-drive", f"file={options.work / 'disk'},format=raw,if=virtio,cache=none",
             "-serial", f"file:{self.console}"],
            stdin=subprocess.DEVNULL, start_new_session=True)

    def lines(self):
        """Whole lines of our program, in order, without what the firmware put before the first."""
        text = self.console.read_text(errors="replace")
        said = re.compile(r"(?:^|\[2J)((?:checked|acked|lost|unopenable|broken)\b.*)$")
        return [found.group(1) for line in text[:text.rfind("\n") + 1].splitlines() if (found := said.search(line))]

    def wait_for(self, word, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for line in self.lines():
                if line.startswith(("lost", "unopenable", "broken")):
                    return line
                if line.startswith(word):
                    return line
            if self.process.poll() is not None:
                return "broken: QEMU ended"
            time.sleep(0.02)
        return f"broken: no '{word}' in {seconds} s"

    def kill(self):
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()


def new_disk(options, state):
    with open(options.work / "disk", "wb") as file:
        file.truncate(96 << 20)
    subprocess.run(["/sbin/mke2fs", "-q", "-F", "-t", "ext4", options.work / "disk"], check=True)
    state["acked"] = 0
    state["seed"] += 1


def boot(options, state, write_for):
    """Compares what the disk holds with what was acknowledged, and writes on until the power is cut. Returns what is
    wrong, or None."""
    machine = Machine(options, state)
    try:
        line = machine.wait_for("checked", BOOT_SECONDS)
        if not line.startswith("checked"):
            return line
        state["boots"] += 1
        before = state["acked"] = int(line.split()[1])
        time.sleep(write_for)
        machine.kill()
        for line in machine.lines():
            if not line.startswith(("acked", "checked")):
                return line
            state["acked"] = int(line.split()[1])
        state["acts"] += state["acked"] - before
        return None
    finally:
        machine.kill()


def boot_again(options, state, write_for):
    """`boot`, again when the machine does not come up: QEMU now and then stays in its firmware on a busy computer."""
    for _ in range(BOOTS):
        wrong = boot(options, state, write_for)
        if wrong is None or not wrong.startswith("broken: no 'checked'"):
            break
        state["stalled"] += 1
    return wrong


def run(options, state, dice):
    for cut in range(options.cuts):
        if cut % options.per_disk == 0:
            new_disk(options, state)
        wrong = boot_again(options, state, dice.uniform(0.05, options.longest))
        if wrong is None:
            state["cuts"] += 1
            print(f"cut {state['cuts']}: {state['acked']} acts acknowledged on this disk", flush=True)
            if (cut + 1) % options.per_disk == 0 or cut + 1 == options.cuts:
                wrong = boot_again(options, state, 0)  # for what the last cut left
        if wrong is not None:
            return wrong
    return None


def main():
    parser = argparse.ArgumentParser()
    for name in ("program", "kernel", "modules", "work"):
        parser.add_argument(f"--{name}", required=True, type=pathlib.Path)
    parser.add_argument("--cuts", type=int, default=30)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--longest", type=float, default=4, help="seconds of writing before a cut, at most")
    parser.add_argument("--per-disk", type=int, default=10, help="cuts before a new vault is begun on a new disk")
    parser.add_argument("--unsynced", action="store_true", help="syncs are left out; the run fails unless that is noticed")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    (options.work / "initramfs").write_bytes(initramfs(options.program, options.modules))
    state = {"seed": options.seed, "boots": 0, "cuts": 0, "stalled": 0, "acts": 0, "acked": 0}
    started = time.monotonic()
    wrong = run(options, state, random.Random(options.seed))
    print(f"seed {options.seed}: {state['cuts']} power cuts, {state['boots']} boots "
          f"({state['stalled']} more did not come up), {state['acts']} acts acknowledged, "
          f"{time.monotonic() - started:.0f} s; {wrong or 'nothing acknowledged is lost, every vault opened'}")
    if (wrong is not None) != options.unsynced or "broken" in str(wrong):
        raise SystemExit("failed")


if __name__ == "__main__":
    main()
