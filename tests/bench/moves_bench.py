# SPDX-License-Identifier: Apache-2.0
"""A paper of questions with pictures, sealed by the real bank and sat in the real client: how long a press of PgDn or
PgUp takes until the next question is on the screen, and whether memory grows. Runs on a display of its own."""

import random
import subprocess
import tempfile

from seated import Client, begin, open_hall, parser, png, programme, share, write_paper

NEXT, BEFORE = 0xFF56, 0xFF55
WIDTH, HEIGHT = 800, 500
PAGE = "120,100,780,590"  # head, stem, picture and options of the question
ROUNDS = 100  # moves between two looks at the memory


def picture(number):
    """Different for every question, with grain, so that it compresses as a photograph does."""
    dice = random.Random(number)
    bars = [bytes(dice.randrange(64, 224) for _ in range(3)) for _ in range(8)]
    plain = b"".join(bar * (WIDTH // len(bars)) for bar in bars)
    fine = bytes(value & 7 for value in range(256))
    rows = []
    for _ in range(HEIGHT):
        grain = dice.randbytes(len(plain)).translate(fine)
        rows.append((int.from_bytes(plain, "big") + int.from_bytes(grain, "big")).to_bytes(len(plain), "big"))
    return png(WIDTH, HEIGHT, rows)


def make_paper(work, questions):
    items = {}
    for number in range(1, questions + 1):
        items[f"q{number:03}"] = f"""id: q{number:03}
type: single
stem: |-
  第 {number} 幅图中，色带从左到右的变化与下列哪一项相符？
blocks:
  - picture: {{file: p{number:03}.png, alt: 第 {number} 幅色带图, caption: 图 {number}}}
options: {{a: 逐渐变亮, b: 逐渐变暗, c: 先亮后暗, d: 没有规律}}
answer: d
why: |-
  色带的颜色是随机的。
topic: data
difficulty: easy
reviewed: [author]
"""
    group = f"{{id: single, title: 单项选择题, type: single, points: \"1\", policy: {{kind: all_or_nothing}}, items: [{', '.join(items)}]}}"
    paper = write_paper(programme(work), "moves", [(group, questions, 1)], items)
    (paper / "images").mkdir()
    for number in range(1, questions + 1):
        (paper / "images" / f"p{number:03}.png").write_bytes(picture(number))
    return paper


def walk(questions, moves):
    """Key symbols from the first question to the last, back, and so on."""
    there = [NEXT] * (questions - 1) + [BEFORE] * (questions - 1)
    return [there[at % len(there)] for at in range(moves)]


def slope(points):
    """Least squares, per move."""
    mx, my = (sum(values) / len(points) for values in zip(*points))
    return sum((x - mx) * (y - my) for x, y in points) / sum((x - mx) ** 2 for x, _ in points)


def report(rows, at, what, goal):
    """`at` is 0 for the first change of the page, which brings all but the picture, and 1 for the last one."""
    values = [row[1][0][at] for row in rows]
    seen = [value for value in values if value is not None]
    if len(seen) < len(values) * 0.9:
        raise SystemExit("bench moves: keys do not change the page")
    print(f"{what:<28} p50 {share(seen, 0.5):6.1f}  p99 {share(seen, 0.99):6.1f}  most {max(seen):6.1f} ms"
          f"   {len(values) - len(seen)} changed nothing   {goal}")


def main():
    arguments = parser(__doc__)
    arguments.add_argument("--questions", type=int, default=100)
    arguments.add_argument("--moves", type=int, default=1000)
    arguments.add_argument("--period", type=int, default=200, help="milliseconds between two keys")
    arguments.add_argument("--picture", help="file that gets a picture of the screen")
    arguments.add_argument("--rows", help="file that gets every measured key")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongyuan-bench-") as work:
        hall = open_hall(work, options, make_paper(work, options.questions))
        try:
            data = begin(hall, options, {"question": "q001", "answer": {"choice": ["a"]}})
            client = Client(hall, options, data)
            client.wait_for_the_page()
            if options.picture:
                subprocess.run(["import", "-window", "root", "-silent", options.picture], check=True)
            keys = walk(options.questions, 2 * (options.questions - 1) + options.moves)
            # Once there and back first: what is read for the first time may stay.
            warm = 2 * (options.questions - 1)
            rows = client.keys(options.period, [PAGE], keys[:warm])
            fresh = rows[:options.questions - 1]
            used = [(0, client.memory(), client.memory("Pss_Anon"))]
            later = []
            for at in range(0, options.moves, ROUNDS):
                later += client.keys(options.period, [PAGE], keys[warm + at:warm + at + ROUNDS])
                used.append((len(later), client.memory(), client.memory("Pss_Anon")))
            client.kill()
            if options.rows:
                with open(options.rows, "w", encoding="ascii") as file:
                    file.writelines(f"{row}\n" for row in rows + later)
        finally:
            hall.stop()
    print(f"{options.questions} questions, a picture of {WIDTH} x {HEIGHT} in each; key until drawn")
    report(fresh, 0, "first visit: question", "")
    report(fresh, 1, "first visit: with picture", "")
    report(later, 0, f"{options.moves} moves: question", "goal: p99 50")
    report(later, 1, f"{options.moves} moves: with picture", "")
    for at, what in ((1, "memory (PSS)"), (2, "of it allocated")):
        grows = slope([(row[0], row[at]) for row in used]) * 1024
        print(f"{what:<28} {used[0][at]:.1f} MiB after all were seen, {used[-1][at]:.1f} after {options.moves} more moves:"
              f" {grows:+.2f} KiB a move   goal: no growth")


if __name__ == "__main__":
    main()
