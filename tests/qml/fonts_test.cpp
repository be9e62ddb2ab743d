// SPDX-License-Identifier: Apache-2.0

// The cut faces of the seat look like the whole ones, and what they lack comes from those.

#include "fonts/fonts.h"

#include <QFont>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QRawFont>
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;

namespace {

// The last two lines hold characters that are not among the common ones.
constexpr const char* kTexts[] = {
    "跨境电商基础知识：第 12 题（单选）60 分钟 100%",
    "The Quick Brown Fox, AVAST To. fi fl 0123456789 — “quoted” ‘it’ … ¥€£ × ÷ ½",
    "①②③ ★ → ≤ ≥ α β Ж ぁ ア 【】《》、。；：？！", "姓名：鑫淼焱垚 㛃䶮 瞭望 镕",
    "繁體字與漢字：電商、貿易"};

QImage drawn(const QString& family, bool bold, int pixels, const char* text)
{
    QFont font{family};
    font.setPixelSize(pixels);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    QImage image{900, 2 * pixels, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.setFont(font);
    painter.drawText(QRectF{4, 0, 892, 2.0 * pixels}, Qt::AlignVCenter, QString::fromUtf8(text));
    return image;
}

const fonts::Families& cut()
{
    static const fonts::Families families = fonts::Reading{GONGYUAN_FONTS}.families();
    return families;
}

}  // namespace

TEST_CASE("cut faces draw what the whole ones draw")
{
    REQUIRE(QFontInfo{QFont{cut().sans}}.family() == cut().sans);
    REQUIRE(QFontInfo{QFont{cut().serif}}.family() == cut().serif);
    for (const char* text : kTexts) {
        for (const bool bold : {false, true}) {
            for (const int pixels : {13, 20, 41}) {
                CAPTURE(text, bold, pixels);
                const QImage sans = drawn(cut().sans, bold, pixels, text);
                CHECK(sans == drawn(fonts::whole().sans, bold, pixels, text));
                CHECK(drawn(cut().serif, bold, pixels, text) ==
                      drawn(fonts::whole().serif, bold, pixels, text));
                CHECK(sans != drawn(cut().sans, bold, pixels, ""));
            }
        }
    }
}

TEST_CASE("cut faces have the same lines")
{
    for (const bool bold : {false, true}) {
        for (const auto& [one, other] :
             {std::pair{cut().sans, fonts::whole().sans}, std::pair{cut().serif, fonts::whole().serif}}) {
            QFont small{one};
            QFont whole{other};
            for (QFont* font : {&small, &whole}) {
                font->setPixelSize(30);
                font->setBold(bold);
            }
            CHECK(QFontMetricsF{small}.ascent() == QFontMetricsF{whole}.ascent());
            CHECK(QFontMetricsF{small}.descent() == QFontMetricsF{whole}.descent());
            CHECK(QFontMetricsF{small}.lineSpacing() == QFontMetricsF{whole}.lineSpacing());
        }
    }
}

TEST_CASE("rare characters are not in a cut face, common ones are")
{
    const QRawFont face{QString::fromUtf8(GONGYUAN_FONTS "/sans.otf"), 20};
    CHECK(face.supportsCharacter(QChar{u'电'}));
    CHECK_FALSE(face.supportsCharacter(QChar{u'鑫'}));
}

TEST_CASE("without files the whole faces are taken")
{
    CHECK(fonts::Reading{"/nonexistent"}.families().sans == fonts::whole().sans);
}

int main(int argc, char** argv)
{
    const QGuiApplication application{argc, argv};
    return Catch::Session{}.run(argc, argv);
}
