// SPDX-License-Identifier: Apache-2.0

// An authority and the real gongyuan-room serving a paper of its, for tests of the seat. The program is named
// by the environment variable GONGYUAN_ROOM.

#pragma once

#include "core/file.h"
#include "crypto/x509.h"
#include "format/sealed_paper.h"
#include "support/hall.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace gongyuan::client {

using namespace std::chrono_literals;
using test::take;

// An authority whose certificates are valid now.
struct Authority {
    WallTime now = SystemClock{}.wall();
    crypto::SigningKey rootKey = crypto::SigningKey::generate();
    crypto::Certificate root = take(crypto::CertificateAuthority::selfSign(rootKey, issue("Root", 1)));
    crypto::CertificateAuthority authority{rootKey, root};
    crypto::SigningKey issuerKey = crypto::SigningKey::generate();
    crypto::Certificate issuer = take(authority.issue(take(crypto::makeRequest(issuerKey, "Issuer")),
                                                      {.commonName = "Issuer",
                                                       .usage = crypto::Usage::Sign,
                                                       .uris = {crypto::roleUri(crypto::Role::Issuer, "hq")},
                                                       .notBefore = now - 1h,
                                                       .days = 10}));
    crypto::AgeIdentity collection = crypto::AgeIdentity::generate();
    crypto::UnlockCode code = crypto::UnlockCode::generate();

    crypto::Issue issue(const char* name, int length, std::vector<std::string> uris = {}) const
    {
        return {.commonName = name,
                .usage = crypto::Usage::Authority,
                .uris = std::move(uris),
                .pathLength = length,
                .notBefore = now - 1h,
                .days = 60};
    }

    void seal(const std::string& ageRecipient, const std::filesystem::path& folder) const
    {
        exam::Paper paper = test::smallPaper();
        std::vector<Buffer> assets = test::smallAssets();
        // Noise does not compress: the paper stays large.
        constexpr std::size_t kNoise = 3'000'000;
        const Buffer noise = crypto::randomBytes(kNoise);
        Buffer noisy = test::png(1000, 1000, kNoise);
        std::copy(noise.begin(), noise.end(), noisy.end() - 12 - static_cast<std::ptrdiff_t>(kNoise));
        paper.sections[0].groups[0].items[1].blocks = {test::picture(noisy, 1000, 1000)};
        assets.push_back(std::move(noisy));
        const format::PaperInput input{.paper = std::move(paper),
                                       .assets = std::move(assets),
                                       .sitting = {.id = "demo",
                                                   .startsAt = now,
                                                   .notBefore = now - 10min,
                                                   .notAfter = now + 4h,
                                                   .seconds = {}},
                                       .collection = {collection.recipient().text()},
                                       .cost = test::kCheap};
        BufferSink bulk{std::size_t{1} << 24U};
        const auto sealer = take(format::PaperSealer::seal(input, issuerKey, issuer, bulk));
        const format::RoomInput room{
            "r7",
            take(crypto::AgeRecipient::parse(ageRecipient)),
            {"demo", {{"20260001", "王小明", "041X", "3301 **** **** 041X", "r7", "s12", {}}}}};
        REQUIRE(writeFile(folder / "p.age", bulk.bytes(), kPublicMode, Existing::Refuse).ok());
        REQUIRE(
            writeFile(folder / "p.envelope", take(sealer.envelope(room, code)), kPublicMode, Existing::Refuse)
                .ok());
    }
};

