# SPDX-License-Identifier: Apache-2.0
"""A computer under QEMU, without KVM: started from the image, driven by its own keyboard and mouse, seen by its own
display. What happens inside is told by the tests' witness when the machine was started with it."""

import base64
import json
import pathlib
import re
import shutil
import socket
import struct
import subprocess
import tempfile
import time
import uuid

HERE = pathlib.Path(__file__).resolve().parent
WIDTH, HEIGHT = 1280, 800
AXIS = 0x7FFF


class Gone(Exception):
    """The machine, or the witness in it, does not answer."""


def witness_initrd(folder):
    """A second initial RAM file system with the witness; the shipped one stays as it is."""
    tree = pathlib.Path(folder) / "witness"
    (tree / "bin").mkdir(parents=True)
    (tree / "redteam").mkdir()
    shutil.copy(HERE / "agent/handover", tree / "bin/handover")
    for name in ("agent", "redteam.service"):
        shutil.copy(HERE / "agent" / name, tree / "redteam" / name)
    subprocess.run(["gcc", "-O2", "-Wall", "-Wextra", "-Werror", "-static", "-s", "-o", tree / "redteam/as", HERE / "agent/as.c"], check=True)
    out = pathlib.Path(folder) / "witness.cpio"
    names = "bin\nbin/handover\nredteam\nredteam/agent\nredteam/as\nredteam/redteam.service\n"
    with out.open("wb") as file:
        subprocess.run(["cpio", "--create", "--format=newc", "--owner=0:0", "--quiet"], cwd=tree, input=names.encode(),
                       stdout=file, check=True)
    return out


