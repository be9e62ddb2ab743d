// SPDX-License-Identifier: Apache-2.0

#include "room/net/control.h"

#include "room/operations.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace gongyuan::room {
namespace {

constexpr std::size_t kAnswerLimit = std::size_t{64} << 20U;

class Socket {
public:
    explicit Socket(int descriptor)
        : m_descriptor{descriptor}
    {
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }

    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

bool connectTo(const Socket& socket, const std::string& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) {
        return false;
    }
    std::copy(path.begin(), path.end(), std::begin(address.sun_path));
    return ::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

bool sendAll(const Socket& socket, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = ::send(socket.get(), text.data(), text.size(), MSG_NOSIGNAL);
        if (count < 0) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::string receiveLine(const Socket& socket)
{
    std::string line;
    std::array<char, 4096> chunk{};
    while (line.size() < kAnswerLimit && !line.ends_with('\n')) {
        const ssize_t count = ::recv(socket.get(), chunk.data(), chunk.size(), 0);
        if (count <= 0) {
            return {};
        }
        line.append(chunk.data(), static_cast<std::size_t>(count));
    }
    return line;
}

}  // namespace

Result<ControlPath> ControlPath::of(const Folder& folder)
{
    const int descriptor = ::open(folder.path().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) {
        return Error{Errc::NotFound, "no room in " + folder.path().string()};
    }
    return ControlPath{descriptor};
}

ControlPath::ControlPath(ControlPath&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}
{
}

ControlPath::~ControlPath()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

std::string ControlPath::text() const
{
    return "/proc/self/fd/" + std::to_string(m_descriptor) + "/control.sock";
}

std::optional<Result<Json>> askServer(const Folder& folder, const Json& request)
{
    const auto path = ControlPath::of(folder);
    if (!path) {
        return std::nullopt;
    }
    const Socket socket{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    if (socket.get() < 0 || !connectTo(socket, path->text())) {
        return std::nullopt;
    }
    if (!sendAll(socket, canonical(request) + "\n")) {
        return Result<Json>{Error{Errc::Network, "the server hung up"}};
    }
    const std::string line = receiveLine(socket);
    if (line.empty()) {
        return Result<Json>{Error{Errc::Network, "the server hung up; whether it did the work is not known"}};
    }
    return readAnswerLine(line);
}

}  // namespace gongyuan::room