// A room server in a folder of its own.
class RoomServer {
public:
    explicit RoomServer(const Authority& authority)
        : m_program{qEnvironmentVariable("GONGYUAN_ROOM")}
    {
        const auto pem = folder.path() / "root.pem";
        REQUIRE(writeFile(pem, bytesOf(authority.root.pem()), kPublicMode, Existing::Refuse).ok());
        command({"init", "--room", "r7", "--root", pem.c_str(), "--address", "127.0.0.1"});
        const auto request = QJsonDocument::fromJson(
                                 asArray(take(readFile(folder.path() / "room" / "room-request.json", 65536))))
                                 .object();
        const std::string age = request[QLatin1String("age_recipient")].toString().toStdString();
        const auto room = take(authority.authority.issue(
            take(crypto::CertificateRequest::parsePem(
                bytesOf(request[QLatin1String("request")].toString().toStdString()))),
            authority.issue("Room 7", 0, {crypto::roleUri(crypto::Role::Room, "r7"), crypto::ageUri(age)})));
        const auto chain = folder.path() / "chain.pem";
        REQUIRE(
            writeFile(chain, bytesOf(room.pem() + authority.root.pem()), kPublicMode, Existing::Refuse).ok());
        command({"accept", "--certificate", chain.c_str()});
        authority.seal(age, folder.path());
        command({"import", (folder.path() / "p.envelope").c_str(), (folder.path() / "p.age").c_str()});
    }
    ~RoomServer() { kill(); }

    void serve()
    {
        m_server.setProgram(m_program);
        m_server.setArguments({QStringLiteral("serve"), QStringLiteral("--dir"), directory(),
                               QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_main),
                               QStringLiteral("--enrol-listen"),
                               QStringLiteral("127.0.0.1:%1").arg(m_enrol)});
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start();
        REQUIRE(m_server.waitForReadyRead(20000));
        const auto ports = QJsonDocument::fromJson(m_server.readLine()).object();
        m_main = ports[QLatin1String("port")].toInt();
        m_enrol = ports[QLatin1String("enrol_port")].toInt();
        REQUIRE(m_main > 0);
        REQUIRE(m_enrol > 0);
    }
    void kill()
    {
        m_server.kill();
        m_server.waitForFinished(10000);
    }

    quint16 mainPort() const { return static_cast<quint16>(m_main); }
    quint16 enrolPort() const { return static_cast<quint16>(m_enrol); }
    std::string enrolAddress() const { return "127.0.0.1:" + std::to_string(m_enrol); }
    std::string enrolCode(const char* seat = "s12")
    {
        const QByteArray said = command({"enrol", "--seat", seat});
        for (const QByteArray& word : said.simplified().split(' ')) {
            if (word.size() == 14 && word[4] == '-' && word[9] == '-') {
                return word.toStdString();
            }
        }
        FAIL(said.toStdString());
        return {};
    }

    /// A ticket about candidate 20260001; what was printed.
    QByteArray ticket(std::vector<const char*> words)
    {
        words.insert(words.begin(), "ticket");
        for (const char* word : {"--candidate", "20260001", "--by", "Li Wei", "--reason", "power"}) {
            words.push_back(word);
        }
        return command(words);
    }
    QJsonObject status() { return QJsonDocument::fromJson(command({"status", "--json"})).object(); }
    QByteArray command(const std::vector<const char*>& words)
    {
        QByteArray said;
        REQUIRE(outcome(words, said) == 0);
        return said;
    }
    /// The exit status.
    int outcome(const std::vector<const char*>& words, QByteArray& said)
    {
        QStringList arguments{QString::fromUtf8(words.front()), QStringLiteral("--dir"), directory()};
        for (std::size_t i = 1; i < words.size(); ++i) {
            arguments.append(QString::fromUtf8(words[i]));
        }
        QProcess process;
        process.start(m_program, arguments);
        REQUIRE(process.waitForFinished(30000));
        UNSCOPED_INFO(process.readAllStandardError().toStdString());
        said = process.readAllStandardOutput();
        return process.exitCode();
    }

    test::Folder folder;

private:
    static QByteArray asArray(const Buffer& bytes)
    {
        return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    }
    QString directory() const { return QString::fromStdString((folder.path() / "room").string()); }

    QString m_program;
    QProcess m_server;
    int m_main = 0;
    int m_enrol = 0;
};

}  // namespace gongyuan::client
