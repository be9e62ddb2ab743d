#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""room_role.py IMAGE OUT: the boot image as the room. A machine is started as a room, made one at its desk by keyboard and by what is
carried on a stick, serves a seat that sits an exam beside it, is switched off and on, and hands the sheet out; the exam body
verifies, opens and marks it. Then what the desk's keyboard and the network reach that they must not."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(TESTS / "integration/desk"), str(TESTS / "robot")]

import short_paper  # noqa: E402
from boots import stick  # noqa: E402
from candidate import BUILD  # noqa: E402
from hall import Hall, code_in  # noqa: E402
from kill_sitting import Seat  # noqa: E402
from machine import Machine  # noqa: E402
from wire import SEAT as ADDRESS  # noqa: E402
from wire import Network  # noqa: E402

PASSPHRASE = "weekday orchard 7"
ANSWERS = [{"question": "ps01", "answer": {"choice": ["a"]}}, {"question": "pm01", "answer": {"choice": ["a", "b"]}},
           {"question": "ps01", "answer": {"choice": ["b"]}}]
EXPECTED = {"ps01": {"choice": ["b"]}, "pm01": {"choice": ["a", "b"]}}


class FarRoom(Hall):
    """An exam body here, and a room that is a machine of its own, spoken to at its desk."""

    def __init__(self, work, network, image, out):
        super().__init__(work, BUILD / "bank/gongyuan-bank", BUILD / "room/gongyuan-room", mode="practice", host=ADDRESS,
                         inside=network.inside)
        self.paper = short_paper.write(work)
        self.address, self.enrol_address = f"{ADDRESS}:7443", f"{ADDRESS}:7444"
        self.network, self.image, self.out, self.m, self.taken = network, image, out, None, 0
        self.carried = self.work / "carried.img"

    def start(self, disk):
        return Machine(image=self.image, disk=disk, witness=True, cache="none", namespace=self.network.name,
                       network="tap,ifname=seat0,script=no,downscript=no")

    # -- the desk ---------------------------------------------------------------------------------------------------

    def screen(self):
        return self.m.says("fold -w 160 /dev/vcs1")

    def picture(self, name):
        self.taken += 1
        self.m.picture(self.out / f"room-{self.taken:02}-{name}.png")

    def wait_screen(self, wanted, seconds=120):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            shown = self.screen().rstrip()
            if re.search(wanted, shown):
                return shown
            time.sleep(0.5)
        self.picture("waited")
        raise TimeoutError(f"the desk never showed {wanted}; it shows\n{self.screen()}")

    def line(self, text, wanted=r"gongyuan>\s*\Z", seconds=120):
        """Types one line; what the desk shows from that line on when it is ready for the next."""
        self.m.type(text)
        self.m.key("ret")
        time.sleep(1)
        shown = self.wait_screen(wanted, seconds)
        return shown[shown.rfind(text.split()[0]):]

    def open(self, new=False):
        if new:
            self.wait_screen("New passphrase:")
            self.picture("first-start")
            for _ in range(2):
                self.m.type(PASSPHRASE + "\n")
                time.sleep(1)
        self.wait_screen(r"Passphrase:\s*\Z")
        self.m.type(PASSPHRASE + "\n")
        self.wait_screen(r"gongyuan>\s*\Z")

    def enrol(self, seat):
        return code_in(self.line(f"enrol --seat {seat}"), 3)

    # -- the stick that is carried ----------------------------------------------------------------------------------

    def plug(self):
        self.m.plug("carried", self.carried)
        end = time.monotonic() + 60
        while self.m.inside("mountpoint -q /run/gongyuan/medium")[0] != 0:
            if time.monotonic() > end:
                raise TimeoutError("the stick was not taken")
            time.sleep(0.5)

    def pull(self):
        self.m.pull("carried")
        time.sleep(3)

    def on_stick(self, *words):
        return subprocess.run([words[0], "-i", str(self.carried), *map(str, words[1:])], check=True, capture_output=True, text=True).stdout


def begin(room):
    """From an empty stick and a bare machine to a room that serves."""
    room.bank("keys", "new", "--out", room.work / "authority")
    with room.carried.open("wb") as file:
        file.truncate(64 << 20)
    subprocess.run(["mkfs.vfat", "-n", "GONGYUAN", str(room.carried)], check=True, stdout=subprocess.DEVNULL)
    room.on_stick("mcopy", room.root, "::/root.pem")
    room.open(new=True)
    room.plug()
    said = room.line(f"init --room room-03 --root root.pem --address {ADDRESS}")
    assert "put on the stick" in said, said
    room.picture("init")
    room.pull()
    room.on_stick("mcopy", "::/room-request.json", room.work / "room-request.json")
    room.certify(room.work / "room-request.json")
    room.seal()
    for file in (room.work / "room-03.pem", *room.work.glob("sealed/*.room-03.envelope"), *room.work.glob("sealed/*.paper.age")):
        room.on_stick("mcopy", file, f"::/{file.name}")
    room.plug()
    said = room.line("accept --certificate room-03.pem")
    assert "valid until" in said, said
    envelope, = room.work.glob("sealed/*.room-03.envelope")
    bulk, = room.work.glob("sealed/*.paper.age")
    said = room.line(f"import {envelope.name} {bulk.name}")
    assert "candidates" in said, said
    room.picture("import")


