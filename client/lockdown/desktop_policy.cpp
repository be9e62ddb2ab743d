// SPDX-License-Identifier: Apache-2.0

#include "lockdown/desktop_policy.h"

#include "core/file.h"
#include "core/json.h"

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace gongyuan::lockdown {
namespace {

constexpr std::uint64_t kMostPolicy = 64 << 10;
constexpr std::size_t kMostPrograms = 256;
constexpr std::size_t kMostPath = 1024;

}  // namespace

DesktopPolicy usualDesktop()
{
    return {{"/usr/bin/openbox",
             "/usr/bin/xfwm4",
             "/usr/bin/xfdesktop",
             "/usr/bin/xfce4-panel",
             "/usr/bin/lxpanel",
             "/usr/bin/pcmanfm",
             "/usr/bin/lxqt-panel",
             "/usr/bin/pcmanfm-qt",
             "/usr/bin/mutter",
             "/usr/bin/gnome-shell",
             "/usr/bin/kwin_x11",
             "/usr/bin/plasmashell",
             "/usr/bin/marco",
             "/usr/bin/mate-panel",
             "/usr/bin/caja",
             "/usr/bin/dde-dock",
             "/usr/bin/dde-desktop",
             "/usr/bin/dde-shell",
             "/usr/bin/kwin_no_scale",
             "/usr/bin/ukui-kwin_x11",
             "/usr/bin/ukui-panel",
             "/usr/bin/peony-qt-desktop",
             "/usr/bin/muffin",
             "/usr/bin/cinnamon",
             "/usr/lib/x86_64-linux-gnu/xfce4/panel/wrapper-2.0"}};
}

Result<DesktopPolicy> loadPolicy(const std::filesystem::path& file)
{
    DesktopPolicy policy = usualDesktop();
    struct stat about {};
    if (::lstat(file.c_str(), &about) != 0) {
        return errno == ENOENT ? Result<DesktopPolicy>{std::move(policy)}
                               : Error{Errc::Storage, file.string() + " cannot be read"};
    }
    const bool owned = about.st_uid == 0 || about.st_uid == ::geteuid();
    if (!S_ISREG(about.st_mode) || !owned || (about.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        return Error{Errc::Denied, file.string() + " may be written by others; give it to root, mode 0644"};
    }
    GONGYUAN_TRY(const Buffer bytes, readFile(file, kMostPolicy));
    GONGYUAN_TRY(const Json json, parseJson(bytes));
    JsonObject reader{json, file.string()};
    reader.integer("v", 1, 1);
    for (const Json& program : reader.array("programs", kMostPrograms)) {
        const std::string path = program.is_string() ? program.get<std::string>() : std::string{};
        if (path.size() < 2 || path.size() > kMostPath || path.front() != '/') {
            reader.refuse("programs", "an absolute path is wanted");
            break;
        }
        policy.programs.insert(path);
    }
    GONGYUAN_CHECK(reader.finish());
    return policy;
}

}  // namespace gongyuan::lockdown
