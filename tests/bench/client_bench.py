# SPDX-License-Identifier: Apache-2.0
"""Start to first frame and memory of the seat, showing a question of a paper that is being sat, against Debian's
Chromium in kiosk mode showing a static page of the same content. Runs on a display of its own (tests/robot/display)."""

import shutil
import statistics
import subprocess
import tempfile
import time

from seated import GROUND, TESTS, begin, command, end, environment, frames, memory, open_hall, parser

SETTLE = 1  # seconds of rest before memory is counted, after the two that nothing changed


def measure(options, started, client):
    """(ms to the first frame, ms until everything is shown, MiB in shares, MiB were it alone). The display is blank before and after."""
    done = subprocess.run([options.screen, "first", GROUND, "60", *started], capture_output=True, text=True,
                          env=environment(client))
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    frame, shown, pid = done.stdout.split()
    time.sleep(SETTLE)
    used, alone = memory(int(pid)), frames(int(pid))
    end(int(pid))
    time.sleep(0.5)
    return float(frame), float(shown), used, alone


def main():
    arguments = parser(__doc__)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--alone", action="store_true", help="the client only, without what it is compared with")
    options = arguments.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None and not options.alone:
        raise SystemExit("bench client: Debian's chromium is what this compares with; apt-get install chromium")
    ours, theirs = [], []
    with tempfile.TemporaryDirectory(prefix="gongyuan-bench-") as work:
        hall = open_hall(work, options)
        try:
            data = begin(hall, options, {"question": "s004", "answer": {"choice": ["a"]}})
            for run in range(options.runs + 1):
                profile = tempfile.mkdtemp(dir=work)
                # Without a window manager nobody but Chromium itself makes its window as large as the screen.
                browser = [chromium, "--kiosk", "--window-position=0,0", "--window-size=1366,768", "--no-sandbox",
                           "--no-first-run", "--disable-gpu", "--disable-sync", "--disable-background-networking",
                           "--disable-component-update", "--disable-features=Translate",
                           f"--user-data-dir={profile}", (TESTS / "bench" / "page.html").as_uri()]
                one = measure(options, command(hall, options, data), True)
                other = one if options.alone else measure(options, browser, False)
                if run > 0:  # the first pair warms the disk's cache for both
                    ours.append(one)
                    theirs.append(other)
        finally:
            hall.stop()

    def row(what, unit, at, goal):
        one = statistics.median(each[at] for each in ours)
        other = statistics.median(each[at] for each in theirs)
        ratio = statistics.median(a[at] / b[at] for a, b in zip(ours, theirs))
        print(f"{what:<26} {one:8.0f} {unit:<4} {other:8.0f} {unit:<4} {ratio:6.2f}   {goal}")

    print(f"{options.runs} pairs, medians         gongyuan      chromium        ratio")
    row("start to first frame", "ms", 0, "goal <= 0.25")
    row("start to everything shown", "ms", 1, "")
    row("memory, PSS of the tree", "MiB", 2, "goal <= 0.20")
    row("memory, were it alone", "MiB", 3, "the same without other programs to share with")


if __name__ == "__main__":
    main()
