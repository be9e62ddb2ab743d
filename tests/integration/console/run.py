#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A room is begun, certified and asked at its desk alone, typed at through a terminal; what is no command of the room leads nowhere."""

import argparse
import os
import pathlib
import pty
import select
import signal
import stat
import subprocess
import sys
import tempfile
import time

PASSPHRASE = "quiet orchard"
OPEN = "gongyuan> "


class Desk:
    def __init__(self, program, folder, exchange):
        self.seen = ""
        self.pid, self.line = pty.fork()
        if self.pid == 0:
            os.execv(program, [program, "console", "--dir", str(folder), "--exchange", str(exchange)])

    def until(self, wanted, seconds=30):
        """What the desk shows up to `wanted`."""
        end = time.monotonic() + seconds
        while wanted not in self.seen:
            if time.monotonic() > end:
                raise SystemExit(f"the desk never showed {wanted!r}; it showed\n{self.seen}")
            if select.select([self.line], [], [], 0.1)[0]:
                self.seen += os.read(self.line, 65536).decode(errors="replace")
        before, _, self.seen = self.seen.partition(wanted)
        return before

    def say(self, text, wanted=OPEN, seconds=30):
        os.write(self.line, text.encode() + b"\n")
        return self.until(wanted, seconds)

    def unlock(self):
        self.until("Passphrase: ")
        return self.say(PASSPHRASE)

    def ended(self):
        for _ in range(100):
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.1)
        return None


def expect(condition, what):
    if not condition:
        raise SystemExit(f"FAILED: {what}")


def begin(desk, work, bank, exchange):
    """First start, the room's keys, the authority's answer."""
    desk.until("New passphrase: ")
    desk.say("short", "Once more: ")
    desk.say("short", "New passphrase: ")
    desk.say(PASSPHRASE, "Once more: ")
    desk.say(PASSPHRASE, "Passphrase: ")
    kept = work / "room" / "console.json"
    expect(PASSPHRASE not in kept.read_text() and stat.S_IMODE(kept.stat().st_mode) == 0o600, "the passphrase is kept as a hash, for its owner")
    said = desk.say("wrong orchard", "Passphrase: ")
    expect("not the passphrase" in said and OPEN not in said, "a wrong passphrase opens nothing")
    desk.say(PASSPHRASE)
    expect("put on the stick" in desk.say("init --room room-07 --root root.pem --address 10.0.0.7"), "the request is put on the stick")
    subprocess.run([bank, "keys", "certify", "--keys", work / "authority", "--request", exchange / "room-request.json",
                    "--out", exchange / "room-07.pem"], check=True, stdout=subprocess.DEVNULL)
    expect("room-07.pem" in desk.say("files"), "the stick's files are listed")
    expect("valid until" in desk.say('accept --certificate "room-07.pem"'), "the certificate is taken")
    expect("room room-07" in desk.say("status"), "the room is asked")


def nowhere(desk):
    """What is no command of the room, and keys that would end another program."""
    for words in ("sh", "serve", "console", "/bin/sh", "status --dir /etc", "$(id)", "`id`", "status; id", "status | sh", 'say "open'):
        said = desk.say(words)
        expect("uid=" not in said and "room room-07" not in said.partition(words)[2], f"{words} leads nowhere")
    os.write(desk.line, b"\x03\x1c\x1a")
    desk.say("")
    expect("help lists them" in desk.say("sh"), "no key ends the desk")
    os.write(desk.line, b"\x04")  # the end of input at an empty line closes it
    desk.until("Passphrase: ")
    desk.say(PASSPHRASE)


def main():
    parser = argparse.ArgumentParser()
    for name in ("bank", "room"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongyuan-console-") as folder:
        work = pathlib.Path(folder)
        exchange = work / "stick"
        exchange.mkdir()
        subprocess.run([options.bank, "keys", "new", "--out", work / "authority"], check=True, stdout=subprocess.DEVNULL)
        (exchange / "root.pem").write_bytes((work / "authority" / "root.pem").read_bytes())
        desk = Desk(options.room, work / "room", exchange)
        begin(desk, work, options.bank, exchange)
        nowhere(desk)
        os.write(desk.line, b"lock\n")
        desk.unlock()
        os.write(desk.line, b"off\n")
        expect(desk.ended() == 0, "off ends the desk")
        desk = Desk(options.room, work / "room", exchange)
        expect("New passphrase" not in desk.until("Passphrase: "), "the passphrase is chosen once")
        os.kill(desk.pid, signal.SIGKILL)
        os.waitpid(desk.pid, 0)
    print("the desk began a room, and led nowhere else")
    return 0


if __name__ == "__main__":
    sys.exit(main())
