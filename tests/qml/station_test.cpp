// SPDX-License-Identifier: Apache-2.0

// Clipboard and voice as the kiosk has them. On an X display (tests/robot/display) another program holds and
// asks for the system's clipboard; elsewhere Qt's own stands in for it.

#include "app/espeak_voice.h"
#include "app/own_clipboard.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QProcess>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace gongyuan;

namespace {

constexpr const char* kWindow = R"(
import QtQuick
Window {
    width: 400; height: 200; visible: true
    TextInput { objectName: "line"; width: 300; height: 30; text: "内部的话"; property int edits: 0; onTextEdited: ++edits }
    TextEdit { objectName: "page"; y: 40; width: 300; height: 60; selectByMouse: true }
    TextEdit { objectName: "paper"; y: 110; width: 300; height: 60; readOnly: true; selectByMouse: true; text: "paper words" }
})";

bool onX()
{
    return QGuiApplication::platformName() == QStringLiteral("xcb");
}

QString outside(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess xclip;
    xclip.setStandardErrorFile(QProcess::nullDevice());
    if (!input.isEmpty()) {
        // xclip stays in the background to serve what it was given.
        xclip.setStandardOutputFile(QProcess::nullDevice());
    }
    xclip.start(QStringLiteral("xclip"), arguments);
    xclip.write(input);
    xclip.closeWriteChannel();
    xclip.waitForFinished(3000);
    return input.isEmpty() ? QString::fromUtf8(xclip.readAllStandardOutput()) : QString{};
}

void preload(const QString& text)
{
    if (onX()) {
        for (const char* which : {"clipboard", "primary"}) {
            outside({QStringLiteral("-i"), QStringLiteral("-selection"), QString::fromLatin1(which)},
                    text.toUtf8());
        }
    } else {
        QGuiApplication::clipboard()->setText(text);
    }
}

QString held(const char* which)
{
    QTest::qWait(50);
    return onX() ? outside({QStringLiteral("-o"), QStringLiteral("-selection"), QString::fromLatin1(which)})
                 : QGuiApplication::clipboard()->text();
}

struct Desk {
    QQmlEngine engine;
    std::unique_ptr<QQuickWindow> window;

    Desk()
    {
        QQmlComponent component{&engine};
        component.setData(kWindow, QUrl{});
        window.reset(qobject_cast<QQuickWindow*>(component.create()));
        REQUIRE(window != nullptr);
        window->requestActivate();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }

    QQuickItem& focus(const char* name)
    {
        auto* item = window->findChild<QQuickItem*>(QString::fromLatin1(name));
        item->forceActiveFocus();
        return *item;
    }

    void press(int key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(window.get(), Qt::Key(key), modifiers);
    }
    void press(int key) { press(key, Qt::ControlModifier); }
};

}  // namespace

TEST_CASE("copy, cut and paste work inside, and nothing comes in from outside")
{
    preload(QStringLiteral("from outside"));
    app::OwnClipboard clipboard{*qGuiApp};
    Desk desk;
    QQuickItem& page = desk.focus("page");
    desk.press(Qt::Key_V);
    desk.press(Qt::Key_Insert, Qt::ShiftModifier);
    QTest::mouseClick(desk.window.get(), Qt::MiddleButton, {}, QPoint{20, 60});
    CHECK(page.property("text").toString().isEmpty());
    QQuickItem& line = desk.focus("line");
    desk.press(Qt::Key_A);
    desk.press(Qt::Key_C);
    desk.focus("page");
    desk.press(Qt::Key_V);
    desk.press(Qt::Key_V);
    CHECK(page.property("text").toString() == QStringLiteral("内部的话内部的话"));
    desk.press(Qt::Key_A);
    desk.press(Qt::Key_X);
    CHECK(page.property("text").toString().isEmpty());
    desk.focus("line");
    desk.press(Qt::Key_A);
    desk.press(Qt::Key_V);
    CHECK(line.property("text").toString() == QStringLiteral("内部的话内部的话"));
    CHECK(line.property("edits").toInt() > 0);
    clipboard.clear();
    desk.press(Qt::Key_V);
    CHECK(line.property("text").toString() == QStringLiteral("内部的话内部的话"));
}

