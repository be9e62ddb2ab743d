// SPDX-License-Identifier: Apache-2.0

#include "room/cli/console.h"

#include "core/file.h"
#include "crypto/secret.h"
#include "room/cli/page.h"
#include "room/cli/passphrase.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <filesystem>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <optional>
#include <ostream>
#include <poll.h>
#include <sstream>
#include <string_view>
#include <sys/ioctl.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

namespace gongyuan::room {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostLine = 4096;
constexpr std::uint64_t kMostRequest = 1 << 20;
constexpr std::chrono::seconds kLongestWait{60};
constexpr std::string_view kClear = "\033[2J\033[3J\033[H\033[?25h";
constexpr std::array kCommands{"init", "accept", "import",    "enrol", "replace", "closed", "status",
                               "say",  "ticket", "readiness", "take",  "export",  "revoke"};

constexpr std::string_view kHelp = R"(
One line is one command; names with blanks stand in "quotes". Files lie on the
stick with the label GONGYUAN and are named as they are called there.

    help COMMAND    how a command is used
    files           what lies on the stick
    request         put room-request.json on the stick once more
    address         under which addresses seats reach this machine
    passphrase      choose another one
    lock            close the console; it closes by itself after a while
    off             close the room and switch this machine off

    init --room ID --root root.pem --address A
                    begin a room; room-request.json is put on the stick
    accept --certificate FILE
                    take the authority's answer; from then on seats are served
    import ENVELOPE BULK, enrol, replace, revoke, status, say, ticket, take,
    readiness, export, closed
)";

/// The terminal as the console wants it; as it was, afterwards.
class TerminalMode {
public:
    TerminalMode()
        : m_real{::tcgetattr(STDIN_FILENO, &m_before) == 0}
    {
        set(/*echo=*/true);
    }
    TerminalMode(const TerminalMode&) = delete;
    TerminalMode& operator=(const TerminalMode&) = delete;
    ~TerminalMode()
    {
        if (m_real) {
            ::tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
        }
    }

    bool real() const { return m_real; }
    /// Lines that the screen shows at once.
    static int rows()
    {
        winsize size{};
        return ::ioctl(STDIN_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 4 ? size.ws_row : 24;
    }

    /// Whole lines; no key ends or stops the program.
    void set(bool echo)
    {
        if (!m_real) {
            return;
        }
        termios mode = m_before;
        mode.c_lflag |= ICANON | ECHOE | ECHOK;
        mode.c_lflag &= ~static_cast<tcflag_t>(ISIG | ECHO);
        mode.c_lflag |= echo ? static_cast<tcflag_t>(ECHO) : 0;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &mode);
    }

private:
    termios m_before{};
    bool m_real;
};

enum class Heard : std::uint8_t { Line, Silence, End };

class Console {
public:
    explicit Console(const Context& context)
        : m_context{context}
        , m_dir{context.options.dir}
        , m_passphrase{m_dir / "console.json"}
        , m_exchange{context.options.exchange}
    {
    }

    Status run();

private:
    std::ostream& out() { return m_context.terminal.out; }
    Heard read(std::string& line, std::optional<std::chrono::seconds> patience);
    Heard askSecret(std::string_view prompt, std::string& typed);
    Result<bool> choose();
    Result<bool> open();
    bool work();
    bool show(const std::string& text);
    std::string obey(const std::vector<std::string>& words);
    std::string perform(const std::vector<std::string>& words);
    std::string giveRequest();
    std::string files() const;
    void greet();

    const Context& m_context;
    fs::path m_dir;
    fs::path m_passphrase;
    fs::path m_exchange;
    TerminalMode m_mode;
    std::string m_typed;
    int m_wrong = 0;
};

std::vector<std::string> lanAddresses()
{
    std::vector<std::string> found;
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0) {
        return found;
    }
    for (const ifaddrs* one = all; one != nullptr; one = one->ifa_next) {
        std::array<char, NI_MAXHOST> text{};
        const bool usable = one->ifa_addr != nullptr && one->ifa_addr->sa_family == AF_INET &&
                            (one->ifa_flags & IFF_LOOPBACK) == 0;
        if (usable && ::getnameinfo(one->ifa_addr, sizeof(sockaddr_in), text.data(), text.size(), nullptr, 0,
                                    NI_NUMERICHOST) == 0) {
            found.emplace_back(text.data());
        }
    }
    ::freeifaddrs(all);
    return found;
}

