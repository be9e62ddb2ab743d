// SPDX-License-Identifier: Apache-2.0

// The engine is opened by the first field for Chinese, and the first key waits for it.

#include "pad.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan::ime;

TEST_CASE("no engine until Chinese can be typed, and then no key is lost to its start")
{
    Pad pad{GONGYUAN_IME_DATA};
    CHECK(pad.method().state() == InputMethod::State::Starting);
    CHECK(pad.method().field() != Field::Chinese);
    const QString line = QStringLiteral("line");
    pad.focus(line);
    pad.type("zhongguo ");
    CHECK(pad.method().state() == InputMethod::State::Ready);
    CHECK(pad.text(line) == QStringLiteral("中国"));
}
