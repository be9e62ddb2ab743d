# SPDX-License-Identifier: Apache-2.0
"""A whole exam over a bad line: a room and two seats, each in a network namespace of its own. The line is cut, loses 30
percent, takes half a second, repeats and reorders; the room is killed and started again. Both sheets arrive, equal to what
was planned, and no answer waits for the network. exam.py --bank B --room R --candidate C [--seed N] [--phase SECONDS]"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "desk"), str(HERE.parents[1] / "robot")]

from bad_line import BadLine, Namespace  # noqa: E402
from hall import Hall  # noqa: E402
from kill_sitting import Seat, answers, opened_answers  # noqa: E402

MOST_STORED = 1000  # milliseconds for the slowest of all answers: the disk's affair, never the network's
SKIPPED = 77


def outside():
    """This program in a user and network namespace of its own; says so and ends when there can be none."""
    if os.environ.get("GONGYUAN_APART") != "1":
        os.environ["GONGYUAN_APART"] = "1"
        if os.system("unshare -rn true 2>/dev/null") != 0 or not os.path.exists("/dev/net/tun"):
            print("no network namespaces or no tun devices here")
            sys.exit(SKIPPED)
        os.execvp("unshare", ["unshare", "-rn", sys.executable, *sys.argv])


class LineSeat(Seat):
    def __init__(self, hall, program, number, series, pause, namespace):
        self.inside = namespace.inside
        super().__init__(hall, program, number, series, pause)

    def start(self):
        return subprocess.Popen([*self.inside, self.program, str(self.task)], stdout=subprocess.PIPE, text=True)


def phases(line, hall, seconds):
    """The line's troubles one after the other; the last for good."""
    yield "a good line", lambda: line.become(), seconds
    yield "30 percent lost", lambda: line.become(loss=0.3), seconds
    yield "half a second late", lambda: line.become(delay=0.5), seconds
    yield "repeated and out of order", lambda: line.become(repeat=0.2, jitter=0.12), seconds
    yield "cut", lambda: line.become(cut=True), seconds
    yield "the room killed", lambda: (line.become(), hall.stop(kill=True)), seconds / 2
    yield "the room back, 10 percent lost", lambda: (hall.serve(), line.become(loss=0.1, delay=0.05)), seconds
    yield "a good line", lambda: line.become(), 0


def main():
    outside()
    parser = argparse.ArgumentParser()
    for name in ("bank", "room", "candidate"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--phase", type=float, default=6.0)
    options = parser.parse_args()
    print(f"seed {options.seed}")
    spaces = [Namespace(name, address) for name, address in
              (("room", "10.9.0.1"), ("seat-a", "10.9.0.11"), ("seat-b", "10.9.0.12"))]
    line = BadLine(spaces, options.seed)
    with tempfile.TemporaryDirectory(prefix="gongyuan-line-") as work:
        hall = Hall(work, options.bank, options.room, host="10.9.0.1", inside=spaces[0].inside)
        try:
            hall.prepare()
            hall.serve()
            series = answers()
            pause = max(1, int(options.phase * 6.5 * 1000 / len(series)))
            seats = [LineSeat(hall, options.candidate, number, series, pause, spaces[number]) for number in (1, 2)]
            processes = [seat.start() for seat in seats]
            while not all(seat.count() > 3 for seat in seats):
                time.sleep(0.1)
            for name, begin, lasts in phases(line, hall, options.phase):
                before = [seat.count() for seat in seats]
                begin()
                time.sleep(lasts)
                print(f"{name}: {[seat.count() - old for seat, old in zip(seats, before)]} answers acknowledged")
            said = [process.communicate(timeout=180)[0] for process in processes]
            if any(process.returncode != 0 for process in processes):
                raise SystemExit(f"seats ended with {[process.returncode for process in processes]}\n{said}")
            opened = hall.collect()
        finally:
            hall.stop()
            line.close()
            for space in spaces:
                space.close()
        print(f"{line.carried} packets carried, {line.lost} lost")
        for seat, text in zip("ab", said):
            print(f"seat {seat}: " + "; ".join(text.strip().splitlines()))
            slowest = int(re.search(r"stored after ms: .* most (\d+)", text).group(1))
            if slowest > MOST_STORED:
                raise SystemExit(f"an answer took {slowest} ms to be stored")
        first, second = (opened_answers(opened, hall.candidates[number]["admission_no"]) for number in (0, 1))
        if first != second or not first:
            raise SystemExit("the sheets differ")
        print(f"both sheets hold the same {len(first)} answers")


if __name__ == "__main__":
    main()
