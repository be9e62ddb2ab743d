# SPDX-License-Identifier: Apache-2.0
"""From `kill -9` of the seat's program to the same question on the screen, on a display of its own (tests/robot/display).
restart_bench.py --bank B --room R --candidate C --client K --same-picture P [--runs N]"""

import argparse
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "robot"))
sys.path.insert(0, str(TESTS / "integration" / "desk"))

from hall import Hall  # noqa: E402
from kill_sitting import Seat, answers  # noqa: E402

GOAL = 2000  # milliseconds
ANSWERS = 60  # acknowledged before the first kill
SECONDS = 60


def begun(hall, candidate):
    """A seat folder whose candidate was cut off in the middle of the theory."""
    return Seat(hall, candidate, 1, answers(), 0).cut_off(ANSWERS)


def main():
    parser = argparse.ArgumentParser()
    for name in ("bank", "room", "candidate", "client", "same-picture"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--runs", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongyuan-bench-") as work:
        hall = Hall(work, options.bank, options.room)
        hall.prepare()
        hall.serve()
        data = begun(hall, options.candidate)
        command = [options.client, "--data", str(data), "--root", str(hall.root), "--room", hall.address]
        environment = {**os.environ, "LANG": "C.UTF-8"}
        first = subprocess.Popen(command, env=environment)
        process, times = first.pid, []
        try:
            for _ in range(options.runs):
                done = subprocess.run([options.same_picture, str(SECONDS), str(process), *command], capture_output=True,
                                      text=True, env=environment)
                if done.returncode != 0:
                    raise SystemExit(done.stderr)
                took, process = done.stdout.split()
                times.append(float(took))
        finally:
            os.kill(int(process), signal.SIGKILL)
            first.wait()
            hall.stop()
    middle, longest = statistics.median(times), max(times)
    print(f"kill -9 to the same question: {len(times)} times, median {middle:.0f} ms, longest {longest:.0f} ms   "
          f"goal <= {GOAL} ms, {'reached' if longest <= GOAL else 'MISSED'}")


if __name__ == "__main__":
    main()
