// SPDX-License-Identifier: Apache-2.0

// The part of the desk that takes an enrolment code from a stick. The stick is looked for, not heard of: who
// mounts it is the system's affair.

#include "session/enrol_stick.h"
#include "session/seat_desk.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {
namespace {

/// A stick is seen within a second or two of being plugged in.
constexpr std::chrono::seconds kLookForStick{1};

}  // namespace

void SeatDesk::watchStick()
{
    if (!m_isEnrolled && !m_options.medium.empty()) {
        m_stickTimer.start(kLookForStick);
    } else {
        m_stickTimer.stop();
        m_stick.reset();
    }
}

void SeatDesk::enrolFromStick(const std::string& seat)
{
    const protocol::EnrolStick stick = m_stick.value_or(protocol::EnrolStick{});
    const auto entry = std::find_if(stick.seats.begin(), stick.seats.end(),
                                    [&](const auto& one) { return one.seat == seat; });
    if (entry == stick.seats.end() || m_busy) {
        refuse(Refusal::NotNow);
        return;
    }
    m_fromStick = seat;
    enrolWith(stick.address, entry->code, net::Enrolment::Expected{stick.room, stick.roomCa});
}

void SeatDesk::lookForStick()
{
    if (m_busy) {
        return;
    }
    m_seat.run([medium = m_options.medium](Seat& /*seat*/) { return protocol::readEnrolStick(medium); },
               [this](Result<protocol::EnrolStick> stick) {
                   if (!stick && stick.error().code != Errc::NotFound && m_stick) {
                       log("read the enrolment stick", stick.error());
                   }
                   auto seen =
                       stick && !m_isEnrolled ? std::optional{std::move(stick).value()} : std::nullopt;
                   if (!m_busy && seen != m_stick) {
                       m_stick = std::move(seen);
                       refresh();
                   }
               });
}

void SeatDesk::spendCode()
{
    if (m_fromStick.empty()) {
        return;
    }
    m_seat.run([medium = m_options.medium,
                seat = m_fromStick](Seat& /*seat*/) { return spendEnrolCode(medium, seat); },
               [this](const Status& status) {
                   // Harmless: the room takes no code twice.
                   if (!status) log("take the code off the enrolment stick", status.error());
               });
}

}  // namespace gongyuan::client
