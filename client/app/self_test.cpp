// SPDX-License-Identifier: Apache-2.0

#include "self_test.h"

#include "core/clock.h"
#include "ime/data_folder.h"
#include "ime/engine.h"
#include "ime/input_method.h"
#include "session/seat_desk.h"
#include "viewmodels/desk_view_model.h"
#include "viewmodels/ime_view_model.h"
#include "viewmodels/languages.h"

#include <QFontDatabase>
#include <QQmlApplicationEngine>
#include <QSslSocket>
#include <QTemporaryDir>

#include <cstdio>
#include <string_view>

namespace gongyuan::app {
namespace {

bool report(const char* what, bool good, const char* cure)
{
    std::printf("%s %s%s%s\n", good ? "ok  " : "FAIL", what, good ? "" : ": ", good ? "" : cure);
    return good;
}

bool screensLoad()
{
    const SystemClock clock;
    const QTemporaryDir folder;
    client::SeatDesk desk{{{folder.path().toStdString(), {"self-test", "self-test"}}, std::nullopt, {}, {}},
                          clock};
    client::Languages languages{[] {}};
    client::DeskViewModel model{desk};
    ime::InputMethod method;
    client::ImeViewModel ime{method};
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("desk"), QVariant::fromValue(&model)},
                                 {QStringLiteral("languages"), QVariant::fromValue(&languages)},
                                 {QStringLiteral("ime"), QVariant::fromValue(&ime)}});
    engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Gongyuan/Ui/Main.qml")});
    return !engine.rootObjects().isEmpty();
}

bool seatOpens()
{
    const SystemClock clock;
    const QTemporaryDir folder;
    const client::SeatOptions options{folder.path().toStdString(), {"self-test", "self-test"}};
    if (!client::Seat::open(options, clock)) {
        return false;
    }
    return client::Seat::open(options, clock).ok();
}

bool typesChinese()
{
    auto engine = ime::Engine::open(ime::dataFolder(QCoreApplication::applicationDirPath().toStdString()));
    if (!engine) {
        return false;
    }
    for (const char letter : std::string_view{"zhongguo "}) {
        engine->type(letter);
    }
    return engine->take() == "中国";
}

}  // namespace

int selfTest()
{
    bool good = true;
    good &= report("encrypted storage opens and opens again", seatOpens(),
                   "the temporary folder is not writable, or SQLCipher is missing");
    good &= report("TLS is available", QSslSocket::supportsSsl(), "install OpenSSL 3");
    good &= report("Chinese font", QFontDatabase::families().contains(QStringLiteral("Noto Sans CJK SC")),
                   "install fonts-noto-cjk");
    good &= report("Chinese can be typed", typesChinese(),
                   "the folder ime/data beside the program, or share/gongyuan/ime, is missing or damaged");
    good &= report("screens load", screensLoad(), "install the qml6-module packages of scripts/setup");
    return good ? 0 : 1;
}

}  // namespace gongyuan::app
