// SPDX-License-Identifier: Apache-2.0

// Every kind of question.

#include "gallery/draw.h"

#include <QVariant>

#include <map>

namespace gongyuan::gallery {
namespace {

void answer(Sitter& sitter, client::ItemViewModel& item)
{
    using Kind = client::ItemViewModel::Kind;
    switch (item.kind()) {
    case Kind::None: break;
    case Kind::Single:
    case Kind::TrueFalse: item.choose(1); break;
    case Kind::Multiple:
        item.toggleStrike(2);
        for (const int row : {0, 1, 3, 4, 5}) {
            item.choose(row);
        }
        break;
    case Kind::FillIn:
        item.gaps()->type(0, QStringLiteral("41.20"));
        item.gaps()->type(1, QStringLiteral("3 000"));
        item.gaps()->type(2, QStringLiteral("2026 年 6 月 30 日"));
        break;
    case Kind::Numeric:
        sitter.child(QStringLiteral("numeric"))->forceActiveFocus();
        item.numeric()->type(item.inCase() ? QStringLiteral("三成") : QStringLiteral("6.69"));
        item.numeric()->choose(0);
        break;
    case Kind::InlineChoice:
        item.gaps()->choose(0, 0);
        item.gaps()->choose(1, 1);
        item.gaps()->choose(2, 0);
        break;
    case Kind::Match:
    case Kind::GapMatch:
        item.pairs()->put(0, 1);
        item.pairs()->put(1, 3);
        item.pairs()->takeOption(0);
        break;
    case Kind::Order:
        item.order()->moveBy(0, 4);
        item.order()->take(2);
        break;
    case Kind::Hottext:
        item.gaps()->mark(2, true);
        item.gaps()->type(2, QStringLiteral("Ningbo"));
        item.gaps()->mark(5, true);
        break;
    case Kind::ExtendedText:
        sitter.child(QStringLiteral("editor"))->forceActiveFocus();
        sitter.child(QStringLiteral("editor"))
            ->setProperty("text", QStringLiteral("Dear Mr. Weber,\nThank you for your letter of 12 July. We "
                                                 "are sorry to hear that twelve plates "
                                                 "arrived with cracks. The bamboo had dried out in the "
                                                 "container, which stood on the quay for three "
                                                 "weeks.\nWe offer you either a full refund for these twelve "
                                                 "pieces or a replacement by air at our "
                                                 "cost. 请附上带有批号的照片，以便我们尽快办理。"));
        sitter.press(Qt::Key_End, Qt::ControlModifier);
        break;
    }
}

void drawSpecial(Sitter& sitter)
{
    for (int number = 1; number <= sitter.model.map()->total(); ++number) {
        sitter.open(number);
        if (sitter.model.item()->kind() == client::ItemViewModel::Kind::InlineChoice) {
            sitter.press(Qt::Key_Tab);
            sitter.press(Qt::Key_Tab);
            sitter.press(Qt::Key_Return);
            sitter.save(QStringLiteral("types-word-list"));
            sitter.press(Qt::Key_Escape);
        }
        if (sitter.model.item()->inCase()) {
            sitter.front(QStringLiteral("paneMaterial"));
            sitter.click(QStringLiteral("materialLarger"));
            sitter.click(QStringLiteral("materialLarger"));
            sitter.save(QStringLiteral("types-case-zoomed"));
            sitter.click(QStringLiteral("picture"));
            sitter.save(QStringLiteral("types-picture"));
            for (int step = 0; step < 4; ++step) {
                sitter.press(Qt::Key_Plus);
            }
            sitter.save(QStringLiteral("types-picture-large"));
            sitter.press(Qt::Key_Escape);
            return;
        }
    }
}

}  // namespace

/// The first two questions of every kind, blank and answered.
void drawTypes(Sitter& sitter)
{
    const auto& sections = sitter.desk.wholePaper().sections;
    std::map<client::ItemViewModel::Kind, int> drawn;
    for (std::size_t at = 0; at < sections.size(); ++at) {
        if (sections[at].kind != exam::Section::Kind::Theory || sections[at].groups.empty()) {
            continue;
        }
        sitter.desk.enterSection(static_cast<int>(at));
        sitter.desk.begin();
        sitter.desk.setRemaining(1868);
        for (int number = 1; number <= sitter.model.map()->total(); ++number) {
            sitter.open(number);
            client::ItemViewModel& item = *sitter.model.item();
            const int times = ++drawn[item.kind()];
            if (times > 2 && !item.inCase()) {
                continue;
            }
            const QString name = QStringLiteral("types-%1-%2")
                                     .arg(number, 2, 10, QLatin1Char{'0'})
                                     .arg(QVariant::fromValue(item.kind()).toString());
            sitter.save(name + QStringLiteral("-blank"));
            answer(sitter, item);
            sitter.save(name);
        }
    }
    drawSpecial(sitter);
}

}  // namespace gongyuan::gallery
