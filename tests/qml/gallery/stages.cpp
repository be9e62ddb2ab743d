// SPDX-License-Identifier: Apache-2.0

// What comes before and after the questions.

#include "gallery/draw.h"
#include "preflight_rows.h"

#include <QTest>

#include <tuple>

namespace gongyuan::gallery {

void drawStages(Sitter& sitter)
{
    sitter.go(client::Stage::Enrolment);
    sitter.save(QStringLiteral("00-enrolment"));
    sitter.desk.plugStick(QStringLiteral("room-03"), QStringLiteral("07,08,09"));
    sitter.save(QStringLiteral("00-enrolment-stick"));
    sitter.desk.plugStick({}, {});
    sitter.click(QStringLiteral("preflightButton"));
    sitter.check.beginStep(1);
    sitter.save(QStringLiteral("00-preflight-running"));
    sitter.check.finish(client::preflightRows(client::Outcome::Mixed), true);
    sitter.save(QStringLiteral("00-preflight"));
    sitter.click(QStringLiteral("preflightDone"));
    sitter.go(client::Stage::Preparing);
    sitter.save(QStringLiteral("00-preparing"));
    sitter.go(client::Stage::Login);
    sitter.desk.refuse(static_cast<int>(client::Refusal::UnknownCandidate), {});
    sitter.save(QStringLiteral("01-login"));
    sitter.go(client::Stage::Identity);
    sitter.save(QStringLiteral("01-identity"));
    sitter.go(client::Stage::Notices);
    sitter.save(QStringLiteral("01-notices"));
    sitter.go(client::Stage::Waiting);
    sitter.save(QStringLiteral("02-waiting"));
    sitter.click(QStringLiteral("samplesButton"));
    sitter.save(QStringLiteral("02-samples"));
    sitter.click(QStringLiteral("tutorialBack"));
    QTest::qWait(50);
    sitter.click(QStringLiteral("openCode"));
    sitter.type(QStringLiteral("K7PM4X9DTR"));
    sitter.desk.refuse(static_cast<int>(client::Refusal::CodeWrong), QStringLiteral("4"));
    sitter.save(QStringLiteral("03-session-code"));
    sitter.desk.enterSection(0);
    sitter.save(QStringLiteral("03-briefing"));
}

void drawEnd(Sitter& sitter)
{
    sitter.desk.setPhase(2, 0.4);
    sitter.go(client::Stage::Sealing);
    sitter.save(QStringLiteral("09-sealing"));
    sitter.go(client::Stage::Receipt);
    sitter.save(QStringLiteral("10-receipt"));
    sitter.go(client::Stage::Locked);
    sitter.save(QStringLiteral("11-lock"));
    sitter.go(client::Stage::Paused);
    sitter.save(QStringLiteral("12-paused"));
    sitter.go(client::Stage::Fenced);
    sitter.save(QStringLiteral("13-replaced"));
    sitter.go(client::Stage::ShutOut);
    sitter.save(QStringLiteral("13-shut-out"));
    for (const auto& [cause, detail, name] :
         {std::tuple{"D-04", "", "14-second-display"},
          std::tuple{"M-01", "other programs: close these programs first: /usr/bin/xterm",
                     "15-not-guarded"}}) {
        sitter.guard.cover(QString::fromLatin1(cause), QString::fromLatin1(detail));
        sitter.save(QString::fromLatin1(name));
    }
    sitter.guard.cover({}, {});
}

}  // namespace gongyuan::gallery
