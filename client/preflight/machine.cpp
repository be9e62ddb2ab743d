// SPDX-License-Identifier: Apache-2.0

#include "preflight/machine.h"

#include "core/file.h"
#include "crypto/hash.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <set>
#include <sstream>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace gongyuan::preflight {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostImageJson = 64 << 10;
constexpr std::size_t kPage = 4096;
constexpr int kSyncs = 200;
constexpr std::chrono::seconds kSyncsLast{3};
constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr int kChunks = 16;
constexpr std::chrono::seconds kWritingLasts{8};
constexpr std::size_t kNameDigits = 32;

std::optional<std::string> readText(const fs::path& path)
{
    std::ifstream file{path};
    if (!file) {
        return std::nullopt;
    }
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::optional<std::int64_t> readNumber(const fs::path& path)
{
    const auto text = readText(path);
    std::int64_t value = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc{}) {
        return std::nullopt;
    }
    return value;
}

// `MemTotal:  123 kB` as bytes.
std::optional<std::int64_t> memoryField(const std::string& text, const std::string& field)
{
    std::istringstream lines{text};
    std::string name;
    std::int64_t kib = 0;
    std::string unit;
    while (lines >> name >> kib) {
        std::getline(lines, unit);
        if (name == field + ":") {
            return kib * 1024;
        }
    }
    return std::nullopt;
}

std::string virtualMachine()
{
    for (const char* const file : {"/sys/class/dmi/id/sys_vendor", "/sys/class/dmi/id/product_name"}) {
        const std::string text = readText(file).value_or("");
        for (const char* const known :
             {"QEMU", "KVM", "VMware", "VirtualBox", "innotek", "Xen", "Parallels", "Virtual Machine",
              "Bochs", "OpenStack", "Alibaba Cloud", "Amazon EC2", "Google Compute"}) {
            if (text.find(known) != std::string::npos) {
                return known;
            }
        }
    }
    const std::string processor = readText("/proc/cpuinfo").value_or("");
    std::istringstream lines{processor};
    std::string line;
    while (std::getline(lines, line)) {
        if (line.starts_with("flags") && (line + " ").find(" hypervisor ") != std::string::npos) {
            return "hypervisor";
        }
    }
    return {};
}

// A keyboard is what has letters: the bits of KEY_Q .. KEY_P and KEY_ENTER.
bool hasLetters(const std::string& bits)
{
    const std::size_t last = bits.rfind(' ');
    const std::string low = last == std::string::npos ? bits : bits.substr(last + 1);
    std::uint64_t keys = 0;
    std::from_chars(low.data(), low.data() + low.size(), keys, 16);
    constexpr std::uint64_t kLetters = 0x3ffULL << 16U;  // KEY_Q is 16
    return (keys & kLetters) == kLetters;
}

std::optional<std::vector<std::string>> keyboards()
{
    const auto text = readText("/proc/bus/input/devices");
    if (!text) {
        return std::nullopt;
    }
    std::vector<std::string> found;
    std::istringstream lines{*text};
    std::string line;
    std::string device;
    while (std::getline(lines, line)) {
        if (line.starts_with("N: Name=\"")) {
            device = line.substr(9, line.size() - 10);
        } else if (line.starts_with("B: KEY=") && hasLetters(line.substr(7))) {
            found.push_back(device);
        }
    }
    return found;
}

bool isLoopback(const std::string& address)
{
    // Hexadecimal, 32-bit words in host order: 127.x.x.x, ::1, ::ffff:127.x.x.x.
    if (address.size() == 8) {
        return address.ends_with("7F");
    }
    return address == "00000000000000000000000001000000" ||
           (address.starts_with("0000000000000000FFFF0000") && address.ends_with("7F"));
}

/// Where an address is waited for, not where anybody is served: RFC 2131 section 4.1, RFC 8415 section 7.2.
constexpr std::uint16_t kDhcpClient = 68;
constexpr std::uint16_t kDhcp6Client = 546;

