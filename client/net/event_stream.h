// SPDX-License-Identifier: Apache-2.0

// What the room says of its own accord: one long answer of server-sent events, opened again whenever it ends.

#pragma once

#include "net/http.h"
#include "net/retry.h"
#include "protocol/room_event.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace gongyuan::net {

class EventStream : public QObject {
    Q_OBJECT

public:
    /// `http` outlives the stream.
    explicit EventStream(Http& http, QObject* parent = nullptr);
    ~EventStream() override;

    void start();
    /// Closes and opens again at once.
    void restart();
    /// When its last bytes came.
    std::chrono::steady_clock::time_point heard() const { return m_heard; }

Q_SIGNALS:
    void received(const gongyuan::protocol::RoomEvent& event);
    /// The stream ended or could not be opened; another attempt follows.
    void lost(const gongyuan::Error& error);

private:
    void read();
    void drop(const Error& error);

    Http& m_http;
    QNetworkReply* m_reply = nullptr;
    protocol::RoomEventReader m_reader;
    Retry m_retry;
    QTimer m_again;
    std::chrono::steady_clock::time_point m_heard;
};

}  // namespace gongyuan::net
