// SPDX-License-Identifier: Apache-2.0

#include "lockdown/machine.h"

#include "lockdown/clock_watch.h"
#include "lockdown/desktop_policy.h"
#include "lockdown/environment.h"
#include "lockdown/uevent.h"
#include "support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace gongyuan;
using namespace gongyuan::lockdown;
using namespace std::chrono_literals;

namespace {

void put(const std::filesystem::path& file, const std::string& text)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file} << text;
}

Uevent event(std::initializer_list<std::string_view> lines)
{
    std::string bytes = "add@/devices/x";
    bytes.push_back('\0');
    for (const std::string_view line : lines) {
        bytes += line;
        bytes.push_back('\0');
    }
    return parseUevent(bytes).value();
}

bool has(const std::vector<std::string>& list, const std::string& entry)
{
    return std::find(list.begin(), list.end(), entry) != list.end();
}

// NAME=value words of the lines that begin so, or of those that follow where a line goes on.
std::vector<std::string> given(const std::filesystem::path& file, std::string_view beginning)
{
    std::vector<std::string> entries;
    std::ifstream stream{file};
    bool goesOn = false;
    for (std::string line; std::getline(stream, line);) {
        if (goesOn || line.starts_with(beginning)) {
            goesOn = line.ends_with('\\');
            std::istringstream words{line.substr(line.starts_with(beginning) ? beginning.size() : 0)};
            for (std::string word; words >> word;) {
                if (word.find('=') != std::string::npos && !word.starts_with('$')) {
                    entries.push_back(word);
                }
            }
        }
    }
    return entries;
}

}  // namespace

TEST_CASE("of the environment only listed names and values are kept")
{
    const CleanEnvironment result = clean({"LANG=zh_CN.UTF-8",
                                           "LD_PRELOAD=/tmp/x.so",
                                           "LD_LIBRARY_PATH=/tmp",
                                           "LD_AUDIT=/tmp/x.so",
                                           "QT_PLUGIN_PATH=/tmp",
                                           "QML2_IMPORT_PATH=/tmp",
                                           "QML_IMPORT_PATH=/tmp",
                                           "QML_IMPORT_TRACE=1",
                                           "QT_QPA_PLATFORM=xcb",
                                           "QT_QPA_PLATFORM_PLUGIN_PATH=/tmp",
                                           "QT_QPA_GENERIC_PLUGINS=evdevkeyboard",
                                           "QT_STYLE_OVERRIDE=x",
                                           "QT_IM_MODULE=fcitx",
                                           "QT_QUICK_BACKEND=software",
                                           "QSG_INFO=1",
                                           "QTWEBENGINE_REMOTE_DEBUGGING=1",
                                           "XMODIFIERS=@im=fcitx",
                                           "GTK_MODULES=x",
                                           "PATH=/tmp/bin",
                                           "XDG_CONFIG_HOME=/tmp/c",
                                           "XDG_DATA_DIRS=/tmp/d",
                                           "XDG_RUNTIME_DIR=/run/user/1000",
                                           "DISPLAY=:0",
                                           "LC_ALL=C.UTF-8",
                                           "XCURSOR_PATH=/tmp",
                                           "FONTCONFIG_FILE=/tmp/f",
                                           "OPENSSL_CONF=/tmp/o",
                                           "GCONV_PATH=/tmp",
                                           "no-value",
                                           "DISPLAY=:9"});
    CHECK(has(result.kept, "LANG=zh_CN.UTF-8"));
    CHECK(has(result.kept, "QT_QPA_PLATFORM=xcb"));
    CHECK(has(result.kept, "QT_QUICK_BACKEND=software"));
    CHECK(has(result.kept, "XDG_RUNTIME_DIR=/run/user/1000"));
    CHECK(has(result.kept, "DISPLAY=:0"));
    CHECK(has(result.kept, "LC_ALL=C.UTF-8"));
    CHECK(has(result.kept, "PATH=/usr/bin:/bin"));
    CHECK(has(result.kept, "XDG_CONFIG_HOME=/nonexistent"));
    CHECK(result.kept.size() == 9);  // and XDG_CACHE_HOME
    CHECK(result.dropped.size() == 24);
    for (const std::string& kept : result.kept) {
        CAPTURE(kept);
        CHECK(kept.find("/tmp") == std::string::npos);
    }
    const CleanEnvironment again = clean(result.kept);
    CHECK(again.dropped.empty());
    CHECK(again.kept.size() == result.kept.size());
}

