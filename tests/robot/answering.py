# SPDX-License-Identifier: Apache-2.0
"""How each type of question is answered: finds on the screen what the plan names by id, and lets a pair of hands do
it. Both robots answer by this; only their hands differ."""

import re

from screen import NotOnScreen
from types_paper import TRUTH


class Row:
    """An element of an ordering item as it stands on the screen."""

    def __init__(self, node, words):
        self.node = node
        self.words = words


class Answering:
    def __init__(self, screen, words, hands, plan):
        self.screen = screen
        self.words = words
        self.hands = hands
        self.plan = plan
        self.panel = None  # the question on the screen; what it holds is found wherever it is scrolled
        self.kinds = {
            "single": self.choice, "multiple": self.choice, "trueFalse": self.choice, "fillIn": self.blanks,
            "numeric": self.number, "inlineChoice": self.lists, "match": self.pairs, "gapMatch": self.pairs,
            "order": self.order, "hottext": self.words_of_a_passage, "extendedText": self.text}

    def give(self, item, answer):
        self.kinds[item.kind](item, answer)

    # -- looking ------------------------------------------------------------------------------------------------

    def w(self, source, *arguments):
        return self.words.pattern(source, *arguments)

    def lettered(self, texts, roles):
        """(letter, node) by id of everything that is named by a letter and one of these texts."""
        found = {}

        def look():
            found.clear()
            for node, role, name, *_ in self.screen.everything(self.panel, hidden=True):
                match = re.fullmatch(r"([A-H]) (.*)", name, re.DOTALL)
                for key, text in texts.items():
                    shown = TRUTH[key] if text is None else re.escape(text)
                    if role in roles and match and key not in found and re.fullmatch(shown, match.group(2)):
                        found[key] = (match.group(1), node)
                        break
            return len(found) == len(texts)

        self.screen.until(look, f"the options on the screen are not {list(texts.values())}")
        return dict(found)

    def find(self, role, pattern):
        for node, shown, name, *_ in self.screen.everything(self.panel, hidden=True):
            if shown == role and re.fullmatch(pattern, name, re.DOTALL):
                return node
        return None

    def named(self, role, pattern):
        found = []
        self.screen.until(lambda: found.append(self.find(role, pattern)) or found[-1], f"no {role} named {pattern!r}")
        return found[-1]

    def control(self, role, source, *arguments):
        return self.named(role, self.w(source, *arguments))

    # -- types --------------------------------------------------------------------------------------------------

    def choice(self, item, answer):
        texts = item.options or {"true": None, "false": None}
        rows = self.lettered(texts, ("radio button", "check box"))
        if item.id in self.plan.strike and not answer.get("again"):
            letter, node = rows[self.plan.strike[item.id]]
            self.hands.strike(node, letter)
        self.toggle(item, {key: node for key, (_, node) in rows.items()}, answer["choice"],
                    lambda key: self.hands.choose(rows[key][1], rows[key][0]))

    def toggle(self, item, nodes, wanted, act):
        single = item.kind in ("single", "trueFalse")
        for key, node in nodes.items():
            on = self.screen.checked(node)
            if on != (key in wanted) and not (single and on):  # another choice takes the place of the first
                act(key)
        self.screen.until(lambda: all(self.screen.checked(node) == (key in wanted) for key, node in nodes.items()),
                   f"{item.id}: what was chosen is not shown as chosen")

    def blanks(self, item, answer):
        for number, gap in enumerate(item.gaps, 1):
            if gap in answer["texts"]:
                self.typed(item, ("text", "Gap %1", number), answer["texts"][gap])

    def typed(self, item, control, text):
        node = self.control(*control)
        self.hands.fill(node, text)
        try:
            self.screen.until(lambda: self.screen.text(node) == text, "")
        except NotOnScreen:
            raise NotOnScreen(f"{item.id}: {control[1:]} shows {self.screen.text(node)!r}, not {text!r}") from None

    def number(self, item, answer):
        texts = answer["texts"]
        field = ("text", "Number")
        keys = self.plan.calculate.get(item.id)
        if keys is None or not self.hands.calculate(self.control(*field), keys):
            self.typed(item, field, texts["value"])
        if "unit" in texts:
            unit = re.escape(texts["unit"])
            self.hands.unit(self.named("radio button", unit))
            self.screen.until(lambda: self.screen.checked(self.named("radio button", unit)), "the unit is not chosen")

    def lists(self, item, answer):
        for number, (gap, source) in enumerate(item.gaps.items(), 1):
            if gap not in answer["pairs"]:
                continue
            row = list(source["options"]).index(answer["pairs"][gap])
            word = source["options"][answer["pairs"][gap]]
            button = self.control("combo box", "Gap %1: %2", number)
            self.hands.pick(button, chr(ord("A") + row), re.escape(word), by_list=number == 1)
            self.screen.until(lambda: self.find("combo box", self.w("Gap %1: %2", number, word)),
                       f"{item.id}: gap {number} does not show {word}")

    def pairs(self, item, answer):
        pool = self.lettered(item.options, ("push button",))
        for number, place in enumerate(item.prompts or item.gaps, 1):
            if place not in answer["pairs"]:
                continue
            source = ("%1: %2", item.prompts[place]) if item.prompts else ("Gap %1: %2", number)
            letter, option = pool[answer["pairs"][place]]
            self.hands.place(self.control("push button", *source), letter, option)
            word = item.options[answer["pairs"][place]]
            self.screen.until(lambda: self.find("push button", self.w(*source, word)),
                       f"{item.id}: {place} does not show {word}")

    def standing(self, item):
        """The rows of an ordering item in the order of the screen, by id."""
        found = {}
        for node, role, name, *_ in self.screen.everything(self.panel, hidden=True):
            for key, words in item.options.items():
                match = re.fullmatch(self.w("%1. %2", None, words), name)
                if role == "push button" and match:
                    found[int(next(filter(None, match.groups())))] = (key, Row(node, words))
        return [found[number] for number in sorted(found)]

    def order(self, item, answer):
        wanted = answer["order"]
        if [key for key, _ in self.standing(item)] == wanted:
            self.hands.touch(self.control("push button", "This is my order"))
        for place, key in enumerate(wanted):
            rows = self.standing(item)
            at = [each for each, _ in rows].index(key)
            if at > place:
                self.hands.move_up([row for _, row in rows], at, place, self.control)
                self.screen.until(lambda: [each for each, _ in self.standing(item)][place:place + 1] == [key],
                           f"{item.id}: {key} did not come to place {place + 1}")
        self.control("label", "Order answered")

    def words_of_a_passage(self, item, answer):
        nodes = {gap: self.named("check box", re.escape(str(text))) for gap, text in item.gaps.items()}
        wanted = answer.get("choice", answer.get("texts"))
        self.toggle(item, nodes, wanted, lambda key: self.hands.mark(nodes[key]))
        for gap, text in answer.get("texts", {}).items():
            self.typed(item, ("text", "Instead of %1", item.gaps[gap]), text)

    def text(self, item, answer):
        self.typed(item, ("text", "Your answer"), answer["texts"]["text"])
