# SPDX-License-Identifier: Apache-2.0
"""What the measurements of the real client share: a room with a paper, a sitting that was begun and cut off, the
client that takes it up on this display, and its memory."""

import argparse
import array
import os
import pathlib
import re
import shutil
import signal
import struct
import subprocess
import sys
import time
import zlib

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "robot"))
sys.path.insert(0, str(TESTS / "integration" / "desk"))

from hall import SAMPLE, Hall  # noqa: E402
from kill_sitting import Seat  # noqa: E402

GROUND = "f4f1e9"  # Theme.ground of the theme "paper"
PAGE = os.sysconf("SC_PAGE_SIZE")
FRAME = (1 << 55) - 1  # of an entry of /proc/PID/pagemap
KEPT = ("HOME", "DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND")
NOTICE = "f6e9c9"  # Theme.ochreSoft: the notice that the program was started again


def parser(description):
    made = argparse.ArgumentParser(description=description)
    for name in ("bank", "room", "candidate", "client", "screen", "held"):
        made.add_argument(f"--{name}", required=True)
    return made


def open_hall(work, options, paper=None):
    """A room that serves the paper; the sample when none is named."""
    if os.geteuid() != 0:
        raise SystemExit("bench: the client shuts other processes out of its memory; only root may count it")
    hall = Hall(work, options.bank, options.room)
    hall.paper = paper or hall.paper
    hall.prepare()
    hall.serve()
    return hall


def begin(hall, options, answer):
    """The folder of a seat whose candidate has given one answer and was then cut off."""
    return Seat(hall, options.candidate, 1, [answer, answer], 10000).cut_off(1)


def command(hall, options, data, *more):
    return [options.client, "--data", str(data), "--root", str(hall.root), "--room", hall.enrol_address, *more]


def environment(client=True):
    """Of a seat that nobody reads aloud, not of the shell that measures: as the seat's service starts it, so that the
    client has nothing to drop and does not start itself again (client/lockdown/environment.h)."""
    made = {name: os.environ[name] for name in KEPT if name in os.environ}
    made.update(LANG="C.UTF-8", PATH="/usr/bin:/bin", NO_AT_BRIDGE="1")
    if client:
        made.update(XDG_CONFIG_HOME="/nonexistent", XDG_CACHE_HOME="/nonexistent")
    return made


class Client:
    """The real client, on this display, showing the sitting that was begun."""

    def __init__(self, hall, options, data):
        self.options = options
        self.process = subprocess.Popen(command(hall, options, data), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        env=environment())
        self.still()

    def still(self, quiet=1500):
        self.screen("still", quiet, 60)

    def wait_for_the_page(self):
        """Until the notice is gone and the page stays where it is."""
        for _ in range(90):
            if subprocess.run([self.options.screen, "find", NOTICE], capture_output=True).returncode == 1:
                break
            time.sleep(0.5)
        self.still()

    def screen(self, *arguments, **more):
        done = subprocess.run([self.options.screen, *map(str, arguments)], capture_output=True, text=True, **more)
        if done.returncode != 0:
            raise SystemExit(f"bench: {done.stderr}")
        return done.stdout

    def keys(self, period, places, symbols):
        """Presses the keys in their pace: for each, the moment and per place (first, last) milliseconds or None."""
        out = self.screen("keys", period, *places, input="".join(f"{symbol}\n" for symbol in symbols))
        rows = []
        for line in out.splitlines():
            words = [None if word == "-" else float(word) for word in line.split()]
            rows.append((words[0], list(zip(words[1::2], words[2::2]))))
        return rows

    def memory(self, what="Pss"):
        return memory(self.process.pid, what)

    def kill(self):
        self.process.kill()
        self.process.wait()


def below(pid):
    """The process and all below it."""
    found = [pid]
    for one in found:
        for task in pathlib.Path(f"/proc/{one}/task").glob("*/children"):
            found += [int(child) for child in task.read_text().split()]
    return found


def memory(pid, what="Pss"):
    """MiB of the process tree. Pss counts every shared page once, in shares; Pss_Anon is what programs allocated."""
    total = 0
    for one in below(pid):
        for line in pathlib.Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
            if line.startswith(f"{what}:"):
                total += int(line.split()[1])
    return total / 1024


def frames(pid):
    """MiB of memory that the process tree has in use, every page once, whoever else has it in use too: what PSS would
    be if nothing else ran."""
    seen = set()
    for one in below(pid):
        places = []
        for line in pathlib.Path(f"/proc/{one}/smaps").read_text().splitlines():
            if re.match("[0-9a-f]+-[0-9a-f]+ ", line):
                place = [int(end, 16) // PAGE for end in line.split()[0].split("-")]
            elif line.startswith("Rss:") and int(line.split()[1]) > 0:
                places.append(place)
        with open(f"/proc/{one}/pagemap", "rb") as file:
            for first, last in places:
                try:
                    file.seek(first * 8)
                    entries = array.array("Q", file.read((last - first) * 8))
                except (OSError, ValueError, OverflowError):
                    continue  # the kernel's own page
                seen.update(entry & FRAME for entry in entries if entry >> 63)
    return len(seen) * PAGE / 2**20


def end(pid):
    for one in reversed(below(pid)):
        try:
            os.kill(one, signal.SIGKILL)
        except ProcessLookupError:
            pass


def share(values, part):
    ascending = sorted(values)
    return ascending[min(len(ascending) - 1, int(part * len(ascending)))]


# -- papers of our own ----------------------------------------------------------------------------------------


def programme(work):
    """A copy of the sample's programme, without its papers, to hang a paper in."""
    folder = pathlib.Path(work) / "programmes" / SAMPLE.name
    folder.mkdir(parents=True)
    shutil.copy(SAMPLE / "programme.yaml", folder)
    return folder


def write_paper(folder, name, groups, items, title="测量用卷"):
    """A practice paper of one section. `groups` and `items` are YAML; items by id."""
    paper = folder / "papers" / name
    (paper / "theory").mkdir(parents=True)
    points = sum(count * each for _, count, each in groups)
    listed = "\n".join(f"      - {text}" for text, _, _ in groups)
    (paper / "paper.yaml").write_text(f"""id: {name}
programme: {SAMPLE.name}
kind: practice
title: {title}
level: 跨境电子商务师
notice: |-
  1. 这是一份测量用卷。
pledge: |-
  我已阅读。
sections:
  - id: theory
    title: 理论知识
    kind: theory
    minutes: 300
    points: "{points}"
    pass: "{points // 2}"
    instructions: |-
      本部分用于测量。
    groups:
{listed}
""", encoding="utf-8")
    for item, text in items.items():
        (paper / "theory" / f"{item}.yaml").write_text(text, encoding="utf-8")
    return paper


def png(width, height, rows):
    """A picture from rows of RGB bytes."""
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
