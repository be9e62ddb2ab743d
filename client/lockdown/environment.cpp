// SPDX-License-Identifier: Apache-2.0

#include "lockdown/environment.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <set>
#include <unistd.h>

namespace gongyuan::lockdown {
namespace {

// What we set, whatever was given. No settings, fonts or compiled screens come out of a home folder.
constexpr std::array<std::string_view, 3> kOurs{"PATH=/usr/bin:/bin", "XDG_CONFIG_HOME=/nonexistent",
                                                "XDG_CACHE_HOME=/nonexistent"};

// Who we are, where the display, the buses and the service manager are; signs of a remote session, which are
// looked at later; and what our launcher has already put on the command line.
constexpr std::array<std::string_view, 47> kNames{"HOME",
                                                  "USER",
                                                  "LOGNAME",
                                                  "LANG",
                                                  "LANGUAGE",
                                                  "TZ",
                                                  "TERM",
                                                  "TMPDIR",
                                                  "DISPLAY",
                                                  "XAUTHORITY",
                                                  "DBUS_SESSION_BUS_ADDRESS",
                                                  "AT_SPI_BUS_ADDRESS",
                                                  "NO_AT_BRIDGE",
                                                  "PULSE_SERVER",
                                                  "PULSE_COOKIE",
                                                  "NOTIFY_SOCKET",
                                                  "WATCHDOG_USEC",
                                                  "WATCHDOG_PID",
                                                  "INVOCATION_ID",
                                                  "JOURNAL_STREAM",
                                                  "SYSTEMD_EXEC_PID",
                                                  "LISTEN_FDS",
                                                  "LISTEN_PID",
                                                  "LISTEN_FDNAMES",
                                                  "CREDENTIALS_DIRECTORY",
                                                  "STATE_DIRECTORY",
                                                  "RUNTIME_DIRECTORY",
                                                  "CACHE_DIRECTORY",
                                                  "LOGS_DIRECTORY",
                                                  "CONFIGURATION_DIRECTORY",
                                                  "MANAGERPID",
                                                  "SSH_CONNECTION",
                                                  "SSH_CLIENT",
                                                  "XRDP_SESSION",
                                                  "XRDP_SOCKET_PATH",
                                                  "VNCDESKTOP",
                                                  "NXSESSIONID",
                                                  "X2GO_SESSION",
                                                  "XDG_RUNTIME_DIR",
                                                  "XDG_SEAT",
                                                  "XDG_VTNR",
                                                  "XDG_SESSION_ID",
                                                  "XDG_SESSION_TYPE",
                                                  "COLUMNS",
                                                  "LINES",
                                                  "SHLVL",
                                                  "GONGYUAN_ARGUMENTS"};

struct Valued {
    std::string_view name;
    std::array<std::string_view, 6> values;
};

// What our own launchers set. The platforms that cannot be guarded are refused later, with words.
constexpr std::array<Valued, 12> kValued{{
    {"QT_QPA_PLATFORM", {"xcb", "eglfs", "linuxfb", "offscreen", {}, {}}},
    {"QT_QUICK_BACKEND", {"software", "rhi", {}, {}, {}, {}}},
    {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON", {"0", "1", {}, {}, {}, {}}},
    {"QT_QPA_EGLFS_INTEGRATION", {"eglfs_kms", "eglfs_kms_egldevice", {}, {}, {}, {}}},
    {"QT_QPA_EGLFS_KMS_ATOMIC", {"0", "1", {}, {}, {}, {}}},
    {"QT_QPA_EGLFS_ALWAYS_SET_MODE", {"0", "1", {}, {}, {}, {}}},
    {"QT_QPA_EGLFS_HIDECURSOR", {"0", "1", {}, {}, {}, {}}},
    {"QT_QPA_EGLFS_KMS_CONFIG", {"/run/gongyuan/kms.json", "/etc/gongyuan/kms.json", {}, {}, {}, {}}},
    {"QT_QPA_FB_HIDECURSOR", {"0", "1", {}, {}, {}, {}}},
    {"QT_QPA_FB_DRM", {"0", "1", {}, {}, {}, {}}},
    {"QT_QPA_NO_TEXT_HANDLES", {"0", "1", {}, {}, {}, {}}},
    {"QSG_RENDER_LOOP", {"basic", "threaded", {}, {}, {}, {}}},
}};

bool keeps(std::string_view name, std::string_view value)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    // A build that is looked at from inside and never installed.
    if (name == "ASAN_OPTIONS" || name == "LSAN_OPTIONS" || name == "UBSAN_OPTIONS" ||
        name == "TSAN_OPTIONS") {
        return true;
    }
#endif
    if (name.starts_with("LC_") || std::find(kNames.begin(), kNames.end(), name) != kNames.end()) {
        return true;
    }
    const auto* const found = std::find_if(kValued.begin(), kValued.end(),
                                           [name](const Valued& valued) { return valued.name == name; });
    return found != kValued.end() && !value.empty() &&
           std::find(found->values.begin(), found->values.end(), value) != found->values.end();
}

// Of what is dropped, what could have changed the program; the rest of a shell's variables is noise.
bool isTelling(std::string_view name)
{
    constexpr std::array<std::string_view, 9> kFamilies{"LD_",  "QT_",  "QML",        "QSG_",  "QTWEBENGINE",
                                                        "GTK_", "XMOD", "FONTCONFIG", "GCONV_"};
    return std::any_of(kFamilies.begin(), kFamilies.end(),
                       [name](std::string_view family) { return name.starts_with(family); });
}

}  // namespace

CleanEnvironment clean(const std::vector<std::string>& environment)
{
    CleanEnvironment result;
    std::set<std::string> seen;
    for (const std::string_view ours : kOurs) {
        result.kept.emplace_back(ours);
        seen.insert(std::string{ours.substr(0, ours.find('='))});
    }
    for (const std::string& entry : environment) {
        if (std::find(kOurs.begin(), kOurs.end(), entry) != kOurs.end()) {
            continue;
        }
        const std::size_t equals = entry.find('=');
        const std::string name = entry.substr(0, equals);
        const bool kept = equals != std::string::npos &&
                          keeps(name, std::string_view{entry}.substr(equals + 1)) && seen.insert(name).second;
        if (kept) {
            result.kept.push_back(entry);
        } else {
            result.dropped.push_back(name);
        }
    }
    return result;
}

bool cleanStart(char** argv, char** environment)
{
    std::vector<std::string> given;
    for (char** entry = environment; *entry != nullptr; ++entry) {
        given.emplace_back(*entry);
    }
    CleanEnvironment result = clean(given);
    if (result.dropped.empty() && result.kept.size() == given.size()) {
        return true;
    }
    std::string names;
    for (const std::string& name : result.dropped) {
        if (isTelling(name)) {
            names += " " + name;
        }
    }
    if (!names.empty()) {
        std::fprintf(stderr, "gongyuan-client: not taken from the environment:%s\n", names.c_str());
    }
    std::vector<char*> kept;
    kept.reserve(result.kept.size() + 1);
    for (std::string& entry : result.kept) {
        kept.push_back(entry.data());
    }
    kept.push_back(nullptr);
    ::execve("/proc/self/exe", argv, kept.data());
    return false;
}

std::vector<std::string> foreignCode(const std::filesystem::path& maps, const std::filesystem::path& own)
{
    std::set<std::string> foreign;
    std::ifstream stream{maps};
    for (std::string line; std::getline(stream, line);) {
        const std::size_t slash = line.find('/');
        const std::size_t rights = line.find(' ');
        if (slash == std::string::npos || rights == std::string::npos || line.size() < rights + 4 ||
            line[rights + 3] != 'x') {
            continue;
        }
        const std::string file = line.substr(slash);
        const bool system =
            file.starts_with("/usr/") || file.starts_with("/lib/") || file.starts_with("/lib64/");
        const bool compiled = file.starts_with("/memfd:JITCode:QtQml");  // Qt's own, made in this process
        if (!system && !compiled && !file.starts_with(own.string() + "/")) {
            foreign.insert(file);
        }
    }
    return {foreign.begin(), foreign.end()};
}

}  // namespace gongyuan::lockdown
