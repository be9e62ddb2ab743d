// SPDX-License-Identifier: Apache-2.0

// The readiness report on paper.

#include "core/file.h"
#include "exam/sitting.h"
#include "room/pdf_pages.h"
#include "room/readiness.h"

#include <utility>

namespace gongyuan::room {
namespace {

constexpr double kMargin = 48;
constexpr double kFoot = 96;
constexpr double kFull = PdfPages::kWidth - 2 * kMargin;

// One column of text from top to bottom, with a foot on every page.
class Paper {
public:
    Paper(PdfPages pages, std::string title)
        : m_pages{std::move(pages)}
        , m_title{std::move(title)}
    {
    }

    void down(double by) { m_y += by; }

    /// Draws at x, at most `width` wide, and returns the height that it took.
    double text(double x, double width, const std::string& words, const Style& style)
    {
        return m_pages.text(x, m_y, width, words, style);
    }
    double height(double width, const std::string& words, const Style& style)
    {
        return m_pages.heightOf(width, words, style);
    }
    void rule(double thick, const Ink& ink) { m_pages.fill(kMargin, m_y, kFull, thick, ink); }
    /// Begins a page when `height` does not fit above the foot.
    void need(double height)
    {
        if (m_y + height > PdfPages::kHeight - kFoot) {
            turn();
        }
    }
    Result<Buffer> finish()
    {
        turn();
        return m_pages.finish();
    }

private:
    void turn()
    {
        m_pages.text(kMargin, PdfPages::kHeight - kMargin, kFull,
                     m_title + "　　第 " + std::to_string(m_page) + " 页", {7.5, false, kSoft});
        m_pages.endPage();
        ++m_page;
        m_y = kMargin;
    }

    PdfPages m_pages;
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
    return time ? localMoment(time.value()) : std::string{};
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
    constexpr double kWide = PdfPages::kWidth - kMargin - kLeft;
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
    paper.rule(0.5, kLine);
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
    const std::string title = "考场就绪单 " + wordOf(readiness, "room") + "　" + momentOf(readiness);
    GONGYUAN_TRY(PdfPages pages, PdfPages::begin(title, wordOf(readiness, "at")));
    Paper paper{std::move(pages), title};
    head(paper, readiness);
    for (const Json& each : readiness["seats"]) {
        seat(paper, each);
    }
    signatures(paper);
    GONGYUAN_TRY(const Buffer pdf, paper.finish());
    return writeFile(file, pdf, kPublicMode, Existing::Replace);
}

}  // namespace gongyuan::room
