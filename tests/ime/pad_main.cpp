// SPDX-License-Identifier: Apache-2.0

// The pad as a program, for tests and people on a real display: gongyuan_ime_pad [THEME SCALE ENGLISH].
// Writes what stands in the large input to the standard output, a line for each change, after a line that
// says it is ready.

#include "pad.h"
#include "viewmodels/languages.h"

#include <QGuiApplication>
#include <QQmlContext>
#include <QQmlExpression>
#include <QQuickStyle>

#include <cstdio>

int main(int argc, char** argv)
{
    gongyuan::ime::useOwnInputMethod();
    int one = 1;
    const QGuiApplication application{one, argv};
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    gongyuan::client::Languages languages{{}};
    languages.setEnglish(argc > 3);
    gongyuan::ime::Pad pad{GONGYUAN_IME_DATA};
    if (argc > 2) {
        const QString look = QStringLiteral("Theme.mode = '%1'; Theme.fontScale = %2")
                                 .arg(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
        QQmlExpression{qmlContext(&pad.window()), &pad.window(), look}.evaluate();
    }
    QQuickItem& area = pad.item(QStringLiteral("area"));
    pad.focus(QStringLiteral("area"));
    const auto tell = [&area](const char* what) {
        std::printf("%s%s\n", what, area.property("text").toString().toUtf8().constData());
        std::fflush(stdout);
    };
    QObject::connect(&pad.method(), &gongyuan::ime::InputMethod::edited, &area, [&tell] { tell("text "); });
    tell("ready ");
    return QGuiApplication::exec();
}
