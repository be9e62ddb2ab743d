# SPDX-License-Identifier: Apache-2.0
"""Start to first frame and memory of the seat, showing a question of a paper that is being sat, against Debian's
Chromium in kiosk mode showing a static page of the same content. Runs on a display of its own (tests/robot/display).
client_bench.py --bank B --room R --candidate C --client K --first-frame F [--runs N]"""

import argparse
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "robot"))
sys.path.insert(0, str(TESTS / "integration" / "desk"))

from hall import Hall  # noqa: E402
from kill_sitting import Seat  # noqa: E402

GROUND = "f4f1e9"
SETTLE = 3  # seconds from the first frame to the count of memory


def children(pid):
    """The process and all below it."""
    below = [pid]
    for one in below:
        for task in pathlib.Path(f"/proc/{one}/task").glob("*/children"):
            below += [int(child) for child in task.read_text().split()]
    return below


def memory(pid):
    """MiB of the process tree: every shared page counted once, in shares (PSS)."""
    total = 0
    for one in children(pid):
        for line in pathlib.Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def end(pid):
    for one in reversed(children(pid)):
        try:
            os.kill(one, signal.SIGKILL)
        except ProcessLookupError:
            pass


def measure(first_frame, command):
    """(milliseconds, MiB). The display is blank before and after."""
    done = subprocess.run([first_frame, GROUND, "60", *command], capture_output=True, text=True,
                          env={**os.environ, "LANG": "C.UTF-8"})
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    took, pid = done.stdout.split()
    time.sleep(SETTLE)
    used = memory(int(pid))
    end(int(pid))
    time.sleep(0.5)
    return float(took), used


def begun_sitting(hall, candidate):
    """A seat folder whose candidate has answered a few questions and was then cut off."""
    series = [{"question": f"s{number:03}", "answer": {"choice": ["a"]}} for number in range(1, 5)]
    seat = Seat(hall, candidate, 1, [*series, {"question": "s005", "answer": {"choice": ["a"]}}], 0)
    process = seat.start()
    while seat.count() < len(series):
        if process.poll() is not None:
            raise SystemExit("the candidate did not come to the questions")
        time.sleep(0.01)
    process.kill()
    process.wait()
    return seat.task.parent / "data"


def main():
    parser = argparse.ArgumentParser()
    for name in ("bank", "room", "candidate", "client", "first-frame"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("bench client: Debian's chromium is what this compares with; apt-get install chromium")
    with tempfile.TemporaryDirectory(prefix="gongyuan-bench-") as work:
        hall = Hall(work, options.bank, options.room)
        hall.prepare()
        hall.serve()
        data = begun_sitting(hall, options.candidate)
        seat = [options.client, "--data", str(data), "--root", str(hall.root), "--room", hall.address]
        ours, theirs = [], []
        try:
            for run in range(options.runs + 1):
                profile = tempfile.mkdtemp(dir=work)
                browser = [chromium, "--kiosk", "--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-sync",
                           "--disable-background-networking", "--disable-component-update",
                           f"--user-data-dir={profile}", (TESTS / "bench" / "page.html").as_uri()]
                pair = measure(options.first_frame, seat), measure(options.first_frame, browser)
                if run > 0:  # the first pair warms the disk's cache for both
                    ours.append(pair[0])
                    theirs.append(pair[1])
        finally:
            hall.stop()

    def row(what, unit, at, goal):
        one = statistics.median(each[at] for each in ours)
        other = statistics.median(each[at] for each in theirs)
        ratio = statistics.median(a[at] / b[at] for a, b in zip(ours, theirs))
        print(f"{what:<24} {one:8.0f} {unit:<4} {other:8.0f} {unit:<4} {ratio:6.2f}   goal <= {goal}")

    print(f"{options.runs} pairs, medians       gongyuan      chromium        ratio")
    row("start to first frame", "ms", 0, 0.25)
    row("memory, process tree", "MiB", 1, 0.2)


if __name__ == "__main__":
    main()
