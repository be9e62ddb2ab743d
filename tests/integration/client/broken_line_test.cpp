// SPDX-License-Identifier: Apache-2.0

// A line that breaks again and again in the middle of what it carries, and a room that only pretends to be
// one. Between seat and room stands a relay on another loopback address.

#include "net/http.h"
#include "net/tls.h"
#include "room_server.h"
#include "seated.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <limits>
#include <memory>

using namespace gongyuan;
using namespace gongyuan::client;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kNoLimit = std::numeric_limits<qint64>::max();

/// Passes bytes on between 127.0.0.2 and the room on 127.0.0.1, and cuts every connection when it has carried
/// so many in one direction. What the room says after its part of the
/// handshake may come late.
class Relay : public QObject {
public:
    explicit Relay(quint16 port)
        : m_port{port}
    {
        REQUIRE(m_server.listen(QHostAddress{QStringLiteral("127.0.0.2")}, port));
        connect(&m_server, &QTcpServer::newConnection, this, &Relay::accept);
    }

    qint64 mostUp = kNoLimit;
    qint64 mostDown = kNoLimit;
    std::chrono::milliseconds late{0};
    int cuts = 0;

    void cut()
    {
        for (QTcpSocket* seat : m_server.findChildren<QTcpSocket*>(QString{}, Qt::FindDirectChildrenOnly)) {
            seat->abort();
        }
    }

private:
    void accept()
    {
        QTcpSocket* seat = m_server.nextPendingConnection();
        auto* room = new QTcpSocket{seat};
        room->connectToHost(QHostAddress{QStringLiteral("127.0.0.1")}, m_port);
        const auto carried = std::make_shared<std::pair<qint64, qint64>>();
        connect(seat, &QTcpSocket::readyRead, room,
                [this, seat, room, carried] { carry(*seat, *room, carried->first, mostUp); });
        connect(room, &QTcpSocket::connected, room,
                [this, seat, room, carried] { carry(*seat, *room, carried->first, mostUp); });
        connect(room, &QTcpSocket::readyRead, room, [this, seat, room, carried] {
            QTimer::singleShot(carried->second > 0 ? late : 0ms, room, [this, seat, room, carried] {
                carry(*room, *seat, carried->second, mostDown);
            });
        });
        connect(seat, &QTcpSocket::disconnected, seat, &QObject::deleteLater);
        connect(room, &QTcpSocket::disconnected, seat, &QTcpSocket::disconnectFromHost);
    }
    void carry(QTcpSocket& from, QTcpSocket& to, qint64& carried, qint64 most)
    {
        if (to.state() != QAbstractSocket::ConnectedState) {
            return;
        }
        const QByteArray bytes = from.read(std::min(most - carried, from.bytesAvailable()));
        carried += bytes.size();
        to.write(bytes);
        if (carried >= most) {
            ++cuts;
            to.flush();
            from.abort();
            to.abort();
        }
    }

    QTcpServer m_server;
    quint16 m_port;
};

}  // namespace

