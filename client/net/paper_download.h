// SPDX-License-Identifier: Apache-2.0

// Brings a sealed paper to the disk, going on where an earlier attempt ended. What arrives is only bytes: the
// caller verifies size and hash against the signed manifest before the file counts for anything.

#pragma once

#include "net/http.h"

#include <QFile>
#include <QObject>

#include <filesystem>
#include <functional>
#include <string>

namespace gongyuan::net {

class PaperDownload : public QObject {
    Q_OBJECT

public:
    explicit PaperDownload(Http& http, QObject* parent = nullptr);
    ~PaperDownload() override;

    /// `hash` names the paper at the room. One at a time: `then` comes when `part` holds `size` bytes, or
    /// when it broke off; calling again goes on.
    void start(const std::string& hash, std::uint64_t size, const std::filesystem::path& part,
               std::function<void(Status)> then);

private:
    Status store();
    void finish();
    Status begun();

    Http& m_http;
    QNetworkReply* m_reply = nullptr;
    QFile m_file;
    std::uint64_t m_size = 0;
    bool m_begun = false;
    Status m_status = done();
    std::function<void(Status)> m_then;
};

}  // namespace gongyuan::net
