// SPDX-License-Identifier: Apache-2.0

// The watchers of the guard at work: real key events, a real X server where there is one
// (tests/robot/display), programs that a candidate might have prepared. What the kernel says is put in by
// hand; tests/redteam has the real devices.

#include "lockdown/clock_watch.h"
#include "lockdown/device_watch.h"
#include "lockdown/display_watch.h"
#include "lockdown/key_filter.h"
#include "lockdown/terminal_switch.h"
#include "lockdown/watching.h"
#include "lockdown/window_watch.h"
#include "lockdown/x11_clipboards.h"
#include "lockdown/x11_watch.h"
#include "support/temp_folder.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QProcess>
#include <QRasterWindow>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <fstream>

using namespace gongyuan;
using namespace gongyuan::lockdown;
using namespace std::chrono_literals;

namespace {

bool onX()
{
    return QGuiApplication::platformName() == QStringLiteral("xcb");
}

class Typed final : public QRasterWindow {
public:
    QString text;
    QList<int> pressed;
    QList<int> released;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        pressed.append(event->key());
        text += event->text();
    }
    void keyReleaseEvent(QKeyEvent* event) override { released.append(event->key()); }
};

// Collects what a watcher noticed.
template <typename Watch>
std::vector<Incident> listen(Watch& watch, std::vector<Incident>& heard)
{
    QObject::connect(&watch, &Watch::noticed, &watch,
                     [&heard](const Incident& one) { heard.push_back(one); });
    return heard;
}

void press(QWindow& window, int key, Qt::KeyboardModifiers held, const char* text, quint32 scan, ulong at)
{
    QKeyEvent event{QEvent::KeyPress, key, held, scan, 0, 0, QString::fromUtf8(text)};
    event.setTimestamp(at);
    QCoreApplication::sendEvent(&window, &event);
}

void release(QWindow& window, int key, Qt::KeyboardModifiers held, quint32 scan)
{
    QKeyEvent event{QEvent::KeyRelease, key, held, scan, 0, 0, {}};
    QCoreApplication::sendEvent(&window, &event);
}

// A program with a window, as a file of its own so that its path is known to nobody.
struct Stranger {
    QProcess process;
    explicit Stranger(const char* program, const QStringList& arguments = {})
    {
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(QString::fromLatin1(program), arguments);
        REQUIRE(process.waitForStarted(3000));
    }
    ~Stranger()
    {
        process.kill();
        process.waitForFinished(3000);
    }
};

bool until(const std::function<bool()>& what, int milliseconds = 5000)
{
    return QTest::qWaitFor(what, milliseconds);
}

}  // namespace

