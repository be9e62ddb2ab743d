# SPDX-License-Identifier: Apache-2.0
"""A network of its own for one machine: two cards' ends, a DHCP server, an ear on each wire, and a place for a room."""

import json
import os
import pathlib
import subprocess
import sys
import threading

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
