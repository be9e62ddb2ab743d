// SPDX-License-Identifier: Apache-2.0

#include "room_world.h"

#include "protocol/enrol_code.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace gongyuan::test {
namespace {

constexpr const char* kProgram = GONGYUAN_ROOM_PROGRAM;
constexpr auto kHour = std::chrono::hours{1};

// Starts the program; what it prints goes to the two descriptors.
pid_t start(std::vector<std::string> arguments, int out, int err)
{
    arguments.insert(arguments.begin(), kProgram);
    std::vector<char*> values;
    for (std::string& argument : arguments) {
        values.push_back(argument.data());
    }
    values.push_back(nullptr);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::dup2(out, STDOUT_FILENO);
        ::dup2(err, STDERR_FILENO);
        ::execv(kProgram, values.data());
        ::_exit(127);
    }
    return child;
}

int wait(pid_t child)
{
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int fileFor(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    REQUIRE(descriptor >= 0);
    return descriptor;
}

std::string contentOf(const std::filesystem::path& path)
{
    return std::string{textOf(take(readFile(path, std::uint64_t{1} << 24U)))};
}

crypto::Issue issue(WallTime now, const char* name, crypto::Usage usage, std::string uri, int days)
{
    crypto::Issue what;
    what.commonName = name;
    what.usage = usage;
    what.uris = {std::move(uri)};
    what.notBefore = now - 24 * kHour;
    what.days = days;
    return what;
}

}  // namespace

RoomWorld::RoomWorld()
    : m_now{std::chrono::floor<std::chrono::seconds>(SystemClock{}.wall())}
    , m_startsAt{m_now + std::chrono::minutes{20}}
{
    crypto::Issue root = issue(m_now, "Root", crypto::Usage::Authority, {}, 60);
    root.uris.clear();
    root.pathLength = 1;
    m_hall.root = take(crypto::CertificateAuthority::selfSign(m_hall.rootKey, root));
    const crypto::CertificateAuthority byRoot{m_hall.rootKey, m_hall.root};
    m_hall.issuer = take(byRoot.issue(
        take(crypto::makeRequest(m_hall.issuerKey, "Issuer")),
        issue(m_now, "Issuer", crypto::Usage::Sign, crypto::roleUri(crypto::Role::Issuer, "hq"), 30)));
    REQUIRE(writeFile(file("root.pem"), bytesOf(m_hall.root.pem()), kPublicMode, Existing::Refuse));
    certify();
    seal();
}

RoomWorld::~RoomWorld()
{
    if (m_server > 0) {
        ::kill(m_server, SIGKILL);
        int status = 0;
        ::waitpid(m_server, &status, 0);
    }
}

void RoomWorld::certify()
{
    const Ran made =
        run({"init", "--dir", dir().string(), "--room", "r7", "--root", file("root.pem").string()});
    INFO(made.err);
    REQUIRE(made.exit == 0);
    const Json request = take(parseJson(bytesOf(contentOf(dir() / "room-request.json"))));
    const auto recipient = request["age_recipient"].get<std::string>();
    crypto::Issue what =
        issue(m_now, "r7", crypto::Usage::Authority, crypto::roleUri(crypto::Role::Room, "r7"), 30);
    what.uris.push_back(crypto::ageUri(recipient));
    const crypto::CertificateAuthority byRoot{m_hall.rootKey, m_hall.root};
    m_hall.roomCa = take(byRoot.issue(
        take(crypto::CertificateRequest::parsePem(bytesOf(request["request"].get<std::string>()))), what));
    const std::string chain = m_hall.roomCa.pem() + m_hall.root.pem();
    REQUIRE(writeFile(file("room.pem"), bytesOf(chain), kPublicMode, Existing::Refuse));
    const Ran accepted = run({"accept", "--dir", dir().string(), "--certificate", file("room.pem").string()});
    INFO(accepted.err);
    REQUIRE(accepted.exit == 0);
}

void RoomWorld::seal()
{
    const Json request = take(parseJson(bytesOf(contentOf(dir() / "room-request.json"))));
    format::PaperInput input = m_hall.paperInput();
    input.sitting.startsAt = m_startsAt;
    input.sitting.notBefore = m_now - kHour;
    input.sitting.notAfter = m_now + 4 * kHour;
    BufferSink bulk{std::size_t{1} << 24U};
    const format::PaperSealer sealer =
        take(format::PaperSealer::seal(input, m_hall.issuerKey, m_hall.issuer, bulk));
    format::RoomInput room{"r7",
                           take(crypto::AgeRecipient::parse(request["age_recipient"].get<std::string>())),
                           {"2026-11-demo",
                            {{"20260001", "王小明", "041X", "3301 **** **** 041X", "r7", "s12", {}},
                             {"20260002", "李静", "1234", "3301 **** **** 1234", "r7", "s13", {}}},
                            {{"20260003", "r8"}}}};
    m_hall.bulk = bulk.take();
    m_hall.envelope = take(sealer.envelope(room, m_hall.code));
    REQUIRE(writeFile(file("p.envelope"), m_hall.envelope, kPublicMode, Existing::Refuse));
    REQUIRE(writeFile(file("p.paper.age"), m_hall.bulk, kPublicMode, Existing::Refuse));
    const Ran imported =
        run({"import", "--dir", dir().string(), file("p.envelope").string(), file("p.paper.age").string()});
    INFO(imported.err);
    REQUIRE(imported.exit == 0);
}

