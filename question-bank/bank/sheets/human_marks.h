// SPDX-License-Identifier: Apache-2.0

// What markers gave, from a table: `item,candidate,marker,points`, points in decimals.

#pragma once

#include "scoring/mark.h"

#include <filesystem>
#include <map>
#include <string>

namespace gongyuan::bank {

/// By candidate. Markers of an item are sorted, so the order of the lines changes nothing.
using CandidateMarks = std::map<std::string, scoring::HumanMarks>;

/// A CSV file with that heading, or a JSON list of objects with those members, all texts. Malformed names the
/// line: cells missing or besides, names that are no identifiers, points that are no decimal from 0 to 9999
/// with at most 3 decimals. Whether the points are within the item's rubric is for `scoring::mark` to say.
Result<CandidateMarks> readHumanMarks(const std::filesystem::path& path);
Result<CandidateMarks> humanMarksFromText(std::string_view text);

}  // namespace gongyuan::bank
