// SPDX-License-Identifier: Apache-2.0

#include "room/pdf_pages.h"

#include <array>
#include <cairo-pdf.h>
#include <chrono>
#include <ctime>
#include <pango/pangocairo.h>
#include <string_view>
#include <utility>

namespace gongyuan::room {
namespace {

struct Unref {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

using Layout = std::unique_ptr<PangoLayout, Unref>;

cairo_status_t append(void* to, const unsigned char* data, unsigned int size)
{
    const auto bytes = std::as_bytes(std::span{data, size});
    auto* const buffer = static_cast<Buffer*>(to);
    buffer->insert(buffer->end(), bytes.begin(), bytes.end());
    return CAIRO_STATUS_SUCCESS;
}

Layout layoutOf(cairo_t* context, double width, const std::string& words, const Style& style)
{
    Layout layout{pango_cairo_create_layout(context)};
    const std::unique_ptr<PangoFontDescription, Unref> font{pango_font_description_new()};
    pango_font_description_set_family(font.get(), style.family);
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
    return layout;
}

double heightOf(const Layout& layout)
{
    int height = 0;
    pango_layout_get_size(layout.get(), nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

// The font that really draws Chinese is the one asked for.
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

}  // namespace

std::string localMoment(WallTime time)
{
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    std::tm local{};
    std::array<char, 32> text{};
    return ::localtime_r(&seconds, &local) != nullptr &&
                   std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &local) > 0
               ? std::string{text.data()}
               : std::string{};
}

void PdfPages::Free::operator()(cairo_surface_t* surface) const
{
    cairo_surface_destroy(surface);
}

void PdfPages::Free::operator()(cairo_t* context) const
{
    cairo_destroy(context);
}

PdfPages::PdfPages()
    : m_pdf{std::make_unique<Buffer>()}
    , m_surface{cairo_pdf_surface_create_for_stream(append, m_pdf.get(), kWidth, kHeight)}
    , m_context{cairo_create(m_surface.get())}
{
}

PdfPages::PdfPages(PdfPages&& other) noexcept = default;

PdfPages::~PdfPages() = default;

Result<PdfPages> PdfPages::begin(const std::string& title, const std::string& at)
{
    if (!hasFont()) {
        return Error{Errc::Platform, "install fonts-noto-cjk: without it the pages cannot be read"};
    }
    PdfPages pages;
    cairo_pdf_surface_set_metadata(pages.m_surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(pages.m_surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, at.c_str());
    return pages;
}

double PdfPages::text(double x, double y, double width, const std::string& words, const Style& style)
{
    const Layout layout = layoutOf(m_context.get(), width, words, style);
    cairo_set_source_rgb(m_context.get(), style.ink.red, style.ink.green, style.ink.blue);
    cairo_move_to(m_context.get(), x, y);
    pango_cairo_show_layout(m_context.get(), layout.get());
    return room::heightOf(layout);
}

double PdfPages::heightOf(double width, const std::string& words, const Style& style)
{
    return room::heightOf(layoutOf(m_context.get(), width, words, style));
}

void PdfPages::fill(double x, double y, double width, double height, const Ink& ink)
{
    cairo_set_source_rgb(m_context.get(), ink.red, ink.green, ink.blue);
    cairo_rectangle(m_context.get(), x, y, width, height);
    cairo_fill(m_context.get());
}

void PdfPages::endPage()
{
    cairo_show_page(m_context.get());
}

Result<Buffer> PdfPages::finish()
{
    cairo_surface_finish(m_surface.get());
    if (cairo_surface_status(m_surface.get()) != CAIRO_STATUS_SUCCESS ||
        cairo_status(m_context.get()) != CAIRO_STATUS_SUCCESS) {
        return Error{Errc::Platform, "the pages cannot be drawn"};
    }
    return std::move(*m_pdf);
}

}  // namespace gongyuan::room
