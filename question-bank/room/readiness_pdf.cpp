// SPDX-License-Identifier: Apache-2.0

// The report on paper: drawn by Pango and Cairo, with the Chinese font embedded.

#include "core/file.h"
#include "exam/sitting.h"
#include "room/readiness.h"

#include <array>
#include <cairo-pdf.h>
#include <chrono>
#include <ctime>
#include <memory>
#include <pango/pangocairo.h>
#include <utility>

namespace gongyuan::room {
namespace {

constexpr double kWidth = 595.28;  // A4 in points
constexpr double kHeight = 841.89;
constexpr double kMargin = 48;
constexpr double kFoot = 96;
constexpr const char* kSans = "Noto Sans CJK SC";
constexpr const char* kSerif = "Noto Serif CJK SC";

struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

struct Ink {
    double red = 0.13;
    double green = 0.12;
    double blue = 0.10;
};

constexpr Ink kInk{};
constexpr Ink kSoft{0.33, 0.31, 0.27};
constexpr Ink kOchre{0.50, 0.31, 0.0};
constexpr Ink kJade{0.11, 0.41, 0.32};

struct Style {
    double size = 9;
    bool bold = false;
    Ink ink = kInk;
    const char* family = kSans;
};

cairo_status_t append(void* to, const unsigned char* data, unsigned int size)
{
    const auto bytes = std::as_bytes(std::span{data, size});
    auto* const buffer = static_cast<Buffer*>(to);
    buffer->insert(buffer->end(), bytes.begin(), bytes.end());
    return CAIRO_STATUS_SUCCESS;
}

class Paper {
public:
    Paper(Buffer& pdf, const std::string& title, const std::string& at)
        : m_surface{cairo_pdf_surface_create_for_stream(append, &pdf, kWidth, kHeight)}
        , m_context{cairo_create(m_surface.get())}
        , m_title{title}
    {
        cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
        cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, at.c_str());
    }

    double y() const { return m_y; }
    void down(double by) { m_y += by; }