std::optional<std::vector<std::uint16_t>> openPorts()
{
    std::set<std::uint16_t> open;
    bool read = false;
    struct Table {
        const char* file;
        const char* listening;
        std::uint16_t client;
    };
    for (const Table table :
         {Table{"/proc/net/tcp", "0A", 0}, Table{"/proc/net/tcp6", "0A", 0},
          Table{"/proc/net/udp", "07", kDhcpClient}, Table{"/proc/net/udp6", "07", kDhcp6Client}}) {
        const auto text = readText(table.file);
        if (!text) {
            continue;
        }
        read = true;
        std::istringstream lines{*text};
        std::string line;
        std::getline(lines, line);
        while (std::getline(lines, line)) {
            std::istringstream words{line};
            std::string slot;
            std::string local;
            std::string remote;
            std::string state;
            words >> slot >> local >> remote >> state;
            const std::size_t colon = local.rfind(':');
            std::uint16_t port = 0;
            if (state == table.listening && colon != std::string::npos &&
                !isLoopback(local.substr(0, colon)) &&
                std::from_chars(local.data() + colon + 1, local.data() + local.size(), port, 16).ec ==
                    std::errc{} &&
                port != table.client) {
                open.insert(port);
            }
        }
    }
    return read ? std::optional{std::vector<std::uint16_t>(open.begin(), open.end())} : std::nullopt;
}

std::vector<std::string> soundCards()
{
    std::vector<std::string> cards;
    std::istringstream lines{readText("/proc/asound/cards").value_or("")};
    std::string line;
    while (std::getline(lines, line)) {
        const std::size_t name = line.find("]: ");
        if (name != std::string::npos) {
            cards.push_back(line.substr(name + 3));
        }
    }
    return cards;
}

struct Mount {
    std::string source;
    std::string fileSystem;
    std::string options;
};

// The mount that holds a path, by the device number of the path.
Mount mountOf(const fs::path& folder)
{
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0) {
        return {};
    }
    const std::string device =
        std::to_string(major(status.st_dev)) + ":" + std::to_string(minor(status.st_dev));
    std::istringstream lines{readText("/proc/self/mountinfo").value_or("")};
    std::string line;
    Mount mount;
    while (std::getline(lines, line)) {
        std::istringstream words{line};
        std::string id;
        std::string parent;
        std::string number;
        std::string root;
        std::string point;
        std::string options;
        words >> id >> parent >> number >> root >> point >> options;
        std::string word;
        while (words >> word && word != "-") {
        }
        std::string super;
        if (number == device) {
            words >> mount.fileSystem >> mount.source >> super;
            mount.options = options;
            mount.options.append(",").append(super);
        }
    }
    return mount;
}

// The whole disk below a partition.
fs::path blockOf(const fs::path& folder)
{
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0) {
        return {};
    }
    std::error_code error;
    const fs::path link =
        "/sys/dev/block/" + std::to_string(major(status.st_dev)) + ":" + std::to_string(minor(status.st_dev));
    fs::path block = fs::canonical(link, error);
    if (error) {
        return {};
    }
    return fs::exists(block / "partition", error) ? block.parent_path() : block;
}

// Linux calls every disk behind a USB bridge turning that does not say otherwise; memory sticks do not.
bool behindUsb(const fs::path& block)
{
    return std::any_of(block.begin(), block.end(),
                       [](const fs::path& part) { return part.string().starts_with("usb"); });
}

std::string uuidOf(const std::string& source)
{
    std::error_code error;
    const fs::path wanted = fs::canonical(source, error);
    if (error) {
        return {};
    }
    for (const auto& entry : fs::directory_iterator{"/dev/disk/by-uuid", error}) {
        if (fs::canonical(entry.path(), error) == wanted) {
            return entry.path().filename().string();
        }
    }
    return {};
}

class ScratchFile {
public:
    explicit ScratchFile(const fs::path& folder)
        : m_path{folder / "preflight.scratch"}
        , m_descriptor{
              ::open(m_path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, kSecretMode)}
    {
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ~ScratchFile()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
            ::unlink(m_path.c_str());
        }
    }

    bool open() const { return m_descriptor >= 0; }
    bool write(const std::vector<char>& bytes, off_t at) const
    {
        return ::pwrite(m_descriptor, bytes.data(), bytes.size(), at) == static_cast<ssize_t>(bytes.size());
    }
    bool sync() const { return ::fdatasync(m_descriptor) == 0; }

private:
    fs::path m_path;
    int m_descriptor;
};

Micros since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now() - start);
}

}  // namespace

SystemReadings readSystem()
{
    SystemReadings system;
    const auto image = readFile("/etc/gongyuan/image.json", kMostImageJson);
    if (image) {
        system.imageJson = std::string{textOf(image.value())};
    } else if (image.error().code != Errc::NotFound) {
        system.imageJson = std::string{};  // there, and not readable: never "none"
    }
    system.kernelLine = readText("/proc/cmdline").value_or("");
    const std::string memory = readText("/proc/meminfo").value_or("");
    system.memoryTotal = memoryField(memory, "MemTotal");
    system.memoryAvailable = memoryField(memory, "MemAvailable");
    system.swap = memoryField(memory, "SwapTotal");
    system.virtualMachine = virtualMachine();
    system.dumpable = ::prctl(PR_GET_DUMPABLE) != 0;
    if (const auto scope = readNumber("/proc/sys/kernel/yama/ptrace_scope")) {
        system.ptraceScope = static_cast<int>(*scope);
    }
    if (const auto sysrq = readNumber("/proc/sys/kernel/sysrq")) {
        system.sysrq = static_cast<int>(*sysrq);
    }
    system.keyboards = keyboards();
    system.ports = openPorts();
    system.soundCards = soundCards();
    return system;
}

