# SPDX-License-Identifier: Apache-2.0
"""Which controls belong on every page: (role, pattern of the name). Written from the questions' source and from what the
pages are for, in the words of the screens' sources."""

import re

BUTTON, FIELD, RADIO, BOX = "push button", "text", "radio button", "check box"
HEADER = [(BUTTON, "Text size and colours"), (BUTTON, "Language"), (BUTTON, "Raise hand")]
CHECK = [(BUTTON, "Equipment check")]
PREFLIGHT = [(BUTTON, "Pre-flight check")]
LOGIN = [(FIELD, "Admission number"), (FIELD, "Last characters of your ID number")]
BAR = [(BUTTON, "Pinyin"), (BUTTON, "Chinese punctuation"), (BUTTON, "Half width"), (BUTTON, "Symbols")]
CODE = [*HEADER, *CHECK, (FIELD, "Session code"), (BUTTON, "Back"), (BUTTON, "Clear"), (BUTTON, "Open the paper")]
EXAM = [(BUTTON, "Text size and colours"), (BUTTON, "Raise hand")]
PAGES = {
    "enrolment": [HEADER[0], HEADER[1], *PREFLIGHT, (FIELD, "Room server"), (FIELD, "One-time code"), (BUTTON, "Enrol")],
    "login": [*HEADER, *CHECK, *PREFLIGHT, *LOGIN, (BUTTON, "Log in")],
    "login-refused": [*HEADER, *CHECK, *PREFLIGHT, *LOGIN, (BUTTON, "Log in")],
    "identity": [*HEADER, *CHECK, *LOGIN, (BUTTON, "Correct, continue"), (BUTTON, "Not me, call the proctor")],
    "notices": [*HEADER, *CHECK, ("document frame", None), (BUTTON, "I have read this")],
    "waiting": [*HEADER, *CHECK, (BUTTON, "Type the session code")],
    "display": [*[(RADIO, f"={size}") for size in ("100%", "115%", "130%", "160%", "200%")],
                *[(RADIO, theme) for theme in ("Paper", "Dark", "High contrast", "Yellow on blue")],
                *[(RADIO, f"={spacing}") for spacing in ("1.2", "1.5", "1.7", "2.0")],
                (BOX, "One column"), (BOX, "Single letters and digits as shortcuts"), (BUTTON, "Done")],
    "equipment": [(FIELD, "Chinese"), (FIELD, "Latin letters"), (FIELD, "Full-width and half-width digits"),
                  (FIELD, "E-mail address"), (BUTTON, "Chinese"), *BAR, (BUTTON, "Everything works"),
                  (BUTTON, "Raise hand")],
    "hand": [(BUTTON, "Continue")],
    "code": CODE,
    "code-mistyped": CODE,
    "briefing": [*HEADER, (BUTTON, "Begin")],
    "review": [*EXAM, (BUTTON, "Back"), (BUTTON, "Return to answering"), (BUTTON, "Go on to hand in")],
    "confirm": [(FIELD, "Type HAND IN, or the last 4 digits of your admission number"), (BUTTON, "Hand in now"),
                (BUTTON, "Return to answering")],
    "gate": [(BUTTON, "Stop, return to answering")],
    "receipt": HEADER,
}
CHOICE = ("single", "multiple", "trueFalse")


