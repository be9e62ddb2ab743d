# SPDX-License-Identifier: Apache-2.0
"""The words on the screen: the scripts name them in English as the sources do, and find them as they are shown."""

import pathlib
import re
import xml.etree.ElementTree as ET

TRANSLATIONS = pathlib.Path(__file__).resolve().parents[2] / "qml" / "i18n"


class Words:
    def __init__(self, language):
        self._shown = {}
        if language == "en":
            return
        for message in ET.parse(TRANSLATIONS / f"gongyuan_{language}.ts").iter("message"):
            translation = message.find("translation")
            forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
            self._shown.setdefault(message.find("source").text, set()).update(form for form in forms if form)

    def pattern(self, source, *arguments):
        """A regular expression for every way the text may be shown, with the arguments in their places; a %1, %n and
        so on without one, or with None, matches anything."""
        def filled(place):
            number = place.group(1)
            given = number != "n" and int(number) <= len(arguments) and arguments[int(number) - 1] is not None
            return re.escape(str(arguments[int(number) - 1])) if given else "(.*)"

        shown = sorted(self._shown.get(source, {source}))
        return "|".join(re.sub(r"%L?([0-9n])", filled, re.escape(text).replace("\\%", "%")) for text in shown)