TEST_CASE("our own launchers leave nothing to clean, so that the client starts once")
{
    const std::filesystem::path source{GONGYUAN_SOURCE};
    auto image =
        given(source / "scripts/image/root/etc/systemd/system/gongyuan-seat.service", "Environment=");
    REQUIRE(image.size() == 6);
    // What systemd adds for a service with a user (systemd.exec(5)), and of /run/gongyuan/display.env.
    for (const char* entry :
         {"USER=gongyuan", "LOGNAME=gongyuan", "INVOCATION_ID=1", "JOURNAL_STREAM=8:1", "SYSTEMD_EXEC_PID=9",
          "RUNTIME_DIRECTORY=/run/gongyuan-seat", "GONGYUAN_ARGUMENTS=--root /etc/gongyuan/root.pem",
          "QT_QPA_PLATFORM=linuxfb", "QT_QPA_NO_TEXT_HANDLES=1", "QT_QUICK_BACKEND=software",
          "QSG_RENDER_LOOP=basic", "QT_QPA_FB_DRM=1"}) {
        image.emplace_back(entry);
    }
    auto package = given(source / "client/packaging/on-display", "exec env -i ");
    REQUIRE(package.size() == 9);
    package.erase(std::remove(package.begin(), package.end(), "QT_QPA_PLATFORM=\"$platform\""),
                  package.end());
    for (const auto& environment : {image, package}) {
        const CleanEnvironment result = clean(environment);
        CHECK(result.dropped.empty());
        CHECK(result.kept.size() == environment.size());
    }
}

