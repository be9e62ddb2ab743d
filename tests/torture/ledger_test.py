# SPDX-License-Identifier: Apache-2.0
"""The check of the time ledger lets a right one pass and says what is wrong with a wrong one."""

import copy
import unittest

import ledger

RIGHT = [
    {"kind": "start", "section": 0, "at": 1000, "amount": 3600000, "note": ""},
    {"kind": "gap", "section": 0, "at": 9000, "amount": 4000, "note": ""},
    {"kind": "hand-in", "section": 0, "at": 20000, "amount": 0, "note": "candidate"},
    {"kind": "start", "section": 1, "at": 20300, "amount": 5400000, "note": ""},
    {"kind": "hand-in", "section": 1, "at": 41000, "amount": 0, "note": "candidate"},
]


def watch():
    seen = ledger.Watch(entered=98)
    seen.first, seen.last, seen.end, seen.kills = 101, 140, 141, 1
    seen.away = [(105, 3.8, 109.1)]
    return seen


class LedgerTest(unittest.TestCase):
    def found(self, change):
        lines = copy.deepcopy(RIGHT)
        change(lines)
        return ledger.problems(lines, watch())

    def test_right(self):
        self.assertEqual(self.found(lambda lines: None), [])

    def test_unknown_kinds_pass(self):
        self.assertEqual(self.found(lambda lines: lines.insert(1, {"kind": "credit", "at": 2000, "amount": 1})), [])

    def test_a_gap_that_is_missing(self):
        self.assertIn("away", self.found(lambda lines: lines.pop(1))[0])

    def test_a_gap_that_is_too_long(self):
        self.assertIn("away", self.found(lambda lines: lines[1].update(amount=9000))[0])

    def test_a_gap_that_is_too_short(self):
        self.assertIn("away", self.found(lambda lines: lines[1].update(amount=1000))[0])

    def test_time_that_was_lost(self):
        self.assertIn("went by", self.found(lambda lines: lines[4].update(at=60000))[0])

    def test_time_that_goes_back(self):
        self.assertIn("goes back", self.found(lambda lines: lines[1].update(at=500))[0])

    def test_a_section_that_was_not_handed_in(self):
        self.assertIn("not handed in", self.found(lambda lines: lines.pop())[0])


if __name__ == "__main__":
    unittest.main()
