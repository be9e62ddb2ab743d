# SPDX-License-Identifier: Apache-2.0
"""An essay typed into the real client by real keys at an even pace: from the key to the frame that shows it, and what
the vault holds when the program is killed while typing goes on. Runs on a display of its own."""

import json
import random
import shutil
import subprocess
import tempfile
import time

from seated import Client, begin, open_hall, parser, programme, share, write_paper

FOCUS = "1f4b8f"  # Theme.indigo: the frame of the editor that has the keyboard
QUESTION = "essay"
MOST = 20000
RETURN = 0xFF0D
WORDS = ("the", "goods", "were", "packed", "in", "cartons", "and", "loaded", "at", "ningbo", "we", "offer", "a", "refund",
         "or", "replacement", "by", "air", "because", "buyers", "expect", "delivery", "before", "june")


def make_paper(work):
    item = f"""id: {QUESTION}
type: extendedText
stem: |-
  请写一篇文章，介绍一次出口业务的全过程。
lines: 20
max_characters: {MOST}
answer:
  key_points:
    - max: "6"
      points:
        - {{point: 交货, points: "6", phrases: [delivery]}}
  rubric:
    - {{point: 语言, points: "4"}}
  threshold: "2"
  model: |-
    The goods were packed and delivery was made in time.
why: |-
  用于测量。
topic: letters
difficulty: medium
reviewed: [author]
"""
    group = f'{{id: writing, title: 写作题, type: extendedText, points: "10", items: [{QUESTION}]}}'
    return write_paper(programme(work), "essay", [(group, 1, 10)], {QUESTION: item})


def essay(characters, seed):
    """Words and sentences, a new paragraph about every 400 characters."""
    dice = random.Random(seed)
    text, since = "", 0
    while len(text) < characters:
        text += dice.choice(WORDS)
        since += 1
        text += dice.choice((" ", " ", " ", " ", ", ", ". "))
        if since == 70:
            text, since = text.rstrip(" ,.") + ".\n", 0
    return text[:characters].rstrip() + "x" * (characters - len(text[:characters].rstrip()))


def symbols(text):
    return [RETURN if letter == "\n" else ord(letter) for letter in text]


def ready(hall, options, data, patient=False):
    """A client whose editor has the keyboard at the end of its text, typing Latin letters; and the editor's place,
    which stays when somebody was patient."""
    client = Client(hall, options, data)
    if patient:
        client.wait_for_the_page()
    for keys in ("Down", "ctrl+End", "ctrl+space"):
        subprocess.run(["xdotool", "key", "--clearmodifiers", keys], check=True)
        time.sleep(0.3)
    x, y, width, height = (int(part) for part in client.screen("find", FOCUS).split(","))
    if width < 300 or height < 100:
        raise SystemExit("bench essay: the editor has not got the keyboard")
    # Without the frame and without the scroll bar, which fades on its own.
    return client, f"{x + 6},{y + 6},{width - 30},{height - 12}"


def held(options, data, work):
    """The text in the vault, read by another program from a copy."""
    copy = tempfile.mkdtemp(dir=work)
    shutil.copytree(data, copy, dirs_exist_ok=True)
    return subprocess.run([options.held, copy, QUESTION], capture_output=True, text=True, check=True).stdout


def killed(hall, options, data, work, before, dice):
    """Kills the client while somebody types; returns what is held then, and how old the oldest lost key was in ms."""
    client, place = ready(hall, options, data)
    more = essay(100, dice.random())
    hands = subprocess.Popen([options.screen, "keys", str(options.period), place], stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE, text=True)
    hands.stdin.write("".join(f"{symbol}\n" for symbol in symbols(more)))
    hands.stdin.close()
    time.sleep(dice.uniform(1.5, 100 * options.period / 1000 - 1))
    client.kill()
    moment = time.monotonic() * 1000
    hands.kill()
    pressed = [float(line.split()[0]) for line in hands.stdout.read().splitlines()]
    now = held(options, data, work)
    if not now.startswith(before) or not more.startswith(now[len(before):]):
        raise SystemExit("bench essay: the vault holds something that was not typed")
    kept = len(now) - len(before)
    return now, moment - pressed[kept] if kept < len(pressed) else 0


def main():
    arguments = parser(__doc__)
    arguments.add_argument("--characters", type=int, default=5000)
    arguments.add_argument("--before", type=int, default=0, help="characters that stand there before typing begins")
    arguments.add_argument("--period", type=int, default=100, help="milliseconds between two keys")
    arguments.add_argument("--kills", type=int, default=10)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--rows", help="file that gets every measured key")
    arguments.add_argument("--picture", help="file that gets a picture of the screen")
    options = arguments.parse_args()
    dice = random.Random(options.seed)
    there = essay(options.before, 0) if options.before > 0 else "x"
    with tempfile.TemporaryDirectory(prefix="gongyuan-bench-") as work:
        hall = open_hall(work, options, make_paper(work))
        try:
            data = begin(hall, options, {"question": QUESTION, "answer": {"texts": {"text": there}}})
            client, place = ready(hall, options, data, patient=True)
            text = essay(options.characters, options.seed)
            first = client.memory()
            rows = client.keys(options.period, [place], symbols(text))
            time.sleep(max(0.0, rows[-1][0] / 1000 + 1 - time.monotonic()))
            last = client.memory()
            if options.picture:
                subprocess.run(["import", "-window", "root", "-silent", options.picture], check=True)
            client.kill()
            if options.rows:
                with open(options.rows, "w", encoding="utf-8") as file:
                    file.writelines(f"{letter!r} {row}\n" for letter, row in zip(text, rows))
            whole = held(options, data, work)
            lost = []
            for _ in range(options.kills):
                before = held(options, data, work)
                lost.append(killed(hall, options, data, work, before, dice)[1])
        finally:
            hall.stop()
    if whole != there + text:
        print(json.dumps({"held": len(whole), "typed": len(there) + len(text)}))
        raise SystemExit("bench essay: one second after the last key the vault does not hold all that was typed")
    seen = [row[1][0][0] for row in rows if row[1][0][0] is not None]
    tail = [row[1][0][0] for row in rows[-500:] if row[1][0][0] is not None]
    print(f"{len(rows)} keys, one each {options.period} ms, after {len(there)} characters")
    print(f"key until its frame          p50 {share(seen, 0.5):6.1f}  p99 {share(seen, 0.99):6.1f}  most {max(seen):6.1f} ms"
          f"   goal: every key 50; {sum(value > 50 for value in seen)} over, {len(rows) - len(seen)} changed nothing")
    print(f"the last {len(tail)} of them      p50 {share(tail, 0.5):6.1f}  p99 {share(tail, 0.99):6.1f}  most {max(tail):6.1f} ms")
    print(f"killed one second after the last key: all {len(whole)} characters are in the vault")
    if lost:
        print(f"killed {len(lost)} times while typing: oldest key lost was {max(lost):.0f} ms old   goal: 1000")
    print(f"memory {first:.1f} MiB before, {last:.1f} after")


if __name__ == "__main__":
    main()
