// SPDX-License-Identifier: Apache-2.0

#include "net/event_stream.h"

#include "protocol/limits.h"

#include <utility>

namespace gongyuan::net {

EventStream::EventStream(Http& http, QObject* parent)
    : QObject{parent}
    , m_http{http}
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &EventStream::start);
}

EventStream::~EventStream()
{
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void EventStream::start()
{
    if (m_reply != nullptr) {
        return;
    }
    m_reader = {};
    Request request{protocol::Endpoint::Events, {}, {}, {{"Accept", "text/event-stream"}}, 0};
    request.silence = protocol::kEventKeepAlive * 3;
    m_reply = m_http.open(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &EventStream::read);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        const auto status = Http::outcome(*m_reply);
        drop(status ? Error{Errc::Network, "the event stream ended"} : status.error());
    });
}

void EventStream::restart()
{
    m_retry.reset();
    if (m_reply != nullptr) {
        drop({Errc::Network, "opened anew"});
    }
    m_again.stop();
    start();
}

void EventStream::read()
{
    const auto status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200) {
        return;  // an error: its body is read when it is finished
    }
    const QByteArray bytes = m_reply->readAll();
    m_heard = std::chrono::steady_clock::now();
    m_reader.feed({bytes.data(), static_cast<std::size_t>(bytes.size())});
    for (;;) {
        auto event = m_reader.next();
        if (!event) {
            drop(event.error());
            return;
        }
        if (!event.value()) {
            return;
        }
        m_retry.reset();
        Q_EMIT received(*event.value());
        if (m_reply == nullptr) {
            return;  // a listener restarted us
        }
    }
}

void EventStream::drop(const Error& error)
{
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
    m_again.start(m_retry.next());
    Q_EMIT lost(error);
}

}  // namespace gongyuan::net
