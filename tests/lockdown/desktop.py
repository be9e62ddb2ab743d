# SPDX-License-Identifier: Apache-2.0
"""A seat on a desktop in a whole hall: somebody tries to leave it, a proctor looks and unlocks, and the signed sheet
tells of everything: desktop.py --bank B --room R --client C [--manager openbox] [--screens DIR]"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROBOT = HERE.parent / "robot"
sys.path.insert(0, str(ROBOT))

from hall import Hall  # noqa: E402

SIZE = "1366x768"


def main():
    parser = argparse.ArgumentParser()
    for program in ("bank", "room", "client"):
        parser.add_argument(f"--{program}", required=True)
    parser.add_argument("--manager", default="")
    parser.add_argument("--screens", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        hall = Hall(work, options.bank, options.room)
        hall.prepare()
        hall.serve()
        try:
            candidate = hall.candidates[0]
            task = hall.work / "task.json"
            if options.screens:
                pathlib.Path(options.screens).mkdir(parents=True, exist_ok=True)
            task.write_text(json.dumps({
                "seat": [options.client, "--data", str(hall.work / "seat"), "--root", str(hall.root),
                         "--room", hall.enrol_address],
                "candidate": {"plan": str(ROBOT / "plan.yaml"), "screens": options.screens,
                              "enrol_code": hall.enrol("01"), "code": hall.code,
                              "admission": candidate["admission_no"], "id_last": candidate["id_last"],
                              "lang": "zh_CN", "size": SIZE},
                "room": options.room, "dir": str(hall.work / "room"), "name": "01",
                "manager": [options.manager] if options.manager else [],
            }), encoding="utf-8")
            done = subprocess.run([ROBOT / "display", SIZE, "/usr/bin/python3", HERE / "guarded.py", "--task", task],
                                  timeout=400)
            if done.returncode != 0:
                sys.exit("the tour on the desktop failed")
            opened = hall.collect()
            evidence, = (json.loads(path.read_text(encoding="utf-8")) for path in opened.rglob("report.json"))
        finally:
            hall.stop()
    codes = [incident["code"] for incident in evidence["incidents"]]
    print(f"guard: {evidence['guard']}; incidents of the sheet: {' '.join(codes)}")
    missing = {"K-01", "W-05", "D-04"} - set(codes)
    if missing or not evidence["guard"].startswith("desktop xcb"):
        sys.exit(f"the sheet does not tell of {sorted(missing)}, or not how it was guarded")


if __name__ == "__main__":
    main()