def wait_served(room, seconds=120):
    end = time.monotonic() + seconds
    while not all(room.answers(ADDRESS, port) for port in (7443, 7444)):
        if time.monotonic() > end:
            raise TimeoutError("the room does not serve: " + room.m.says("journalctl -u gongyuan-server --no-pager -n 20"))
        time.sleep(1)


def sit(room, candidate_program):
    seat = Seat(room, candidate_program, 1, ANSWERS, 50)
    done = subprocess.run([*room.network.inside, candidate_program, str(seat.task)], capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        raise RuntimeError(f"the seat ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout.strip()


def attacks(room):
    """What must lead nowhere: keys at the desk, ports of the machine."""
    wrong = []
    before = room.m.says("systemctl show -p MainPID,NRestarts gongyuan-desk; cat /proc/sys/kernel/random/boot_id")
    for keys in (("ctrl", "c"), ("ctrl", "z"), ("ctrl", "backslash"), ("ctrl", "d"), ("ctrl", "alt", "f2"), ("ctrl", "alt", "delete"),
                 ("alt", "sysrq", "b"), ("alt", "sysrq", "r"), ("alt", "f3"), ("ctrl", "alt", "backspace"), ("shift", "pgup")):
        room.m.key(*keys)
        time.sleep(0.3)
    room.m.key("ret")
    time.sleep(70)  # the keys count as a wrong passphrase or two
    if room.m.says("systemctl show -p MainPID,NRestarts gongyuan-desk; cat /proc/sys/kernel/random/boot_id") != before:
        wrong.append("a key ended the desk or the machine")
    if room.m.says("cat /sys/class/tty/tty0/active") != "tty1":
        wrong.append("a key led to another console")
    room.open()
    for words in ("sh", "serve", "status --dir /etc", "import /etc/shadow /etc/shadow", "say $(id)", "status; id", "export --out /etc/x"):
        said = room.line(words)
        if re.search(r"uid=|root:|sheets 1", said):
            wrong.append(f"{words}: {said}")
    program = ("import socket,sys\nfor port in (*range(1, 1200), *range(7000, 8100)):\n s=socket.socket(); s.settimeout(0.03)\n"
               " if s.connect_ex((sys.argv[1], port)) == 0: print(port)\n s.close()\n")
    found = subprocess.run([*room.network.inside, "python3", "-c", program, ADDRESS], capture_output=True, text=True).stdout.split()
    if not set(found) <= {"7443", "7444"}:
        wrong.append(f"ports that answer: {found}")
    if room.m.inside("/run/redteam/as $(id -u gongyuan) $(id -g gongyuan) /run/redteam/busybox nc -w 3 10.78.0.1 7443 </dev/null")[0] == 0:
        wrong.append("the room's user reaches another machine")
    print(f"ports that answer: {found}", flush=True)
    return wrong


def judge(room):
    """What the exam body misses in the sheet that came on the stick."""
    room.on_stick("mcopy", "-s", "::/sheets", room.work / "collected")
    opened = room.opened()
    folder, = opened.iterdir()
    answers = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    wrong = [f"{item}: {answers.get(item)}" for item, value in EXPECTED.items() if answers.get(item) != value]
    if not list(room.mark(opened).glob("*.result.json")):
        wrong.append("no marks")
    return wrong


def main():
    image, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    candidate = BUILD.parents[0] / "tests/integration/desk/gongyuan_test_candidate"
    with tempfile.TemporaryDirectory(prefix="gongyuan-room-") as folder, Network() as network:
        room = FarRoom(folder, network, image, out)
        disk = stick(image, folder)
        role = room.work / "role.txt"
        role.write_text("room\n")
        subprocess.run(["mcopy", "-o", "-i", f"{disk}@@2M", str(role), "::/role.txt"], check=True)
        with room.start(disk) as machine:
            room.m = machine
            machine.witness()
            begin(room)
            wait_served(room)
            print("serving; the seat: " + sit(room, str(candidate)), flush=True)
            said = room.line("status")
            room.picture("status")
            assert "collected" in said, said
            room.line("off", wanted="", seconds=5)
            machine.process.wait(timeout=120)
        print("switched off by the desk", flush=True)
        with room.start(disk) as machine:
            room.m = machine
            machine.witness()
            room.open()
            wait_served(room)
            room.plug()
            room.line("export --out sheets")
            room.picture("export")
            room.line("lock", wanted=r"Passphrase:\s*\Z")
            wrong = attacks(room)
            room.pull()
        wrong += judge(room)
    print("FAILED: " + "; ".join(wrong) if wrong else "room: one sheet on the stick, verified, opened and marked", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
