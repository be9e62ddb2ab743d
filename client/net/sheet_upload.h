// SPDX-License-Identifier: Apache-2.0

// Brings a sealed sheet to the room: statement, missing bytes, receipt. Every step may be repeated; the room
// says how far it got.

#pragma once

#include "net/http.h"
#include "net/retry.h"
#include "protocol/sheet_upload.h"

#include <QFile>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <string>

namespace gongyuan::net {

class SheetUpload : public QObject {
    Q_OBJECT

public:
    explicit SheetUpload(Http& http, QObject* parent = nullptr);

    /// Tries until the room gave a receipt; `then` comes once. A second start for the same sheet while one
    /// is under way changes nothing.
    void start(const std::string& hash, const std::filesystem::path& sheet,
               protocol::TransportRequest statement, std::function<void(format::SignedDocument)> then);
    bool busy() const { return m_then != nullptr; }
    /// Do not wait for the next attempt: the line is back.
    void hurry();

    std::uint64_t sent() const { return m_sent; }
    std::uint64_t total() const { return m_total; }

Q_SIGNALS:
    void progressed();
    void failed(const gongyuan::Error& error);

private:
    void announce();
    void piece();
    void took(const Result<Buffer>& body);
    Status advance(const protocol::UploadReply& reply);
    void later(const Error& error);

    Http& m_http;
    Retry m_retry;
    QTimer m_again;
    std::string m_hash;
    QFile m_file;
    protocol::TransportRequest m_statement;
    std::function<void(format::SignedDocument)> m_then;
    std::uint64_t m_sent = 0;
    std::uint64_t m_total = 0;
};

}  // namespace gongyuan::net
