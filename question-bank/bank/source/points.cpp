// SPDX-License-Identifier: Apache-2.0

#include "bank/source/points.h"

namespace gongyuan::bank {

exam::MilliPoints pointsFromText(std::string_view text)
{
    const bool negative = text.starts_with("-");
    exam::MilliPoints whole = 0;
    exam::MilliPoints part = 0;
    exam::MilliPoints unit = exam::kPoint;
    bool decimals = false;
    for (const char each : text.substr(negative ? 1 : 0)) {
        if (each == '.') {
            decimals = true;
            continue;
        }
        assert(each >= '0' && each <= '9');
        if (decimals) {
            unit /= 10;
            part += unit * (each - '0');
        } else {
            whole = whole * 10 + (each - '0');
        }
    }
    const exam::MilliPoints points = whole * exam::kPoint + part;
    return negative ? -points : points;
}

std::string pointsText(exam::MilliPoints points)
{
    const exam::MilliPoints size = points < 0 ? -points : points;
    std::string text = (points < 0 ? "-" : "") + std::to_string(size / exam::kPoint);
    if (size % exam::kPoint != 0) {
        std::string part = std::to_string(exam::kPoint + size % exam::kPoint).substr(1);
        part.erase(part.find_last_not_of('0') + 1);
        text += "." + part;
    }
    return text;
}

}  // namespace gongyuan::bank
