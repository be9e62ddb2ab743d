# SPDX-License-Identifier: Apache-2.0
"""Networks of their own: for one machine, two cards' ends, a DHCP server, an ear on each wire, and a place for a room; or a lab
with a cable for each of several."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ADDRESS = "10.78.0.1"  # this side; a room serves there
SEAT = "10.78.0.100"  # what DHCP gives the machine
FIRST, SECOND = "seat0", "seat1"


class Network:
    def __init__(self):
        self.name = f"gyred{os.getpid()}"
        self.heard = []

    @property
    def inside(self):
        """What is put before a command line that is to run in this network."""
        return ["ip", "netns", "exec", self.name]

    def run(self, *words):
        return subprocess.run([*self.inside, *words], check=True, capture_output=True, text=True).stdout

    def __enter__(self):
        def ip(*words):
            subprocess.run(["ip", *words], check=True)
        ip("netns", "add", self.name)
        ip("-n", self.name, "link", "set", "lo", "up")
        for tap in (FIRST, SECOND):
            ip("-n", self.name, "tuntap", "add", tap, "mode", "tap")
            ip("-n", self.name, "link", "set", tap, "up")
        ip("-n", self.name, "addr", "add", f"{ADDRESS}/24", "dev", FIRST)
        self.servers = [subprocess.Popen(
            [*self.inside, "dnsmasq", "--conf-file=/dev/null", "--keep-in-foreground", "--port=0", f"--interface={FIRST}",
             "--bind-interfaces", "--except-interface=lo", "--user=root", f"--dhcp-range={SEAT},{SEAT},1h",
             f"--dhcp-option=option:router,{ADDRESS}", f"--dhcp-option=option:dns-server,{ADDRESS}", "--dhcp-leasefile=/dev/null"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
        for tap in (FIRST, SECOND):
            ear = subprocess.Popen([*self.inside, sys.executable, str(HERE / "ear.py"), tap], stdout=subprocess.PIPE, text=True)
            threading.Thread(target=self._listen, args=(ear,), daemon=True).start()
            self.servers.append(ear)
        return self

    def _listen(self, ear):
        for line in ear.stdout:
            self.heard.append(json.loads(line))

    def __exit__(self, *_):
        for process in self.servers:
            process.kill()
            process.wait()
        subprocess.run(["ip", "netns", "del", self.name], check=False)


class Lab:
    """A network of its own around a bridge: this side's card with its address, a cable for each machine, and what serves it."""

    def __init__(self, address, card="room", cables=("seat0",)):
        self.name = f"gylab{os.getpid()}"
        self.address, self.card, self.cables = address, card, cables
        self.server = None

    def cable(self, name):
        """What a Machine at the end of this cable is told."""
        return {"namespace": self.name, "network": f"tap,ifname={name},script=no,downscript=no"}

    def serve(self, words, log, **more):
        """Runs a program in this network until the end; RuntimeError when it ends at once. `log` is an open file."""
        self.server = subprocess.Popen(["ip", "netns", "exec", self.name, *map(str, words)], stdin=subprocess.DEVNULL, stdout=log,
                                       stderr=subprocess.STDOUT, start_new_session=True, **more)
        time.sleep(2)
        if self.server.poll() is not None:
            raise RuntimeError(f"{words[0]} ended; {log.name} says why")

    def __enter__(self):
        def ip(*words):
            subprocess.run(["ip", *words], check=True)
        ip("netns", "add", self.name)
        inside = ["-n", self.name]
        ip(*inside, "link", "set", "lo", "up")
        ip(*inside, "link", "add", self.card, "type", "bridge")
        for cable in self.cables:
            ip(*inside, "tuntap", "add", cable, "mode", "tap")
            ip(*inside, "link", "set", cable, "master", self.card)
            ip(*inside, "link", "set", cable, "up")
        ip(*inside, "addr", "add", self.address, "dev", self.card)
        ip(*inside, "link", "set", self.card, "up")
        return self

    def __exit__(self, *_):
        if self.server and self.server.poll() is None:
            os.killpg(self.server.pid, signal.SIGTERM)
            self.server.wait()
        subprocess.run(["ip", "netns", "del", self.name], check=False)
