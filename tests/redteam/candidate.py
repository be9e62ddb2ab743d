# SPDX-License-Identifier: Apache-2.0
"""A candidate at a machine, with its keyboard, mouse and display alone, and the room beside it: from the locked screen to
the receipt. What the room says is asked of the room; what the seat shows is told from its pixels."""

import json
import subprocess
import sys
import time

sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parents[1] / "robot"))

import hall  # noqa: E402
import short_paper  # noqa: E402
from sight import wait_client, wait_still  # noqa: E402
from wire import ADDRESS  # noqa: E402
from writing import sentences  # noqa: E402

BUILD = short_paper.SAMPLE.parents[2] / "build/release/question-bank"
FILL, SEAL = (0x2B, 0x27, 0x22), (0xB3, 0x30, 0x1F)  # the two kinds of a page's chief button, qml/Theme.qml
FIELDS = {(750, 300): "Ningzhou Qingyu Homeware Co., Ltd.", (1041, 248): "QY26-0817"}  # of the task, at 1280 x 800
SENTENCES = "信用证规定不允许转运。", "单证不符会被拒付。"


def make_room(folder, network, away=600):
    """A room in the network with the short paper, serving. `away`: for how many seconds a seat may be away by itself; a start
    of this machine takes as long as no seat of a school needs."""
    room = hall.Hall(folder, BUILD / "bank/gongyuan-bank", BUILD / "room/gongyuan-room", mode="practice", host=ADDRESS,
                     inside=network.inside)
    room.paper = short_paper.write(folder)
    room.address, room.enrol_address = f"{ADDRESS}:7443", f"{ADDRESS}:7444"
    room.away = away
    room.prepare()
    room.serve()
    return room


def put_authority(disk, room):
    """What a technician copies onto the stick for an image that was built without --root."""
    subprocess.run(["mcopy", "-o", "-i", f"{disk}@@2M", str(room.root), "::/root.pem"], check=True)


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


class Candidate:
    def __init__(self, machine, room, out, prefix="exam", number=0):
        self.m, self.room, self.out, self.prefix, self.taken = machine, room, out, prefix, 0
        self.at = "01"
        candidate = list(room.candidates[number].values())
        self.admission, self.id_last = candidate[0], candidate[2]

    def picture(self, name):
        self.taken += 1
        self.m.picture(self.out / f"{self.prefix}-{self.taken:02}-{name}.png")

    def still(self, seconds=30, still=1.2):
        return wait_still(self.m, seconds, still)

    def chief(self, name, seconds=240):
        """Presses the page's chief button by the mouse."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            where = button(self.still())
            if where is not None:
                self.m.click(*where)
                time.sleep(0.5)
                return
            time.sleep(0.5)
        self.picture(f"no-button-{name}")
        raise TimeoutError(f"no chief button on the page {name}")

    # -- the room ------------------------------------------------------------------------------------------------

    def told(self):
        return json.loads(self.room.room("status", "--json"))

    def seat(self):
        """What the room knows of this seat."""
        return next((seat for seat in self.told()["seats"] if seat["seat"] == self.at), {})

    def wait_told(self, what, test, seconds=600):
        """Waits until the room's word about this seat passes the test."""
        end = time.monotonic() + seconds
        seat = {}
        while time.monotonic() < end:
            seat = self.seat()
            if test(seat):
                return seat
            time.sleep(0.5)
        self.picture(f"waited-{what}")
        raise TimeoutError(f"the room never said: {what}; it says {json.dumps(seat)[:600]}")

    def ticket(self, action, reason):
        self.room.room("ticket", action, "--candidate", self.admission, "--reason", reason, "--by", "Proctor")

    # -- the pages, in order ----------------------------------------------------------------------------------------

    def enrol(self, seat="01", known=False):
        """By typed address, unless the machine was started with it, and code."""
        self.at = seat
        wait_client(self.m)
        self.still()
        if not known:
            self.m.type(self.room.enrol_address)
            self.m.key("ret")
        self.m.type(self.room.enrol(seat).replace("-", "").lower())
        self.still()
        self.picture("enrolment")
        self.m.key("ret")
        self.wait_told("connected", lambda seat: seat.get("connected"))
        self.login_page()

    def login_page(self, seconds=90):
        """The page after the enrolment: papers are loaded, then two fields wait."""
        self.still(seconds, 4)
        self.picture("login")

    def log_in(self):
        self.m.type(self.admission.lower())
        self.m.key("tab")
        self.m.type(self.id_last.lower())
        self.still()
        self.picture("login-filled")
        self.m.key("ret")
        time.sleep(2)
        self.still()
        self.picture("identity")
        self.chief("identity")
        self.still()
        self.picture("notices")
        for _ in range(4):
            self.m.key("pgdn")
            self.m.key("end")
        self.still()
        self.chief("notices")
        self.still()
        self.picture("waiting")

    def open_paper(self):
        self.chief("waiting")
        self.still()
        self.m.type(self.room.code.replace("-", "").lower())
        self.still()
        self.picture("session-code")
        self.m.key("ret")
        self.wait_told("ready", lambda seat: seat.get("total", 0) > 0)
        self.still(60, 3)
        self.picture("briefing")
        self.chief("briefing")
        self.wait_told("running", lambda seat: seat.get("state") == "answering")
        self.still()
        self.picture("first-question")

    def next(self):
        self.m.key("pgdn")
        time.sleep(0.6)
        self.still(10, 0.8)

    def write(self, lines=SENTENCES):
        """Sentences by Pinyin into the question's text, as a practised typist types them."""
        for sentence in lines:
            self.m.type(sentences()[sentence], pause=0.12)
            self.still(10)

    def task(self):
        """The first fields of the task, in Latin letters."""
        for (x, y), text in FIELDS.items():
            self.m.click(x, y)
            if (x, y) == next(iter(FIELDS)):
                self.m.key("shift")
            self.m.type(text)
            self.still()
        self.picture("task")

    def hand_in(self, section):
        """From the last page of a section to the end of the second confirmation."""
        self.chief(f"{section}-check")
        self.confirm(section)

    def confirm(self, section):
        """From the review to the end of the second confirmation."""
        self.still()
        self.picture(f"{section}-review")
        # The review's chief button is the way back; the one below it goes on.
        self.m.key("tab")
        self.m.key("ret")
        self.still()
        self.m.type(self.admission[-4:])
        self.still()
        self.picture(f"{section}-confirm")
        self.chief(f"{section}-confirm")

    def hand_in_early(self, section):
        """From anywhere in a section, by the button in the header below a strip."""
        self.m.click(1219, 61)
        self.confirm(section)

    def finish(self, early=False):
        """From the last question to the receipt, which is there when the room has the sheet; early from any question."""
        hand_in = self.hand_in_early if early else self.hand_in
        hand_in("theory")
        self.wait_told("second section", lambda seat: seat.get("state") == "briefing")
        self.still()
        self.picture("second-briefing")
        self.m.key("ret")
        self.wait_told("task", lambda seat: seat.get("state") == "answering")
        self.still()
        self.task()
        hand_in("practice")
        end = time.monotonic() + 600
        while not any(one["sheets"] for paper in self.told()["papers"] for one in paper["candidates"]):
            if time.monotonic() > end:
                self.picture("no-sheet")
                raise TimeoutError("the room has no sheet")
            time.sleep(1)
        self.still()
        self.picture("receipt")
