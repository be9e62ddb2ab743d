// SPDX-License-Identifier: Apache-2.0

// A theory section as a candidate works through it, to the last confirmation.

#include "gallery/draw.h"

#include <algorithm>

namespace gongyuan::gallery {

void drawTheory(Sitter& sitter)
{
    sitter.desk.begin();
    sitter.save(QStringLiteral("04-first"));
    const exam::Section& section = sitter.desk.wholePaper().sections.front();
    int number = 0;
    int multiple = 0;
    int truth = 0;
    for (const exam::Group& group : section.groups) {
        for (const exam::Item& item : group.items) {
            ++number;
            multiple = multiple == 0 && item.type == exam::ItemType::Multiple ? number : multiple;
            truth = truth == 0 && item.type == exam::ItemType::TrueFalse ? number : truth;
            if (number < 12 && number % 5 != 2) {
                sitter.model.map()->openNumber(number);
                sitter.model.item()->choose(number % 3);
            }
            if (number == 7) {
                sitter.model.map()->openNumber(number);
            }
        }
    }
    sitter.model.map()->openNumber(std::min(12, number));
    sitter.model.map()->toggleFlag();
    sitter.model.item()->toggleStrike(0);
    sitter.model.item()->choose(1);
    sitter.press(Qt::Key_Down);
    sitter.press(Qt::Key_Down);
    sitter.save(QStringLiteral("04-single-choice"));
    sitter.model.map()->openNumber(multiple);
    sitter.model.item()->choose(0);
    sitter.model.item()->choose(2);
    sitter.desk.setRemaining(299);
    sitter.save(QStringLiteral("04-multiple"));
    sitter.model.map()->openNumber(truth);
    sitter.desk.setRemaining(58);
    sitter.desk.setSave(2);
    sitter.save(QStringLiteral("04-true-false"));
    sitter.desk.setSave(1);
    sitter.desk.setRemaining(760);
    sitter.click(QStringLiteral("displayButton"));
    sitter.save(QStringLiteral("05-display"));
    sitter.click(QStringLiteral("displayDone"));
    sitter.click(QStringLiteral("handButton"));
    sitter.save(QStringLiteral("05-hand"));
    sitter.click(QStringLiteral("handDone"));
    sitter.click(QStringLiteral("handInButton"));
    sitter.save(QStringLiteral("08-review"));
    sitter.click(QStringLiteral("reviewOnwards"));
    sitter.type(QStringLiteral("03"));
    sitter.save(QStringLiteral("09-confirm"));
    sitter.type(QStringLiteral("12"));
    sitter.click(QStringLiteral("handInConfirm"));
    sitter.save(QStringLiteral("09-gate"));
    sitter.press(Qt::Key_Escape);
}

}  // namespace gongyuan::gallery
