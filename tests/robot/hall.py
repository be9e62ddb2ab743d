# SPDX-License-Identifier: Apache-2.0
"""An exam body, a room and their programs in one folder, for tests that need the whole hall."""

import csv
import datetime
import pathlib
import re
import shutil
import socket
import subprocess
import time

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "question-bank" / "programmes" / "cbec-specialist"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def code_in(text, groups):
    """The first code of that many groups: 3 make a computer a seat, 4 open a session."""
    return re.search(r"(?:[0-9A-Z]{4}-){%d}[0-9A-Z]{4}" % (groups - 1), text).group()


class Hall:
    def __init__(self, work, bank, room, paper="sample-a", mode="rehearsal", host="127.0.0.1", inside=(), seats=None):
        self.work = pathlib.Path(work)
        self.mode = mode
        self.away = 120  # seconds that a seat may be away by itself
        self.host = host
        self.inside = list(inside)  # what is put before the server's command line, such as a network namespace
        self.bank_program = str(bank)
        self.room_program = str(room)
        self.root = self.work / "authority" / "root.pem"
        self.server = None
        self.paper = SAMPLE / "papers" / paper
        self.address = f"{host}:{free_port()}"
        self.enrol_address = f"{host}:{free_port()}"
        self.roster = SAMPLE / "demo" / "roster.csv"
        self.photos = SAMPLE / "demo" / "photos"
        with open(self.roster, encoding="utf-8-sig") as file:
            self.candidates = list(csv.DictReader(file))
        if seats is not None:
            self.write_roster(seats)

    def run(self, program, *arguments):
        done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"{program} {' '.join(map(str, arguments))}\n{done.stdout}{done.stderr}")
        return done.stdout

    def bank(self, *arguments):
        return self.run(self.bank_program, *arguments)

    def room(self, command, *arguments):
        return self.run(self.room_program, command, "--dir", self.work / "room", *arguments)

    def write_roster(self, seats):
        """As many candidates as there are seats, with the photographs of the sample's."""
        few = self.candidates
        self.candidates = [{"admission_no": f"2026120502{number:02}", "name": f"考生{number:02}",
                            "id_last": f"{number:06}", "id_masked": f"3301 **** **** {number:04}", "room": "room-03",
                            "seat": f"{number:02}", "photo": f"photos/2026120502{number:02}.png"}
                           for number in range(1, seats + 1)]
        faces = sorted(self.photos.iterdir())
        self.photos = self.work / "photos"
        self.photos.mkdir()
        for number, candidate in enumerate(self.candidates):
            shutil.copy(faces[number % len(faces)], self.photos / f"{candidate['admission_no']}.png")
        self.roster = self.work / "roster.csv"
        with open(self.roster, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, few[0].keys())
            writer.writeheader()
            writer.writerows(self.candidates)

    def prepare(self):
        """Keys, room, sealed paper, imported; the room does not serve yet."""
        self.found()
        self.take_paper()

    def found(self):
        """Keys, a room that is certified, and a sealed paper for it."""
        self.bank("keys", "new", "--out", self.work / "authority")
        self.room("init", "--room", "room-03", "--root", self.root, "--address", self.host)
        self.certify(self.work / "room" / "room-request.json")
        self.room("accept", "--certificate", self.work / "room-03.pem")
        self.seal()

    def certify(self, request):
        self.bank("keys", "certify", "--keys", self.work / "authority", "--request", request, "--out", self.work / "room-03.pem")

    def seal(self):
        """A sealed paper for the certified room, and the code of its session."""
        now = datetime.datetime.now(datetime.timezone.utc)

        def utc(minutes):
            return (now + datetime.timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%SZ")

        sitting = self.work / "sitting.yaml"
        sitting.write_text(f"id: test-sitting\nmode: {self.mode}\nstarts_at: {utc(0)}\nnot_before: {utc(-10)}\n"
                           f"not_after: {utc(480)}\nseconds: {{}}\n"
                           # Tests kill a seat more often than any proctor would let it come back.
                           f"resume_seconds: {self.away}\nresume_times: 10000\n", encoding="utf-8")
        self.bank("seal", "--paper", self.paper, "--sitting", sitting,
                  "--roster", self.roster, "--photos", self.photos,
                  "--keys", self.work / "authority", "--room", self.work / "room-03.pem",
                  "--out", self.work / "sealed", "--codes-file", self.work / "codes")
        self.code = code_in((self.work / "codes").read_text(), 4)

    def take_paper(self):
        self.room("import", *self.work.glob("sealed/*.room-03.envelope"), *self.work.glob("sealed/*.paper.age"))

    def serve(self):
        log = open(self.work / "room.log", "ab")
        self.server = subprocess.Popen(
            [*self.inside, self.room_program, "serve", "--dir", str(self.work / "room"), "--listen", self.address,
             "--enrol-listen", self.enrol_address], stdout=log, stderr=log)
        end = time.monotonic() + 20
        while True:
            for address in (self.address, self.enrol_address):
                host, port = address.split(":")
                if not self.answers(host, int(port)):
                    break
            else:
                return
            if self.server.poll() is not None or time.monotonic() > end:
                raise RuntimeError("the room does not serve:\n" + (self.work / "room.log").read_text())
            time.sleep(0.02)

    def answers(self, host, port):
        if self.inside:
            probe = "import socket,sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), 1)"
            return subprocess.run([*self.inside, "python3", "-c", probe, host, str(port)],
                                  stderr=subprocess.DEVNULL).returncode == 0
        try:
            socket.create_connection((host, port), 1).close()
        except OSError:
            return False
        return True

    def stop(self, kill=False):
        if self.server is not None:
            (self.server.kill if kill else self.server.terminate)()
            self.server.wait()
            self.server = None

    def enrol(self, seat):
        return code_in(self.room("enrol", "--seat", seat), 3)

    def collect(self):
        """Exports, verifies and opens what the room collected: the folder of opened sheets."""
        self.room("export", "--out", self.work / "collected")
        return self.opened()

    def opened(self):
        """Verifies and opens what was exported."""
        self.bank("verify", "--root", self.root, self.work / "collected")
        self.bank("open", "--keys", self.work / "authority", "--in", self.work / "collected",
                  "--out", self.work / "opened")
        return self.work / "opened"

    def mark(self, opened):
        """Marks opened sheets: the folder of results."""
        marking, = self.work.glob("sealed/*.marking.age")
        self.bank("mark", "--keys", self.work / "authority", "--marking", marking, "--in", opened,
                  "--out", self.work / "marks")
        return self.work / "marks"
