// SPDX-License-Identifier: Apache-2.0

// A room for tests: an authority that certifies it and seals a paper for it, the real program serving from a
// fresh folder, and machines that become seats. Times are the machine's own, because TLS looks at them.

#pragma once

#include "../../support/hall.h"
#include "protocol/enrol.h"
#include "protocol/sheet_upload.h"
#include "seat_client.h"

#include <memory>
#include <string>
#include <sys/types.h>
#include <vector>

namespace gongyuan::test {

/// What a program printed and how it ended.
struct Ran {
    int exit = -1;
    std::string out;
    std::string err;
};

/// A machine that was enrolled.
struct Seat {
    std::string name;
    crypto::SigningKey signKey;
    crypto::AgeIdentity age;
    protocol::EnrolReply enrolled;
    ClientKeys keys;
};

class RoomWorld {
public:
    /// Inits, certifies and imports; `serve` starts the server.
    RoomWorld();
    RoomWorld(const RoomWorld&) = delete;
    RoomWorld& operator=(const RoomWorld&) = delete;
    ~RoomWorld();

    Ran run(std::vector<std::string> arguments) const;
    /// The code that `enrol` prints.
    std::string code(const std::string& seat) const;
    void serve();
    /// Kills the server as a power cut would, or asks it to end; the exit status.
    int stop(int signal);

    Reply enrol(const std::string& body) const;
    Seat enrolSeat(const std::string& name) const;
    /// By a code that was made for it.
    Seat enrolSeatBy(const std::string& code, const std::string& name) const;
    /// A sealed sheet of candidate 20260001 from this seat.
    format::SealedSheet sheet(const Seat& seat) const;
    static std::string statement(const format::SealedSheet& sheet, const Seat& seat);

    ClientKeys stranger() const { return {m_hall.root.pem(), {}, {}}; }
    std::unique_ptr<SeatClient> connect(const Seat& seat) const;
    std::uint16_t port() const { return m_port; }
    std::uint16_t enrolPort() const { return m_enrolPort; }
    std::filesystem::path dir() const { return m_folder / "room"; }
    std::filesystem::path file(const std::string& name) const { return m_folder / name; }
    const Hall& hall() const { return m_hall; }
    WallTime startsAt() const { return m_startsAt; }

private:
    void certify();
    void seal();

    Folder m_folder;
    Hall m_hall;
    WallTime m_now;
    WallTime m_startsAt;
    pid_t m_server = -1;
    std::uint16_t m_port = 0;
    std::uint16_t m_enrolPort = 0;
};

}  // namespace gongyuan::test
