// SPDX-License-Identifier: Apache-2.0

// What a seat does with its room of its own accord: fetches papers, sends sealed sheets, tells of code tries,
// keeps the clock. All of it waits for the line and starts again when it is back; none of it is needed to sit
// an exam that is already on the seat.

#pragma once

#include "net/paper_download.h"
#include "net/room_link.h"
#include "net/sheet_upload.h"
#include "session/seat_thread.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace gongyuan::client {

class RoomDuty : public QObject {
    Q_OBJECT

public:
    struct Fetched {
        std::vector<Buffer> pieces;
        protocol::RestoreReply about;  // without its pieces
    };

    /// The thread outlives the object; `state` describes the seat for a heartbeat.
    RoomDuty(std::unique_ptr<net::RoomLink> link, SeatThread& seat, RoomClock clock,
             std::function<protocol::Heartbeat()> state);

    net::RoomLink& link() { return *m_link; }
    const net::SheetUpload& upload() const { return m_upload; }

    void start();
    /// A sheet was sealed, or may wait since before.
    void sendSheets();
    void tellTries();
    /// Something changed that the room's copy should have; it follows within `kReplicaLag` while the line
    /// holds.
    void feed();
    /// Everything that the room keeps of a sitting, for the seat that takes it over.
    void fetchReplica(const std::string& sitting, const std::string& candidate,
                      const std::function<void(Result<Fetched>)>& then);

Q_SIGNALS:
    void linkChanged();
    void clockChanged(const gongyuan::client::RoomClock& clock);
    void packagesChanged(const std::vector<gongyuan::client::PackageView>& packages);
    void progressed();
    void delivered(const gongyuan::client::Delivered& receipt);
    /// Tickets, another seat, or the room's time moved the sitting.
    void sittingChanged(const gongyuan::client::Applied& applied);
    /// So many events of the journal are durable at the room.
    void replicated(quint64 events);
    /// The room knows a newer journal of this sitting: an older vault was put back here.
    void rolledBack();
    void message(const std::string& text);

private:
    /// As SeatThread::run; an answer that comes when this object is gone is dropped.
    template <typename Work, typename Then>
    void ask(Work work, Then then)
    {
        m_seat.run(std::move(work),
                   [alive = QPointer<RoomDuty>{this}, then = std::move(then)](auto&& answer) mutable {
                       if (alive) {
                           then(std::forward<decltype(answer)>(answer));
                       }
                   });
    }

    void survey();
    void next();
    void fetched(const Wanted& want, const Result<Buffer>& body);
    void download(const Wanted& want);
    void stored(const Status& status);
    void later(const Error& error);
    void upload(const Outgoing& sheet);
    void obey(const protocol::HeartbeatReply& reply);
    void feedNow();
    void fetchMore(const protocol::RestoreRequest& request, const std::shared_ptr<Fetched>& fetched,
                   const std::function<void(Result<Fetched>)>& then);
    void log(const Error& error);

    std::unique_ptr<net::RoomLink> m_link;
    SeatThread& m_seat;
    RoomClock m_clock;
    std::function<protocol::Heartbeat()> m_state;
    net::PaperDownload m_download;
    net::SheetUpload m_upload;
    net::Retry m_retry;
    QTimer m_again;
    QTimer m_feedTimer;
    net::Retry m_feedRetry;
    bool m_feeding = false;
    bool m_feedAgain = false;
    std::deque<Wanted> m_wanted;
    bool m_fetching = false;
    bool m_surveyAgain = false;
    bool m_telling = false;
    std::string m_lastProblem;
};

}  // namespace gongyuan::client