TEST_CASE("a variable of Qt is kept only with a value that our launchers give")
{
    for (const char* entry : {"QT_QPA_PLATFORM=vnc", "QT_QPA_PLATFORM=xcb:x", "QT_QPA_PLATFORM=",
                              "QT_QUICK_BACKEND=/tmp/x.so", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON=2"}) {
        CAPTURE(entry);
        CHECK(clean({entry}).dropped.size() == 1);
    }
}

TEST_CASE("code from outside the system is found in the map of the process")
{
    const test::TempFolder folder;
    put(folder.path() / "maps", "55d0-55d1 r-xp 00000000 08:01 1 /opt/seat/gongyuan-client\n"
                                "7f00-7f01 r-xp 00000000 08:01 2 /usr/lib/x86_64-linux-gnu/libc.so.6\n"
                                "7f02-7f03 r--p 00000000 08:01 3 /tmp/data\n"
                                "7f04-7f05 r-xp 00000000 08:01 4 /tmp/preloaded.so\n"
                                "7f06-7f07 r-xp 00000000 00:00 0 [vdso]\n");
    CHECK(foreignCode(folder.path() / "maps", "/opt/seat") == std::vector<std::string>{"/tmp/preloaded.so"});
    CHECK(foreignCode("/proc/self/maps", std::filesystem::read_symlink("/proc/self/exe").parent_path())
              .empty());
}

TEST_CASE("a virtual machine is known by its maker or the processor's word, a real one by neither")
{
    const test::TempFolder folder;
    const auto& root = folder.path();
    put(root / "proc/cpuinfo", "processor: 0\nflags\t\t: fpu vme sse2\n");
    put(root / "sys/class/dmi/id/sys_vendor", "LENOVO\n");
    put(root / "sys/class/dmi/id/product_name", "20XW0026CD\n");
    CHECK_FALSE(virtualMachine(root));
    put(root / "sys/class/dmi/id/sys_vendor", "QEMU\n");
    CHECK(virtualMachine(root) == "QEMU");
    put(root / "sys/class/dmi/id/sys_vendor", "Hewlett-Packard\n");
    put(root / "proc/cpuinfo", "flags\t\t: fpu hypervisor sse2\n");
    CHECK(virtualMachine(root) == "unnamed hypervisor");
}

TEST_CASE("a session from afar leaves signs, one at the machine does not")
{
    const auto signsOf = [](std::map<std::string, std::string> environment) {
        return remoteSigns([environment](const char* name) {
            const auto found = environment.find(name);
            return found == environment.end() ? std::string{} : found->second;
        });
    };
    CHECK(signsOf({{"DISPLAY", ":0"}}).empty());
    CHECK(signsOf({}).empty());
    CHECK(signsOf({{"DISPLAY", "localhost:10.0"}}).size() == 1);
    CHECK(signsOf({{"DISPLAY", ":0"}, {"SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22"}}).size() == 1);
    CHECK(signsOf({{"XRDP_SESSION", "1"}}).front().code == code::kRemote);
    CHECK_FALSE(signsOf({{"XRDP_SESSION", "1"}}).front().locks);
}

TEST_CASE("an image is an image only when nobody could have written its mark")
{
    const test::TempFolder folder;
    CHECK_FALSE(isImage(folder.path() / "image.json"));
    put(folder.path() / "image.json", "{}");
    CHECK_FALSE(isImage(folder.path() / "image.json"));  // this file system is writable
    CHECK_FALSE(isImage("/proc/version"));               // read-only word, but no such file system
}

TEST_CASE("platforms that show the picture elsewhere cannot be guarded")
{
    for (const char* platform : {"xcb", "eglfs", "linuxfb"}) {
        CHECK(canGuard(platform));
    }
    for (const char* platform : {"vnc", "wayland", "offscreen", "minimal", ""}) {
        CHECK_FALSE(canGuard(platform));
    }
}

TEST_CASE("a clock that is set is told, a clock that is trimmed is not, and neither locks")
{
    const Clocks before{1'000'000s, 5'000s, 4'000s};
    CHECK(changesBetween(before, {1'000'010s, 5'010s, 4'010s}).empty());
    CHECK(changesBetween(before, {1'000'011s, 5'010s, 4'010s}).empty());  // NTP
    const auto forward = changesBetween(before, {1'003'610s, 5'010s, 4'010s});
    REQUIRE(forward.size() == 1);
    CHECK(forward.front().code == code::kClock);
    CHECK(forward.front().detail.find("forward by 3600 s") != std::string::npos);
    CHECK_FALSE(forward.front().locks);
    const auto back = changesBetween(before, {999'410s, 5'010s, 4'010s});
    REQUIRE(back.size() == 1);
    CHECK(back.front().detail.find("back by 600 s") != std::string::npos);
}

TEST_CASE("sleep is told, and locks when it was longer than an absence may be")
{
    const Clocks before{1'000'000s, 5'000s, 4'000s};
    const auto nap = changesBetween(before, {1'000'060s, 5'060s, 4'010s});
    REQUIRE(nap.size() == 1);
    CHECK(nap.front().code == code::kSuspended);
    CHECK_FALSE(nap.front().locks);
    const auto night = changesBetween(before, {1'000'200s, 5'200s, 4'010s});
    REQUIRE(night.size() == 1);
    CHECK(night.front().locks);
}

TEST_CASE("the kernel's words on devices are read, and rubbish is not")
{
    const Uevent keyboard = event({"ACTION=add", "SUBSYSTEM=input", "PRODUCT=3/46d/c31c/110",
                                   "NAME=\"Logitech USB Keyboard\"", "KEY=10000 7 ff80 fffffffffffffffe"});
    CHECK(kindOf(keyboard) == DeviceKind::Input);
    CHECK(describe(keyboard) == "keyboard \"Logitech USB Keyboard\" 3/46d/c31c/110");
    const Uevent node = event({"ACTION=add", "SUBSYSTEM=input", "DEVNAME=input/event5"});
    CHECK(kindOf(node) == DeviceKind::None);
    const Uevent mouse =
        event({"ACTION=add", "SUBSYSTEM=input", "PRODUCT=3/1/2/3", "NAME=\"Mouse\"", "KEY=70000 0 0 0 0"});
    CHECK(describe(mouse) == "input device \"Mouse\" 3/1/2/3");
    const Uevent gone = event({"ACTION=remove", "SUBSYSTEM=input", "PRODUCT=3/1/2/3"});
    CHECK(kindOf(gone) == DeviceKind::None);
    const Uevent stick = event({"ACTION=add", "SUBSYSTEM=block", "DEVTYPE=disk", "DEVNAME=sdb",
                                "DEVPATH=/devices/pci0000:00/usb1/block/sdb"});
    CHECK(kindOf(stick) == DeviceKind::Storage);
    CHECK(describe(stick) == "sdb");
    const Uevent loop = event({"ACTION=add", "SUBSYSTEM=block", "DEVTYPE=disk", "DEVNAME=loop0",
                               "DEVPATH=/devices/virtual/block/loop0"});
    CHECK(kindOf(loop) == DeviceKind::None);
    CHECK(kindOf(event({"ACTION=change", "SUBSYSTEM=drm", "HOTPLUG=1"})) == DeviceKind::Display);
    CHECK_FALSE(parseUevent("libudev"));
    CHECK_FALSE(parseUevent(""));
    CHECK_FALSE(parseUevent(std::string_view{"add@/x\0ACTION=add\0", 18}));
    const Uevent hostile =
        event({"ACTION=add", "SUBSYSTEM=input", "PRODUCT=1", "NAME=\x1b[31m\n\"", "KEY=zz"});
    CHECK(describe(hostile) == "input device \"[31m\" 1");
}

TEST_CASE("the list of programs may be longer, never somebody else's")
{
    const test::TempFolder folder;
    const auto file = folder.path() / "desktop.json";
    CHECK(loadPolicy(file)->programs == usualDesktop().programs);
    put(file, R"({"v":1,"programs":["/opt/lab/notice"]})");
    CHECK(loadPolicy(file)->programs.contains("/opt/lab/notice"));
    CHECK(loadPolicy(file)->programs.contains("/usr/bin/openbox"));
    put(file, R"({"v":1,"programs":["notice"]})");
    CHECK(loadPolicy(file).error().code == Errc::Malformed);
    put(file, R"({"v":1,"programs":[]})");
    REQUIRE(::chmod(file.c_str(), 0666) == 0);
    CHECK(loadPolicy(file).error().code == Errc::Denied);
}