class Machine:
    """One run of the machine. Use as a context: it is switched off at the end, whatever happens. `clock`: what its clock says at
    power on, "utc" or as 2026-12-05T00:50:00; `mac`: the card's address, to be given where machines share a network."""

    def __init__(self, *, image=None, disk=None, firmware="bios", witness=False, network="user,restrict=on", append="",
                 snapshot=False, namespace=None, extra=(), memory=2048, boot=None, heads=1, cache="writeback", clock="utc", mac=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gongyuan-machine-"))
        self.words = ["qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2", "-m", str(memory),
                      "-nodefaults", "-display", "none", "-vga", "none", "-device", f"virtio-vga,max_outputs={heads},id=screen",
                      "-device", "qemu-xhci,id=usb", "-device", "usb-kbd,bus=usb.0,id=keyboard", "-device", "usb-tablet,bus=usb.0,id=mouse",
                      "-qmp", f"unix:{self.folder}/qmp,server=on,wait=off", "-serial", f"file:{self.folder}/serial",
                      "-chardev", f"socket,id=witness,path={self.folder}/side,server=on,wait=off", "-serial", "chardev:witness",
                      "-rtc", f"base={clock}"]
        if heads > 1:
            # A screen that nobody looks at is not there; who looks at the second one plugs it in.
            self.words += ["-vnc", f"unix:{self.folder}/second,display=screen,head=1"]
        if network:
            self.words += ["-netdev", f"{network},id=line", "-device", "virtio-net-pci,netdev=line,id=card" + (f",mac={mac}" if mac else "")]
        if disk:
            self.words += ["-drive", f"if=none,id=stick,format=raw,file={disk},cache={cache},snapshot={'on' if snapshot else 'off'}",
                           "-device", "usb-storage,bus=usb.0,drive=stick,id=stickdevice,bootindex=1"]
        if firmware == "uefi":
            shutil.copy("/usr/share/OVMF/OVMF_VARS_4M.fd", self.folder / "vars")
            self.words += ["-machine", "q35", "-drive", "if=pflash,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE_4M.fd",
                           "-drive", f"if=pflash,format=raw,file={self.folder}/vars"]
        if witness:
            parts = pathlib.Path(image) / "parts"
            both = self.folder / "initrd"
            with both.open("wb") as out:
                for file in (parts / "initrd", witness_initrd(self.folder)):
                    out.write(file.read_bytes())
                    out.write(bytes(-out.tell() % 512))
            self.words += ["-kernel", str(parts / "vmlinuz"), "-initrd", str(both),
                           "-append", f"{(parts / 'cmdline').read_text().strip()} {append}".strip()]
        if boot:
            self.words += ["-boot", boot]
        self.words += list(extra)
        if namespace:
            self.words = ["ip", "netns", "exec", namespace, *self.words]
        self.process = None
        self.qmp = None
        self.side = None
        self.second = None
        self.with_witness = witness

    def __enter__(self):
        self.log = (self.folder / "qemu.log").open("wb")
        self.process = subprocess.Popen(self.words, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        self.started = time.monotonic()
        self.qmp = self._connect("qmp", 30).makefile("rw")
        self.qmp.readline()
        self.ask("qmp_capabilities")
        return self

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _connect(self, name, seconds):
        end = time.monotonic() + seconds
        while True:
            try:
                line = socket.socket(socket.AF_UNIX)
                line.connect(str(self.folder / name))
                return line
            except OSError:
                if self.process.poll() is not None:
                    raise Gone((self.folder / "qemu.log").read_text(errors="replace")) from None
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    # -- the monitor ----------------------------------------------------------------------------------------------

    def ask(self, command, **arguments):
        """One command of the monitor; RuntimeError when it refuses, events are passed over."""
        try:
            self.qmp.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
            self.qmp.flush()
        except OSError:
            raise Gone("the machine is off") from None
        while True:
            line = self.qmp.readline()
            if not line:
                raise Gone("the machine is off")
            answer = json.loads(line)
            if "error" in answer:
                raise RuntimeError(f"{command}: {answer['error']['desc']}")
            if "return" in answer:
                return answer["return"]

    def monitor(self, words):
        return self.ask("human-monitor-command", **{"command-line": words})

    def status(self):
        return self.ask("query-status")["status"]

    # -- hands ----------------------------------------------------------------------------------------------------

    def events(self, *events):
        self.ask("input-send-event", events=list(events))

    def key(self, *codes, hold=0.03):
        """Presses the keys in order, together, and lets go in reverse; QEMU's names ("ctrl", "alt", "f2", "ret")."""
        def made(code, down):
            return {"type": "key", "data": {"down": down, "key": {"type": "qcode", "data": code}}}
        pressed = []
        try:
            for code in codes:
                self.events(made(code, True))
                pressed.append(code)
            time.sleep(hold)
        finally:
            for code in reversed(pressed):
                self.events(made(code, False))
        time.sleep(0.02)

    def move(self, x, y):
        self.events({"type": "abs", "data": {"axis": "x", "value": int(x * AXIS / WIDTH)}},
                    {"type": "abs", "data": {"axis": "y", "value": int(y * AXIS / HEIGHT)}})

    def click(self, x, y, button="left"):
        self.move(x, y)
        time.sleep(0.15)
        for down in (True, False):
            self.events({"type": "btn", "data": {"down": down, "button": button}})
            time.sleep(0.08)

    PLAIN = {" ": "spc", "-": "minus", "=": "equal", ".": "dot", ",": "comma", "/": "slash", ";": "semicolon", "'": "apostrophe",
             "\\": "backslash", "[": "bracket_left", "]": "bracket_right", "`": "grave_accent", "\n": "ret", "\t": "tab"}
    SHIFTED = {":": "semicolon", "+": "equal", "_": "minus", "?": "slash", "!": "1", "@": "2", "#": "3", "$": "4", "%": "5",
               "^": "6", "&": "7", "*": "8", "(": "9", ")": "0", '"': "apostrophe", "<": "comma", ">": "dot", "|": "backslash"}

    def type(self, text, pause=0.06):
        for character in text:
            if character in self.SHIFTED:
                self.key("shift", self.SHIFTED[character])
            elif character.isupper():
                self.key("shift", character.lower())
            else:
                self.key(self.PLAIN.get(character, character))
            time.sleep(pause)

    def second_display(self, width, height):
        """Plugs the machine's second display in, or out with 0 x 0: the graphics card tells the kernel as a cable would."""
        if self.second is None:
            self.second = self._connect("second", 10)
            greet = self.second.makefile("rb")
            greet.read(12)
            self.second.sendall(b"RFB 003.008\n")
            greet.read(greet.read(1)[0])
            self.second.sendall(b"\x01")  # no password
            greet.read(4)
            self.second.sendall(b"\x01")  # shared
            greet.read(20)
            greet.read(struct.unpack(">I", greet.read(4))[0])
            self.second.sendall(struct.pack(">BxHi", 2, 1, -308))  # sizes may change
        self.second.sendall(struct.pack(">BxHHBxIHHHHI", 251, width, height, 1, 0, 0, 0, width, height, 0))

    def plug(self, name, file):
        """A USB stick with the content of the file; `name` is of this stick alone."""
        self.monitor(f"drive_add 0 if=none,id={name},format=raw,file={file}")
        self.ask("device_add", driver="usb-storage", id=f"stick-{name}", drive=name, bus="usb.0")

    def pull(self, name):
        self.ask("device_del", id=f"stick-{name}")

    # -- eyes -----------------------------------------------------------------------------------------------------

    def picture(self, path, head=0):
        """What the display shows, as PNG; RuntimeError when that head has none."""
        path = pathlib.Path(path)
        self.ask("screendump", filename=str(path), format="png", device="screen", head=head)
        return path

    def pixels(self, head=0):
        """(width, height, RGB bytes) of the display."""
        path = self.folder / f"look{head}.ppm"
        self.ask("screendump", filename=str(path), device="screen", head=head)
        magic, size, _, data = path.read_bytes().split(b"\n", 3)
        assert magic == b"P6"
        width, height = map(int, size.split())
        return width, height, data

    # -- the witness ----------------------------------------------------------------------------------------------

    def witness(self, seconds=900):
        """Waits until the witness is there."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                self.inside("true", seconds=5)
                return
            except TimeoutError:
                continue
        raise Gone("the witness did not start")

    def inside(self, command, seconds=300, check=False):
        """(status, output) of a shell command inside, as root."""
        if self.side is None:
            self.side = self._connect("side", 10)
        token = uuid.uuid4().hex[:12]
        self.side.sendall(f"{token} {base64.b64encode(command.encode()).decode()}\n".encode())
        self.side.settimeout(0.5)
        said, end = b"", time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                piece = self.side.recv(65536)
            except TimeoutError:
                continue
            if not piece:
                raise Gone("the machine is off")
            said += piece
            # The line may echo what was sent before the witness made it silent.
            ended = re.search(rb"(?s)\A(.*)\n" + token.encode() + rb" (\d+)\r?\n\Z", said)
            if ended:
                status = int(ended[2])
                text = ended[1].decode(errors="replace").rstrip("\n")
                if check and status != 0:
                    raise RuntimeError(f"{command}: {status}: {text}")
                return status, text
        raise TimeoutError(command)

    def says(self, command, seconds=300):
        return self.inside(command, seconds, check=True)[1]