Ran RoomWorld::run(std::vector<std::string> arguments) const
{
    const int out = fileFor(file("out"));
    const int err = fileFor(file("err"));
    const pid_t child = start(std::move(arguments), out, err);
    ::close(out);
    ::close(err);
    const int status = wait(child);
    return {status, contentOf(file("out")), contentOf(file("err"))};
}

std::string RoomWorld::code(const std::string& seat) const
{
    const Ran ran = run({"enrol", "--dir", dir().string(), "--seat", seat});
    INFO(ran.err);
    REQUIRE(ran.exit == 0);
    const std::size_t at = ran.out.find("code ");
    REQUIRE(at != std::string::npos);
    return ran.out.substr(at + 5, 14);
}

void RoomWorld::serve()
{
    std::array<int, 2> pipe{};
    REQUIRE(::pipe2(pipe.data(), O_CLOEXEC) == 0);
    const int err = fileFor(file("log"));
    m_server =
        start({"serve", "--dir", dir().string(), "--listen", "127.0.0.1:0", "--enrol-listen", "127.0.0.1:0"},
              pipe[1], err);
    ::close(pipe[1]);
    ::close(err);
    std::string line;
    char c = '\0';
    while (!line.ends_with('\n') && ::read(pipe[0], &c, 1) == 1) {
        line += c;
    }
    ::close(pipe[0]);
    INFO(contentOf(file("log")));
    REQUIRE(line.ends_with('\n'));
    const Json ready = take(parseJson(bytesOf(line)));
    m_port = ready["port"].get<std::uint16_t>();
    m_enrolPort = ready["enrol_port"].get<std::uint16_t>();
}

int RoomWorld::stop(int signal)
{
    ::kill(m_server, signal);
    const int status = wait(m_server);
    m_server = -1;
    return status;
}

Reply RoomWorld::enrol(const std::string& body) const
{
    SeatClient client{m_enrolPort, stranger()};
    REQUIRE(client.connected());
    return client.request("POST", "/v1/enrol", body);
}

Seat RoomWorld::enrolSeat(const std::string& name) const
{
    return enrolSeatBy(code(name), name);
}

Seat RoomWorld::enrolSeatBy(const std::string& code, const std::string& name) const
{
    const crypto::TlsKey tls = crypto::TlsKey::generate();
    Seat seat{name, crypto::SigningKey::generate(), crypto::AgeIdentity::generate(), {}, {}};
    const protocol::EnrolRequest request{
        take(protocol::parseEnrolCode(code)), take(crypto::makeRequest(tls, name)).pem(),
        take(crypto::makeRequest(seat.signKey, name)).pem(), seat.age.recipient().text(), "test"};
    const Reply reply = enrol(canonical(toJson(request)));
    INFO(reply.body);
    REQUIRE(reply.status == 200);
    seat.enrolled = take(protocol::enrolReplyFromJson(take(parseJson(bytesOf(reply.body)))));
    seat.keys = {m_hall.root.pem(), seat.enrolled.tlsCertificate + seat.enrolled.roomCa,
                 std::string{textOf(tls.pem().bytes())}};
    return seat;
}

std::unique_ptr<SeatClient> RoomWorld::connect(const Seat& seat) const
{
    auto client = std::make_unique<SeatClient>(m_port, seat.keys);
    REQUIRE(client->connected());
    return client;
}

format::SealedSheet RoomWorld::sheet(const Seat& seat) const
{
    Hall hall;
    hall.seatKey = crypto::SigningKey::fromSeed(seat.signKey.seed());
    hall.seat = take(crypto::Certificate::parsePem(bytesOf(seat.enrolled.signCertificate)));
    hall.roomCa = m_hall.roomCa;
    hall.root = m_hall.root;
    hall.collection = crypto::AgeIdentity::fromScalar(m_hall.collection.scalar());
    return SatExam{hall}.seal(hall);
}

std::string RoomWorld::statement(const format::SealedSheet& sheet, const Seat& seat)
{
    return canonical(toJson(protocol::TransportRequest{sheet.transport, seat.enrolled.signCertificate}));
}

}  // namespace gongyuan::test