// A line that is longer than any command is thrown away to its end.
Heard Console::read(std::string& line, std::optional<std::chrono::seconds> patience)
{
    out().flush();
    while (true) {
        if (const std::size_t end = m_typed.find('\n'); end != std::string::npos) {
            line = m_typed.substr(0, std::min(end, kMostLine));
            m_typed.erase(0, end + 1);
            return Heard::Line;
        }
        if (m_typed.size() > kMostLine) {
            m_typed.resize(kMostLine);
        }
        pollfd wait{STDIN_FILENO, POLLIN, 0};
        const int ready =
            ::poll(&wait, 1, patience ? static_cast<int>(std::chrono::milliseconds{*patience}.count()) : -1);
        if (ready == 0) {
            return Heard::Silence;
        }
        std::array<char, 512> piece{};
        const ssize_t got = ready < 0 ? -1 : ::read(STDIN_FILENO, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            return Heard::End;
        }
        m_typed.append(piece.data(), static_cast<std::size_t>(got));
        crypto::wipe(std::as_writable_bytes(std::span{piece}));
    }
}

Heard Console::askSecret(std::string_view prompt, std::string& typed)
{
    out() << prompt;
    m_mode.set(/*echo=*/false);
    const Heard heard = read(typed, std::nullopt);
    m_mode.set(/*echo=*/true);
    out() << "\n";
    return heard;
}

std::string addressText()
{
    std::string text;
    for (const std::string& address : lanAddresses()) {
        text += "  " + address + "  (seats: port 7443, enrolment: port 7444)\n";
    }
    return text.empty() ? "  none: plug in the network of the room\n" : text;
}

void Console::greet()
{
    if (m_mode.real()) {
        out() << kClear;
    }
    out() << "\n  Gongyuan: the server of an examination room\n\n  This machine's addresses:\n"
          << addressText() << "\n";
}

// Whether one was chosen; false when nobody is there.
Result<bool> Console::choose()
{
    std::string first;
    std::string again;
    while (true) {
        out() << "Choose a passphrase of at least " << kLeastPassphrase
              << " characters. Who knows it can do everything that a proctor can.\n";
        if (askSecret("New passphrase: ", first) == Heard::End ||
            askSecret("Once more: ", again) == Heard::End) {
            return false;
        }
        const Status kept = first == again ? keepPassphrase(m_passphrase, first)
                                           : Status{Error{Errc::Denied, "these two differ"}};
        crypto::wipe(first);
        crypto::wipe(again);
        if (kept) {
            return true;
        }
        if (kept.error().code != Errc::Denied) {
            return kept.error();
        }
        out() << kept.error().detail << "; nothing was changed\n";
    }
}

// Until the right passphrase was typed; false when nobody is there.
Result<bool> Console::open()
{
    std::error_code problem;
    if (!fs::exists(m_passphrase, problem)) {
        GONGYUAN_TRY(const bool chosen, choose());
        if (!chosen) {
            return false;
        }
    }
    while (true) {
        std::string typed;
        if (askSecret("Passphrase: ", typed) == Heard::End) {
            return false;
        }
        const Status right = checkPassphrase(m_passphrase, typed);
        crypto::wipe(typed);
        if (right) {
            m_wrong = 0;
            return true;
        }
        if (right.error().code != Errc::Denied) {
            return right.error();
        }
        const std::chrono::seconds wait =
            std::min(std::chrono::seconds{1 << std::min(m_wrong, 6)}, kLongestWait);
        ++m_wrong;
        out() << "That is not the passphrase. Wait " << wait.count() << " s.\n";
        out().flush();
        std::this_thread::sleep_for(wait);
    }
}

// A screen at a time; false when nobody asked for the next one and the console has to close.
bool Console::show(const std::string& text)
{
    const int most = m_mode.real() ? TerminalMode::rows() - 1 : INT_MAX;
    std::istringstream lines{text};
    std::string line;
    for (int shown = 0; std::getline(lines, line); ++shown) {
        if (shown == most) {
            out() << "-- Enter: more, q: enough -- ";
            std::string answer;
            if (read(answer, m_context.options.idle) != Heard::Line) {
                return false;
            }
            if (answer == "q") {
                return true;
            }
            shown = 0;
        }
        out() << line << "\n";
    }
    return true;
}

// The authority certifies what this file says: it has to leave the machine.
std::string Console::giveRequest()
{
    const fs::path to = m_exchange / "room-request.json";
    auto request = readFile(Folder{m_dir}.request(), kMostRequest);
    const Status given = request ? writeFile(to, request.value(), kPublicMode, Existing::Replace)
                                 : Status{std::move(request).error()};
    return given ? "put on the stick as room-request.json: bring it to the authority\n"
                 : "the request could not be put on the stick: " + given.error().detail +
                       "\n  hint: plug in the stick with the label GONGYUAN, then: request\n";
}

