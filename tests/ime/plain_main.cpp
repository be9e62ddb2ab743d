// SPDX-License-Identifier: Apache-2.0

// Of the tests that make their own pad.

#include "ime/context.h"

#include <QGuiApplication>
#include <QQuickStyle>
#include <catch2/catch_session.hpp>

int main(int argc, char** argv)
{
    gongyuan::ime::useOwnInputMethod();
    int one = 1;
    const QGuiApplication application{one, argv};
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    return Catch::Session{}.run(argc, argv);
}
