// SPDX-License-Identifier: Apache-2.0

#include "net/paper_download.h"

#include "protocol/range.h"

#include <QTimer>

#include <utility>

namespace gongyuan::net {
namespace {

constexpr int kPartial = 206;

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

}  // namespace

PaperDownload::PaperDownload(Http& http, QObject* parent)
    : QObject{parent}
    , m_http{http}
{
}

PaperDownload::~PaperDownload()
{
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void PaperDownload::start(const std::string& hash, std::uint64_t size, const std::filesystem::path& part,
                          std::function<void(Status)> then)
{
    m_then = std::move(then);
    m_size = size;
    m_begun = false;
    m_status = done();
    m_file.setFileName(QString::fromStdString(part.string()));
    const bool open = m_file.open(QIODevice::ReadWrite);
    auto have = static_cast<std::uint64_t>(m_file.size());
    if (open && have > size) {
        m_file.resize(0);
        have = 0;
    }
    if (!open || have == size) {
        m_status = open ? done() : Status{Error{Errc::Storage, m_file.errorString().toStdString()}};
        QTimer::singleShot(0, this, &PaperDownload::finish);
        return;
    }
    m_file.seek(static_cast<qint64>(have));
    Request request{protocol::Endpoint::Paper, hash, {}, {}, 0};
    request.headers.emplace_back("Range", "bytes=" + QByteArray::number(static_cast<quint64>(have)) + "-");
    m_reply = m_http.open(request);
    m_reply->setReadBufferSize(1 << 20);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (statusOf(*m_reply) >= 400) {
            return;
        }
        if (auto status = store(); !status) {
            m_status = std::move(status);
            m_reply->abort();
        }
    });
    connect(m_reply, &QNetworkReply::finished, this, &PaperDownload::finish);
}

// A server may send everything although only a part was asked for; then the file begins anew.
Status PaperDownload::begun()
{
    m_begun = true;
    if (statusOf(*m_reply) != kPartial) {
        if (!m_file.resize(0) || !m_file.seek(0)) {
            return Error{Errc::Storage, m_file.errorString().toStdString()};
        }
        return done();
    }
    const QByteArray header = m_reply->rawHeader("Content-Range");
    GONGYUAN_TRY(const auto range,
                 protocol::parseContentRange({header.data(), static_cast<std::size_t>(header.size())}));
    if (range.range.first != static_cast<std::uint64_t>(m_file.pos()) || range.size != m_size) {
        return Error{Errc::Malformed, "the room sends another part than was asked for"};
    }
    return done();
}

Status PaperDownload::store()
{
    if (!m_begun) {
        GONGYUAN_CHECK(begun());
    }
    const QByteArray bytes = m_reply->readAll();
    if (static_cast<std::uint64_t>(m_file.pos() + bytes.size()) > m_size) {
        return Error{Errc::Malformed, "the paper is longer than announced"};
    }
    if (m_file.write(bytes) != bytes.size()) {
        return Error{Errc::Storage, m_file.errorString().toStdString()};
    }
    return done();
}

void PaperDownload::finish()
{
    if (m_reply != nullptr) {
        QNetworkReply* reply = std::exchange(m_reply, nullptr);
        reply->deleteLater();
        if (m_status) {
            m_status = Http::outcome(*reply);
        }
    }
    m_file.flush();
    if (m_status && static_cast<std::uint64_t>(m_file.size()) != m_size) {
        m_status = Error{Errc::Network, "the paper broke off"};
    }
    m_file.close();
    const auto then = std::exchange(m_then, nullptr);
    then(m_status);
}

}  // namespace gongyuan::net
