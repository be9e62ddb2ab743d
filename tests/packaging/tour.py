#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""tour.py WORK OUT [packages]: follows the technician's tour of README.md. Each of its indented lines is done, in order, where the text
says: what begins with scripts/ and the writing of sticks on the builder, a clone of the sources in WORK; everything else on
the server, a virtual machine with a clean Debian 12 (`tour` makes its disk). What the text asks of hands at a seat is done by the keyboard
and mouse of virtual machines that start the shipped image. With `packages` only the builder's first line.

The evening before and the day of the sample sitting are what the clocks of all machines say. Forty computers are more than one
machine emulates: seats 01 and 12 are there in full, the others in the drill."""

import base64
import csv
import datetime
import json
import os
import pathlib
import re
import shlex
import signal
import subprocess
import sys
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT / folder) for folder in ("tests/redteam", "tests/robot", "scripts/packaging")]

from candidate import Candidate  # noqa: E402
from hall import code_in  # noqa: E402
from machine import Machine  # noqa: E402
from readme_tour import paragraphs  # noqa: E402
from sight import wait_changed, wait_client, wait_still  # noqa: E402
from wire import Lab  # noqa: E402

WORK, OUT = (pathlib.Path(name) for name in sys.argv[1:3])
SOURCES = WORK / "gongyuan"
EVENING, EXAM = "2026-12-04T07:00:00", "2026-12-05T00:51:00"
ROSTER = PROJECT / "question-bank/programmes/cbec-specialist/demo/roster.csv"
SEATS = {"01": "52:54:00:00:00:01", "12": "52:54:00:00:00:12", "spare": "52:54:00:00:00:13"}


def say(text):
    print(text, flush=True)


class Builder:
    """The machine with the sources."""

    def __init__(self, lab=None):
        self.lab = lab

    def do(self, command):
        say(f"builder# {command}")
        words = ["bash", "-ec", command]
        with open(OUT / "builder.log", "ab") as log:
            if command.startswith("scripts/serve-pxe"):
                self.lab.serve(words, log, cwd=SOURCES)
                return
            began = time.monotonic()
            if subprocess.run(words, cwd=SOURCES, stdin=subprocess.DEVNULL, stdout=log, stderr=log).returncode != 0:
                raise RuntimeError(f"{command} failed; builder.log says why")
        say(f"  {time.monotonic() - began:.0f} s")


class Server:
    """The server of the room, as root at its console. What a line sets, a folder or a name, holds for those that follow."""

    def __init__(self, lab, clock):
        self.machine = Machine(**lab.cable("server"), clock=clock, memory=4096, mac="52:54:00:00:00:fe", extra=[
            "-kernel", str(WORK / "vmlinuz"), "-initrd", str(WORK / "initrd"), "-append", "root=/dev/vda rw console=ttyS0 quiet",
            "-drive", f"if=virtio,format=raw,file={WORK / 'disk'},cache=unsafe"])
        self.clock = clock
        self.held = ["export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive", "cd /root"]
        # As a candidate of the red team's knows a room.
        self.enrol_address = "10.1.3.10:7444"
        with open(ROSTER, encoding="utf-8-sig") as file:
            self.candidates = list(csv.DictReader(file))
        self.code = None  # of the session
        self.codes = {}  # of seats that are enrolled by hand

    def time(self, ahead=0):
        """What its clock says, or one that is hours ahead: for machines that are started now."""
        passed = datetime.timedelta(hours=ahead, seconds=time.monotonic() - self.began)
        return (datetime.datetime.fromisoformat(self.clock) + passed).isoformat(timespec="seconds")

    def __enter__(self):
        self.began = time.monotonic()
        self.machine.__enter__()
        self.machine.witness()
        self.asked("systemctl is-system-running --wait || :")
        return self

    def __exit__(self, *what):
        self.machine.__exit__(*what)

    def asked(self, command, seconds=300):
        return self.machine.says("bash -ec " + shlex.quote("\n".join([*self.held, command])), seconds)

    def do(self, command, seconds=600):
        say(f"server# {command}")
        said = self.asked(command, seconds)
        with open(OUT / "server.log", "a", encoding="utf-8") as log:
            log.write(f"# {command}\n{said}\n")
        if re.match(r"cd |\w+=", command):
            self.held.append(command)
        return said

    def room(self, command, *arguments):
        return self.asked(f"gongyuan-room {command} --dir /var/lib/gongyuan-room {' '.join(arguments)}")

    def enrol(self, seat):
        return self.codes[seat]


class Tour:
    def __init__(self, lab):
        self.lab, self.builder, self.wrong, self.taken = lab, Builder(lab), [], 0
        self.opened, self.seats, self.said = [], {}, {}
        self.codes = WORK / "codes.img"  # the enrolment stick
        self.disks = {name: WORK / f"stick-{name}.img" for name in SEATS}

    def expect(self, what, good, said=""):
        say(f"  {'ok  ' if good else 'FAIL'} {what}{'' if good else ': ' + str(said)}")
        if not good:
            self.wrong.append(what)

    def picture(self, machine, name):
        self.taken += 1
        wait_still(machine)
        machine.picture(OUT / f"tour-{self.taken:02}-{name}.png")

    def seat(self, name, over_network=False, ahead=0):
        # Sticks that write through, as real ones do: the pre-flight measures it.
        if over_network:
            extra = {"boot": "n", "memory": 3072, "extra": [
                "-drive", f"if=none,id=data,format=raw,file={self.disks[name]},cache=directsync",
                "-device", "usb-storage,bus=usb.0,drive=data,id=datastick"]}
        else:
            extra = {"disk": self.disks[name], "cache": "directsync"}
        return Machine(**self.lab.cable(name), clock=self.server.time(ahead), mac=SEATS[name], **extra)

    def connected(self, name):
        """Whoever sits at that seat, once the room sees it."""
        candidate = Candidate(self.seats[name], self.server, OUT, f"seat-{name}")
        candidate.at = name
        candidate.wait_told("connected", lambda seat: seat.get("connected"))
        return candidate

    # -- the text's paragraphs --------------------------------------------------------------------------------------

    def on_server(self, commands):
        for command in commands:
            self.said[command] = self.server.do(command)

    def packages(self, commands):
        for command in commands:
            if not command.startswith("scripts/"):
                # Who types it says yes.
                self.said[command] = self.server.do(command.replace("apt install", "apt -y install"))

    def stick_of_codes(self, commands):
        with self.codes.open("wb") as file:
            file.truncate(64 << 20)
        subprocess.run(["mkfs.vfat", "-n", "GONGYUAN", str(self.codes)], check=True, stdout=subprocess.DEVNULL)
        self.server.machine.plug("codes", self.codes)
        self.server.asked("udevadm settle; for n in $(seq 60); do test -e /dev/disk/by-label/GONGYUAN && exit; sleep 1; done; exit 1")
        self.on_server(commands)
        self.server.machine.pull("codes")
        listed = subprocess.run(["mdir", "-b", "-i", str(self.codes)], check=True, capture_output=True, text=True).stdout
        self.expect("the codes are on the stick", "gongyuan-enrolment.json" in listed, listed)
        labels = self.server.asked("test -s labels.pdf && head -c 5 labels.pdf")
        self.expect("the labels are a PDF", labels == "%PDF-", labels)

    def at_the_seats(self, commands):
        (SOURCES / "root.pem").write_text(self.server.asked("cat root.pem") + "\n")
        for command in commands:
            if command.startswith("dd "):
                for name in ("01", "spare"):
                    self.builder.do(command.replace("/dev/STICK", str(self.disks[name])))
                    os.truncate(self.disks[name], 4 << 30)
            elif command.startswith("mkfs.ext4 "):
                with self.disks["12"].open("wb") as file:
                    file.truncate(4 << 30)
                self.builder.do(command.replace("mkfs.ext4", "mkfs.ext4 -q").replace("/dev/STICK", str(self.disks["12"])))
            else:
                self.builder.do(command)
        for name, right in (("01", 0), ("12", 10)):
            machine = self.seats[name] = self.open(self.seat(name, over_network=name == "12"))
            say(f"seat {name}: the page of the enrolment after {wait_client(machine):.0f} s")
            before = wait_still(machine)
            machine.plug("codes", self.codes)
            began = time.monotonic()
            wait_changed(machine, before, 20000, "the stick", 60)
            for _ in range(right):
                before = wait_still(machine)
                machine.key("right")
                wait_changed(machine, before, 100, "another seat", 30)
            self.picture(machine, f"stick-at-seat-{name}")
            machine.key("ret")
            self.connected(name)
            say(f"  seat {name} is connected {time.monotonic() - began:.0f} s after the stick was plugged in")
            machine.pull("codes")
            wait_still(machine, 60, 4)
            self.picture(machine, f"seat-{name}")

    def reported(self):
        """What the room's report says of each seat."""
        self.server.asked("gongyuan-room readiness --dir /var/lib/gongyuan-room --json look.json >/dev/null || :")
        return {seat["seat"]: seat for seat in json.loads(self.server.asked("cat look.json"))["seats"]}

    def check(self, name):
        """The pre-flight by the sign in the header, as the text says."""
        machine = self.seats[name]
        before = self.reported()[name].get("at")
        wait_still(machine, 60, 4)
        # From the page's first field back: hand, language, equipment, the sign.
        for _ in range(4):
            machine.key("shift", "tab")
            time.sleep(0.3)
        machine.key("ret")
        end = time.monotonic() + 300
        while (told := self.reported()[name]).get("at") == before:
            if time.monotonic() > end:
                self.picture(machine, "no-preflight")
                raise TimeoutError(f"seat {name} never told what its pre-flight found")
            time.sleep(1)
        self.picture(machine, f"preflight-{name}")
        found = {line["check"]: line["finding"] for line in told["lines"]}
        say(f"  seat {name}: {told['state']}: {found}")
        machine.key("esc")
        wait_still(machine)
        return found

    def ready(self, commands):
        for name in ("12", "01"):
            self.check(name)
        self.close(self.seats["01"])
        machine = self.seats["01"] = self.open(self.seat("01"))
        say(f"seat 01, restarted: {wait_client(machine):.0f} s")
        self.connected("01")
        found = self.check("01")
        self.expect("seat 01's disk outlived its restart", found.get("restore-card") == "kept", found)
        try:
            self.on_server(commands)
        except RuntimeError as error:
            self.expect("the room is ready", False, str(error)[-1500:])
        report = json.loads(self.server.asked("cat ready.json"))
        (OUT / "ready.json").write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")
        (OUT / "ready.pdf").write_bytes(base64.b64decode(self.server.asked("base64 ready.pdf")))
        told = {seat["seat"]: seat["state"] for seat in report["seats"]}
        self.expect("both seats were heard", all(told.get(name) in ("ready", "warnings") for name in ("01", "12")), told)

    def drill(self, commands):
        # The lab's computers are off meanwhile: here they share a processor with the server.
        for name in list(self.seats):
            self.close(self.seats.pop(name))
        for command in commands:
            # Its last line says how it went.
            self.said[command] = self.server.do(f"{command} 2>&1 || :", 3600)
        said = self.said[commands[-1]]
        say("  " + said.replace("\n", "\n  "))
        # Its limits are a real machine's; this one has two emulated processors for a server and forty seats.
        faults = [line for line in said.splitlines() if line.lstrip().startswith("fault: ")]
        self.expect("40 sheets of the drill hold what was answered",
                    "40 sheets collected, verified by the exam body, opened and compared" in said and
                    all("limit" in fault or "in calm" in fault for fault in faults), faults)

    def dead(self, commands):
        began = time.monotonic()
        self.on_server(commands)
        self.server.codes["12"] = code_in(self.said[commands[-1]], 3)
        # A computer that runs Windows on other days.
        local = WORK / "rtc.txt"
        local.write_text("local\n")
        subprocess.run(["mcopy", "-o", "-i", f"{self.disks['spare']}@@2M", str(local), "::/rtc.txt"], check=True)
        machine = self.seats["12"] = self.open(self.seat("spare", ahead=8))
        Candidate(machine, self.server, OUT, "spare").enrol("12")
        say(f"  replaced {time.monotonic() - began:.0f} s after the command, of which most is the start of an emulated computer")
        found = self.check("12")
        self.expect("the spare's clock, which kept local time, is right", found["clock"] == "right", found)
        with self.seat("12", over_network=True) as old:
            wait_client(old)
            wait_still(old, 90, 6)
            self.picture(old, "dead-seat-comes-back")
            # Its page is about one button.
            old.key("spc")
            wait_still(old)
            self.picture(old, "set-up-anew")
        with self.seat("12", over_network=True) as mended:
            self.server.codes["41"] = code_in(self.server.room("enrol", "--seat", "41"), 3)
            Candidate(mended, self.server, OUT, "mended").enrol("41", known=True)
            say("  the computer that was dead is seat 41")

    def export(self, commands):
        """The next day: the rehearsal with a candidate, and then what the text says of afterwards."""
        for machine in self.seats.values():
            self.close(machine)
        self.server.machine.inside("systemctl poweroff", 30)
        self.server.machine.process.wait(timeout=180)
        held = self.server.held
        self.close(self.server)
        self.server = self.open(Server(self.lab, EXAM))
        self.server.held = held
        machine = self.seats["01"] = self.open(self.seat("01"))
        say(f"the day of the exam: the server is there, the seat after {wait_client(machine):.0f} s")
        self.server.code = code_in("\n".join(self.said.values()), 4)
        candidate = self.connected("01")
        candidate.login_page()
        candidate.log_in()
        candidate.open_paper()
        machine.key("a")
        candidate.next()
        machine.key("b")
        candidate.still(10)
        candidate.picture("second-question")
        candidate.finish(early=True)
        self.on_server(commands)
        said = self.server.asked("gongyuan-bank verify --root root.pem sheets")
        self.expect("the exam body verifies the sheet", candidate.admission in said, said)
        say("  " + said.replace("\n", "\n  "))

    PARTS = {"The packages": packages, "The exam body": on_server, "The room": on_server, "A mock paper": on_server,
             "The codes of 40 seats": stick_of_codes, "At each seat": at_the_seats, "Is the room ready": ready, "The drill": drill,
             "A seat is dead": dead, "After the exam": export}

    def open(self, context):
        context.__enter__()
        self.opened.append(context)
        return context

    def close(self, context):
        self.opened.remove(context)
        context.__exit__(None, None, None)

    def run(self):
        found = paragraphs(PROJECT / "README.md")
        unknown = {heading for heading, _ in found} - set(self.PARTS)
        if unknown:
            raise RuntimeError(f"the tour has paragraphs that this test does not know: {unknown}")
        try:
            self.server = self.open(Server(self.lab, EVENING))
            for heading, commands in found:
                say(f"== {heading}")
                self.PARTS[heading](self, commands)
        finally:
            for number, context in enumerate(self.opened):
                if isinstance(context, Machine):
                    try:
                        context.picture(OUT / f"end-{number}.png")
                    except Exception:  # it may be off
                        pass
            for context in reversed(self.opened):
                context.__exit__(None, None, None)


def main():
    if sys.argv[3:] == ["packages"]:
        OUT.mkdir(parents=True, exist_ok=True)
        # The first line of all.
        Builder().do(paragraphs(PROJECT / "README.md")[0][1][0])
        return 0
    # Told to end, it switches its machines off first.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with Lab("10.1.3.1/24", card="eth1", cables=("server", *SEATS)) as lab:
        tour = Tour(lab)
        tour.run()
    say("tour: FAILED: " + "; ".join(tour.wrong) if tour.wrong else "tour: every line done")
    return 1 if tour.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
