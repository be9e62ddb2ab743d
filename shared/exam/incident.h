// SPDX-License-Identifier: Apache-2.0

// Something a seat noticed that a proctor should know: a second display, a key that leads out, a clock that
// was set. It changes nothing by itself; where it must lock the seat, an event of the session does.

#pragma once

#include "core/json.h"
#include "core/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace gongyuan::exam {

constexpr std::size_t kMostIncidentDetail = 200;

struct Incident {
    /// A capital letter, a dash and two digits: `D-04`.
    std::string code;
    /// What was found, in English, for the log: never an answer and never a name. At most
    /// `kMostIncidentDetail` bytes.
    std::string detail;
    bool operator==(const Incident&) const = default;
};

bool isIncidentCode(std::string_view text);

/// `{"code":"D-04","detail":".."}`
Json toJson(const Incident& incident);
/// Malformed for anything else.
Result<Incident> incidentFromJson(const Json& json, const std::string& where);

}  // namespace gongyuan::exam
