// SPDX-License-Identifier: Apache-2.0

#include "session/enrol_stick.h"

#include <system_error>

namespace gongyuan::client {

Status spendEnrolCode(const std::filesystem::path& medium, const std::string& seat)
{
    GONGYUAN_TRY(protocol::EnrolStick stick, protocol::readEnrolStick(medium));
    std::erase_if(stick.seats, [&](const protocol::EnrolStick::Seat& each) { return each.seat == seat; });
    if (stick.seats.empty()) {
        const std::filesystem::path file = medium / protocol::kEnrolStickFile;
        std::error_code error;
        std::filesystem::remove(file, error);
        return error ? Status{Error{Errc::Storage, file.string() + ": " + error.message()}} : done();
    }
    return protocol::writeEnrolStick(stick, medium);
}

}  // namespace gongyuan::client