DiskReadings measureDisk(const fs::path& folder)
{
    DiskReadings disk;
    std::error_code ignored;
    fs::create_directories(folder, ignored);
    struct statvfs volume {};
    if (::statvfs(folder.c_str(), &volume) == 0) {
        disk.freeBytes = std::uint64_t{volume.f_bavail} * volume.f_frsize;
    }
    const Mount mount = mountOf(folder);
    disk.fileSystem = mount.fileSystem;
    disk.options = mount.options;
    const fs::path block = blockOf(folder);
    disk.device = block.filename().string();
    if (const auto turning = readNumber(block / "queue" / "rotational");
        turning && !block.empty() && !behindUsb(block)) {
        disk.rotational = *turning != 0;
    }
    const ScratchFile file{folder};
    const std::vector<char> page(kPage, 'g');
    disk.writable = file.open() && file.write(page, 0) && file.sync();
    if (!disk.writable || disk.freeBytes < std::uint64_t{kChunk} * kChunks * 2) {
        return disk;
    }
    const auto began = std::chrono::steady_clock::now();
    for (int i = 0; i < kSyncs && since(began) < kSyncsLast; ++i) {
        const auto start = std::chrono::steady_clock::now();
        if (!file.write(page, 0) || !file.sync()) {
            disk.writable = false;
            return disk;
        }
        disk.syncs.push_back(since(start));
    }
    const std::vector<char> chunk(kChunk, 'y');
    const auto start = std::chrono::steady_clock::now();
    std::int64_t written = 0;
    for (int i = 0; i < kChunks && since(start) < kWritingLasts; ++i) {
        if (!file.write(chunk, static_cast<off_t>(kChunk) * i) || !file.sync()) {
            disk.writable = false;
            return disk;
        }
        written += static_cast<std::int64_t>(kChunk);
    }
    disk.writeSpeed = written * 1'000'000 / std::max<std::int64_t>(since(start).count(), 1);
    return disk;
}

std::string placeOf(const fs::path& folder)
{
    std::error_code error;
    const fs::path path = fs::weakly_canonical(folder, error);
    const Mount mount = mountOf(folder);
    const std::string uuid = uuidOf(mount.source);
    const std::string disk = uuid.empty() ? mount.fileSystem + " " + mount.source : "uuid " + uuid;
    std::string place = disk + " " + path.string();
    return place.size() <= protocol::kDetailBytes ? place : toHex(crypto::sha256(bytesOf(place)));
}

std::vector<std::string> restoreSoftware()
{
    std::vector<std::string> found;
    const std::string modules = readText("/proc/modules").value_or("");
    const std::string command = readText("/proc/cmdline").value_or("");
    for (const char* const name :
         {"deepfreeze", "dfserv", "ofris", "bilibop", "fsprotect", "lethe", "shadowd"}) {
        if (modules.find(name) != std::string::npos || fs::exists(std::string{"/etc/"} + name) ||
            fs::exists(std::string{"/usr/sbin/"} + name)) {
            found.emplace_back(name);
        }
    }
    for (const char* const option :
         {"overlayroot=", "fsprotect", "lockfs", "boot=live", "systemd.volatile="}) {
        if (command.find(option) != std::string::npos) {
            found.emplace_back(option);
        }
    }
    return found;
}

std::string machineName()
{
    std::set<std::string> addresses;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{"/sys/class/net", error}) {
        const fs::path device = fs::canonical(entry.path() / "device", error);
        const bool pluggable = device.string().find("/usb") != std::string::npos;
        if (!error && !pluggable) {
            addresses.insert(readText(entry.path() / "address").value_or(""));
        }
        error.clear();
    }
    if (addresses.empty()) {
        return {};
    }
    std::string all = "gongyuan.machine.v1";
    for (const std::string& address : addresses) {
        all += "|" + address;
    }
    return toHex(crypto::sha256(bytesOf(all))).substr(0, kNameDigits);
}

}  // namespace gongyuan::preflight