TEST_CASE_METHOD(
    ServedRoom,
    "a paper and a sheet arrive whole over a line that breaks in the middle of each, again and again")
{
    Relay enrolment{room.enrolPort()};
    Relay line{room.mainPort()};
    Seated seat{authority, room.folder.path() / "seat"};
    REQUIRE(seat.reaches(Stage::Enrolment));

    line.mostDown = 700'000;
    seat.desk.enrol("127.0.0.2:" + std::to_string(room.enrolPort()), room.enrolCode());
    REQUIRE(seat.reaches(Stage::Login));
    REQUIRE(waitFor([&] { return seat.desk.view().paperReady; }, 90s));
    CHECK(line.cuts >= 4);  // the paper has three million bytes
    line.mostDown = kNoLimit;

    seat.toAnswering(authority.code);
    seat.answer("s1", exam::Choice{{"b"}});
    seat.desk.handIn();
    REQUIRE(seat.reaches(Stage::Briefing));
    seat.desk.begin();
    REQUIRE(seat.reaches(Stage::Answering));
    for (int i = 0; i < 300; ++i) {
        // Noise does not compress: the journal, and with it the sheet, grows.
        seat.answer("p1", exam::SheetAnswer{{{"B1", toHex(crypto::randomBytes(400))}}});
    }
    // No connection carries a whole sheet any more: it arrives only because each goes on where the last broke
    // off.
    line.mostUp = 40'000;
    line.cuts = 0;
    std::uint64_t total = 0;
    QObject::connect(&seat.desk, &Desk::changed,
                     [&] { total = std::max(total, seat.desk.view().upload.total); });
    seat.desk.handIn();
    REQUIRE(seat.reaches(Stage::Receipt, 90s));
    CHECK(total > 2 * static_cast<std::uint64_t>(line.mostUp));
    CHECK(line.cuts >= 2);
}

TEST_CASE_METHOD(ServedRoom,
                 "a room too slow for a seat's first patience still gets the copies of its answers")
{
    Relay enrolment{room.enrolPort()};
    Relay line{room.mainPort()};
    Seated seat{authority, room.folder.path() / "seat"};
    REQUIRE(seat.reaches(Stage::Enrolment));
    seat.desk.enrol("127.0.0.2:" + std::to_string(room.enrolPort()), room.enrolCode());
    REQUIRE(seat.reaches(Stage::Login));
    REQUIRE(waitFor([&] { return seat.desk.view().paperReady; }));
    seat.toAnswering(authority.code);
    seat.answer("s1", exam::Choice{{"b"}});
    REQUIRE(waitFor([&] { return seat.desk.view().save == Save::OnServer; }));

    line.late = 11s;  // a request of 10 s is given up before
    line.cut();
    seat.answer("s1", exam::Choice{{"c"}});
    CHECK(waitFor([&] { return seat.desk.view().save == Save::OnServer; }, 90s));
}

TEST_CASE("a server that does not lead to the root this machine was given gets no keys and no seat")
{
    int count = 0;
    QCoreApplication application{count, nullptr};
    const Authority authority;
    const Authority another;
    RoomServer room{authority};
    room.serve();
    Seated seat{another, room.folder.path() / "seat"};
    REQUIRE(seat.reaches(Stage::Enrolment));
    const std::string code = room.enrolCode();
    seat.desk.enrol(room.enrolAddress(), code);
    REQUIRE(waitFor([&] { return seat.refused.has_value(); }));
    CHECK(seat.refused == Refusal::RoomNotTrusted);
    CHECK(seat.desk.view().stage == Stage::Enrolment);

    // The code was not spent by it: it never left the machine.
    Seated right{authority, room.folder.path() / "another-seat"};
    REQUIRE(right.reaches(Stage::Enrolment));
    right.desk.enrol(room.enrolAddress(), code);
    CHECK(right.reaches(Stage::Login));
}

TEST_CASE_METHOD(ServedRoom, "an answer longer than a request takes is refused for its length")
{
    const auto where = take(net::parseAddress(room.enrolAddress(), protocol::kEnrolPort));
    const net::Trust trust{authority.root, std::nullopt, [] { return SystemClock{}.wall(); }};
    net::Http http{where, take(net::tlsWithoutIdentity(authority.root)), trust};
    const auto refusal = [&](std::size_t limit) {
        std::optional<std::string> said;
        http.send({protocol::Endpoint::Enrol, {}, toBuffer(std::string{"no request"}), {}, limit},
                  [&](const Result<Buffer>& answer) { said = answer ? "" : answer.error().detail; });
        REQUIRE(waitFor([&] { return said.has_value(); }));
        return *said;
    };
    CHECK(refusal(8) == "the answer is longer than allowed");
    CHECK(refusal(65536) != "the answer is longer than allowed");
}
