#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""restore.py IMAGE OUT: what the pre-flight says inside the image, and about a disk that a restore card sets back at every start.

Four starts: a seat is enrolled and checked; the card is armed (QEMU's snapshot: what is written is thrown away when the power
goes) and the seat checked; once more, which has to be refused; and a start without a place for the vault, checked as a seat
in memory. The pre-flight runs in the sandbox of the seat's own unit."""

import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from boots import stick  # noqa: E402
from candidate import Candidate, make_room, put_authority  # noqa: E402
from machine import Machine  # noqa: E402
from sight import wait_client  # noqa: E402
from wire import Network  # noqa: E402

UNIT = """sed -e 's#^ExecStart=\\(.*\\)#ExecStart=\\1 --preflight {how}#' -e 's/^Restart=.*/Restart=no/' -e 's/^\\[Service\\]/[Service]\\nType=oneshot/' \
 -e 's#^StandardOutput=.*#StandardOutput=file:/run/redteam/preflight#' /etc/systemd/system/gongyuan-seat.service > /run/systemd/system/preflight.service
rm -f /run/redteam/preflight; systemctl daemon-reload; systemctl stop gongyuan-seat; systemctl start preflight; cat /run/redteam/preflight"""


def preflight(machine, how):
    """What `gongyuan-client --preflight` prints where the seat's unit would have run it."""
    machine.inside(UNIT.format(how=how), 180)
    said = machine.says("cat /run/redteam/preflight")
    if not said:
        raise RuntimeError("the pre-flight said nothing: " + machine.says("journalctl -u preflight --no-pager -n 20"))
    return said


def findings(machine):
    report = json.loads(preflight(machine, "--json").splitlines()[-1])
    return {line["check"]: line for line in report["lines"]}, report


class Run:
    def __init__(self, image, out, room, network):
        self.image, self.out, self.room, self.network, self.wrong = image, out, room, network, []

    def expect(self, start, lines, **wanted):
        for check, finding in wanted.items():
            found = lines.get(check.replace("_", "-"), {}).get("finding")
            if found not in finding.split("|"):
                self.wrong.append(f"{start}: {check} is {found}, not {finding}")

    def start(self, name, disk, snapshot=False, enrol=None):
        """One start, to the findings of the pre-flight in Chinese and as data."""
        with Machine(image=self.image, disk=disk, witness=True, snapshot=snapshot, namespace=self.network.name,
                     network="tap,ifname=seat0,script=no,downscript=no") as machine:
            machine.witness()
            wait_client(machine)
            if enrol:
                Candidate(machine, self.room, self.out, f"restore-{name}").enrol(enrol)
            lines, report = findings(machine)
            text = preflight(machine, "")
            (self.out / f"preflight-{name}.txt").write_text(text + "\n", encoding="utf-8")
            (self.out / f"preflight-{name}.json").write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
            print(f"{name}: {report['verdict']}; " + ", ".join(f"{check} {line['finding']}" for check, line in lines.items()), flush=True)
            machine.inside("sync")
        return lines, report, text


def run(image, out, folder, network):
    room = make_room(folder, network)
    try:
        disk = stick(image, folder)
        put_authority(disk, room)
        test = Run(image, out, room, network)
        lines, _, _ = test.start("enrolled", disk, enrol="01")
        test.expect("enrolled", lines, image="verified", restore_card="restart", disk_sync="honest|slow|stalls|too-fast", ptrace="closed", sysrq="off", swap="off",
                    core_dumps="off", ports="closed", second_display="one", input_method="converts", fonts="right", virtual_machine="found",
                    room="reached|slow", display="fits", keyboard="one|several")
        test.expect("armed", test.start("armed", disk, snapshot=True)[0], restore_card="kept")
        lines, report, text = test.start("set-back", disk, snapshot=True)
        test.expect("set back", lines, restore_card="rolled-back")
        if report["verdict"] != "failed":
            test.wrong.append(f"a disk that was set back is {report['verdict']}")
        for word in ("考试 U 盘", "--memory"):
            if word not in text:
                test.wrong.append(f"the report does not offer {word}")
        try:
            said = room.room("readiness")
        except RuntimeError as error:  # a seat has failed: exit status 1
            said = str(error)
        (out / "readiness-set-back.txt").write_text(said, encoding="utf-8")
        # No free space: the image's own length.
        bare = pathlib.Path(folder) / "bare.img"
        bare.write_bytes((image / "gongyuan.img").read_bytes())
        put_authority(bare, room)
        lines, report, _ = test.start("memory", bare, enrol="02")
        test.expect("memory", lines, disk_sync="memory-mode", restore_card="memory-mode", image="verified")
        if report["verdict"] == "failed" and not any(line["verdict"] == "failed" and line["check"] not in ("disk-sync", "restore-card")
                                                     for line in lines.values()):
            test.wrong.append("a seat in memory is refused")
    finally:
        room.stop()
    print("FAILED: " + "; ".join(test.wrong) if test.wrong else "a disk that is set back is refused, memory offered and warned of", flush=True)
    return 1 if test.wrong else 0


def main():
    image, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="gongyuan-restore-") as folder, Network() as network:
        return run(image, out, folder, network)


if __name__ == "__main__":
    sys.exit(main())