    /// Draws at x, at most `width` wide, and returns the height that it took.
    double text(double x, double width, const std::string& words, const Style& style)
    {
        const std::unique_ptr<PangoLayout, Destroy> layout{made(width, words, style)};
        cairo_set_source_rgb(m_context.get(), style.ink.red, style.ink.green, style.ink.blue);
        cairo_move_to(m_context.get(), x, m_y);
        pango_cairo_show_layout(m_context.get(), layout.get());
        return heightOf(layout.get());
    }
    double height(double width, const std::string& words, const Style& style)
    {
        const std::unique_ptr<PangoLayout, Destroy> layout{made(width, words, style)};
        return heightOf(layout.get());
    }
    void rule(double thick, const Ink& ink)
    {
        cairo_set_source_rgb(m_context.get(), ink.red, ink.green, ink.blue);
        cairo_rectangle(m_context.get(), kMargin, m_y, kWidth - 2 * kMargin, thick);
        cairo_fill(m_context.get());
    }
    /// Begins a page when `height` does not fit above the foot.
    void need(double height)
    {
        if (m_y + height > kHeight - kFoot) {
            turn();
        }
    }
    void turn()
    {
        foot();
        cairo_show_page(m_context.get());
        ++m_page;
        m_y = kMargin;
    }
    Status finish()
    {
        foot();
        cairo_show_page(m_context.get());
        cairo_surface_finish(m_surface.get());
        return cairo_surface_status(m_surface.get()) == CAIRO_STATUS_SUCCESS &&
                       cairo_status(m_context.get()) == CAIRO_STATUS_SUCCESS
                   ? done()
                   : Status{Error{Errc::Platform, "the report cannot be drawn"}};
    }
    /// The font that really draws Chinese is the one asked for.
    bool hasFont()
    {
        PangoFontMap* const map = pango_cairo_font_map_get_default();
        PangoFontFamily** families = nullptr;
        int count = 0;
        pango_font_map_list_families(map, &families, &count);
        bool found = false;
        for (int i = 0; i < count; ++i) {
            found = found || std::string_view{pango_font_family_get_name(families[i])} == kSans;
        }
        g_free(families);
        return found;
    }

private:
    PangoLayout* made(double width, const std::string& words, const Style& style)
    {
        PangoLayout* const layout = pango_cairo_create_layout(m_context.get());
        const std::unique_ptr<PangoFontDescription, Destroy> font{pango_font_description_new()};
        pango_font_description_set_family(font.get(), style.family);
        pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
        pango_font_description_set_weight(font.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(layout, font.get());
        pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
        return layout;
    }
    static double heightOf(PangoLayout* layout)
    {
        int height = 0;
        pango_layout_get_size(layout, nullptr, &height);
        return static_cast<double>(height) / PANGO_SCALE;
    }
    void foot()
    {
        m_y = kHeight - kMargin;
        text(kMargin, kWidth - 2 * kMargin, m_title + "　　第 " + std::to_string(m_page) + " 页",
             {7.5, false, kSoft});
    }

    std::unique_ptr<cairo_surface_t, Destroy> m_surface;
    std::unique_ptr<cairo_t, Destroy> m_context;
    std::string m_title;
    double m_y = kMargin;
    int m_page = 1;
};

std::string wordOf(const Json& json, const char* key)
{
    return json.contains(key) ? json[key].get<std::string>() : std::string{};
}

// The moment of `at` as the clock on the wall says it; empty when there is none.
std::string momentOf(const Json& json)
{
    const auto time = exam::wallTimeFromText(wordOf(json, "at"));
    if (!time) {
        return {};
    }
    const std::time_t seconds =
        std::chrono::floor<std::chrono::seconds>(time.value()).time_since_epoch().count();
    std::tm local{};
    std::array<char, 32> text{};
    return ::localtime_r(&seconds, &local) != nullptr &&
                   std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &local) > 0
               ? std::string{text.data()}
               : std::string{};
}

std::pair<const char*, Ink> stateOf(const std::string& state)
{
    if (state == "ready") {
        return {"就绪", kJade};
    }
    if (state == "warnings") {
        return {"需确认", kInk};
    }
    return {state == "failed" ? "未通过" : state == "too-old" ? "结果过期" : "未收到", kOchre};
}

void head(Paper& paper, const Json& readiness)
{
    constexpr double kFull = kWidth - 2 * kMargin;
    paper.down(paper.text(kMargin, kFull, "考场就绪单", {24, true, kInk, kSerif}) + 2);
    const std::string room = "考场 " + wordOf(readiness, "room") + "　　" + momentOf(readiness) + "　　" +
                             wordOf(readiness, "program");
    paper.down(paper.text(kMargin, kFull, room, {9, false, kSoft}) + 10);
    const Json& counts = readiness["counts"];
    const std::string sum = std::to_string(readiness["seats"].size()) + " 台考试机：就绪 " +
                            counts["ready"].dump() + "，需确认 " + counts["warnings"].dump() + "，未通过 " +
                            counts["failed"].dump() + "，结果过期 " + counts["too-old"].dump() + "，未收到 " +
                            counts["not-heard"].dump() + "。";
    paper.down(paper.text(kMargin, kFull, sum, {11, true}) + 12);
    paper.rule(1.5, kInk);
    paper.down(8);
}

void seat(Paper& paper, const Json& each)
{
    constexpr double kLeft = kMargin + 64;
    constexpr double kWide = kWidth - kMargin - kLeft;
    const auto [word, ink] = stateOf(wordOf(each, "state"));
    paper.need(34);
    paper.text(kMargin, 60, wordOf(each, "seat") + " 号", {12, true, kInk, kSerif});
    paper.text(kLeft, 70, word, {10, true, ink});
    const std::string mode = each.value("memory_mode", false) ? "　　内存加副本" : "";
    paper.text(kLeft + 74, kWide - 74, momentOf(each) + "　　" + wordOf(each, "program") + mode,
               {8.5, false, kSoft});
    paper.down(19);
    int number = 0;
    for (const Json& line : each.value("lines", Json::array())) {
        ++number;
        if (wordOf(line, "verdict") == "ok") {
            continue;
        }
        const bool failed = wordOf(line, "verdict") == "failed";
        const std::string measured = wordOf(line, "measured");
        const std::string what = std::to_string(number) + "　" + wordOf(line, "name") + "：" +
                                 wordOf(line, "text") + (measured.empty() ? "" : "（" + measured + "）");
        const Style found{9, failed, failed ? kOchre : kInk};
        const Style fix{8.5, false, kSoft};
        paper.need(paper.height(kWide, what, found) + paper.height(kWide - 14, wordOf(line, "fix"), fix) + 4);
        paper.down(paper.text(kLeft, kWide, what, found));
        paper.down(paper.text(kLeft + 14, kWide - 14, wordOf(line, "fix"), fix) + 3);
    }
    paper.down(3);
    paper.rule(0.5, {0.86, 0.83, 0.77});
    paper.down(6);
}

void signatures(Paper& paper)
{
    paper.need(96);
    paper.down(14);
    paper.text(kMargin, 400, "以上各项已逐台核对，“需确认”各项可以接受。", {9.5});
    paper.down(44);
    double x = kMargin;
    for (const char* const who : {"技术支持", "主考", "日期时间"}) {
        paper.text(x, 160, std::string{who} + "：____________________", {9.5});
        x += 168;
    }
}

}  // namespace

Status writeReadinessPdf(const Json& readiness, const std::filesystem::path& file)
{
    Buffer pdf;
    {
        Paper paper{pdf, "考场就绪单 " + wordOf(readiness, "room") + "　" + momentOf(readiness),
                    wordOf(readiness, "at")};
        if (!paper.hasFont()) {
            return Error{Errc::Platform, "install fonts-noto-cjk: without it the report cannot be read"};
        }
        head(paper, readiness);
        for (const Json& each : readiness["seats"]) {
            seat(paper, each);
        }
        signatures(paper);
        GONGYUAN_CHECK(paper.finish());
    }
    return writeFile(file, pdf, kPublicMode, Existing::Replace);
}

}  // namespace gongyuan::room
