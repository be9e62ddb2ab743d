#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails when a folder includes a header of a folder it may not know."""

import pathlib
import re
import sys

ALLOWED = {
    "shared/core": set(),
    "shared/crypto": {"core"},
    "shared/sheet": {"core"},
    "shared/exam": {"core"},
    "shared/scoring": {"core", "exam", "sheet"},
    "shared/format": {"core", "crypto", "exam"},
    "shared/store": {"core", "crypto", "exam", "format"},
    "shared/protocol": {"core", "crypto", "exam", "format"},
    "client/lockdown": {"core", "lockdown"},
    "client/fonts": {"fonts"},
    "client/ime": {"core", "ime"},
    "client/net": {"core", "crypto", "format", "protocol", "net"},
    "client/preflight": {"core", "crypto", "protocol", "net", "ime", "preflight"},
    "client/session": {"core", "crypto", "exam", "format", "store", "protocol", "net", "session"},
    "client/viewmodels": {"core", "exam", "sheet", "session", "ime", "viewmodels"},
    "question-bank/bank": {"core", "crypto", "exam", "format", "scoring", "bank"},
    "question-bank/room": {"core", "crypto", "exam", "format", "store", "protocol", "room"},
}
QT_FREE = ("shared/",)
INCLUDE = re.compile(r'^\s*#include\s+(?:"([a-z_]+)/[^"]+"|<(Q[A-Za-z/]+)>)', re.MULTILINE)


def main() -> int:
    failures = []
    for folder, allowed in ALLOWED.items():
        own = folder.split("/")[1]
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.suffix not in {".h", ".cpp"}:
                continue
            for module, qt in INCLUDE.findall(path.read_text(encoding="utf-8")):
                if qt and folder.startswith(QT_FREE):
                    failures.append(f"{path}: Qt header <{qt}> in the Qt-free library")
                if module and module != own and module not in allowed:
                    failures.append(f"{path}: {own} may not include {module}/")
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
