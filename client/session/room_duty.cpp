// SPDX-License-Identifier: Apache-2.0

#include "session/room_duty.h"

#include <QLoggingCategory>

#include <cassert>
#include <utility>

namespace gongyuan::client {
namespace {

Q_LOGGING_CATEGORY(room, "gongyuan.room")

protocol::Endpoint endpointOf(Wanted::What what)
{
    switch (what) {
    case Wanted::What::Envelope: return protocol::Endpoint::Envelope;
    case Wanted::What::Share: return protocol::Endpoint::Share;
    case Wanted::What::Roster: return protocol::Endpoint::Roster;
    case Wanted::What::Bulk: return protocol::Endpoint::Paper;
    }
    assert(false);
    return protocol::Endpoint::Room;
}

}  // namespace

RoomDuty::RoomDuty(std::unique_ptr<net::RoomLink> link, SeatThread& seat, RoomClock clock,
                   std::function<protocol::Heartbeat()> state)
    : m_link{std::move(link)}
    , m_seat{seat}
    , m_clock{clock}
    , m_state{std::move(state)}
    , m_download{m_link->http()}
    , m_upload{m_link->http()}
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &RoomDuty::survey);
    m_feedTimer.setSingleShot(true);
    connect(&m_feedTimer, &QTimer::timeout, this, &RoomDuty::feedNow);
    connect(m_link.get(), &net::RoomLink::told, this, &RoomDuty::obey);
    connect(m_link.get(), &net::RoomLink::connectionChanged, this, [this] {
        if (m_link->connection() == net::Connection::Online) {
            qCInfo(room, "connected");
            m_lastProblem.clear();
            m_upload.hurry();
            sendSheets();
            tellTries();
            m_feedRetry.reset();
            feedNow();
        }
        Q_EMIT linkChanged();
    });
    connect(m_link.get(), &net::RoomLink::heard, this, [this](WallTime time) {
        m_clock.hear(time);
        Q_EMIT clockChanged(m_clock);
        ask([time](Seat& one) { return one.hear(time); },
            [this](const Applied& applied) {
                if (applied.turn) Q_EMIT sittingChanged(applied);
            });
    });
    connect(m_link.get(), &net::RoomLink::roomChanged, this, &RoomDuty::survey);
    connect(m_link.get(), &net::RoomLink::noted, this,
            [this](const format::ChainHead& head, const format::SignedDocument& document) {
                ask([head, document](Seat& one) { return one.noted(head, document); },
                    [this](const Status& status) {
                        if (!status && status.error().code != Errc::NotFound) {
                            log(status.error());
                        }
                    });
            });
    connect(m_link.get(), &net::RoomLink::message, this, &RoomDuty::message);
    connect(m_link.get(), &net::RoomLink::failed, this, &RoomDuty::log);
    connect(&m_upload, &net::SheetUpload::progressed, this, &RoomDuty::progressed);
    connect(&m_upload, &net::SheetUpload::failed, this, &RoomDuty::log);
}

void RoomDuty::start()
{
    m_link->start(m_state);
    sendSheets();
}

void RoomDuty::log(const Error& error)
{
    // A line that stays down says the same thing every few seconds; it is logged once.
    std::string problem = std::string{name(error.code)} + ": " + error.detail;
    if (problem != m_lastProblem) {
        qCWarning(room, "%s", problem.c_str());
        m_lastProblem = std::move(problem);
    }
}

void RoomDuty::survey()
{
    if (m_fetching) {
        m_surveyAgain = true;
        return;
    }
    m_fetching = true;
    m_surveyAgain = false;
    m_link->roomInfo([this](Result<protocol::RoomInfo> info) {
        if (!info) {
            later(info.error());
            return;
        }
        ask([info = info.value()](Seat& one) { return one.packages()->missing(info); },
            [this](const std::vector<Wanted>& wanted) {
                m_wanted.assign(wanted.begin(), wanted.end());
                next();
            });
    });
}

