// SPDX-License-Identifier: Apache-2.0

// Real key events into real inputs of Qt Quick. One application for all cases; each begins with an empty
// field and modes as at the start.

#include "keys.h"
#include "pad.h"

#include <QFile>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QTest>
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace gongyuan::ime;

namespace {

const QString kLine = QStringLiteral("line");
const QString kArea = QStringLiteral("area");
const QString kNumber = QStringLiteral("number");

Pad* g_pad = nullptr;

Pad& fresh(const QString& field = kLine)
{
    g_pad->focus(field);
    g_pad->method().reset();
    g_pad->focus(field);
    for (const char* count : {"letters", "commands", "turned"}) {
        g_pad->window().setProperty(count, 0);
    }
    return *g_pad;
}

int count(const char* name)
{
    return g_pad->window().property(name).toInt();
}

std::string got(const QString& field = kLine)
{
    return g_pad->text(field).toStdString();
}

void typeAll(const char* file, const QString& field, const Modes& modes, std::size_t least)
{
    const auto lines = readKeys(file);
    CHECK(lines.size() >= least);
    for (const auto& [sentence, keys] : lines) {
        CAPTURE(keys);
        Pad& pad = fresh(field);
        pad.method().setModes(modes);
        pad.type(keys);
        CHECK(got(field) == sentence);
        CHECK_FALSE(pad.method().composing());
    }
}

}  // namespace

TEST_CASE("three hundred sentences of the trade are typed by Pinyin")
{
    typeAll(GONGYUAN_IME_PINYIN_KEYS, kArea, {}, 300);
}

TEST_CASE("fifty sentences of the trade are typed by Wubi")
{
    typeAll(GONGYUAN_IME_WUBI_KEYS, kLine, {Scheme::Wubi}, 50);
}

TEST_CASE("a word is chosen by space, by digit, by arrows and by mouse")
{
    Pad& pad = fresh();
    pad.type("zhong");
    const auto words = pad.method().composition().words;
    REQUIRE(words.size() == 5);
    pad.type(" ");
    CHECK(got() == words[0]);
    pad.type("zhong3");
    CHECK(got() == words[0] + words[2]);
    pad.type("zhong");
    pad.press(Qt::Key_Right);
    CHECK(pad.method().composition().chosen == 1);
    pad.type(" ");
    CHECK(got() == words[0] + words[2] + words[1]);
    pad.type("zhong");
    pad.model().choose(4);
    CHECK(got() == words[0] + words[2] + words[1] + words[4]);
    CHECK(pad.item(kLine).hasActiveFocus());
}

TEST_CASE("a digit without a word does nothing while something is composed")
{
    Pad& pad = fresh();
    pad.type("zhong790");
    CHECK(pad.method().composing());
    CHECK(got().empty());
    pad.press(Qt::Key_Escape);
    CHECK(got().empty());
}

TEST_CASE("pages are turned by PgDn and PgUp, by = and -, and then by full stop and comma")
{
    Pad& pad = fresh();
    pad.type("zhong");
    const auto page = [&pad] { return pad.method().composition().page; };
    pad.type("-");
    CHECK(page() == 0);
    pad.press(Qt::Key_PageDown);
    CHECK(page() == 1);
    pad.type("=");
    CHECK(page() == 2);
    pad.type(".");
    CHECK(page() == 3);
    pad.type(",");
    CHECK(page() == 2);
    pad.type("-");
    CHECK(page() == 1);
    pad.press(Qt::Key_PageUp);
    CHECK(page() == 0);
    CHECK(got().empty());
    CHECK(count("turned") == 0);
    pad.press(Qt::Key_Escape);
}

TEST_CASE("a full stop after letters ends the word and the sentence")
{
    Pad& pad = fresh();
    pad.type("zhongguo.");
    CHECK(got() == "中国。");
}

TEST_CASE("Esc clears, Backspace takes a letter, Enter keeps the letters")
{
    Pad& pad = fresh();
    pad.type("zhong");
    pad.press(Qt::Key_Escape);
    CHECK_FALSE(pad.method().composing());
    CHECK(got().empty());
    pad.type("zhong");
    pad.press(Qt::Key_Backspace);
    CHECK(pad.method().composing());
    pad.press(Qt::Key_Return);
    CHECK(got() == "zhon");
    pad.press(Qt::Key_Backspace);
    CHECK(got() == "zho");
}

