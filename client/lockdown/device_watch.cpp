// SPDX-License-Identifier: Apache-2.0

#include "lockdown/device_watch.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <linux/netlink.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace gongyuan::lockdown {
namespace {

constexpr std::chrono::milliseconds kTogether{500};
constexpr unsigned kKernelGroup = 1;
constexpr int kQueue = 1 << 20;
constexpr std::size_t kMostDetail = 180;

}  // namespace

DeviceWatch::DeviceWatch()
{
    m_inputTimer.setSingleShot(true);
    connect(&m_inputTimer, &QTimer::timeout, this, &DeviceWatch::tellInputs);
}

DeviceWatch::~DeviceWatch()
{
    stop();
}

Status DeviceWatch::start()
{
    stop();
    m_socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_KOBJECT_UEVENT);
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = kKernelGroup;
    if (m_socket < 0 || ::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        const Error error{Errc::Platform, "hear of devices: " + std::system_category().message(errno)};
        stop();
        return error;
    }
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &kQueue, sizeof kQueue);
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &DeviceWatch::read);
    return done();
}

void DeviceWatch::stop()
{
    m_notifier.reset();
    if (m_socket >= 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

void DeviceWatch::read()
{
    std::array<char, 8192> buffer{};
    while (true) {
        sockaddr_nl from{};
        socklen_t size = sizeof from;
        const ssize_t got =
            ::recvfrom(m_socket, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr*>(&from), &size);
        if (got < 0) {
            if (errno == ENOBUFS) {
                Q_EMIT noticed(
                    {code::kInputDevice, "more devices came at once than could be told apart", false});
                Q_EMIT displaysChanged();
                continue;
            }
            return;
        }
        // Other programs may send here too; the kernel's port is 0.
        if (from.nl_pid != 0) {
            continue;
        }
        if (const auto event = parseUevent({buffer.data(), static_cast<std::size_t>(got)})) {
            take(*event);
        }
    }
}

void DeviceWatch::take(const Uevent& event)
{
    switch (kindOf(event)) {
    case DeviceKind::Input:
        m_inputs.push_back(describe(event));
        m_inputTimer.start(kTogether);
        break;
    case DeviceKind::Storage: Q_EMIT noticed({code::kStorage, "disk " + describe(event), false}); break;
    case DeviceKind::Display: Q_EMIT displaysChanged(); break;
    case DeviceKind::None: break;
    }
}

void DeviceWatch::tellInputs()
{
    std::string detail;
    for (const std::string& one : m_inputs) {
        detail += (detail.empty() ? "" : ", ") + one;
    }
    detail.resize(std::min(detail.size(), kMostDetail));
    m_inputs.clear();
    Q_EMIT noticed({code::kInputDevice, detail, false});
}

}  // namespace gongyuan::lockdown
