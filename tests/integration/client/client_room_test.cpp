// SPDX-License-Identifier: Apache-2.0

// The real desk against a real gongyuan-room: enrolment, provision, login, code, answers, restart of the
// seat, death of the server in the middle, hand-in without it, delivery when it is back.

#include "core/file.h"
#include "crypto/x509.h"
#include "format/sealed_paper.h"
#include "session/seat_desk.h"
#include "support/hall.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace gongyuan;
using namespace gongyuan::client;
using namespace std::chrono_literals;
using test::take;

namespace {

bool waitFor(const std::function<bool()>& what, std::chrono::milliseconds most = 30s)
{
    QElapsedTimer timer;
    timer.start();
    while (!what()) {
        if (timer.elapsed() > most.count()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    }
    return true;
}

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
        assets.push_back(test::png(1000, 1000, 3'000'000));
        paper.sections[0].groups[0].items[1].blocks = {test::picture(assets.back(), 1000, 1000)};
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
class Room {
public:
    explicit Room(const Authority& authority)
        : m_program{qEnvironmentVariable("GONGYUAN_ROOM")}
    {
        const auto pem = folder.path() / "root.pem";
        REQUIRE(writeFile(pem, bytesOf(authority.root.pem()), kPublicMode, Existing::Refuse).ok());
        command({"init", "--room", "r7", "--root", pem.c_str()});
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
    ~Room() { kill(); }

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

    std::string enrolAddress() const { return "127.0.0.1:" + std::to_string(m_enrol); }
    std::string enrolCode()
    {
        const QByteArray said = command({"enrol", "--seat", "s12"});
        for (const QByteArray& word : said.simplified().split(' ')) {
            if (word.size() == 14 && word[4] == '-' && word[9] == '-') {
                return word.toStdString();
            }
        }
        FAIL(said.toStdString());
        return {};
    }

    test::Folder folder;

private:
    static QByteArray asArray(const Buffer& bytes)
    {
        return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    }
    QString directory() const { return QString::fromStdString((folder.path() / "room").string()); }
    QByteArray command(const std::vector<const char*>& words)
    {
        QStringList arguments{QString::fromUtf8(words.front()), QStringLiteral("--dir"), directory()};
        for (std::size_t i = 1; i < words.size(); ++i) {
            arguments.append(QString::fromUtf8(words[i]));
        }
        QProcess process;
        process.start(m_program, arguments);
        REQUIRE(process.waitForFinished(30000));
        INFO(process.readAllStandardError().toStdString());
        REQUIRE(process.exitCode() == 0);
        return process.readAllStandardOutput();
    }

    QString m_program;
    QProcess m_server;
    int m_main = 0;
    int m_enrol = 0;
};

struct Seated {
    Seated(const Authority& authority, const std::filesystem::path& folder)
        : desk{{{folder, {"test", "test"}}, authority.root, {}, "test"}, clock}
    {
        QObject::connect(&desk, &Desk::refused, [this](Refusal reason, const QString& detail) {
            refused = reason;
            WARN("refused " << static_cast<int>(reason) << " " << detail.toStdString());
        });
        desk.start();
    }

    bool reaches(Stage stage, std::chrono::milliseconds most = 30s)
    {
        return waitFor([&] { return desk.view().stage == stage; }, most);
    }
    void answer(const char* question, exam::Answer value)
    {
        bool stored = false;
        const auto connection = QObject::connect(&desk, &Desk::stored, [&stored] { stored = true; });
        desk.setAnswer(question, value, true);
        CHECK(waitFor([&] { return stored; }));
        QObject::disconnect(connection);
    }

    SystemClock clock;
    std::optional<Refusal> refused;
    SeatDesk desk;
};

}  // namespace

TEST_CASE("a candidate sits a paper although seat and server die on the way")
{
    int count = 0;
    QCoreApplication application{count, nullptr};
    const Authority authority;
    Room room{authority};
    room.serve();
    const auto folder = room.folder.path() / "seat";

    {
        Seated seat{authority, folder};
        REQUIRE(seat.reaches(Stage::Enrolment));
        seat.desk.enrol(room.enrolAddress(), "AAAA-AAAA-AAAA");
        REQUIRE(waitFor([&] { return seat.refused.has_value(); }));
        CHECK(seat.refused == Refusal::EnrolCodeMalformed);
        seat.desk.enrol(room.enrolAddress(), room.enrolCode());
        REQUIRE(seat.reaches(Stage::Login));
        REQUIRE(waitFor([&] { return seat.desk.view().paperReady; }));
        CHECK(seat.desk.view().link == Link::Online);
        CHECK(seat.desk.view().seat == "s12");

        seat.refused.reset();
        seat.desk.identify("20260001", "9999");
        REQUIRE(waitFor([&] { return seat.refused.has_value(); }));
        CHECK(seat.refused == Refusal::UnknownCandidate);
        seat.desk.identify("20260001", "041x");
        REQUIRE(seat.reaches(Stage::Identity));
        CHECK(seat.desk.view().candidate->name == "王小明");
        seat.desk.reject();
        REQUIRE(seat.reaches(Stage::Login));
        waitFor([] { return false; }, 300ms);  // the room hears of it
        seat.desk.identify("20260001", "041X");
        REQUIRE(seat.reaches(Stage::Identity));
        seat.desk.confirm();
        REQUIRE(seat.reaches(Stage::Notices));
        seat.desk.agree();
        REQUIRE(seat.reaches(Stage::Waiting));
        seat.desk.enterCode(authority.code.grouped());
        REQUIRE(seat.reaches(Stage::Briefing));
        REQUIRE(seat.desk.paper() != nullptr);
        seat.desk.begin();
        REQUIRE(seat.reaches(Stage::Answering));
        seat.desk.show("s2");
        seat.answer("s1", exam::Choice{{"b"}});
        // The room has the head of the journal by now, but no replica: the seat does not claim more.
        CHECK(seat.desk.view().save == Save::OnSeat);
    }
    {
        Seated seat{authority, folder};
        REQUIRE(seat.reaches(Stage::Answering));
        CHECK(seat.desk.position() == "s2");
        REQUIRE(seat.desk.answer("s1") != nullptr);
        CHECK(*seat.desk.answer("s1") == exam::Answer{exam::Choice{{"b"}}});
        REQUIRE(waitFor([&] { return seat.desk.view().link == Link::Online; }));
        room.kill();
        CHECK(waitFor([&] { return seat.desk.view().link != Link::Online; }));
        seat.answer("s2", exam::Choice{{"c"}});
        seat.desk.handIn();
        REQUIRE(seat.reaches(Stage::Briefing));
        seat.desk.begin();
        REQUIRE(seat.reaches(Stage::Answering));
        seat.desk.setAnswer("p1", exam::SheetAnswer{{{"B1", "=1+2"}}}, false);
        seat.desk.handIn();  // flushes what was typed
        REQUIRE(seat.reaches(Stage::Sealing));
        CHECK(seat.desk.view().upload.phase == UploadView::Phase::Sealed);
    }
    Seated seat{authority, folder};
    REQUIRE(seat.reaches(Stage::Sealing));
    room.serve();
    REQUIRE(seat.reaches(Stage::Receipt, 60s));
    CHECK(seat.desk.view().upload.receipt.size() == 9);
    const auto sheet = take(readFile(folder / "sheets" / "demo.20260001.sheet.age", format::kMostSheet));
    CHECK(crypto::ageOpen(sheet, {&authority.collection, 1}, std::size_t{1} << 24U).ok());
    seat.desk.release();
    REQUIRE(seat.reaches(Stage::Login));
    CHECK(std::filesystem::is_empty(folder / "vaults"));
}
