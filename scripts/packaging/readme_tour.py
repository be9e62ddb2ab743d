# SPDX-License-Identifier: Apache-2.0
"""The technician's tour of README.md, by paragraphs, for the tests that follow it. As a program, readme_tour.py README: prints the
commands that are followed on the room's server, for scripts/test-packages: word by word, but for what a clean system in a
container cannot have. There a folder plays the stick."""

import pathlib
import re
import sys

IN_A_CONTAINER = 'mount() { install -d -o gongyuan-room "${@: -1}"; }\numount() { :; }'


def paragraphs(readme):
    """(words in bold at its beginning, commands) of each paragraph with commands, in order; continued lines are joined."""
    text = pathlib.Path(readme).read_text(encoding="utf-8")
    text = text[text.index("### Technician\n"):text.index("### Exam body\n")].replace("\\\n", " ")
    heading, found = "", []
    for line in text.splitlines():
        if bold := re.match(r"\*\*(.*?)\*\*", line):
            heading = bold[1].rstrip(".?")
        if line.startswith("    "):
            command = re.sub(r"\s+# .*", "", line.strip())
            if found and found[-1][0] == heading:
                found[-1][1].append(command)
            else:
                found.append((heading, [command]))
    return found


def main():
    print(IN_A_CONTAINER)
    for heading, commands in paragraphs(sys.argv[1]):
        if heading == "At each seat":
            break
        for command in commands:
            if not command.startswith(("scripts/package ", "apt install ")):
                print(command)


if __name__ == "__main__":
    main()