void RoomDuty::next()
{
    if (m_wanted.empty()) {
        m_fetching = false;
        m_retry.reset();
        if (m_surveyAgain) {
            survey();
        }
        return;
    }
    const Wanted want = m_wanted.front();
    if (want.what == Wanted::What::Bulk) {
        download(want);
        return;
    }
    const std::string& argument = want.what == Wanted::What::Roster ? want.sitting : want.paper;
    m_link->fetch(endpointOf(want.what), argument,
                  [this, want](const Result<Buffer>& body) { fetched(want, body); });
}

void RoomDuty::fetched(const Wanted& want, const Result<Buffer>& body)
{
    if (!body) {
        later(body.error());
        return;
    }
    ask(
        [want, bytes = body.value(), now = m_clock.now()](Seat& seat) {
            Packages& packages = *seat.packages();
            switch (want.what) {
            case Wanted::What::Envelope: return packages.putEnvelope(want.paper, bytes, now);
            case Wanted::What::Share: return packages.putShare(want.paper, bytes);
            case Wanted::What::Roster: return packages.putRoster(want.sitting, bytes);
            case Wanted::What::Bulk: break;
            }
            assert(false);
            return done();
        },
        [this](const Status& status) { stored(status); });
}

void RoomDuty::download(const Wanted& want)
{
    ask([want](Seat& seat) { return seat.bulkPart(want.paper); },
        [this, want](Result<std::filesystem::path> part) {
            if (!part) {
                later(part.error());
                return;
            }
            m_download.start(want.bulk, want.size, part.value(), [this, want](const Status& status) {
                if (!status) {
                    later(status.error());
                    return;
                }
                ask([want](Seat& seat) { return seat.packages()->putBulk(want.paper); },
                    [this](const Status& kept) { stored(kept); });
            });
        });
}

void RoomDuty::stored(const Status& status)
{
    if (!status) {
        later(status.error());
        return;
    }
    if (!m_wanted.empty()) {
        m_wanted.pop_front();
    }
    ask([](Seat& seat) { return seat.packages()->views(); },
        [this](const std::vector<PackageView>& views) { Q_EMIT packagesChanged(views); });
    next();
}

void RoomDuty::later(const Error& error)
{
    log(error);
    m_fetching = false;
    m_wanted.clear();
    m_again.start(m_retry.next());
}

void RoomDuty::tellTries()
{
    if (m_telling || m_link->connection() != net::Connection::Online) {
        return;
    }
    m_telling = true;
    ask([](Seat& seat) { return seat.tries().untold(); },
        [this](const Result<std::vector<protocol::CodeTry>>& tries) {
            m_telling = false;
            if (!tries || tries->empty()) {
                return;
            }
            m_telling = true;
            m_link->tellTry(tries->front(), [this](const Status& told) {
                m_telling = false;
                if (!told) {
                    log(told.error());
                    return;
                }
                ask([](Seat& seat) { return seat.tries().told(1); },
                    [this](const Status& kept) {
                        if (kept) {
                            tellTries();
                        }
                    });
            });
        });
}

void RoomDuty::sendSheets()
{
    if (m_upload.busy()) {
        return;
    }
    ask([](Seat& seat) { return seat.outgoing(); },
        [this](const Result<std::optional<Outgoing>>& sheet) {
            if (!sheet) {
                log(sheet.error());
            } else if (sheet.value()) {
                upload(*sheet.value());
            }
        });
}

void RoomDuty::upload(const Outgoing& sheet)
{
    m_upload.start(toHex(sheet.sheet), sheet.file, {sheet.transport, sheet.seatPem},
                   [this, digest = sheet.sheet](const format::SignedDocument& document) {
                       ask([digest, document](Seat& seat) { return seat.deliver(digest, document); },
                           [this](const Result<Delivered>& kept) {
                               if (!kept) {
                                   // Nothing a repeat at once would cure: a foreign receipt or a full
                                   // disk. The sheet stays and goes again with the next connection.
                                   log(kept.error());
                                   return;
                               }
                               Q_EMIT delivered(kept.value());
                               sendSheets();
                           });
                   });
}

}  // namespace gongyuan::client
