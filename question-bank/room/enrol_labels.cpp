// SPDX-License-Identifier: Apache-2.0

#include "room/enrol_labels.h"

#include "core/file.h"
#include "room/pdf_pages.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace gongyuan::room {
namespace {

constexpr double kMargin = 36;
constexpr std::size_t kColumns = 2;
constexpr std::size_t kRows = 10;
constexpr double kLabelWidth = (PdfPages::kWidth - 2 * kMargin) / kColumns;
constexpr double kLabelHeight = (PdfPages::kHeight - 2 * kMargin) / kRows;
constexpr double kCut = 0.5;

struct FreeQr {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

// With the four modules of quiet zone that readers want; dark on the white of the paper.
Status drawQr(PdfPages& pages, double x, double y, double side, const std::string& text)
{
    const std::unique_ptr<QRcode, FreeQr> code{QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M)};
    if (!code) {
        return Error{Errc::Platform, "the QR code of a label cannot be made"};
    }
    constexpr int kQuiet = 4;
    const double module = side / (code->width + 2 * kQuiet);
    for (int row = 0; row < code->width; ++row) {
        for (int column = 0; column < code->width; ++column) {
            if ((code->data[row * code->width + column] & 1U) != 0) {
                pages.fill(x + (column + kQuiet) * module, y + (row + kQuiet) * module, module, module,
                           {0, 0, 0});
            }
        }
    }
    return done();
}

Status drawLabel(PdfPages& pages, double x, double y, const protocol::EnrolStick& stick,
                 const protocol::EnrolStick::Seat& seat)
{
    constexpr double kPad = 9;
    const double left = x + kPad;
    constexpr double kTextWidth = kLabelWidth - kLabelHeight - kPad;
    pages.text(left, y + 2, kTextWidth, seat.seat + " 号", {19, true, kInk, kSerif});
    pages.text(left, y + 29, kTextWidth, seat.code, {15, true});
    pages.text(left, y + 50, kTextWidth, "考场 " + stick.room + "　" + stick.address, {7.5, false, kSoft});
    pages.text(left, y + 61, kTextWidth, "一次有效，至 " + localMoment(stick.expires), {7.5, false, kSoft});
    return drawQr(pages, x + kLabelWidth - kLabelHeight, y, kLabelHeight, seat.code);
}

void drawCuts(PdfPages& pages)
{
    for (std::size_t row = 0; row <= kRows; ++row) {
        pages.fill(kMargin / 2, kMargin + static_cast<double>(row) * kLabelHeight - kCut / 2,
                   PdfPages::kWidth - kMargin, kCut, kLine);
    }
    for (std::size_t column = 0; column <= kColumns; ++column) {
        pages.fill(kMargin + static_cast<double>(column) * kLabelWidth - kCut / 2, kMargin / 2, kCut,
                   PdfPages::kHeight - kMargin, kLine);
    }
}

}  // namespace

Status writeEnrolLabels(const protocol::EnrolStick& stick, const std::filesystem::path& file)
{
    const std::string title = "考试机登记码 " + stick.room;
    GONGYUAN_TRY(PdfPages pages, PdfPages::begin(title, toText(stick.expires)));
    constexpr std::size_t kOnPage = kColumns * kRows;
    for (std::size_t first = 0; first < stick.seats.size(); first += kOnPage) {
        drawCuts(pages);
        for (std::size_t at = first; at < std::min(first + kOnPage, stick.seats.size()); ++at) {
            const std::size_t column = (at - first) % kColumns;
            const std::size_t row = (at - first) / kColumns;
            GONGYUAN_CHECK(drawLabel(pages, kMargin + static_cast<double>(column) * kLabelWidth,
                                     kMargin + static_cast<double>(row) * kLabelHeight, stick,
                                     stick.seats[at]));
        }
        pages.endPage();
    }
    GONGYUAN_TRY(const Buffer pdf, pages.finish());
    return writeFile(file, pdf, kSecretMode, Existing::Replace);
}

}  // namespace gongyuan::room