TEST_CASE("Shift alone and Ctrl+Space change between Chinese and Latin; what was composed stays as letters")
{
    Pad& pad = fresh();
    pad.press(Qt::Key_Shift);
    CHECK(pad.method().modes().latin);
    pad.type("zhong ");
    CHECK(got() == "zhong ");
    pad.press(Qt::Key_Space, Qt::ControlModifier);
    CHECK_FALSE(pad.method().modes().latin);
    pad.type("zhongguo");
    pad.press(Qt::Key_Shift);
    CHECK(got() == "zhong zhongguo");
    CHECK(pad.method().modes().latin);
}

TEST_CASE("Shift with another key is no change of mode")
{
    Pad& pad = fresh();
    pad.type("FOB ");
    CHECK_FALSE(pad.method().modes().latin);
    CHECK(got() == "FOB");
}

TEST_CASE("width changes letters, digits, signs and blanks")
{
    Pad& pad = fresh();
    pad.press(Qt::Key_Space, Qt::ShiftModifier);
    CHECK(pad.method().modes().fullWidth);
    pad.type("2026 ");
    pad.press(Qt::Key_Space, Qt::ControlModifier);
    pad.type("aB-@");
    CHECK(got() == "２０２６　ａＢ－＠");
    pad.press(Qt::Key_Space, Qt::ShiftModifier);
    pad.type("7");
    CHECK(got() == "２０２６　ａＢ－＠7");
}

TEST_CASE("punctuation is Chinese or Latin, and stays a decimal point after a digit")
{
    Pad& pad = fresh();
    pad.type(",.?!:;()<>\\$^_\"\"''");
    CHECK(got() == "，。？！：；（）《》、￥……——“”‘’");
    fresh();
    pad.type("3.14,12:30");
    CHECK(got() == "3.14，12:30");
    fresh();
    pad.press(Qt::Key_Period, Qt::ControlModifier);
    pad.type("a,.\"");
    pad.press(Qt::Key_Return);
    CHECK(pad.method().modes().latinPunctuation);
    CHECK(got() == "啊,.\"");
}

TEST_CASE("a sign that no word begins with ends the word and stands after it")
{
    Pad& pad = fresh();
    pad.type("zhongguo/%zhongguoA ");
    CHECK(got() == "中国/%中国A");
}

