#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes a program's manual page and its bash completion from what the program itself prints for --help, so that there
is one text and not three.

    manual.py PROGRAM --version V --date YYYY-MM-DD --man FILE.1 --completion FILE

The pages' shape is NAME, SYNOPSIS, DESCRIPTION ... with indented text. A section COMMANDS lists sub-commands, each with
a page of its own. Anything of another shape is an error: a page that cannot be read is not printed half.
"""
import argparse
import re
import subprocess
import sys

HEADING = re.compile(r"^[A-Z][A-Z ]+$")
ROW = re.compile(r"^(\S.*?) {2,}(\S.*)$")
OPTION = re.compile(r"(?<![\w-])(--[a-z][a-z-]*)")
# Words after an option that say that a file or folder is meant.
PLACES = {"D", "DIR", "FILE", "FROM"}


class Unreadable(Exception):
    pass


def page_of(program, words):
    # Nothing of the build's environment: the client says aloud what it does not take from it.
    done = subprocess.run([program, *words, "--help"], capture_output=True, text=True, timeout=60,
                          env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    if done.returncode != 0 or done.stderr:
        raise Unreadable(f"{program} {' '.join(words)} --help: {done.returncode} {done.stderr.strip()}")
    sections = {}
    title = None
    for line in done.stdout.rstrip().splitlines():
        if HEADING.match(line):
            title = line
            sections[title] = []
        elif title is None or (line and not line.startswith(" ")):
            raise Unreadable(f"{program} {' '.join(words)} --help: outside of a section: {line!r}")
        else:
            sections[title].append(line)
    for title, lines in sections.items():
        while lines and not lines[-1]:
            lines.pop()
        margin = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
        sections[title] = [line[margin:] for line in lines]
    wanted = f"{program.rsplit('/', 1)[-1]} {' '.join(words)}".strip() + " - "
    if not sections.get("NAME") or not sections["NAME"][0].startswith(wanted):
        raise Unreadable(f"{wanted!r} does not begin the page {sections.get('NAME')}")
    return sections


def commands_of(page):
    rows = [ROW.match(line) for line in page.get("COMMANDS", []) if line and not line.startswith(" ")]
    if not all(rows):
        raise Unreadable("a line of COMMANDS has no two columns")
    return [row.group(1).split() for row in rows]


def roff(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return "\\&" + text if text.startswith(".") else text


def literal(lines):
    return [".nf", *(roff(line) for line in lines), ".fi"]


def body(lines):
    """Paragraphs are filled; two columns become a tagged list; everything else stays as it is printed."""
    out = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line:
            at += 1
            continue
        row = ROW.match(line)
        block = [line]
        at += 1
        while at < len(lines) and lines[at]:
            if row and not lines[at].startswith(" "):
                break
            block.append(lines[at])
            at += 1
        inner = [len(each) - len(each.lstrip()) for each in block[1:]]
        hanging = inner and min(inner) > 0 and len(set(inner)) == 1
        if row and (len(block) == 1 or hanging):
            out += [".TP", f"\\fB{roff(row.group(1))}\\fR", roff(row.group(2)), *(roff(b.strip()) for b in block[1:])]
        elif line.startswith("-") and hanging:
            out += [".TP", f"\\fB{roff(line.strip())}\\fR", *(roff(b.strip()) for b in block[1:])]
        elif any(each.startswith(" ") or "  " in each for each in block):
            out += [".PP", *literal(block)]
        else:
            out += [".PP", *(roff(each) for each in block)]
    return out


def options_section(lines):
    """A list whose items stand one below the other, tag and text on one or on two lines."""
    out = []
    for line in lines:
        row = ROW.match(line)
        if row:
            out += [".TP", f"\\fB{roff(row.group(1))}\\fR", roff(row.group(2))]
        elif line and not line.startswith(" "):
            out += [".TP", f"\\fB{roff(line.strip())}\\fR"]
        elif line:
            out.append(roff(line.strip()))
    return out


def section(title, lines, heading):
    out = [f".{heading} {title}"]
    if title in ("SYNOPSIS", "EXAMPLE", "EXAMPLES"):
        return out + literal(lines)
    if title == "OPTIONS":
        return out + options_section(lines)
    return out + body(lines)


def man_page(name, version, date, overview, pages):
    out = [f'.TH {name.upper()} 1 "{date}" "Gongyuan {version}" "Gongyuan"']
    for title, lines in overview.items():
        if title == "NAME":
            left, right = lines[0].split(" - ", 1)
            out += [".SH NAME", f"{roff(left)} \\- {roff(right)}"]
        else:
            out += section(title, lines, "SH")
        if title == "COMMANDS" or (title == "DESCRIPTION" and "COMMANDS" not in overview):
            for words, page in pages:
                full = f"{name} {' '.join(words)}"
                purpose = page["NAME"][0].split(" - ", 1)[1]
                out += [f".SH {roff(full).upper()}", f"{roff(purpose[0].upper() + purpose[1:])}."]
                for inner, inner_lines in page.items():
                    # The exit codes are the program's, and stand once at the end.
                    if inner not in ("NAME", "EXIT STATUS"):
                        out += section(inner, inner_lines, "SS")
    return "\n".join(out) + "\n"


def flags_of(page):
    """Option -> the word for its value, empty for a switch."""
    text = "\n".join(page.get("OPTIONS", []))
    found = {}
    for line in text.splitlines():
        tag = ROW.match(line).group(1) if ROW.match(line) else line
        if line.startswith(" ") or not tag.startswith("-"):
            continue
        for part in tag.split(", "):
            flag = OPTION.search(part)
            if flag:
                rest = part[flag.end():].strip().lstrip(",-h").strip()
                found[flag.group(1)] = re.split(r"[^A-Za-z]", rest)[0] if rest else ""
    found.setdefault("--help", "")
    return found


def completion(name, overview, pages):
    function = "_" + name.replace("-", "_")
    first = sorted({words[0] for words, _ in pages})
    second = {}
    for words, _ in pages:
        if len(words) == 2:
            second.setdefault(words[0], []).append(words[1])
    cases = [("", flags_of(overview) | {"--version": ""})] + [(" ".join(words), flags_of(page)) for words, page in pages]
    lines = [
        f"# bash completion for {name}; made from its --help",
        f"{function}()",
        "{",
        "    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= options= values= word",
        "    local -i at",
        "    for ((at = 1; at < COMP_CWORD; ++at)); do",
        "        word=${COMP_WORDS[at]}",
        "        [[ $word == -* ]] && break",
        "        command+=${command:+ }$word",
        "    done",
        "    case $command in",
    ]
    for command, flags in cases:
        places = " ".join(flag for flag, value in flags.items() if value in PLACES)
        others = " ".join(flag for flag, value in flags.items() if value and value not in PLACES)
        lines += [f"        '{command}'{'*' if command else ''})",
                  f"            options='{' '.join(sorted(flags))}' places=' {places} ' values=' {others} '", "            ;;"]
    lines += [
        "    esac",
        "    if [[ ${places-} == *\" $before \"* ]]; then",
        "        mapfile -t COMPREPLY < <(compgen -f -- \"$current\")",
        "        compopt -o filenames 2>/dev/null",
        "        return",
        "    fi",
        "    [[ $values == *\" $before \"* ]] && return",
        "    if [[ $current != -* ]]; then",
        "        case $command in",
    ]
    if first:
        lines += ["            '')", f"                mapfile -t COMPREPLY < <(compgen -W '{' '.join(first)}' -- \"$current\")",
                  "                return", "                ;;"]
    for word, nexts in second.items():
        lines += [f"            '{word}')", f"                mapfile -t COMPREPLY < <(compgen -W '{' '.join(nexts)}' -- \"$current\")",
                  "                return", "                ;;"]
    lines += [
        "        esac",
        "        mapfile -t COMPREPLY < <(compgen -f -- \"$current\")",
        "        compopt -o filenames 2>/dev/null",
        "        return",
        "    fi",
        "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")",
        "}",
        f"complete -F {function} {name}",
    ]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--version", required=True)
    parser.add_argument("--date", required=True)
    parser.add_argument("--man", required=True)
    parser.add_argument("--completion", required=True)
    options = parser.parse_args()
    name = options.program.rsplit("/", 1)[-1]
    try:
        overview = page_of(options.program, [])
        pages = [(words, page_of(options.program, words)) for words in commands_of(overview)]
    except Unreadable as error:
        sys.exit(f"manual.py: {error}\nNothing was written. Cure the page that the program prints.")
    with open(options.man, "w", encoding="utf-8") as file:
        file.write(man_page(name, options.version, options.date, overview, pages))
    with open(options.completion, "w", encoding="utf-8") as file:
        file.write(completion(name, overview, pages))


if __name__ == "__main__":
    main()
