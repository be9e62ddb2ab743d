# SPDX-License-Identifier: Apache-2.0
"""Does a sheet's time ledger account for every second that a bystander with a clock saw go by?"""

SLACK = 2.0  # seconds, once: the bystander does not see the moments of beginning and handing in themselves
SLACK_EACH = 0.05  # seconds, for each time away: starting a process, finding that it is gone


class Watch:
    """What the bystander saw. All times are seconds of one clock that nobody sets."""

    def __init__(self, entered):
        self.entered = entered  # when the seat was first started
        self.first = None  # the first acknowledged answer
        self.last = None  # the last so far
        self.end = None  # the receipt
        self.kills = 0
        self.away = []  # (last answer before, seconds that it was dead for sure while a clock ran, next answer)


def problems(ledger, watch):
    """What does not fit, in words; nothing when everything does. Kinds of lines it does not know are let pass."""
    found = []
    at, section, open_section = 0, -1, False
    gaps = []
    for line in ledger:
        if line["at"] < at:
            found.append(f"time goes back at {line['at']} ms")
        at = line["at"]
        if line["kind"] == "start":
            if open_section or line["section"] != section + 1:
                found.append(f"section {line['section']} starts out of turn")
            section, open_section = line["section"], True
        elif line["kind"] == "hand-in":
            open_section = False
        elif line["kind"] == "gap":
            gaps.append(line["amount"] / 1000)
    if open_section or section < 0:
        found.append("a section was not handed in")
        return found
    if any(gap < 0 for gap in gaps):
        found.append("a gap of unknown length")

    starts = [line["at"] for line in ledger if line["kind"] == "start"]
    ends = [line["at"] for line in ledger if line["kind"] == "hand-in"]
    told = (ends[-1] - starts[0]) / 1000
    least = watch.last - watch.first - SLACK
    most = watch.end - (watch.entered if any(last == watch.entered for last, _, _ in watch.away) else watch.first) + SLACK
    if not least <= told <= most:
        found.append(f"{least:.1f} to {most:.1f} s went by, the ledger tells of {told:.1f} s")

    least = sum(dead for _, dead, _ in watch.away) - SLACK_EACH * watch.kills
    most = sum(again - last for last, _, again in watch.away) + SLACK_EACH * watch.kills
    if not least <= sum(gaps) <= most:
        found.append(f"the seat was away for {least:.2f} to {most:.2f} s, the gaps are {sum(gaps):.2f} s together")
    if len(gaps) > watch.kills:
        found.append(f"{len(gaps)} gaps for {watch.kills} times away")
    return found
