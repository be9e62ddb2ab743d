// SPDX-License-Identifier: Apache-2.0

#include "exam/incident.h"

#include <utility>

namespace gongyuan::exam {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

}  // namespace

bool isIncidentCode(std::string_view text)
{
    return text.size() == 4 && text[0] >= 'A' && text[0] <= 'Z' && text[1] == '-' && isDigit(text[2]) &&
           isDigit(text[3]);
}

Json toJson(const Incident& incident)
{
    return {{"code", incident.code}, {"detail", incident.detail}};
}

Result<Incident> incidentFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Incident incident{reader.text("code", 4), reader.text("detail", kMostIncidentDetail)};
    if (!isIncidentCode(incident.code)) {
        reader.refuse("code", "not a letter, a dash and two digits");
    }
    GONGYUAN_CHECK(reader.finish());
    return incident;
}

}  // namespace gongyuan::exam
