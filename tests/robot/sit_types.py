# SPDX-License-Identifier: Apache-2.0
"""Sits the practice paper with every type of question on a real seat, with the keyboard alone or with the mouse alone.
Writes what was found and which events the X server saw into a report."""

import json
import pathlib
import subprocess
import sys
import time
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from arguments import arguments  # noqa: E402
from controls import Audit  # noqa: E402
from journey import Journey  # noqa: E402
from keyboard import Keyboard  # noqa: E402
from mouse import Mouse  # noqa: E402
from screen import Screen  # noqa: E402
from types_paper import Plan  # noqa: E402
from witness import Witness  # noqa: E402
from words import Words  # noqa: E402


def pointer():
    return subprocess.run(["xdotool", "getmouselocation"], capture_output=True, text=True, check=True).stdout


def own(parser):
    parser.add_argument("--hands", choices=["keyboard", "mouse"], required=True)
    parser.add_argument("--report", required=True)


def main():
    options = arguments(own)
    size = tuple(int(part) for part in options.size.split("x"))
    witness = Witness()
    at = pointer()
    began = time.monotonic()
    seat = subprocess.Popen(options.seat)
    words = Words(options.lang)
    screen = Screen(unusable=words.pattern("Cannot be used now"))
    hands = (Keyboard if options.hands == "keyboard" else Mouse)(screen, words, size)
    plan = Plan()
    audit = Audit(screen, words, hands, plan)
    journey = Journey(screen, words, hands, plan, options, audit, options.screens)
    try:
        journey.run()
    except BaseException:
        traceback.print_exc()
        if seat.poll() is not None:
            print(f"the seat's program ended with {seat.returncode}", file=sys.stderr)
        print("\n".join(f"  {role}: {name}" for role, name in screen.names()), file=sys.stderr)
        if options.screens:
            screen.picture(pathlib.Path(options.screens) / "failed.png")
        sys.exit(1)
    finally:
        seat.terminate()
        seat.wait(10)
        report = {"hands": options.hands, "events": witness.counts, "keys_meant": getattr(hands, "keys", None),
                  "pointer_moved": pointer() != at, "seconds": round(time.monotonic() - began, 1),
                  "faults": audit.faults, "pages": audit.pages}
        pathlib.Path(options.report).write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