std::string Console::files() const
{
    std::error_code problem;
    std::vector<std::string> lines;
    for (const fs::directory_entry& entry : fs::directory_iterator{m_exchange, problem}) {
        const bool folder = entry.is_directory(problem);
        lines.push_back("  " + entry.path().filename().string() +
                        (folder ? "/" : "  " + std::to_string(entry.file_size(problem)) + " bytes"));
    }
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text.empty() ? "  nothing: is the stick with the label GONGYUAN plugged in?\n" : text;
}

bool isCommand(const std::string& word)
{
    return std::find(kCommands.begin(), kCommands.end(), word) != kCommands.end();
}

// Only a command of ours, in our folder, with the stick as its place.
std::string Console::perform(const std::vector<std::string>& words)
{
    if (!isCommand(words.front())) {
        return "there is no command " + words.front() + "; help lists them\n";
    }
    if (std::any_of(words.begin(), words.end(),
                    [](const std::string& word) { return word.starts_with("--dir"); })) {
        return "the room's folder is known here: leave --dir out\n";
    }
    std::error_code problem;
    fs::current_path(m_exchange, problem);
    std::vector<std::string> arguments{words.front(), "--dir", m_dir.string()};
    arguments.insert(arguments.end(), words.begin() + 1, words.end());
    std::ostringstream said;
    const int exit = runProgram(std::move(arguments), {said, said}, m_context.clock);
    if (words.front() == "init" && exit == 0) {
        said << giveRequest();
    }
    fs::current_path("/", problem);
    ::sync();  // so that the stick can be pulled
    return said.str();
}

// What is to be shown.
std::string Console::obey(const std::vector<std::string>& words)
{
    const std::string& word = words.front();
    if (word == "help") {
        return words.size() == 2 && isCommand(words[1])
                   ? manualPage(words[1]) +
                         "\nHere --dir is known and left out; files are names on the stick.\n"
                   : std::string{kHelp};
    }
    if (word == "files") {
        return files();
    }
    if (word == "address") {
        return addressText();
    }
    if (word == "request") {
        return giveRequest();
    }
    if (word == "passphrase") {
        const auto chosen = choose();
        return chosen && chosen.value() ? "the new passphrase holds from now on\n" : "nothing was changed\n";
    }
    return perform(words);
}

// With the console open; false when this machine is to be switched off or nobody is there.
bool Console::work()
{
    const std::chrono::minutes idle = m_context.options.idle;
    out() << "help lists the commands.\n";
    std::string line;
    while (true) {
        out() << "gongyuan> ";
        const Heard heard = read(line, idle);
        if (heard == Heard::Silence || (heard == Heard::End && m_mode.real())) {
            return true;
        }
        if (heard == Heard::End) {
            return false;
        }
        const auto words = wordsOf(line);
        if (words && words->empty()) {
            continue;
        }
        if (words && words->front() == "off") {
            return false;
        }
        if ((words && words->front() == "lock") ||
            !show(words ? obey(words.value()) : words.error().detail + "\n")) {
            return true;
        }
    }
}

Status Console::run()
{
    GONGYUAN_CHECK(Folder{m_dir}.create());
    bool open = true;
    while (open) {
        greet();
        const auto opened = this->open();
        if (!opened) {
            return opened.error();
        }
        if (!opened.value() && !m_mode.real()) {
            return done();
        }
        open = !opened.value() || work();
    }
    return done();
}

}  // namespace

Result<std::vector<std::string>> wordsOf(std::string_view line)
{
    std::vector<std::string> words;
    std::string word;
    char quote = 0;
    bool within = false;
    for (const char character : line) {
        if (static_cast<unsigned char>(character) < 0x20 || character == 0x7F) {
            return Error{Errc::Malformed, "the line holds a key that is no text; type it again"};
        }
        if (quote != 0 ? character == quote : (character == '"' || character == '\'')) {
            quote = quote != 0 ? '\0' : character;
            within = true;
        } else if (quote == 0 && character == ' ') {
            if (within) {
                words.push_back(std::exchange(word, {}));
            }
            within = false;
        } else {
            word += character;
            within = true;
        }
    }
    if (quote != 0) {
        return Error{Errc::Malformed, "a quote is not closed"};
    }
    if (within) {
        words.push_back(std::move(word));
    }
    return words;
}

Status runConsole(const Context& context)
{
    return Console{context}.run();
}

}  // namespace gongyuan::room
