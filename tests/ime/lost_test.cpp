// SPDX-License-Identifier: Apache-2.0

// A computer without the data of the input method: the client starts, says so, and Latin letters work.

#include "pad.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan::ime;

TEST_CASE("without data Chinese is said to be missing, and Latin letters are typed")
{
    Pad pad{"/nonexistent/ime"};
    const QString line = QStringLiteral("line");
    pad.focus(line);
    pad.type("zhong, 3");
    CHECK(pad.method().state() == InputMethod::State::Unavailable);
    CHECK(pad.item(QStringLiteral("imeLost")).isVisible());
    pad.press(Qt::Key_Shift);
    pad.press(Qt::Key_Space, Qt::ControlModifier);
    pad.type("!");
    CHECK(pad.text(line) == QStringLiteral("zhong, 3!"));
}
