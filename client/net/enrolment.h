// SPDX-License-Identifier: Apache-2.0

// Makes this machine a seat: keys, which never leave it, are certified by the room that the one-time code
// belongs to.

#pragma once

#include "net/credentials.h"
#include "net/enrol_keys.h"
#include "net/http.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace gongyuan::net {

class Enrolment : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(Result<Enrolled>)>;

    /// `now` gives the time at which certificates must be valid.
    Enrolment(crypto::Certificate root, std::function<WallTime()> now, std::string program,
              QObject* parent = nullptr);

    /// The room that must answer, where it is known beforehand.
    struct Expected {
        std::string room;
        crypto::Digest ca{};
    };

    /// `address` is the enrolment listener's. Malformed for an address or code that is none; Network; Forged
    /// when the server or what it certified does not lead to the root; otherwise as the room refused.
    /// The caller keeps `keys` on its disk: asking again with them and the same code gives the same answer.
    void start(const std::string& address, const std::string& code,
               const std::shared_ptr<const EnrolKeys>& keys, const std::optional<Expected>& expected,
               Then then);

private:
    Result<Enrolled> accept(const Address& address, const EnrolKeys& keys, Bytes body) const;

    crypto::Certificate m_root;
    std::function<WallTime()> m_now;
    std::string m_program;
    std::optional<Expected> m_expected;
    std::unique_ptr<Http> m_http;
};

}  // namespace gongyuan::net
