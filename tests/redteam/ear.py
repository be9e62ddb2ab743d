# SPDX-License-Identifier: Apache-2.0
"""ear.py CARD: every frame on a card as a line of JSON: whether the machine under test sent it, and its kind."""

import json
import socket
import struct
import sys

ear = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.ntohs(3))
ear.bind((sys.argv[1], 0))
while True:
    frame, (_, _, packet_type, _, _) = ear.recvfrom(65535)
    protocol = struct.unpack("!H", frame[12:14])[0]
    kind, to = f"{protocol:04x}", ""
    if protocol == 0x0806:
        kind = "arp"
    elif protocol == 0x0800:
        to = socket.inet_ntoa(frame[30:34])
        kind = {1: "icmp", 6: "tcp", 17: "udp"}.get(frame[23], "ip")
        start = 14 + 4 * (frame[14] & 15)
        if kind in ("tcp", "udp"):
            port = struct.unpack("!H", frame[start + 2:start + 4])[0]
            kind, to = "dhcp" if kind == "udp" and port == 67 else kind, f"{to}:{port}"
    # What this host sends leaves as "outgoing"; everything else came from the machine.
    print(json.dumps({"card": sys.argv[1], "out": packet_type != socket.PACKET_OUTGOING, "kind": kind, "to": to}), flush=True)