TEST_CASE("what is copied or selected inside does not get out")
{
    preload(QStringLiteral("from outside"));
    app::OwnClipboard clipboard{*qGuiApp};
    Desk desk;
    desk.focus("paper");
    desk.press(Qt::Key_A);
    desk.press(Qt::Key_C);
    desk.press(Qt::Key_Insert);
    CHECK(clipboard.text() == QStringLiteral("paper words"));
    desk.press(Qt::Key_X);
    CHECK(desk.focus("paper").property("text").toString() == QStringLiteral("paper words"));
    CHECK(held("clipboard") == QStringLiteral("from outside"));
    QTest::mousePress(desk.window.get(), Qt::LeftButton, {}, QPoint{2, 116});
    QTest::mouseMove(desk.window.get(), QPoint{60, 116});
    QTest::mouseRelease(desk.window.get(), Qt::LeftButton, {}, QPoint{60, 116});
    CHECK_FALSE(held("primary").contains(QStringLiteral("pap")));
}

TEST_CASE("a text that is dragged onto the window is dropped")
{
    app::OwnClipboard clipboard{*qGuiApp};
    Desk desk;
    QMimeData data;
    data.setText(QStringLiteral("dragged"));
    QDropEvent drop{QPointF{20, 60}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(desk.window.get(), &drop);
    CHECK(desk.focus("page").property("text").toString().isEmpty());
}

namespace {

// Something that looks like the kernel's list of a playing sound device, and a program in place of the voice.
struct Booth {
    QTemporaryDir folder;

    app::EspeakVoice::Options options(const QByteArray& script)
    {
        const QString program = folder.filePath(QStringLiteral("voice"));
        QFile file{program};
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        // A device file by the name the kernel gives to one that plays.
        QFile::link(QStringLiteral("/dev/null"), folder.filePath(QStringLiteral("pcmC0D0p")));
        return {program, folder.path()};
    }
};

}  // namespace

TEST_CASE("a seat without a sound device cannot speak, and says so")
{
    app::EspeakVoice voice{{QStringLiteral("/bin/cat"), QStringLiteral("/nowhere")}};
    client::SpeechViewModel speech;
    speech.setVoice(&voice);
    speech.say(QStringLiteral("hello"));
    CHECK(speech.mute());
    CHECK_FALSE(speech.speaking());
}

TEST_CASE("the voice gets the text on its input, with fixed arguments and no shell")
{
    Booth booth;
    app::EspeakVoice voice{booth.options("#!/bin/sh\necho \"$@\" > \"$(dirname \"$0\")/arguments\"\n"
                                         "/bin/cat > \"$(dirname \"$0\")/text\"\n")};
    client::SpeechViewModel speech;
    speech.setVoice(&voice);
    QSignalSpy finished{&voice, &client::Voice::finished};
    speech.say(QStringLiteral("第 1 题 $(id) `id`"));
    CHECK(speech.speaking());
    REQUIRE((finished.count() > 0 || finished.wait(3000)));
    CHECK_FALSE(speech.speaking());
    QFile text{booth.folder.filePath(QStringLiteral("text"))};
    REQUIRE(text.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(text.readAll()) == QStringLiteral("第 1 题 $(id) `id`"));
    QFile arguments{booth.folder.filePath(QStringLiteral("arguments"))};
    REQUIRE(arguments.open(QIODevice::ReadOnly));
    CHECK(arguments.readAll() == "-v cmn -s 150 --stdin\n");
}

TEST_CASE("reading aloud stops at once, and a device that refuses is told")
{
    Booth booth;
    client::SpeechViewModel speech;
    app::EspeakVoice slow{booth.options("#!/bin/sh\nexec /bin/sleep 30\n")};
    speech.setVoice(&slow);
    speech.say(QStringLiteral("long"));
    QSignalSpy stopped{&slow, &client::Voice::finished};
    QTest::qWait(100);
    speech.stop();
    REQUIRE((stopped.count() > 0 || stopped.wait(2000)));
    CHECK_FALSE(speech.speaking());
    CHECK_FALSE(speech.mute());
    Booth other;
    client::SpeechViewModel silent;
    app::EspeakVoice refused{
        other.options("#!/bin/sh\n/bin/cat > /dev/null\necho 'error: No such device' >&2\n")};
    QSignalSpy failed{&refused, &client::Voice::failed};
    silent.setVoice(&refused);
    silent.say(QStringLiteral("x"));
    REQUIRE((failed.count() > 0 || failed.wait(3000)));
    CHECK(silent.mute());
}

int main(int argc, char* argv[])
{
    QGuiApplication application{argc, argv};
    return Catch::Session().run(argc, argv);
}
