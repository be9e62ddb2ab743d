// SPDX-License-Identifier: Apache-2.0

// Candidates from a table and a folder of photos. The first row names the columns, in English or Chinese:
//
//     admission_no 准考证号   name 姓名   room 考场   seat 座位   [photo 照片]
//     id_number 证件号码, or id_last 证件末位 and id_masked 证件掩码
//
// The number of the ID document is used here and goes no further: a roster carries its last characters and a
// masked form.

#pragma once

#include "bank/source/finding.h"
#include "exam/sitting.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace gongyuan::bank {

struct RosterInput {
    std::filesystem::path table;
    /// Where photos lie as `<admission_no>.jpg`, `.jpeg` or `.png`, or as the column says. Empty: no photos.
    std::filesystem::path photos;
};

/// Rosters by room; each also knows the rooms of the others' candidates. What is wrong is in `findings`, all
/// of it; then the result is not to be used.
std::map<std::string, exam::Roster> readRosters(const RosterInput& input, const std::string& sitting,
                                                Findings& findings);

/// `330106199001010418` as `3301 **** **** 0418`.
std::string maskedId(std::string_view number);

}  // namespace gongyuan::bank
