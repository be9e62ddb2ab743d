// SPDX-License-Identifier: Apache-2.0

// The aids, the banners, and the bands of practice and rehearsal.

#include "gallery/draw.h"

namespace gongyuan::gallery {

void drawAids(Sitter& sitter)
{
    sitter.desk.grant(QStringLiteral(R"({"mask":true,"line_reader":true,"tts":true,)"
                                     R"("breaks":{"count":2,"minutes":10,"clock":"stopped"}})"));
    sitter.model.map()->openNumber(2);
    sitter.model.aids()->highlights()->mark(0, 6, 0);
    sitter.model.aids()->highlights()->mark(8, 14, 1);
    sitter.model.aids()->highlights()->mark(15, 19, 2);
    sitter.click(QStringLiteral("calculatorButton"));
    sitter.type(QStringLiteral("4800/(3200-96)="));
    sitter.type(QStringLiteral("12.5*8="));
    sitter.save(QStringLiteral("12-calculator"));
    sitter.press(Qt::Key_Escape);
    sitter.model.aids()->writePad(QStringLiteral("汇率 7.18\n先做第三部分"), true);
    sitter.model.aids()->writeNote(QStringLiteral("再看 FOB 与 FCA 的风险转移点"), true);
    sitter.click(QStringLiteral("notesButton"));
    sitter.save(QStringLiteral("12-notes"));
    sitter.press(Qt::Key_Escape);
    sitter.child(QStringLiteral("readingText"))->forceActiveFocus();
    sitter.press(Qt::Key_Home);
    for (int i = 0; i < 4; ++i) {
        sitter.press(Qt::Key_Right, Qt::ShiftModifier);
    }
    sitter.save(QStringLiteral("12-highlight"));
    sitter.press(Qt::Key_0, Qt::AltModifier);
    sitter.click(QStringLiteral("aidsButton"));
    sitter.save(QStringLiteral("12-aids"));
    sitter.click(QStringLiteral("aidLineReader"));
    sitter.click(QStringLiteral("aidsButton"));
    sitter.click(QStringLiteral("aidMask"));
    sitter.save(QStringLiteral("12-line-reader-mask"));
    sitter.press(Qt::Key_Delete);
    sitter.press(Qt::Key_L, Qt::AltModifier);
    sitter.press(Qt::Key_R, Qt::AltModifier);
    sitter.model.clock()->setHidden(true);
    sitter.desk.happen(3, QStringLiteral("6"), QStringLiteral("11:06"));
    sitter.save(QStringLiteral("12-banners"));
    sitter.model.clock()->setHidden(false);
    sitter.model.situation()->dismiss();
    sitter.click(QStringLiteral("aidsButton"));
    sitter.click(QStringLiteral("aidCover"));
    sitter.save(QStringLiteral("12-cover"));
    sitter.click(QStringLiteral("uncover"));
    sitter.click(QStringLiteral("aidsButton"));
    sitter.click(QStringLiteral("aidBreak"));
    sitter.save(QStringLiteral("12-break"));
    sitter.click(QStringLiteral("resumeButton"));
    sitter.desk.setMode(2);
    sitter.save(QStringLiteral("13-practice"));
    sitter.desk.setMode(1);
    sitter.go(client::Stage::Login);
    sitter.save(QStringLiteral("13-rehearsal"));
    sitter.desk.setMode(0);
    sitter.go(client::Stage::Answering);
}

}  // namespace gongyuan::gallery
