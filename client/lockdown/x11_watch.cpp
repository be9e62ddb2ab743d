// SPDX-License-Identifier: Apache-2.0

#include "lockdown/x11_watch.h"

#include "lockdown/x11.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <unistd.h>
#include <xcb/res.h>
#include <xcb/xcb.h>

namespace gongyuan::lockdown {
namespace {

/// After a window appeared: a window manager puts it into its frame, then shows it.
constexpr std::chrono::milliseconds kSettled{200};
/// Recording has no event of its own; it is looked for between the others.
constexpr std::chrono::milliseconds kAnyway{5000};
constexpr int kDeepest = 3;

std::string nameOf(xcb_connection_t* connection, xcb_atom_t atom)
{
    const Reply<xcb_get_atom_name_reply_t> reply{
        xcb_get_atom_name_reply(connection, xcb_get_atom_name(connection, atom), nullptr)};
    return reply ? std::string{xcb_get_atom_name_name(reply.get()),
                               static_cast<std::size_t>(xcb_get_atom_name_name_length(reply.get()))}
                 : std::string{};
}

std::string programOf(std::uint32_t process)
{
    std::error_code failed;
    const auto path =
        std::filesystem::read_symlink("/proc/" + std::to_string(process) + "/exe", failed).string();
    return failed ? std::string{} : path;
}

}  // namespace

X11Watch::X11Watch(DesktopPolicy policy)
    : m_policy{std::move(policy)}
{
    m_lookTimer.setSingleShot(true);
    connect(&m_lookTimer, &QTimer::timeout, this, &X11Watch::look);
}

X11Watch::~X11Watch()
{
    stop();
}

Status X11Watch::start()
{
    stop();
    m_connection = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(m_connection) != 0) {
        stop();
        return Error{Errc::Platform, "the display cannot be watched"};
    }
    const auto* const extension = xcb_get_extension_data(m_connection, &xcb_res_id);
    const xcb_screen_t* const screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    if (extension == nullptr || extension->present == 0 || screen == nullptr) {
        stop();
        return Error{Errc::Platform, "the display does not say whose windows it shows (X-Resource)"};
    }
    const Reply<xcb_res_query_version_reply_t> version{
        xcb_res_query_version_reply(m_connection, xcb_res_query_version(m_connection, 1, 2), nullptr)};
    m_root = screen->root;
    const std::uint32_t events = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_connection, m_root, XCB_CW_EVENT_MASK, &events);
    auto others = unknown();
    if (!others || !others->empty()) {
        std::string names;
        for (const std::string& name : others ? others.value() : std::vector<std::string>{}) {
            names += (names.empty() ? "" : ", ") + name;
        }
        const Error error =
            others ? Error{Errc::Denied, "close these programs first: " + names} : others.error();
        stop();
        return error;
    }
    m_lookTimer.start(kAnyway);
    m_notifier =
        std::make_unique<QSocketNotifier>(xcb_get_file_descriptor(m_connection), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &X11Watch::read);
    read();
    return done();
}

void X11Watch::stop()
{
    m_notifier.reset();
    m_lookTimer.stop();
    m_told.clear();
    if (m_connection != nullptr) {
        xcb_disconnect(m_connection);
        m_connection = nullptr;
    }
}

Result<std::vector<X11Watch::Client>> X11Watch::clients()
{
    const Reply<xcb_res_query_clients_reply_t> reply{
        xcb_res_query_clients_reply(m_connection, xcb_res_query_clients(m_connection), nullptr)};
    if (!reply) {
        return Error{Errc::Platform, "the display does not name its clients"};
    }
    std::vector<Client> clients;
    for (auto at = xcb_res_query_clients_clients_iterator(reply.get()); at.rem > 0;
         xcb_res_client_next(&at)) {
        clients.push_back(clientAt(at.data->resource_base, at.data->resource_mask));
    }
    return clients;
}

X11Watch::Client X11Watch::clientAt(std::uint32_t base, std::uint32_t mask)
{
    Client client{base, mask, {}, false};
    const xcb_res_client_id_spec_t spec{base, XCB_RES_CLIENT_ID_MASK_LOCAL_CLIENT_PID};
    const Reply<xcb_res_query_client_ids_reply_t> reply{xcb_res_query_client_ids_reply(
        m_connection, xcb_res_query_client_ids(m_connection, 1, &spec), nullptr)};
    if (!reply) {
        return client;
    }
    for (auto at = xcb_res_query_client_ids_ids_iterator(reply.get()); at.rem > 0;
         xcb_res_client_id_value_next(&at)) {
        if ((at.data->spec.mask & XCB_RES_CLIENT_ID_MASK_LOCAL_CLIENT_PID) != 0 &&
            xcb_res_client_id_value_value_length(at.data) > 0) {
            const std::uint32_t process = *xcb_res_client_id_value_value(at.data);
            client.program = programOf(process);
            client.ours = process == static_cast<std::uint32_t>(::getpid());
        }
    }
    return client;
}

std::optional<X11Watch::Client> X11Watch::ownerOf(std::uint32_t window,
                                                  const std::vector<Client>& clients) const
{
    const auto found = std::find_if(clients.begin(), clients.end(), [window](const Client& client) {
        return (window & ~client.mask) == client.base;
    });
    return found == clients.end() ? std::nullopt : std::optional{*found};
}

