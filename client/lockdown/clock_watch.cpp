// SPDX-License-Identifier: Apache-2.0

#include "lockdown/clock_watch.h"

#include <cerrno>
#include <ctime>
#include <string>
#include <sys/timerfd.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace gongyuan::lockdown {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kSmallestJump{2000};
constexpr milliseconds kShortestSleep{1000};
/// The timer is there to be cancelled; it is set again when it fires.
constexpr std::time_t kYear = std::time_t{365} * 24 * 3600;

milliseconds readClock(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds{now.tv_sec} +
                                                    std::chrono::nanoseconds{now.tv_nsec});
}

std::string seconds(milliseconds span)
{
    return std::to_string(std::chrono::round<std::chrono::seconds>(span).count()) + " s";
}

}  // namespace

Clocks readClocks()
{
    return {readClock(CLOCK_REALTIME), readClock(CLOCK_BOOTTIME), readClock(CLOCK_MONOTONIC)};
}

std::vector<Incident> changesBetween(const Clocks& before, const Clocks& now)
{
    std::vector<Incident> changes;
    const milliseconds slept = (now.boot - before.boot) - (now.awake - before.awake);
    if (slept >= kShortestSleep) {
        changes.push_back(
            {code::kSuspended, "the machine slept for " + seconds(slept), slept > kLongestSleep});
    }
    const milliseconds jump = (now.wall - before.wall) - (now.boot - before.boot);
    if (jump >= kSmallestJump || jump <= -kSmallestJump) {
        changes.push_back({code::kClock,
                           "the clock was set " + std::string{jump.count() < 0 ? "back" : "forward"} +
                               " by " + seconds(std::chrono::abs(jump)) + "; no candidate's time moved",
                           false});
    }
    return changes;
}

ClockWatch::ClockWatch(std::function<Clocks()> clocks)
    : m_clocks{std::move(clocks)}
    , m_before{m_clocks()}
{
}

ClockWatch::~ClockWatch()
{
    stop();
}

Status ClockWatch::start()
{
    stop();
    m_before = m_clocks();
    m_timer = ::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (auto armed = arm(); !armed) {
        stop();
        return armed;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_timer, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        std::uint64_t fired = 0;
        // Cancelled or fired, it says so once; either way it is set again before the clocks are read.
        if (::read(m_timer, &fired, sizeof fired) >= 0 || errno == ECANCELED) {
            if (const auto armed = arm(); !armed) {
                Q_EMIT noticed({code::kClock, armed.error().detail, false});
            }
            look();
        }
    });
    return done();
}

Status ClockWatch::arm()
{
    itimerspec far{};
    far.it_value.tv_sec = ::time(nullptr) + kYear;
    if (m_timer < 0 ||
        ::timerfd_settime(m_timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &far, nullptr) != 0) {
        return Error{Errc::Platform, "watch the clock: " + std::system_category().message(errno)};
    }
    return done();
}

void ClockWatch::stop()
{
    m_notifier.reset();
    if (m_timer >= 0) {
        ::close(m_timer);
        m_timer = -1;
    }
}

void ClockWatch::look()
{
    const Clocks now = m_clocks();
    const std::vector<Incident> changes = changesBetween(std::exchange(m_before, now), now);
    for (const Incident& change : changes) {
        Q_EMIT noticed(change);
        if (change.code == code::kSuspended) {
            Q_EMIT woke();
        }
    }
}

}  // namespace gongyuan::lockdown
