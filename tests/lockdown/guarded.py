# SPDX-License-Identifier: Apache-2.0
"""One seat on a desktop that somebody tries to leave. Runs on a display of its own (tests/robot/display), with or
without a window manager: guarded.py --program FILE.json. What the seat's room says is asked through FILE.json's
commands. Ends with 0 when every act had its effect, and none of the harmless acts had one."""

import argparse
import json
import os
import pathlib
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "robot"))

from screen import NotOnScreen  # noqa: E402
from sit import Candidate  # noqa: E402


class Failed(Exception):
    pass


class Guarded:
    def __init__(self, task):
        self.task = task
        self.options = argparse.Namespace(**task["candidate"])
        subprocess.run(["setxkbmap", "-option", "caps:none"], check=True)
        self.before = self.options_of_keyboard()
        self.start()

    def start(self):
        self.seat = subprocess.Popen(self.task["seat"], env={**os.environ, **self.task.get("environment", {})})
        self.candidate = Candidate(self.options, self.seat)
        self.screen = self.candidate.screen

    # -- what is asked ------------------------------------------------------------------------------------------

    def room(self, command, *arguments):
        words = [self.task["room"], command, "--dir", self.task["dir"], *arguments]
        done = subprocess.run(words, capture_output=True, text=True)
        if done.returncode != 0:
            raise Failed(f"{' '.join(words)}\n{done.stdout}{done.stderr}")
        return done.stdout

    def status(self):
        seat, = (one for one in json.loads(self.room("status", "--json"))["seats"] if one["seat"] == self.task["name"])
        return seat

    def until(self, what, holds, seconds=10):
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                self.candidate.picture(f"failed-{what.replace(' ', '-')}")
                raise Failed(f"{what}: not within {seconds} s; the room says {self.status()}")
            time.sleep(0.1)

    def never(self, what, holds, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if holds():
                raise Failed(f"{what}: it happened; the room says {self.status()}")
            time.sleep(0.2)

    def answering(self):
        return self.candidate.sees("Next", "push button") is not None

    def locked(self):
        return self.candidate.sees("This screen is locked", "heading") is not None

    # -- acts ---------------------------------------------------------------------------------------------------

    def begin(self):
        self.candidate.options.finished = False
        end = time.monotonic() + 120
        while not self.answering():
            if time.monotonic() > end or self.seat.poll() is not None:
                raise Failed("no section was begun")
            act = self.candidate.page()
            if act is not None and act != self.candidate.theory:
                act()
            time.sleep(0.05)

    def unlock(self, reason):
        self.room("ticket", "unlock", "--candidate", self.options.admission, "--reason", reason, "--by", "Li Wei")
        self.until(f"unlocked after {reason}", self.answering)
        self.until("the room knows", lambda: self.status()["state"] == "answering" and not self.status()["locks"])

    def expect_lock(self, code, picture):
        begun = time.monotonic()
        self.until(f"locked by {code}", self.locked, 4)
        print(f"{code}: locked after {time.monotonic() - begun:.1f} s", flush=True)
        self.until("the room hears", lambda: self.status()["locks"] == [code], 4)
        self.candidate.picture(picture)

    def expect_incident(self, code, seconds=10):
        self.until(f"the room hears {code}", lambda: self.status()["last_incident"].startswith(code), seconds)
        if self.status()["locks"] or not self.answering():
            raise Failed(f"{code} locked the seat")

    # -- the tour -----------------------------------------------------------------------------------------------

    def ordinary(self):
        """What candidates do all day: none of it may lock, nor count as an incident that locks."""
        for keys in (["Tab"], ["Shift_L"], ["ctrl+c"], ["ctrl+v"], ["alt+c"], ["alt+c"], ["ctrl+plus"], ["ctrl+0"],
                     ["Caps_Lock"], ["Caps_Lock"], ["Num_Lock"], ["Num_Lock"], ["Page_Down"], ["Escape"]):
            subprocess.run(["xdotool", "key", *keys], check=True)
        for place in ("0 0", "1365 767", "700 400"):
            subprocess.run(["xdotool", "mousemove", *place.split(), "click", "3"], check=True)
        subprocess.run(["xclip", "-selection", "clipboard"], input=b"prepared", check=True,
                       stdout=subprocess.DEVNULL)
        self.never("an ordinary act locks", self.locked, 3)

    def every_key(self):
        """Every key that leads out of other programs, with every modifier."""
        keys = ["Tab", "Escape", "F1", "F4", "F11", "F12", "Print", "Menu", "Delete", "space", "Return", "BackSpace",
                "Left", "d", "e", "l", "q", "r", "t", "w", "XF86AudioMute", "XF86Sleep", "XF86Mail", "XF86WWW",
                "XF86Calculator", "XF86PowerOff", "XF86LaunchA", "Pause", "Scroll_Lock", "Insert", "Help"]
        for held in ("alt", "ctrl", "super", "ctrl+alt", "ctrl+shift", "alt+shift", "super+shift", "ctrl+alt+shift"):
            subprocess.run(["xdotool", "key", *(f"{held}+{key}" for key in keys)], check=True)
        subprocess.run(["xdotool", "key", *["shift"] * 5, "super", "super+u"], check=True)
        if self.seat.poll() is not None:
            raise Failed(f"a key ended the seat: {self.seat.returncode}")
        self.expect_incident("K-01")
        self.until("the question is still there", self.answering)

    def stranger(self):
        """A window of a program that nobody allowed."""
        with subprocess.Popen(["xev"], stdout=subprocess.DEVNULL) as process:
            self.expect_lock("W-05", "locked-W-05")
            process.kill()
        self.unlock("looked: a window")

    def display(self):
        """A second display is plugged in, for as long as it is there."""
        subprocess.run(["xrandr", "--setmonitor", "SECOND", "400/100x300/80+0+0", "none"], check=True)
        self.until("covered", lambda: self.candidate.sees("Nothing is shown for now", "heading") is not None, 2)
        self.until("the room hears", lambda: self.status()["locks"] == ["D-04"], 4)
        self.candidate.picture("covered-D-04")
        if self.answering():
            raise Failed("the paper shows beside the cover")
        subprocess.run(["xrandr", "--delmonitor", "SECOND"], check=True)
        self.expect_lock("D-04", "locked-D-04")
        self.unlock("looked: a display")

    def killed(self):
        """The program dies: the next one is guarded again, and nothing of the desktop stays changed at the end."""
        self.seat.send_signal(signal.SIGKILL)
        self.seat.wait()
        self.start()
        self.until("back in the section", self.answering, 20)
        self.until("guarded again", lambda: self.status()["guard"].startswith("desktop xcb"), 10)

    def submit(self):
        self.room("ticket", "submit", "--candidate", self.options.admission, "--reason", "end", "--by", "Li Wei")

    def press_begin(self):
        self.candidate.press("Begin")

    def options_of_keyboard(self):
        lines = subprocess.run(["setxkbmap", "-query"], capture_output=True, text=True, check=True).stdout.split("\n")
        return "".join(line for line in lines if line.startswith("options:"))

    def tour(self):
        self.begin()
        self.until("the room knows the guard", lambda: self.status()["guard"].startswith("desktop xcb"))
        if "srvrkeys:none" not in self.options_of_keyboard():
            raise Failed("the text consoles are not shut")
        self.ordinary()
        self.every_key()
        self.stranger()
        self.display()
        self.killed()
        self.submit()
        self.until("the second section is announced", lambda: self.status()["state"] == "briefing")
        self.press_begin()
        self.until("the second section", lambda: self.status()["state"] == "answering")
        self.submit()
        self.until("delivered", lambda: self.status()["state"] == "delivered", 20)
        self.seat.send_signal(signal.SIGTERM)
        self.seat.wait(10)
        after = self.options_of_keyboard()
        if after != self.before:
            raise Failed(f"the keyboard had {self.before!r} and was left with {after!r}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--task", required=True)
    options = parser.parse_args()
    task = json.loads(pathlib.Path(options.task).read_text(encoding="utf-8"))
    manager = subprocess.Popen(task["manager"]) if task["manager"] else None
    time.sleep(0.5)
    guarded = Guarded(task)
    try:
        guarded.tour()
    except (Failed, NotOnScreen) as failure:
        guarded.candidate.picture("failed")
        print(f"guarded: {failure}", file=sys.stderr)
        sys.exit(1)
    finally:
        if guarded.seat.poll() is None:
            guarded.seat.kill()
            guarded.seat.wait()
        if manager is not None:
            manager.terminate()


if __name__ == "__main__":
    main()
