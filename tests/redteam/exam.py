#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""exam.py IMAGE OUT: a whole exam inside the machine against a room outside it. The machine is started from the shipped image, without any witness:
it is driven by its keyboard and mouse alone and judged by what the exam body finds in the sheet."""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "robot")]

import hall  # noqa: E402
from boots import stick  # noqa: E402
from machine import Machine  # noqa: E402
from sight import wait_client, wait_still  # noqa: E402
from writing import sentences  # noqa: E402

BUILD = HERE.parents[1] / "build/release/question-bank"
FILL, SEAL = (0x2B, 0x27, 0x22), (0xB3, 0x30, 0x1F)  # the two kinds of a page's chief button, qml/Theme.qml
ROOM = "10.0.2.2"  # the host, in QEMU's own network
SENTENCES = "信用证规定不允许转运。", "单证不符会被拒付。"
CHINESE = 28  # the first short answer of the practice paper


def button(pixels, colours=(FILL, SEAL)):
    """The middle of the page's chief button: the lowest broad field of its colour below the page's head, or None."""
    width, height, data = pixels
    for y in range(height - 3, 90, -3):
        run = 0
        for x in range(0, width):
            at = 3 * (y * width + x)
            if any(all(abs(data[at + c] - colour[c]) <= 3 for c in range(3)) for colour in colours):
                run += 1
                continue
            if run >= 70:
                return x - run // 2, y - 6
            run = 0
        if run >= 70:
            return width - run // 2, y - 6
    return None


class Seat:
    def __init__(self, machine, hall_, out):
        self.m, self.hall, self.out, self.taken = machine, hall_, out, 0

    def picture(self, name):
        self.taken += 1
        self.m.picture(self.out / f"exam-{self.taken:02}-{name}.png")

    def chief(self, name, seconds=30):
        """Presses the page's chief button by the mouse."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            where = button(wait_still(self.m))
            if where is not None:
                self.m.click(*where)
                time.sleep(0.5)
                return
            time.sleep(0.5)
        self.picture(f"no-button-{name}")
        raise TimeoutError(f"no chief button on the page {name}")

    def told(self):
        return json.loads(self.hall.room("status", "--json"))

    def wait_told(self, what, test, seconds=120):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            told = self.told()
            if test(told):
                return told
            time.sleep(1)
        self.picture(f"waited-{what}")
        raise TimeoutError(f"the room never said: {what}; it says {json.dumps(told)[:600]}")


def sit(seat, hall_, enrol_code):
    m = seat.m
    candidate = hall_.candidates[0]
    admission, id_last = list(candidate.values())[0], list(candidate.values())[2]
    print(f"locked screen after {wait_client(m):.0f} s", flush=True)
    wait_still(m)
    m.type(hall_.enrol_address.replace("127.0.0.1", ROOM))
    m.key("ret")
    m.type(enrol_code.replace("-", "").lower())
    wait_still(m)
    seat.picture("enrolment")
    m.key("ret")
    seat.wait_told("connected", lambda told: '"connected": true' in json.dumps(told) or '"connected":true' in json.dumps(told))
    time.sleep(8)
    wait_still(m)
    seat.picture("login")
    m.type(admission.lower())
    m.key("tab")
    m.type(id_last.lower())
    wait_still(m)
    seat.picture("login-filled")
    m.key("ret")
    time.sleep(2)
    wait_still(m)
    seat.picture("identity")
    seat.chief("identity")
    wait_still(m)
    seat.picture("notices")
    for _ in range(4):
        m.key("pgdn")
        m.key("end")
    wait_still(m)
    seat.chief("notices")
    wait_still(m)
    seat.picture("waiting")
    seat.chief("waiting")
    wait_still(m)
    m.type(hall_.code.replace("-", "").lower())
    wait_still(m)
    seat.picture("session-code")
    m.key("ret")
    time.sleep(8)
    wait_still(m, 60)
    seat.picture("briefing")
    seat.chief("briefing")
    wait_still(m)
    seat.picture("first-question")
    answer(seat)
    seat.chief("last question")
    # The review's chief button is the way back; the one below it goes on.
    wait_still(seat.m)
    seat.m.key("tab")
    seat.m.key("ret")
    hand_in(seat, admission)


def answer(seat):
    m = seat.m
    for number in range(1, 32):
        if number <= 6:
            m.key("a")
            if number in (3, 4):
                m.key("b")
            wait_still(m, 10)
        if number == CHINESE:
            write(seat)
        seat.picture(f"question-{number:02}")
        if number < 31:
            m.key("pgdn")
            time.sleep(0.6)
            wait_still(m, 8, 0.8)


def write(seat):
    """Two sentences by Pinyin into the question's text, as a practised typist types them."""
    seat.m.click(470, 370)
    time.sleep(0.5)
    for sentence in SENTENCES:
        seat.m.type(sentences()[sentence], pause=0.12)
        wait_still(seat.m, 10)


def hand_in(seat, admission):
    m = seat.m
    wait_still(m)
    seat.picture("confirm")
    m.type(admission[-4:])
    wait_still(m)
    seat.chief("confirm")
    seat.picture("gate")
    seat.wait_told("collected", lambda told: any(one["sheets"] for paper in told["papers"] for one in paper["candidates"]), 180)
    wait_still(m)
    seat.picture("receipt")


def main():
    image, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="gongyuan-exam-") as folder:
        room = hall.Hall(folder, BUILD / "bank/gongyuan-bank", BUILD / "room/gongyuan-room", paper="practice-types", mode="practice")
        room.address, room.enrol_address = "127.0.0.1:7443", "127.0.0.1:7444"
        room.host = ROOM
        room.prepare()
        room.serve()
        try:
            disk = stick(image, folder)
            subprocess.run(["mcopy", "-i", f"{disk}@@2M", str(room.root), "::/root.pem"], check=True)
            with Machine(disk=disk, network="user") as machine:
                sit(Seat(machine, room, out), room, room.enrol("01"))
            opened = room.collect()
            marks = room.mark(opened)
        finally:
            room.stop()
        answers = "\n".join(path.read_text(errors="replace") for path in opened.rglob("*") if path.is_file())
        missing = [sentence for sentence in SENTENCES if sentence not in answers]
        assert not missing, f"not in the sheet: {missing}"
        assert all(sentence in sentences() for sentence in SENTENCES)
        print("sheet verified, opened, marked:", *(path.name for path in marks.glob("*.json")), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
