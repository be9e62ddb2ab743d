// SPDX-License-Identifier: Apache-2.0

#include "scoring/programme.h"

#include "core/decimal.h"

namespace gongyuan::scoring {
namespace {

constexpr int kMilliDecimals = 3;
constexpr exam::MilliPoints kMostPoints = 1'000'000'000;

}  // namespace

Json toJson(const Programme& programme)
{
    Json pass{{"all_sections", programme.allSections}};
    if (programme.total) {
        pass["total"] = *programme.total;
    }
    return {{"id", programme.id}, {"decimals", programme.decimals}, {"pass", std::move(pass)}};
}

Result<Programme> programmeFromJson(const Json& json)
{
    JsonObject reader{json, "programme"};
    Programme programme;
    programme.id = reader.identifier("id");
    programme.decimals = static_cast<int>(reader.integer("decimals", 0, kMilliDecimals));
    JsonObject pass{reader.object("pass"), "programme.pass"};
    GONGYUAN_CHECK(reader.finish());
    programme.allSections = pass.boolean("all_sections");
    if (pass.has("total")) {
        programme.total = pass.integer("total", 1, kMostPoints);
    }
    GONGYUAN_CHECK(pass.finish());
    if (!programme.allSections && !programme.total) {
        return Error{Errc::Malformed, "programme.pass: everybody would pass"};
    }
    return programme;
}

exam::MilliPoints reported(exam::MilliPoints points, int decimals)
{
    exam::MilliPoints step = 1;
    for (int i = decimals; i < kMilliDecimals; ++i) {
        step *= 10;
    }
    const exam::MilliPoints magnitude = points < 0 ? -points : points;
    const exam::MilliPoints rounded = (2 * magnitude + step) / (2 * step) * step;
    return points < 0 ? -rounded : rounded;
}

std::string pointsText(exam::MilliPoints points, int decimals)
{
    return Decimal::fromInteger(reported(points, decimals), kMilliDecimals).rounded(decimals).toText();
}

}  // namespace gongyuan::scoring
