# SPDX-License-Identifier: Apache-2.0
"""The attacks that want a candidate at the paper: what the seat does, what the room is told and what stands in the sheet."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "robot"))

from candidate import FIELDS, SENTENCES  # noqa: E402
from readable import Needles, paper_texts  # noqa: E402
from sight import is_dark, is_sitting, shares  # noqa: E402
from wire import ADDRESS  # noqa: E402

HELD = ("f1", "ctrl o", "ctrl s", "ctrl p", "ctrl n", "ctrl l", "ctrl f", "f11", "alt f4", "alt f", "menu", "ctrl shift i", "ctrl w", "ctrl q")
LINK = (292, 686)  # the lock page's button for a proctor without a network, at 1280 x 800


def below_head(pixels):
    width, _, data = pixels
    return data[3 * width * 110:]


class Midst:
    """`note(number, wrong, shown)` takes a verdict."""

    def __init__(self, machine, candidate, network, out, note):
        self.m, self.c, self.network, self.out, self.note = machine, candidate, network, out, note

    def pid(self):
        return self.m.says("systemctl show -P MainPID gongyuan-seat").strip()

    def told(self, code, act, seconds=240):
        """Does the act and waits until the room heard of it: what is wrong, or nothing."""
        before = self.c.seat()["incidents"]
        act()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            seat = self.c.seat()
            if seat["incidents"] > before and seat["last_incident"].startswith(code):
                return []
            time.sleep(0.5)
        return [f"the room was not told {code}; its last is {seat['last_incident']!r}"]

    def sitting(self, seconds=300):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if is_sitting(self.m.pixels()):
                return []
            time.sleep(0.3)
        self.c.picture("not-sitting")
        return ["the seat is not at the question"]

    def c01_virtual(self):
        seat = self.c.seat()
        wrong = [] if "virtual machine QEMU" in seat["guard"] and "V-01" in seat["last_incident"] else [f"the room was told {seat}"]
        self.note(1, wrong, "the seat tells the room V-01 and names the machine in its guard level, which stands in the sheet. That it is admitted is a "
                            "person's decision at enrolment; 20 models of real computers are not testable here")

    def c04_display(self):
        self.m.second_display(1024, 768)
        plugged, wrong, covered = time.monotonic(), [], None
        while time.monotonic() - plugged < 20:
            if not is_sitting(self.m.pixels()):
                covered = time.monotonic() - plugged
                break
            time.sleep(0.05)
        if covered is None:
            wrong.append("the question stays on the first display")
        self.c.wait_told("lock", lambda seat: seat.get("locks") == ["D-04"])
        self.c.picture("class-04-covered")
        try:
            self.m.picture(self.out / "class-04-second.png", head=1)
            second = self.m.pixels(head=1)
            if not is_dark(second) and shares(second) > 0.02:
                wrong.append(f"the second display shows the page ({shares(second):.0%} of its ground)")
        except RuntimeError:
            pass  # nothing was ever drawn there
        self.m.second_display(0, 0)
        self.c.still(20, 2)
        self.c.picture("class-04-locked")
        if self.c.seat()["state"] != "locked":
            wrong.append("pulled out again, the seat is not locked")
        self.note(4, wrong, f"plugged in while a question stood on the screen: covered after {covered or 0:.1f} s of a machine without KVM, locked, told as D-04; "
                            "nothing on the second display; still locked when it is pulled. One display works from the start (every other class)")

    def c25_codes(self):
        self.m.click(*LINK)
        self.c.still()
        wrong = []
        for number in range(6):
            self.m.type("abcd2345")
            wrong += self.told("C-01", lambda: self.m.key("ret"))
            self.c.still(10)
        self.c.picture("class-25-refused")
        if self.c.seat()["locks"] != ["D-04"]:
            wrong.append("a guessed answer unlocked the seat")
        self.c.ticket("unlock", "cable pulled out")
        self.c.wait_told("unlocked", lambda seat: seat.get("state") == "answering")
        wrong += self.sitting()
        self.note(25, wrong, "six guessed answers to the challenge refused, each told to the room as C-01; only the proctor's ticket unlocks. Growing delay, "
                             "single use, replay on another seat: tests/integration/client, tests/unit/session")

    def c05_keys(self):
        def keys():
            for number in range(1, 13):
                self.m.key("ctrl", "alt", f"f{number}")
            for key in ("meta_l", "print", "f5", "menu"):
                self.m.key(key)
        wrong = self.told("K-01", keys)
        self.note(5, wrong + self.sitting(), "at the question too, told to the room as K-01")

    def c20_escape(self):
        wrong, before = [], below_head(self.c.still())
        for combination in HELD:
            self.m.key(*combination.split())
            now = below_head(self.c.still(6, 0.8))
            if sum(a != b for a, b in zip(before[::97], now[::97])) > 60:
                self.c.picture(f"class-20-{combination.replace(' ', '-')}")
                wrong.append(f"{combination} changed the page")
                self.m.key("esc")
                before = below_head(self.c.still())
        self.note(20, wrong + self.sitting(), f"{len(HELD)} keys that open dialogues, help, print, search or a new window elsewhere: the page stays as it is. The client "
                                              "has no file dialogue and no link; what it may open is its AppArmor profile (class 19)")

    def c16_input(self):
        wrong = self.told("I-01", lambda: self.m.ask("device_add", driver="usb-kbd", id="another", bus="usb.0"))
        self.m.ask("device_del", id="another")

        self.note(16, wrong + self.sitting(), "no uinput, none loadable (below); a second keyboard in the middle works, so that a broken one can be replaced, and is told as I-01. "
                                              "Forty characters a second (I-02) do not come through here: QEMU's keyboard keeps 16 events; tests/lockdown")

    def c24_media(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "plain.img"
            subprocess.run(["mkfs.vfat", "-C", "-n", "CHEATS", str(file), "65536"], check=True, stdout=subprocess.DEVNULL)
            wrong = self.told("U-02", lambda: self.m.plug("midst", file))
            time.sleep(5)
            if self.m.says("ls /sys/block | grep ^sd | wc -l").strip() != "1":
                wrong.append("the unlabelled stick stayed")
            self.m.pull("midst")
        self.note(24, wrong + self.sitting(), "in the middle of an exam told to the room as U-02")

    def c08_clock(self):
        wrong = self.told("T-01", lambda: self.m.inside("date -s '2031-01-01 00:00:00'"))
        wrong += self.told("T-01", lambda: self.m.inside(f"date -s @{int(time.time())}"))
        self.note(8, wrong + self.sitting(), "in the middle of an exam, five years on and back, told to the room as T-01 twice")

    def c09_kill(self, kills):
        wrong, pages, last = [], 0, self.pid()
        for turn in range(kills):
            self.m.inside(f"kill -9 {last}")
            end = time.monotonic() + 300
            while (now := self.pid()) in ("0", last) and time.monotonic() < end:
                time.sleep(0.1)
            if now in ("0", last):
                wrong.append(f"no new client after kill {turn + 1}")
                break
            last = now
            if turn % 10 == 9 or turn + 1 == kills:
                wrong += [f"kill {turn + 1}: {problem}" for problem in self.sitting()]
                pages += 1
        self.c.wait_told("connected again", lambda seat: seat.get("connected") and seat.get("state") == "answering")
        self.c.still()
        self.c.picture("class-09-after-kills")
        self.note(9, wrong, f"{kills} x SIGKILL in an exam: each time the supervisor starts the client again; {pages} times waited for: back at the question")

    def c13_other_program(self):
        """The room's two ports from a program that is not a seat."""
        probe = ("import socket,ssl,sys\nc=ssl.create_default_context();c.check_hostname=False;c.verify_mode=ssl.CERT_NONE\n"
                 "s=socket.create_connection((sys.argv[1],7443),5);t=c.wrap_socket(s)\n"
                 "t.sendall(b'POST /v1/login HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: 0\\r\\n\\r\\n')\nprint(repr(t.recv(200)))\n")
        done = subprocess.run([*self.network.inside, sys.executable, "-c", probe, ADDRESS], capture_output=True, text=True)
        said = ((done.stdout + done.stderr).strip().splitlines() or ["nothing"])[-1]
        wrong = [] if re.search(r"ALERT|HTTP/1\.1 4\d\d", said) else [f"the room answers a stranger: {said}"]
        self.note(13, wrong, f"a program without the seat's certificate: {said}. Foreign certificates, replay, a revoked seat: tests/integration/room")

    def answer(self):
        """The whole paper, with the fifth question in words; the attacks of a text field are made there."""
        for keys in ("a", "c", "ab", "a"):
            for key in keys:
                self.m.key(key)
            self.c.next()
        self.m.click(470, 400)
        self.m.key("ctrl", "v")
        self.c.write()
        self.c.picture("pinyin")

    def sheet(self, opened, marks, disk, image):
        """What the exam body sees of all that, and what stands readable on the stick."""
        folder, = (path for path in opened.iterdir() if self.c.admission in path.name)
        events = [json.loads(line) for line in (folder / "events.jsonl").read_text(encoding="utf-8").splitlines()]
        codes = {event["incident"]["code"] for event in events if "incident" in event}
        answers = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
        wrong = [f"{code} is not in the sheet" for code in ("D-04", "C-01", "I-01", "U-02", "T-01", "K-01") if code not in codes]
        text = answers.get("pa01", {}).get("texts", {}).get("text", "")
        self.note(21, [] if text == "".join(SENTENCES) else [f"the text is {text!r}"],
                  "Ctrl+V in an empty field before anything was copied gives nothing: the sheet holds what was typed and no more. The buffer lives in the client alone: tests/unit")
        self.note("incidents", wrong, f"in the signed sheet: {', '.join(sorted(codes))}; {len(list(marks.glob('*.result.json')))} sheet marked")
        used = pathlib.Path(folder.parent.parent / "used.bin")
        # Behind the image lies the seat's data partition.
        start = (image / "gongyuan.img").stat().st_size - (1 << 20)
        with open(disk, "rb") as file, used.open("wb") as out:
            file.seek(start)
            while piece := file.read(1 << 22):
                if piece.strip(b"\0"):
                    out.write(piece)
        needles = Needles([*paper_texts(self.c.room.paper), *SENTENCES, *FIELDS.values(), self.c.room.code])
        data = used.read_bytes()
        hits = sorted({text for needle, text in needles.texts.items() if needle in data})
        self.note(11, [f"readable on the stick: {hit[:40]}" for hit in hits],
                  f"{len(needles.texts)} texts of the paper, the answers, codes and keys looked for in {len(data) >> 20} MiB of the stick after the exam: none readable. "
                  "Changed manifests: tests/vectors")


def sit_and_attack(machine, candidate, network, out, note, kills):
    """From the locked screen to the receipt with everything in between; results by `note`."""
    midst = Midst(machine, candidate, network, out, note)
    candidate.enrol()
    candidate.log_in()
    midst.c01_virtual()
    candidate.open_paper()
    for number, act in ((4, midst.c04_display), (25, midst.c25_codes), (20, midst.c20_escape), (13, midst.c13_other_program),
                        (5, midst.c05_keys), (24, midst.c24_media), (8, midst.c08_clock), (9, lambda: midst.c09_kill(kills)),
                        (None, midst.answer), (16, midst.c16_input)):
        try:
            act()
        except (RuntimeError, TimeoutError, ValueError) as error:
            candidate.picture(f"broke-{number}")
            if number is None:
                raise
            note(number, [f"the test itself broke: {error}"], "")
    candidate.finish()
    return midst
