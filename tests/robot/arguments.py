# SPDX-License-Identifier: Apache-2.0
"""What a scripted candidate is told: who it is, the codes, and the seat's program to start."""

import argparse


def arguments(own):
    """The command line; `own` adds what only one of the candidates wants. `seat` is the program's command."""
    parser = argparse.ArgumentParser()
    own(parser)
    parser.add_argument("--screens")
    parser.add_argument("--enrol-code", required=True)
    parser.add_argument("--code", required=True)
    parser.add_argument("--admission", required=True)
    parser.add_argument("--id-last", required=True)
    parser.add_argument("--lang", default="zh_CN")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("seat", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    options.seat = options.seat[1:] if options.seat[:1] == ["--"] else options.seat
    return options
