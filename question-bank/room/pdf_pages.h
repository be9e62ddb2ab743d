// SPDX-License-Identifier: Apache-2.0

// Pages of A4 in memory: text by Pango, lines and squares by Cairo, with the Chinese font embedded. Knows
// nothing of what is printed on them.

#pragma once

#include "core/bytes.h"
#include "core/clock.h"

#include <cairo.h>
#include <memory>
#include <string>

namespace gongyuan::room {

struct Ink {
    double red = 0.13;
    double green = 0.12;
    double blue = 0.10;
};

/// Of the design language: ink, second text, to be acted on, good, decorative line.
constexpr Ink kInk{};
constexpr Ink kSoft{0.33, 0.31, 0.27};
constexpr Ink kOchre{0.50, 0.31, 0.0};
constexpr Ink kJade{0.11, 0.41, 0.32};
constexpr Ink kLine{0.86, 0.83, 0.77};

constexpr const char* kSans = "Noto Sans CJK SC";
constexpr const char* kSerif = "Noto Serif CJK SC";

struct Style {
    double size = 9;
    bool bold = false;
    Ink ink = kInk;
    const char* family = kSans;
};

/// `2026-07-01 09:00` as the clock on the wall says it.
std::string localMoment(WallTime time);

class PdfPages {
public:
    static constexpr double kWidth = 595.28;  // in points, as all lengths here
    static constexpr double kHeight = 841.89;

    /// `at` is the moment that the document says it was made at. Platform when the fonts are missing.
    static Result<PdfPages> begin(const std::string& title, const std::string& at);

    PdfPages(PdfPages&& other) noexcept;
    PdfPages& operator=(PdfPages&&) = delete;
    ~PdfPages();

    /// At most `width` wide; gives the height that it took.
    double text(double x, double y, double width, const std::string& words, const Style& style);
    double heightOf(double width, const std::string& words, const Style& style);
    void fill(double x, double y, double width, double height, const Ink& ink);
    void endPage();
    /// The document. Nothing may be drawn afterwards. Platform.
    Result<Buffer> finish();

private:
    struct Free {
        void operator()(cairo_surface_t* surface) const;
        void operator()(cairo_t* context) const;
    };

    PdfPages();

    // Cairo writes to it as long as the surface lives: it must not move.
    std::unique_ptr<Buffer> m_pdf;
    std::unique_ptr<cairo_surface_t, Free> m_surface;
    std::unique_ptr<cairo_t, Free> m_context;
};

}  // namespace gongyuan::room
