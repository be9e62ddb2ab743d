// SPDX-License-Identifier: Apache-2.0

// The one thread that touches the seat: databases, files, key derivation. Work is done in the order it was
// given, so an answer handed over before a hand-in is stored before it. Outcomes come back on the receiver's
// thread; when the receiver is gone they are dropped.

#pragma once

#include "session/seat.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <type_traits>
#include <utility>

namespace gongyuan::client {

class SeatThread {
public:
    /// The receiver owns this object.
    explicit SeatThread(QObject& receiver)
        : m_receiver{receiver}
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    SeatThread(const SeatThread&) = delete;
    SeatThread& operator=(const SeatThread&) = delete;
    /// Finishes the work that waits, closes the seat.
    ~SeatThread()
    {
        QMetaObject::invokeMethod(
            &m_context,
            [this] {
                m_seat.reset();
                m_thread.quit();
            },
            Qt::QueuedConnection);
        m_thread.wait();
    }

    /// Opens the seat; `then` gets a Status. Clock must outlive the thread.
    template <typename Then>
    void open(SeatOptions options, const Clock& clock, Then then)
    {
        post(
            [this, options = std::move(options), &clock] {
                auto seat = Seat::open(options, clock);
                if (!seat) {
                    return Status{std::move(seat).error()};
                }
                m_seat = std::move(seat).value();
                return done();
            },
            std::move(then));
    }

    /// `work` takes the seat, `then` what it returned. Work on a seat that could not be opened is dropped.
    template <typename Work, typename Then>
    void run(Work work, Then then)
    {
        QMetaObject::invokeMethod(
            &m_context,
            [this, work = std::move(work), then = std::move(then)]() mutable {
                if (m_seat) {
                    answer(work(*m_seat), std::move(then));
                }
            },
            Qt::QueuedConnection);
    }

private:
    template <typename Work, typename Then>
    void post(Work work, Then then)
    {
        QMetaObject::invokeMethod(
            &m_context,
            [this, work = std::move(work), then = std::move(then)]() mutable {
                answer(work(), std::move(then));
            },
            Qt::QueuedConnection);
    }

    template <typename Value, typename Then>
    void answer(Value value, Then then)
    {
        // Shared because a functor queued by Qt may be copied, and what it carries may not.
        auto carried = std::make_shared<Value>(std::move(value));
        QMetaObject::invokeMethod(
            &m_receiver,
            [carried = std::move(carried), then = std::move(then)]() mutable { then(std::move(*carried)); },
            Qt::QueuedConnection);
    }

    QObject& m_receiver;
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<Seat> m_seat;
};

}  // namespace gongyuan::client