TEST_CASE("Wubi is chosen by key and types four letters without a space where one word fits")
{
    Pad& pad = fresh();
    pad.press(Qt::Key_Space, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(pad.method().modes().scheme == Scheme::Wubi);
    pad.type("khlg ");
    CHECK(got() == "中国");
}

TEST_CASE("symbols are chosen by arrows and Enter and by mouse, and Esc closes the panel")
{
    Pad& pad = fresh();
    pad.press(Qt::Key_Slash, Qt::ControlModifier);
    REQUIRE(pad.method().symbolsOpen());
    pad.press(Qt::Key_Return);
    pad.press(Qt::Key_Right);
    pad.press(Qt::Key_Right);
    pad.press(Qt::Key_Space);
    pad.press(Qt::Key_Down);
    pad.press(Qt::Key_Return);
    CHECK(got() == "￥€，");
    pad.model().insertSymbol(4);
    CHECK(got() == "￥€，%");
    pad.press(Qt::Key_Escape);
    CHECK_FALSE(pad.method().symbolsOpen());
    pad.press(Qt::Key_Slash, Qt::ControlModifier);
    pad.type("ni ");
    CHECK_FALSE(pad.method().symbolsOpen());
    CHECK(got() == "￥€，%你");
}

TEST_CASE("while something is composed no key reaches the application")
{
    Pad& pad = fresh();
    pad.type("zhong");
    pad.press(Qt::Key_G, Qt::ControlModifier);
    pad.press(Qt::Key_Equal, Qt::ControlModifier);
    pad.press(Qt::Key_PageDown);
    pad.press(Qt::Key_F5);
    pad.press(Qt::Key_Home);
    pad.press(Qt::Key_Delete);
    CHECK(count("commands") == 0);
    CHECK(count("turned") == 0);
    CHECK(count("letters") == 0);
    CHECK(pad.method().composing());
    pad.press(Qt::Key_Escape);
    pad.press(Qt::Key_G, Qt::ControlModifier);
    pad.press(Qt::Key_PageDown);
    CHECK(count("commands") == 1);
    CHECK(count("turned") == 1);
}

TEST_CASE("without a text input in focus no key is touched")
{
    Pad& pad = fresh();
    pad.item(QStringLiteral("button")).forceActiveFocus();
    CHECK(pad.method().field() == Field::None);
    pad.type("ams3");
    pad.press(Qt::Key_Shift);
    CHECK(count("letters") == 4);
    CHECK_FALSE(pad.method().composing());
    CHECK_FALSE(pad.method().modes().latin);
}

TEST_CASE("a letter that opens an input begins the word there")
{
    Pad& pad = fresh();
    pad.item(QStringLiteral("cell")).forceActiveFocus();
    pad.type("z");
    QTest::qWait(5);
    pad.type("hongguo ");
    CHECK(got(kArea) == "中国");
    pad.item(QStringLiteral("cell")).forceActiveFocus();
    pad.type("=");
    QTest::qWait(5);
    CHECK(got(kArea) == "=");
    CHECK_FALSE(pad.method().composing());
}

TEST_CASE("a field of numbers takes keys as they are, in every mode")
{
    Pad& pad = fresh(kNumber);
    CHECK(pad.method().field() == Field::Latin);
    pad.press(Qt::Key_Space, Qt::ShiftModifier);
    pad.type("zhong1,234.50");
    CHECK(got(kNumber) == " zhong1,234.50");
    CHECK_FALSE(pad.method().modes().fullWidth);
}

TEST_CASE("leaving the field, by keyboard or mouse, keeps what was composed in it")
{
    Pad& pad = fresh();
    pad.type("zhongguo");
    pad.press(Qt::Key_Tab);
    CHECK_FALSE(pad.item(kLine).hasActiveFocus());
    CHECK(got() == "zhongguo");
    fresh();
    pad.item(kArea).setProperty("text", QString{});
    pad.type("kuajingdianzi");
    pad.item(kArea).forceActiveFocus();
    CHECK(got() == "kuajingdianzi");
    CHECK(got(kArea).empty());
    fresh(kArea);
    pad.type("nihao zhong");
    QTest::mouseClick(&pad.window(), Qt::LeftButton, {}, pad.item(kArea).mapToScene({400, 200}).toPoint());
    CHECK(got(kArea) == "你好zhong");
    CHECK_FALSE(pad.method().composing());
}

TEST_CASE("a text that is set by the program drops the composition and nothing comes after it")
{
    Pad& pad = fresh();
    pad.type("zhong");
    pad.item(kLine).setProperty("text", QStringLiteral("given"));
    CHECK_FALSE(pad.method().composing());
    CHECK(got() == "given");
}

TEST_CASE("the window of words stays inside and never covers the line")
{
    Pad& pad = fresh(kArea);
    QQuickItem& words = pad.item(QStringLiteral("imeWindow"));
    for (const int blanks : {0, 40, 120}) {
        for (const int height : {768, 420}) {
            pad.window().setHeight(height);
            fresh(kArea);
            pad.press(Qt::Key_Space, Qt::ControlModifier);
            pad.type(std::string(static_cast<std::size_t>(blanks), 'm'));
            pad.press(Qt::Key_Space, Qt::ControlModifier);
            pad.type("kuajingdianzishangwu");
            QTest::qWait(20);
            const QRectF place{words.position(), words.size()};
            const QRectF all{{0, 0}, QSizeF{pad.window().size()}};
            CAPTURE(blanks, height, place.x(), place.y(), place.width(), place.height());
            CHECK(words.isVisible());
            CHECK(all.contains(place));
            CHECK_FALSE(place.intersects(pad.model().cursor()));
            pad.press(Qt::Key_Escape);
        }
    }
    pad.window().setHeight(768);
}

TEST_CASE("the next candidate begins in Pinyin, Chinese, half width")
{
    Pad& pad = fresh();
    pad.press(Qt::Key_Space, Qt::ShiftModifier);
    pad.press(Qt::Key_Space, Qt::ControlModifier | Qt::ShiftModifier);
    pad.press(Qt::Key_Space, Qt::ControlModifier);
    pad.press(Qt::Key_Period, Qt::ControlModifier);
    pad.method().reset();
    CHECK(pad.method().modes() == Modes{});
}

TEST_CASE("no input method of the system is in the process")
{
    QFile file{QStringLiteral("/proc/self/maps")};
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray maps = file.readAll();
    CHECK_FALSE(maps.contains("platforminputcontexts"));
    CHECK(Context::installed() != nullptr);
}

int main(int argc, char** argv)
{
    gongyuan::ime::useOwnInputMethod();
    int one = 1;
    QGuiApplication application{one, argv};
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    Pad pad{GONGYUAN_IME_DATA};
    g_pad = &pad;
    return Catch::Session{}.run(argc, argv);
}