class Expected:
    def __init__(self, words, plan):
        self.words = words
        self.plan = plan

    def w(self, source, *arguments):
        if source is None:
            return ".*"
        return re.escape(source[1:]) if source.startswith("=") else self.words.pattern(source, *arguments)

    def page(self, name):
        wanted = [(role, self.w(source)) for role, source in PAGES[name.removesuffix("-complete")]]
        links = {"review": self.plan.linked, "review-complete": self.plan.linked - len(self.plan.late)}
        return wanted + [("link", self.w("Question %1: %2"))] * links.get(name, 0)

    def question(self, item):
        """As it is after the plan was followed."""
        answer = {} if item.id in self.plan.late else self.plan.answers.get(item.id, {})
        flagged = item.id in self.plan.flag - self.plan.unflag
        last = item is self.plan.items[-1]
        wanted = [(role, self.w(source)) for role, source in EXAM]
        wanted += [(BUTTON, self.w(source)) for source in (
            "Hand in", "Flagged" if flagged else "Flag", "Calculator", "Notes", "More", "Previous",
            "Review" if last else "Next")]
        if item.kind in CHOICE:
            wanted.append((BUTTON, self.w("Strike options")))
        if item.typed:
            wanted.append((BUTTON, f"{self.w('Chinese')}|{self.w('Latin letters')}"))
            wanted += [(role, self.w(source)) for role, source in BAR]
        wanted += self.case(item) if item.materials else self.map()
        wanted += [(BUTTON, re.escape(picture)) for picture in item.pictures]
        return wanted + list(self.body(item, answer))

    def case(self, item):
        return [(BUTTON, self.w("Question list")), *[("page tab", re.escape(title)) for title in item.materials],
                (BUTTON, self.w("Smaller documents")), (BUTTON, self.w("Larger documents")),
                ("document frame", re.escape(item.material)), ("slider", self.w("Divider"))]

    def map(self):
        """Filters, and a cell for every question."""
        return [(RADIO, self.w("All")), (RADIO, self.w("Unanswered %1")), (RADIO, self.w("Flagged %1")),
                *self.map_cells()]

    def map_cells(self):
        return [(BUTTON, self.w("Question %1, %2", number)) for number in range(1, len(self.plan.items) + 1)]

    def optional(self):
        """The filter for what is partly answered comes with the first such answer."""
        return [(RADIO, self.w("Partly %1"))]

    def body(self, item, answer):
        if item.kind in CHOICE:
            role = BOX if item.kind == "multiple" else RADIO
            texts = [re.escape(text) for text in item.options.values()] or ["正确|True", "错误|False"]
            yield from ((role, f"[A-H] (?:{text})") for text in texts)
        elif item.kind == "fillIn":
            yield from ((FIELD, self.w("Gap %1", number)) for number, _ in enumerate(item.gaps, 1))
        elif item.kind == "numeric":
            yield FIELD, self.w("Number")
            yield from ((RADIO, re.escape(unit)) for unit in item.units)
        elif item.kind == "extendedText":
            yield FIELD, self.w("Your answer")
            yield from ((BUTTON, self.w(source)) for source in ("Undo", "Redo"))
        elif item.kind == "hottext":
            yield from ((BOX, re.escape(str(text))) for text in item.gaps.values())
            yield from ((FIELD, self.w("Instead of %1", item.gaps[gap])) for gap in answer.get("texts", {}))
        elif item.kind == "order":
            for words in item.options.values():
                yield BUTTON, self.w("%1. %2", None, words)
                yield BUTTON, self.w("Move up: %1", words)
                yield BUTTON, self.w("Move down: %1", words)
            yield BUTTON, self.w("Start again")
        else:
            yield from self.places(item, answer.get("pairs", {}))

    def places(self, item, pairs):
        def word(place, options):
            return options[pairs[place]] if place in pairs else None

        if item.kind == "inlineChoice":
            for number, (gap, source) in enumerate(item.gaps.items(), 1):
                yield "combo box", self.w("Gap %1: %2", number, word(gap, source["options"]))
            return
        for number, place in enumerate(item.prompts or item.gaps, 1):
            named = ("%1: %2", item.prompts[place]) if item.prompts else ("Gap %1: %2", number)
            yield BUTTON, self.w(*named, word(place, item.options))
            if item.prompts and place in pairs:
                yield BUTTON, self.w("Empty: %1", item.prompts[place])
        yield from ((BUTTON, "[A-H] " + re.escape(text)) for text in item.options.values())
