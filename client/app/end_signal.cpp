// SPDX-License-Identifier: Apache-2.0

#include "end_signal.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace gongyuan::app {
namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};

// What a signal handler may touch: a file that wakes the event loop.
volatile std::sig_atomic_t wake = -1;

void tell(int /*signal*/)
{
    const int before = errno;
    const std::uint64_t one = 1;
    // A full counter wakes as well as a new one.
    [[maybe_unused]] const ssize_t written = ::write(wake, &one, sizeof one);
    errno = before;
}

void handle(void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (const int one : kSignals) {
        ::sigaction(one, &action, nullptr);
    }
}

}  // namespace

EndSignal::EndSignal()
{
    wake = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (wake < 0) {
        return;  // then they end the program as ever
    }
    m_notifier = std::make_unique<QSocketNotifier>(wake, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        std::uint64_t count = 0;
        if (::read(wake, &count, sizeof count) == sizeof count) {
            Q_EMIT asked();
        }
    });
    handle(tell);
}

EndSignal::~EndSignal()
{
    if (wake >= 0) {
        handle(SIG_DFL);
        m_notifier.reset();
        ::close(wake);
        wake = -1;
    }
}

}  // namespace gongyuan::app
