// SPDX-License-Identifier: Apache-2.0

#include "scoring/marking.h"

namespace gongyuan::scoring {

Json toJson(const Marking& marking)
{
    return {{"v", 1},
            {"paper", exam::toJson(marking.paper)},
            {"key", toJson(marking.key)},
            {"programme", toJson(marking.programme)}};
}

Result<Marking> markingFromJson(const Json& json)
{
    JsonObject reader{json, "marking"};
    if (reader.integer("v", 0, INT64_MAX) != 1) {
        return Error{Errc::Unsupported, "marking.v: not 1"};
    }
    const Json& paper = reader.object("paper");
    const Json& key = reader.object("key");
    const Json& programme = reader.object("programme");
    GONGYUAN_CHECK(reader.finish());
    Marking marking;
    GONGYUAN_TRY(marking.paper, exam::paperFromJson(paper));
    GONGYUAN_TRY(marking.key, keyFromJson(key));
    GONGYUAN_TRY(marking.programme, programmeFromJson(programme));
    GONGYUAN_CHECK(fits(marking.key, marking.paper));
    return marking;
}

}  // namespace gongyuan::scoring
