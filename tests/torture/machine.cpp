// SPDX-License-Identifier: Apache-2.0

// The only program of the virtual machine whose power is cut, started by its kernel. It loads the drivers of
// the disk, mounts it, opens the vault on it, compares it with what the machine outside says was acknowledged
// (environment: seed, acked), and goes on writing; each act that the vault has acknowledged is told on the
// serial line before the next begins. With `unsynced` every sync is left out, which must be noticed.
// machine.py is the other side.

#include "script.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

using namespace gongyuan;
using namespace gongyuan::torture;

namespace {

constexpr const char* kDisk = "/dev/vda";
constexpr const char* kFolder = "/data";
constexpr const char* kVault = "/data/20260001.vault";

int line = -1;

// The line has left the machine when this returns.
[[gnu::format(printf, 1, 2)]] void tell(const char* format, ...)
{
    std::array<char, 1000> text{};
    std::va_list list;
    va_start(list, format);
    const int size = std::vsnprintf(text.data(), text.size() - 1, format, list);
    va_end(list);
    std::size_t length = std::min(static_cast<std::size_t>(std::max(size, 0)), text.size() - 2);
    text[length++] = '\n';
    if (::write(line, text.data(), length) != static_cast<ssize_t>(length)) {
        std::abort();
    }
    ::tcdrain(line);
}

[[noreturn]] void end()
{
    while (true) {
        ::pause();
    }
}

std::uint64_t given(const char* name)
{
    const char* const text = std::getenv(name);
    const std::string_view digits = text == nullptr ? "0" : text;
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

void loadDrivers()
{
    std::vector<std::filesystem::path> drivers;
    for (const auto& file : std::filesystem::directory_iterator{"/drivers"}) {
        drivers.push_back(file.path());
    }
    std::ranges::sort(drivers);
    for (const auto& path : drivers) {
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (::syscall(SYS_finit_module, file, "", 0) != 0) {
            tell("broken: cannot load %s: %s", path.c_str(), std::strerror(errno));
        }
        ::close(file);
    }
}

void prepare()
{
    ::mount("none", "/dev", "devtmpfs", 0, nullptr);
    line = ::open("/dev/ttyS0", O_RDWR | O_NOCTTY | O_CLOEXEC);
    loadDrivers();
    for (int i = 0; i < 500 && ::access(kDisk, F_OK) != 0; ++i) {
        ::usleep(10'000);
    }
    if (::mount(kDisk, kFolder, "ext4", 0, nullptr) != 0) {
        tell("broken: cannot mount the disk");
        end();
    }
}

std::unique_ptr<store::Vault> keep(Result<store::Vault> vault)
{
    if (!vault) {
        tell("unopenable: %s", vault.error().detail.c_str());
        end();
    }
    return std::make_unique<store::Vault>(std::move(vault).value());
}

}  // namespace

extern "C" int fsync(int descriptor)
{
    return given("unsynced") != 0 ? 0 : static_cast<int>(::syscall(SYS_fsync, descriptor));
}

extern "C" int fdatasync(int descriptor)
{
    return given("unsynced") != 0 ? 0 : static_cast<int>(::syscall(SYS_fdatasync, descriptor));
}

int main()
{
    prepare();
    const Script script{given("seed")};
    const std::uint64_t acknowledged = given("acked");
    auto vault = keep(acknowledged == 0 && openVault(kVault).ok() == false
                          ? store::Vault::create(kVault, vaultKey(), kSitting, kCandidate)
                          : openVault(kVault));
    Content content;
    for (std::uint64_t number = 1; number <= acknowledged; ++number) {
        Script::apply(script.act(number, content), content);
    }
    const auto found = contentOf(*vault);
    if (!found) {
        tell("unopenable: %s", found.error().detail.c_str());
        end();
    }
    // The act under way when the power went may have been finished, or its line may have been lost.
    std::uint64_t number = acknowledged;
    if (found.value() != content) {
        Script::apply(script.act(++number, content), content);
    }
    if (found.value() != content) {
        tell("lost: %s", difference(found.value(), content).c_str());
        end();
    }
    tell("checked %llu", static_cast<unsigned long long>(number));
    while (true) {
        const Act act = script.act(++number, content);
        if (const Status done = perform(act, vault, kVault); !done) {
            tell("broken: act %llu: %s", static_cast<unsigned long long>(number),
                 done.error().detail.c_str());
            end();
        }
        tell("acked %llu", static_cast<unsigned long long>(number));
        Script::apply(act, content);
    }
}
