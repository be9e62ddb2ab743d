// SPDX-License-Identifier: Apache-2.0

// Watches the other programs of an X11 session over a connection of its own: who shows a window, who records
// input. X lets any program read the screen and the keys of any other without asking;
// what leaves no trace in the server cannot be seen here, and client/README.md says which that is.

#pragma once

#include "core/result.h"
#include "lockdown/desktop_policy.h"
#include "lockdown/incident.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

struct xcb_connection_t;

namespace gongyuan::lockdown {

class X11Watch final : public QObject {
    Q_OBJECT

public:
    explicit X11Watch(DesktopPolicy policy);
    ~X11Watch() override;

    /// Looks once, then at every window that appears. Denied, with their names, when unknown programs show
    /// windows or record input already; Platform when the server lacks what is needed.
    Status start();
    void stop();

Q_SIGNALS:
    void noticed(const gongyuan::lockdown::Incident& incident);

private:
    struct Client {
        std::uint32_t base = 0;
        std::uint32_t mask = 0;
        std::string program;  // path of the file; empty when the server does not know the process
        bool ours = false;
    };

    Result<std::vector<Client>> clients();
    Client clientAt(std::uint32_t base, std::uint32_t mask);
    std::optional<Client> ownerOf(std::uint32_t window, const std::vector<Client>& clients) const;
    void collect(std::uint32_t window, int depth, bool shown, std::set<std::uint32_t>& bases,
                 const std::vector<Client>& clients);
    Result<std::vector<std::string>> unknown();
    bool records(const Client& client);
    void read();
    void look();

    DesktopPolicy m_policy;
    xcb_connection_t* m_connection = nullptr;
    std::uint32_t m_root = 0;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_lookTimer;
    std::set<std::string> m_told;
};

/// Whether the X server shows its picture elsewhere (VNC, xrdp), by the extensions it has. Empty when not.
std::string remoteServer();

}  // namespace gongyuan::lockdown
