// SPDX-License-Identifier: Apache-2.0

#include "net/sheet_upload.h"

#include "core/json.h"
#include "protocol/limits.h"
#include "protocol/range.h"

#include <algorithm>
#include <utility>

namespace gongyuan::net {

SheetUpload::SheetUpload(Http& http, QObject* parent)
    : QObject{parent}
    , m_http{http}
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &SheetUpload::announce);
}

void SheetUpload::start(const std::string& hash, const std::filesystem::path& sheet,
                        protocol::TransportRequest statement,
                        std::function<void(format::SignedDocument)> then)
{
    if (busy()) {
        return;
    }
    m_hash = hash;
    m_statement = std::move(statement);
    m_then = std::move(then);
    m_retry.reset();
    m_sent = 0;
    m_file.close();
    m_file.setFileName(QString::fromStdString(sheet.string()));
    m_total = static_cast<std::uint64_t>(m_file.size());
    m_again.start(0);
}

void SheetUpload::hurry()
{
    if (busy() && m_again.isActive()) {
        m_retry.reset();
        m_again.start(0);
    }
}

void SheetUpload::announce()
{
    m_http.send({protocol::Endpoint::Transport,
                 {},
                 toBuffer(canonical(protocol::toJson(m_statement))),
                 {},
                 protocol::kSmallBody},
                [this](const Result<Buffer>& body) { took(body); });
}

void SheetUpload::piece()
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly)) {
        later({Errc::Storage, m_file.errorString().toStdString()});
        return;
    }
    const std::uint64_t length = std::min<std::uint64_t>(protocol::kSheetPiece, m_total - m_sent);
    m_file.seek(static_cast<qint64>(m_sent));
    const QByteArray bytes = m_file.read(static_cast<qint64>(length));
    if (static_cast<std::uint64_t>(bytes.size()) != length || length == 0) {
        later({Errc::Storage, "the sealed sheet cannot be read"});
        return;
    }
    const protocol::ContentRange range{{m_sent, m_sent + length - 1}, m_total};
    Request request{protocol::Endpoint::Sheet,
                    m_hash,
                    toBuffer(std::as_bytes(std::span{bytes.data(), static_cast<std::size_t>(length)})),
                    {{"Content-Range", QByteArray::fromStdString(protocol::toText(range))}},
                    protocol::kSmallBody};
    request.silence = std::chrono::seconds{60};
    m_http.send(request, [this](const Result<Buffer>& body) { took(body); });
}

void SheetUpload::took(const Result<Buffer>& body)
{
    if (!body) {
        later(body.error());
        return;
    }
    const auto json = parseJson(body.value());
    const auto reply =
        json ? protocol::uploadReplyFromJson(json.value()) : Result<protocol::UploadReply>{json.error()};
    if (!reply) {
        later(reply.error());
        return;
    }
    if (const auto status = advance(reply.value()); !status) {
        later(status.error());
    }
}

Status SheetUpload::advance(const protocol::UploadReply& reply)
{
    if (reply.receipt) {
        m_sent = m_total;
        m_file.close();
        Q_EMIT progressed();
        const auto then = std::exchange(m_then, nullptr);
        then(*reply.receipt);
        return done();
    }
    if (reply.have >= m_total) {
        return Error{Errc::Malformed, "the room has everything and gives no receipt"};
    }
    if (reply.have > m_sent) {
        m_retry.reset();
    }
    m_sent = reply.have;
    Q_EMIT progressed();
    piece();
    return done();
}

void SheetUpload::later(const Error& error)
{
    m_again.start(m_retry.next());
    Q_EMIT failed(error);
}

}  // namespace gongyuan::net
