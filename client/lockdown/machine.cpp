// SPDX-License-Identifier: Apache-2.0

#include "lockdown/machine.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <fstream>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace gongyuan::lockdown {
namespace {

std::string lineOf(const std::filesystem::path& file)
{
    std::ifstream stream{file};
    std::string line;
    std::getline(stream, line);
    return line;
}

bool hasHypervisorFlag(const std::filesystem::path& cpuinfo)
{
    std::ifstream stream{cpuinfo};
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("flags")) {
            return (line + " ").find(" hypervisor ") != std::string::npos;
        }
    }
    return false;
}

}  // namespace

std::optional<std::string> virtualMachine(const std::filesystem::path& root)
{
    constexpr std::array kMakers{"QEMU",      "VMware", "innotek", "VirtualBox",      "Xen",      "Bochs",
                                 "Parallels", "bhyve",  "KVM",     "Virtual Machine", "OpenStack"};
    const std::filesystem::path dmi = root / "sys/class/dmi/id";
    for (const char* file : {"sys_vendor", "product_name", "bios_vendor"}) {
        const std::string line = lineOf(dmi / file);
        const auto* const maker = std::find_if(kMakers.begin(), kMakers.end(), [&line](const char* one) {
            return line.find(one) != std::string::npos;
        });
        if (maker != kMakers.end()) {
            return *maker;
        }
    }
    if (hasHypervisorFlag(root / "proc/cpuinfo")) {
        return "unnamed hypervisor";
    }
    return std::nullopt;
}

std::vector<Incident> remoteSigns(const std::function<std::string(const char*)>& value)
{
    std::vector<Incident> signs;
    for (const char* name : {"XRDP_SESSION", "XRDP_SOCKET_PATH", "VNCDESKTOP", "NXSESSIONID", "X2GO_SESSION",
                             "SSH_CONNECTION", "SSH_CLIENT"}) {
        if (!value(name).empty()) {
            signs.push_back({code::kRemote, std::string{name} + " is set", false});
        }
    }
    const std::string display = value("DISPLAY");
    if (!display.empty() && display.front() != ':' && !display.starts_with("unix:")) {
        signs.push_back(
            {code::kRemote, "the display " + display + " is on another machine or forwarded", false});
    }
    return signs;
}

const char* name(GuardLevel level)
{
    switch (level) {
    case GuardLevel::Image: return "image";
    case GuardLevel::Desktop: return "desktop";
    case GuardLevel::Window: return "window";
    }
    assert(false);
    return "";
}

bool isImage(const std::filesystem::path& marker)
{
    struct stat file {};
    struct statvfs volume {};
    return ::lstat(marker.c_str(), &file) == 0 && S_ISREG(file.st_mode) && file.st_uid == 0 &&
           (file.st_mode & (S_IWGRP | S_IWOTH)) == 0 && ::statvfs(marker.c_str(), &volume) == 0 &&
           (volume.f_flag & ST_RDONLY) != 0;
}

bool canGuard(const std::string& platform)
{
    return platform == "xcb" || platform == "eglfs" || platform == "linuxfb";
}

}  // namespace gongyuan::lockdown
