// SPDX-License-Identifier: Apache-2.0

#include "lockdown/warden.h"

#include "lockdown/terminal_switch.h"
#include "lockdown/watching.h"
#include "lockdown/window_watch.h"
#include "lockdown/x11_watch.h"

#include <QScreen>

#include <chrono>
#include <memory>

namespace gongyuan::lockdown {
namespace {

constexpr std::chrono::seconds kAgain{1};

bool isX11(const std::string& platform)
{
    return platform == "xcb";
}

// Lives in its measure, and reports through the warden.
class WindowGuard final : public Measure {
public:
    WindowGuard(QWindow& window, Warden& warden)
        : m_watch{window}
    {
        QObject::connect(&m_watch, &WindowWatch::noticed, &warden, &Warden::noticed);
    }

    std::string_view name() const override { return "keyboard"; }
    Status apply() override { return m_watch.start(); }
    Status revert() override
    {
        m_watch.stop();
        return done();
    }

private:
    WindowWatch m_watch;
};

class ProgramGuard final : public Measure {
public:
    explicit ProgramGuard(Warden& warden)
        : m_warden{warden}
    {
    }

    std::string_view name() const override { return "other programs"; }
    Status apply() override
    {
        GONGYUAN_TRY(DesktopPolicy policy, loadPolicy());
        m_watch = std::make_unique<X11Watch>(std::move(policy));
        QObject::connect(m_watch.get(), &X11Watch::noticed, &m_warden, &Warden::noticed);
        return m_watch->start();
    }
    Status revert() override
    {
        m_watch.reset();
        return done();
    }

private:
    Warden& m_warden;
    std::unique_ptr<X11Watch> m_watch;
};

}  // namespace

Warden::Warden(QGuiApplication& application, QWindow& window, Place place)
    : m_application{application}
    , m_window{window}
    , m_place{std::move(place)}
    , m_virtual{virtualMachine()}
    , m_keys{application}
    , m_displays{isX11(m_place.platform) ? windowSystemDisplays
                                         : std::function<Displays()>{[] { return kernelDisplays(); }}}
{
    if (m_place.level == GuardLevel::Window) {
        m_cover.clear();
    }
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Warden::tryAgain);
    connect(&m_keys, &KeyFilter::noticed, this, &Warden::noticed);
    connect(&m_devices, &DeviceWatch::noticed, this, &Warden::noticed);
    connect(&m_devices, &DeviceWatch::displaysChanged, &m_displays, &DisplayWatch::look);
    connect(&m_clock, &ClockWatch::noticed, this, &Warden::noticed);
    connect(&m_clock, &ClockWatch::woke, &m_displays, &DisplayWatch::look);
    connect(&m_displays, &DisplayWatch::unsafeChanged, this, &Warden::updateCover);
    connect(&m_displays, &DisplayWatch::noticed, this, &Warden::noticed);
}

Warden::~Warden()
{
    m_lockdown.reset();
}

std::string Warden::guard() const
{
    if (m_place.level != GuardLevel::Window && !inForce()) {
        return {};
    }
    std::string text = std::string{name(m_place.level)} + " " + m_place.platform;
    if (m_virtual) {
        text += ", virtual machine " + *m_virtual;
    }
    if (!m_remote.empty()) {
        text += ", remote session";
    }
    return text;
}

Measures Warden::measures()
{
    const auto add = [](Measures& measures, std::string_view name, std::function<Status()> start,
                        std::function<void()> stop) {
        measures.push_back(std::make_unique<Watching>(name, std::move(start), std::move(stop)));
    };
    Measures measures;
    add(
        measures, "keys",
        [this] {
            m_keys.install();
            return done();
        },
        [this] { m_keys.remove(); });
    add(
        measures, "clock", [this] { return m_clock.start(); }, [this] { m_clock.stop(); });
    add(
        measures, "devices", [this] { return m_devices.start(); }, [this] { m_devices.stop(); });
    add(
        measures, "display",
        [this] {
            for (const auto change : {&QGuiApplication::screenAdded, &QGuiApplication::screenRemoved}) {
                connect(&m_application, change, &m_displays, &DisplayWatch::look, Qt::UniqueConnection);
            }
            m_displays.start();
            return done();
        },
        [this] { disconnect(&m_application, nullptr, &m_displays, nullptr); });
    if (isX11(m_place.platform)) {
        add(
            measures, "own screen",
            [] {
                const std::string server = remoteServer();
                return server.empty()
                           ? done()
                           : Status{Error{Errc::Denied, "the picture is shown elsewhere (" + server +
                                                            "): sit at the machine itself"}};
            },
            [] {});
        add(
            measures, "clipboards", [this] { return m_clipboards.start(); }, [this] { m_clipboards.stop(); });
        measures.push_back(std::make_unique<ProgramGuard>(*this));
        measures.push_back(std::make_unique<WindowGuard>(m_window, *this));
        measures.push_back(std::make_unique<TerminalSwitch>(m_place.state / "keyboard.before"));
    }
    return measures;
}

void Warden::start()
{
    tellMachine();
    if (m_place.level == GuardLevel::Window) {
        Q_EMIT guardChanged();
        return;
    }
    tryAgain();
}

void Warden::tryAgain()
{
    auto lockdown = Lockdown::enter(measures());
    if (lockdown) {
        m_lockdown.emplace(std::move(lockdown).value());
        m_problem.clear();
    } else {
        if (m_problem != lockdown.error().detail) {
            Q_EMIT noticed({code::kNotGuarded, lockdown.error().detail, false});
        }
        m_problem = lockdown.error().detail;
        m_again.start(kAgain);
    }
    updateCover();
    Q_EMIT guardChanged();
}

void Warden::tellMachine()
{
    if (m_virtual) {
        Q_EMIT noticed({code::kVirtual, "this is a virtual machine: " + *m_virtual, false});
    }
    for (const Incident& sign :
         remoteSigns([](const char* name) { return qEnvironmentVariable(name).toStdString(); })) {
        m_remote = sign.detail;
        Q_EMIT noticed(sign);
    }
}

void Warden::updateCover()
{
    std::string cover;
    std::string detail;
    if (m_place.level != GuardLevel::Window && !inForce()) {
        cover = code::kNotGuarded;
        detail = m_problem;
    } else if (m_displays.unsafe()) {
        cover = QGuiApplication::screens().isEmpty() ? code::kNoDisplay : code::kSecondDisplay;
    }
    if (cover != m_cover || detail != m_coverDetail) {
        m_cover = cover;
        m_coverDetail = detail;
        Q_EMIT coverChanged();
    }
}

void Warden::recheck()
{
    if (m_displays.unsafe()) {
        Q_EMIT noticed({code::kSecondDisplay, "a second display is still connected", true});
    }
}

}  // namespace gongyuan::lockdown
