# SPDX-License-Identifier: Apache-2.0
"""A line between network namespaces that can be made bad: every IP packet passes through this process, which loses,
delays, repeats and reorders what it is told to. (Debian's kernels do this with netem; not every machine has it.)"""

import fcntl
import heapq
import os
import random
import select
import struct
import subprocess
import threading
import time

TUNSETIFF = 0x400454CA
IFF_TUN = 0x0001
IFF_NO_PI = 0x1000
MOST_PACKET = 65536


class Namespace:
    """A network namespace that lives as long as this object, with one end of the line in it."""

    def __init__(self, name, address):
        self.address = address
        self.holder = subprocess.Popen(["unshare", "-n", "sleep", "infinity"])
        self.end = os.open("/dev/net/tun", os.O_RDWR)
        fcntl.ioctl(self.end, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN | IFF_NO_PI))
        self.wait_apart()
        subprocess.run(["ip", "link", "set", name, "netns", str(self.holder.pid)], check=True)
        for command in (["ip", "link", "set", "lo", "up"], ["ip", "addr", "add", f"{address}/24", "dev", name],
                        ["ip", "link", "set", name, "up"]):
            subprocess.run([*self.inside, *command], check=True)

    def wait_apart(self):
        here = os.readlink("/proc/self/ns/net")
        while os.readlink(f"/proc/{self.holder.pid}/ns/net") == here:
            time.sleep(0.01)

    @property
    def inside(self):
        return ["nsenter", "-t", str(self.holder.pid), "-n"]

    def close(self):
        self.holder.kill()
        self.holder.wait()
        os.close(self.end)


class BadLine:
    def __init__(self, namespaces, seed):
        self.ends = {socket_address(each.address): each.end for each in namespaces}
        self.dice = random.Random(seed)
        self.loss = self.repeat = 0.0
        self.delay = self.jitter = 0.0  # seconds; jitter reorders
        self.cut = False
        self.carried = self.lost = 0
        self.waiting = []
        self.number = 0
        self.running = True
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def become(self, **how):
        self.loss = self.repeat = self.delay = self.jitter = 0.0
        self.cut = False
        for name, value in how.items():
            setattr(self, name, value)

    def take(self, packet):
        out = self.ends.get(packet[16:20]) if packet[0] >> 4 == 4 else None
        if out is None:
            return
        for _ in range(2 if self.dice.random() < self.repeat else 1):
            if self.cut or self.dice.random() < self.loss:
                self.lost += 1
                continue
            due = time.monotonic() + self.delay + self.dice.uniform(0, self.jitter)
            self.number += 1
            heapq.heappush(self.waiting, (due, self.number, out, packet))

    def run(self):
        while self.running:
            now = time.monotonic()
            while self.waiting and self.waiting[0][0] <= now:
                _, _, out, packet = heapq.heappop(self.waiting)
                try:
                    os.write(out, packet)
                    self.carried += 1
                except OSError:
                    self.lost += 1
            pause = min(0.05, max(0.0, self.waiting[0][0] - now)) if self.waiting else 0.05
            ready, _, _ = select.select(list(self.ends.values()), [], [], pause)
            for end in ready:
                self.take(os.read(end, MOST_PACKET))

    def close(self):
        self.running = False
        self.thread.join()


def socket_address(text):
    return bytes(int(part) for part in text.split("."))