// Every client that shows something, however it hangs: a window manager's frame belongs to the window
// manager, what is in the frame to the program.
void X11Watch::collect(std::uint32_t window, int depth, bool shown, std::set<std::uint32_t>& bases,
                       const std::vector<Client>& clients)
{
    const Reply<xcb_query_tree_reply_t> tree{
        xcb_query_tree_reply(m_connection, xcb_query_tree(m_connection, window), nullptr)};
    if (!tree) {
        return;  // gone in the meantime
    }
    const xcb_window_t* const children = xcb_query_tree_children(tree.get());
    for (int i = 0; i < xcb_query_tree_children_length(tree.get()); ++i) {
        const xcb_window_t child = children[i];
        const Reply<xcb_get_window_attributes_reply_t> about{xcb_get_window_attributes_reply(
            m_connection, xcb_get_window_attributes(m_connection, child), nullptr)};
        const Reply<xcb_get_geometry_reply_t> place{
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, child), nullptr)};
        if (!about || !place || !shown || about->map_state != XCB_MAP_STATE_VIEWABLE) {
            continue;
        }
        // A window of a pixel or two is how toolkits wait for messages.
        if (about->_class == XCB_WINDOW_CLASS_INPUT_OUTPUT && place->width > 2 && place->height > 2) {
            if (const auto owner = ownerOf(child, clients); owner && !owner->ours) {
                bases.insert(owner->base);
            }
        }
        if (depth < kDeepest) {
            collect(child, depth + 1, shown, bases, clients);
        }
    }
}

bool X11Watch::records(const Client& client)
{
    const Reply<xcb_res_query_client_resources_reply_t> reply{xcb_res_query_client_resources_reply(
        m_connection, xcb_res_query_client_resources(m_connection, client.base), nullptr)};
    if (!reply) {
        return false;
    }
    const xcb_res_type_t* const types = xcb_res_query_client_resources_types(reply.get());
    const int count = xcb_res_query_client_resources_types_length(reply.get());
    for (int i = 0; i < count; ++i) {
        if (types[i].count > 0 &&
            nameOf(m_connection, types[i].resource_type).find("RecordContext") != std::string::npos) {
            return true;
        }
    }
    return false;
}

Result<std::vector<std::string>> X11Watch::unknown()
{
    GONGYUAN_TRY(const std::vector<Client> all, clients());
    std::set<std::uint32_t> showing;
    collect(m_root, 0, true, showing, all);
    std::vector<std::string> found;
    for (const Client& client : all) {
        if (client.ours || m_policy.programs.contains(client.program)) {
            continue;
        }
        const std::string name =
            client.program.empty() ? std::string{"a program of unknown origin"} : client.program;
        if (showing.contains(client.base)) {
            found.push_back(name);
        } else if (records(client)) {
            found.push_back(name + " (records input)");
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void X11Watch::look()
{
    const auto found = unknown();
    if (!found) {
        Q_EMIT noticed({code::kOtherProgram, found.error().detail, true});
        return;
    }
    std::set<std::string> now;
    for (const std::string& name : found.value()) {
        now.insert(name);
        // Told once as long as it stays: a proctor who has unlocked has seen it.
        if (!m_told.contains(name)) {
            const bool recording = name.ends_with("(records input)");
            Q_EMIT noticed({recording ? code::kRecording : code::kOtherProgram, name, true});
        }
    }
    m_told = std::move(now);
    m_lookTimer.start(kAnyway);
    read();  // what came while the server was asked
}

void X11Watch::read()
{
    while (m_connection != nullptr) {
        const Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection)};
        if (!event) {
            return;
        }
        switch (event->response_type & 0x7F) {
        case XCB_MAP_NOTIFY:
        case XCB_REPARENT_NOTIFY:
        case XCB_CREATE_NOTIFY:
        case XCB_DESTROY_NOTIFY:
        case XCB_UNMAP_NOTIFY:
            if (m_lookTimer.remainingTimeAsDuration() > kSettled || !m_lookTimer.isActive()) {
                m_lookTimer.start(kSettled);
            }
            break;
        default: break;
        }
    }
}

std::string remoteServer()
{
    xcb_connection_t* const connection = xcb_connect(nullptr, nullptr);
    std::string found;
    if (xcb_connection_has_error(connection) == 0) {
        const Reply<xcb_list_extensions_reply_t> reply{
            xcb_list_extensions_reply(connection, xcb_list_extensions(connection), nullptr)};
        for (auto at = xcb_list_extensions_names_iterator(reply.get()); reply && at.rem > 0;
             xcb_str_next(&at)) {
            const std::string name{xcb_str_name(at.data),
                                   static_cast<std::size_t>(xcb_str_name_length(at.data))};
            if (name.find("VNC") != std::string::npos || name.find("XRDP") != std::string::npos) {
                found = name;
            }
        }
        const xcb_setup_t* const setup = xcb_get_setup(connection);
        const std::string vendor{xcb_setup_vendor(setup),
                                 static_cast<std::size_t>(xcb_setup_vendor_length(setup))};
        if (vendor.find("VNC") != std::string::npos || vendor.find("xrdp") != std::string::npos) {
            found = vendor;
        }
    }
    xcb_disconnect(connection);
    return found;
}

}  // namespace gongyuan::lockdown