TEST_CASE("the filter lets listed keys through, drops the rest, and tells of them in one line")
{
    Typed window;
    KeyFilter filter{*qGuiApp};
    filter.install();
    std::vector<Incident> heard;
    listen(filter, heard);
    press(window, Qt::Key_A, Qt::NoModifier, "a", 38, 10);
    press(window, Qt::Key_Super_L, Qt::NoModifier, "", 133, 20);
    press(window, Qt::Key_F4, Qt::AltModifier, "", 70, 30);
    for (ulong i = 0; i < 50; ++i) {
        press(window, Qt::Key_Tab, Qt::AltModifier, "\t", 23, 40 + i * 200);
    }
    press(window, Qt::Key_unknown, Qt::NoModifier, "你", 0, 20'000);
    CHECK(window.text == QStringLiteral("a你"));
    CHECK(window.pressed == QList<int>{Qt::Key_A, Qt::Key_unknown});
    CHECK(filter.dropped() == 52);
    CHECK(heard.empty());
    REQUIRE(until([&] { return !heard.empty(); }, 7000));
    CHECK(heard.size() == 1);
    CHECK(heard.front().code == code::kKeys);
    CHECK(heard.front().detail == "52 keys without effect: 1 super, 1 function, 50 combination");
    CHECK_FALSE(heard.front().locks);
    filter.remove();
    press(window, Qt::Key_F4, Qt::AltModifier, "", 70, 50'000);
    CHECK(window.pressed.last() == Qt::Key_F4);
}

TEST_CASE("who saw a key go down sees it come up, and nobody else does")
{
    Typed window;
    KeyFilter filter{*qGuiApp};
    filter.install();
    press(window, Qt::Key_B, Qt::NoModifier, "b", 56, 10);
    release(window, Qt::Key_B, Qt::ControlModifier, 56);  // Ctrl went down in between
    CHECK(window.released == QList<int>{Qt::Key_B});
    press(window, Qt::Key_F5, Qt::NoModifier, "", 71, 20);
    release(window, Qt::Key_F5, Qt::NoModifier, 71);
    CHECK(window.released == QList<int>{Qt::Key_B});
}

TEST_CASE("a shortcut that is not listed is not even looked for")
{
    Typed window;
    KeyFilter filter{*qGuiApp};
    filter.install();
    QKeyEvent dropped{QEvent::ShortcutOverride, Qt::Key_Q, Qt::ControlModifier};
    dropped.ignore();
    QCoreApplication::sendEvent(&window, &dropped);
    CHECK(dropped.isAccepted());
    QKeyEvent allowed{QEvent::ShortcutOverride, Qt::Key_Plus, Qt::ControlModifier};
    allowed.ignore();
    QCoreApplication::sendEvent(&window, &allowed);
    CHECK_FALSE(allowed.isAccepted());
}

TEST_CASE("typing faster than any hand is told once a minute; a fast hand and a held key are not")
{
    Typed window;
    KeyFilter filter{*qGuiApp};
    filter.install();
    std::vector<Incident> heard;
    listen(filter, heard);
    for (ulong i = 0; i < 300; ++i) {
        press(window, Qt::Key_A, Qt::NoModifier, "a", 38, 1000 + i * 50);  // 20 a second, for 15 s
    }
    for (ulong i = 0; i < 300; ++i) {
        QKeyEvent held{QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"), true};
        held.setTimestamp(17'000 + i * 10);
        QCoreApplication::sendEvent(&window, &held);
    }
    CHECK(heard.empty());
    for (ulong i = 0; i < 300; ++i) {
        press(window, Qt::Key_A, Qt::NoModifier, "a", 38, 30'000 + i * 3);
    }
    REQUIRE(heard.size() == 1);
    CHECK(heard.front().code == code::kTypingRate);
    CHECK_FALSE(heard.front().locks);
    for (ulong i = 0; i < 300; ++i) {
        press(window, Qt::Key_A, Qt::NoModifier, "a", 38, 95'000 + i * 3);
    }
    CHECK(heard.size() == 2);
}

TEST_CASE("a second display covers before it is told, and one display takes the cover away")
{
    Displays now{{"HDMI-A-1"}, {"HDMI-A-1"}};
    DisplayWatch watch{[&now] { return now; }};
    std::vector<std::string> order;
    QObject::connect(&watch, &DisplayWatch::unsafeChanged, &watch,
                     [&] { order.push_back(watch.unsafe() ? "cover" : "show"); });
    QObject::connect(&watch, &DisplayWatch::noticed, &watch,
                     [&](const Incident& one) { order.push_back(one.code + (one.locks ? " locks" : "")); });
    watch.start();
    watch.look();
    CHECK(order.empty());
    SECTION("lit or not")
    {
        now.connected.insert("DP-1");
        watch.look();
        watch.look();
        CHECK(order == std::vector<std::string>{"cover", "D-04 locks"});
        now.lit.insert("DP-1");
        watch.look();
        CHECK(watch.unsafe());
        now = {{"HDMI-A-1"}, {"HDMI-A-1"}};
        watch.look();
        CHECK(order.back() == "show");
        CHECK_FALSE(watch.unsafe());
    }
    SECTION("a cable that is pulled and put back, also into another socket, locks nobody")
    {
        now = {};
        watch.look();
        CHECK(order == std::vector<std::string>{"cover", "D-05"});
        now = {{"DP-1"}, {"DP-1"}};
        watch.look();
        CHECK(order == std::vector<std::string>{"cover", "D-05", "show"});
    }
}

TEST_CASE("a closed lid beside one monitor is one display; when it is opened it is the second")
{
    Displays now{{"eDP-1", "HDMI-A-1"}, {"HDMI-A-1"}};
    DisplayWatch watch{[&now] { return now; }};
    std::vector<Incident> heard;
    listen(watch, heard);
    watch.start();
    CHECK_FALSE(watch.unsafe());
    now.lit.insert("eDP-1");
    watch.look();
    CHECK(watch.unsafe());
    REQUIRE(heard.size() == 1);
    CHECK(heard.front().code == code::kSecondDisplay);
}

TEST_CASE("two lit displays at the start are never safe")
{
    DisplayWatch watch{[] { return Displays{{"A", "B"}, {"A", "B"}}; }};
    watch.start();
    CHECK(watch.unsafe());
}

TEST_CASE("the kernel's connectors are read as they stand in sysfs")
{
    const test::TempFolder folder;
    const auto connector = [&](const char* name, const char* status, const char* enabled) {
        std::filesystem::create_directories(folder.path() / name);
        std::ofstream{folder.path() / name / "status"} << status << "\n";
        std::ofstream{folder.path() / name / "enabled"} << enabled << "\n";
    };
    CHECK(kernelDisplays(folder.path()).lit.size() == 1);  // a plain framebuffer
    connector("card0-HDMI-A-1", "connected", "enabled");
    connector("card0-DP-1", "disconnected", "disabled");
    connector("card0-Writeback-1", "connected", "disabled");
    connector("card0-eDP-1", "connected", "disabled");
    const Displays found = kernelDisplays(folder.path());
    CHECK(found.connected == std::set<std::string>{"card0-HDMI-A-1", "card0-eDP-1"});
    CHECK(found.lit == std::set<std::string>{"card0-HDMI-A-1"});
}

TEST_CASE("what one plug brings is told together")
{
    DeviceWatch watch;
    std::vector<Incident> heard;
    listen(watch, heard);
    QSignalSpy displays{&watch, &DeviceWatch::displaysChanged};
    const auto input = [](const char* name) {
        return Uevent{{"ACTION", "add"}, {"SUBSYSTEM", "input"}, {"PRODUCT", "3/1/2/3"}, {"NAME", name}};
    };
    watch.take(input("Keyboard"));
    watch.take(input("Keyboard Consumer Control"));
    watch.take({{"ACTION", "change"}, {"SUBSYSTEM", "drm"}});
    CHECK(displays.count() == 1);
    REQUIRE(until([&] { return !heard.empty(); }));
    CHECK(heard.size() == 1);
    CHECK(heard.front().code == code::kInputDevice);
    CHECK(heard.front().detail.find("Consumer Control") != std::string::npos);
    watch.take({{"ACTION", "add"}, {"SUBSYSTEM", "block"}, {"DEVTYPE", "disk"}, {"DEVNAME", "sdb"}});
    REQUIRE(heard.size() == 2);
    CHECK(heard.back().code == code::kStorage);
    CHECK_FALSE(heard.back().locks);
}

TEST_CASE("devices and clocks can be listened to without rights")
{
    DeviceWatch devices;
    CHECK(devices.start().ok());
    ClockWatch clock;
    CHECK(clock.start().ok());
    std::vector<Incident> heard;
    listen(clock, heard);
    QTest::qWait(50);
    clock.look();
    CHECK(heard.empty());
}

TEST_CASE("after sleep the displays are looked at again")
{
    Clocks now{1000s, 100s, 100s};
    ClockWatch watch{[&now] { return now; }};
    QSignalSpy woke{&watch, &ClockWatch::woke};
    now = {1060s, 160s, 110s};
    watch.look();
    CHECK(woke.count() == 1);
    watch.look();
    CHECK(woke.count() == 1);
}

TEST_CASE("measures are in force as a whole or not at all")
{
    std::vector<std::string> log;
    const auto measures = [&log](bool works) {
        Measures all;
        for (const char* name : {"one", "two", "three"}) {
            const bool fails = !works && std::string{name} == "three";
            all.push_back(std::make_unique<Watching>(
                name,
                [&log, name, fails] {
                    log.push_back(std::string{"+"} + name);
                    return fails ? Status{Error{Errc::Platform, "no"}} : done();
                },
                [&log, name] { log.push_back(std::string{"-"} + name); }));
        }
        return all;
    };
    CHECK_FALSE(Lockdown::enter(measures(false)));
    CHECK(log == std::vector<std::string>{"+one", "+two", "+three", "-three", "-two", "-one"});
    log.clear();
    {
        const auto whole = Lockdown::enter(measures(true));
        CHECK(whole.ok());
        CHECK(log.size() == 3);
    }
    CHECK(log.size() == 6);
}

TEST_CASE("on X11 a program that nobody allowed is found by its window, once, and locks")
{
    if (!onX()) SKIP("no X11 here");
    X11Watch watch{usualDesktop()};
    std::vector<Incident> heard;
    listen(watch, heard);
    REQUIRE(watch.start().ok());
    QTest::qWait(500);
    CHECK(heard.empty());  // the test's own windows and programs without one are nobody's business
    {
        const Stranger stranger{"xev"};
        REQUIRE(until([&] { return !heard.empty(); }));
        CHECK(heard.front().code == code::kOtherProgram);
        CHECK(heard.front().detail.find("xev") != std::string::npos);
        CHECK(heard.front().locks);
        QTest::qWait(800);
        CHECK(heard.size() == 1);
        X11Watch late{usualDesktop()};
        const auto refused = late.start();
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == Errc::Denied);
        CHECK(refused.error().detail.find("xev") != std::string::npos);
    }
    QTest::qWait(500);
    const Stranger again{"xev"};
    CHECK(until([&] { return heard.size() == 2; }));
}

TEST_CASE("on X11 an allowed program may show windows")
{
    if (!onX()) SKIP("no X11 here");
    DesktopPolicy policy = usualDesktop();
    policy.programs.insert("/usr/bin/xev");
    X11Watch watch{policy};
    std::vector<Incident> heard;
    listen(watch, heard);
    REQUIRE(watch.start().ok());
    const Stranger stranger{"xev"};
    QTest::qWait(1000);
    CHECK(heard.empty());
}

TEST_CASE("on X11 the clipboards hold nothing that was there before, and are taken back")
{
    if (!onX()) SKIP("no X11 here");
    const auto put = [](const char* selection) {
        QProcess xclip;
        xclip.setStandardOutputFile(QProcess::nullDevice());
        xclip.start(QStringLiteral("xclip"), {QStringLiteral("-selection"), QString::fromLatin1(selection)});
        xclip.write("prepared");
        xclip.closeWriteChannel();
        xclip.waitForFinished(3000);
    };
    const auto get = [](const char* selection) {
        QProcess xclip;
        xclip.start(QStringLiteral("xclip"),
                    {QStringLiteral("-o"), QStringLiteral("-selection"), QString::fromLatin1(selection)});
        CHECK(until([&] { return xclip.state() == QProcess::NotRunning; }));
        return xclip.readAllStandardOutput();
    };
    put("clipboard");
    put("primary");
    CHECK(get("clipboard") == "prepared");
    X11Clipboards clipboards;
    REQUIRE(clipboards.start().ok());
    CHECK(get("clipboard").isEmpty());
    CHECK(get("primary").isEmpty());
    put("clipboard");
    QTest::qWait(300);
    CHECK(get("clipboard").isEmpty());
    clipboards.stop();
    CHECK(get("clipboard").isEmpty());

    // Qt waits for an owner's answer; were it this thread that owns, it would wait for five seconds.
    REQUIRE(clipboards.start().ok());
    QElapsedTimer timer;
    timer.start();
    CHECK_FALSE(QGuiApplication::clipboard()->mimeData()->hasText());
    CHECK(timer.elapsed() < 1000);
}

TEST_CASE("on X11 the way to the text consoles is shut, and open again after a crash too")
{
    if (!onX()) SKIP("no X11 here");
    const auto options = [] {
        QProcess query;
        query.start(QStringLiteral("setxkbmap"), {QStringLiteral("-query")});
        query.waitForFinished(3000);
        const QString text = QString::fromLatin1(query.readAllStandardOutput());
        const auto at = text.indexOf(QStringLiteral("options:"));
        return at < 0 ? QString{} : text.mid(at + 8).trimmed();
    };
    REQUIRE(QProcess::execute(QStringLiteral("setxkbmap"),
                              {QStringLiteral("-option"), QStringLiteral("caps:none")}) == 0);
    const QString before = options();
    const test::TempFolder folder;
    const auto state = folder.path() / "state";
    {
        TerminalSwitch measure{state};
        REQUIRE(measure.apply().ok());
        CHECK(options().contains(QStringLiteral("srvrkeys:none")));
        CHECK(options().contains(QStringLiteral("caps:none")));
        CHECK(std::filesystem::exists(state));
        // Here the program dies; the next one finds the file.
        REQUIRE(TerminalSwitch{state}.apply().ok());
        CHECK(options().count(QStringLiteral("srvrkeys:none")) == 1);
        REQUIRE(measure.revert().ok());
    }
    CHECK(options() == before);
    CHECK_FALSE(std::filesystem::exists(state));
    CHECK(TerminalSwitch::recover(state).ok());
}

TEST_CASE("on X11 the window and the keyboard are kept")
{
    if (!onX()) SKIP("no X11 here");
    Typed window;
    window.showFullScreen();
    window.setGeometry(window.screen()->geometry());
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    window.requestActivate();
    QTest::qWait(200);
    WindowWatch watch{window};
    std::vector<Incident> heard;
    listen(watch, heard);
    REQUIRE(watch.start().ok());
    QTest::qWait(500);
    CHECK(heard.empty());
    window.showMinimized();
    CHECK(until([&] { return window.visibility() == QWindow::FullScreen && heard.size() == 1; }));
    QTest::qWait(2500);
    REQUIRE(heard.size() == 1);
    CHECK_FALSE(heard.front().locks);
    watch.stop();
}

int main(int argc, char** argv)
{
    const QGuiApplication application{argc, argv};
    return Catch::Session{}.run(argc, argv);
}
