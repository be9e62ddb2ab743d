// SPDX-License-Identifier: Apache-2.0

#include "session/enrol_stick.h"

#include "core/file.h"

#include <system_error>

namespace gongyuan::client {

Result<protocol::EnrolStick> readEnrolStick(const std::filesystem::path& medium)
{
    GONGYUAN_TRY(const Buffer bytes, readFile(medium / protocol::kEnrolStickFile, protocol::kMostEnrolStick));
    GONGYUAN_TRY(const Json json, parseJson(bytes));
    return protocol::enrolStickFromJson(json);
}

Status spendEnrolCode(const std::filesystem::path& medium, const std::string& seat)
{
    GONGYUAN_TRY(protocol::EnrolStick stick, readEnrolStick(medium));
    std::erase_if(stick.seats, [&](const protocol::EnrolStick::Seat& each) { return each.seat == seat; });
    const std::filesystem::path file = medium / protocol::kEnrolStickFile;
    if (stick.seats.empty()) {
        std::error_code error;
        std::filesystem::remove(file, error);
        return error ? Status{Error{Errc::Storage, file.string() + ": " + error.message()}} : done();
    }
    const std::string json = canonical(protocol::toJson(stick)) + "\n";
    return writeFile(file, bytesOf(json), kSecretMode, Existing::Replace);
}

}  // namespace gongyuan::client
