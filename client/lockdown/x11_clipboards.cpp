// SPDX-License-Identifier: Apache-2.0

#include "lockdown/x11_clipboards.h"

#include "lockdown/x11.h"

#include <array>
#include <cstring>
#include <sys/socket.h>

namespace gongyuan::lockdown {
namespace {

/// Two owners that both insist would go on for ever; nothing is ever read from a clipboard anyway.
constexpr int kMostTaken = 1000;

class Owner {
public:
    Owner(xcb_connection_t* connection, xcb_window_t window, std::array<xcb_atom_t, 3> selections)
        : m_connection{connection}
        , m_window{window}
        , m_selections{selections}
    {
    }

    void take()
    {
        for (const xcb_atom_t selection : m_selections) {
            xcb_set_selection_owner(m_connection, m_window, selection, XCB_CURRENT_TIME);
        }
        xcb_flush(m_connection);
    }

    void run()
    {
        while (const Reply<xcb_generic_event_t> event{xcb_wait_for_event(m_connection)}) {
            const int kind = event->response_type & 0x7F;
            if (kind == XCB_SELECTION_CLEAR && ++m_taken <= kMostTaken) {
                take();
            } else if (kind == XCB_SELECTION_REQUEST) {
                xcb_selection_request_event_t request{};
                std::memcpy(&request, event.get(), sizeof request);
                refuse(request);
            }
        }
    }

private:
    // Whoever asks is told that there is nothing.
    void refuse(const xcb_selection_request_event_t& request)
    {
        xcb_selection_notify_event_t answer{};
        answer.response_type = XCB_SELECTION_NOTIFY;
        answer.time = request.time;
        answer.requestor = request.requestor;
        answer.selection = request.selection;
        answer.target = request.target;
        std::array<char, 32> bytes{};
        std::memcpy(bytes.data(), &answer, sizeof answer);
        xcb_send_event(m_connection, 0, request.requestor, 0, bytes.data());
        xcb_flush(m_connection);
    }

    xcb_connection_t* m_connection;
    xcb_window_t m_window;
    std::array<xcb_atom_t, 3> m_selections;
    int m_taken = 0;
};

}  // namespace

Status X11Clipboards::start()
{
    stop();
    m_connection = xcb_connect(nullptr, nullptr);
    const xcb_screen_t* const screen = xcb_connection_has_error(m_connection) == 0
                                           ? xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data
                                           : nullptr;
    if (screen == nullptr) {
        stop();
        return Error{Errc::Platform, "the clipboards cannot be taken"};
    }
    const xcb_window_t window = xcb_generate_id(m_connection);
    xcb_create_window(m_connection, XCB_COPY_FROM_PARENT, window, screen->root, -1, -1, 1, 1, 0,
                      XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT, 0, nullptr);
    Owner owner{
        m_connection, window, {XCB_ATOM_PRIMARY, XCB_ATOM_SECONDARY, x11Atom(m_connection, "CLIPBOARD")}};
    owner.take();
    m_thread = std::thread{[owner]() mutable { owner.run(); }};
    return done();
}

void X11Clipboards::stop()
{
    if (m_connection == nullptr) {
        return;
    }
    if (m_thread.joinable()) {
        // Ends the wait for the next event.
        ::shutdown(xcb_get_file_descriptor(m_connection), SHUT_RDWR);
        m_thread.join();
    }
    xcb_disconnect(m_connection);
    m_connection = nullptr;
}

}  // namespace gongyuan::lockdown
