// SPDX-License-Identifier: Apache-2.0

// The composition root of the kiosk: makes everything, on the stack, and joins it.

#include "core/clock.h"
#include "core/file.h"
#include "end_signal.h"
#include "espeak_voice.h"
#include "fonts/fonts.h"
#include "give_back.h"
#include "guard.h"
#include "ime/context.h"
#include "ime/data_folder.h"
#include "ime/starter.h"
#include "joining.h"
#include "lockdown/environment.h"
#include "lockdown/machine.h"
#include "lockdown/warden.h"
#include "options.h"
#include "own_clipboard.h"
#include "preflight_check.h"
#include "preflight_command.h"
#include "self_test.h"
#include "session/seat_desk.h"
#include "tutorial/tutorial_desk.h"
#include "viewmodels/desk_view_model.h"
#include "viewmodels/guard_view_model.h"
#include "viewmodels/ime_view_model.h"
#include "viewmodels/languages.h"
#include "viewmodels/paper_images.h"
#include "viewmodels/preflight_view_model.h"
#include "window.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickWindow>
#include <QScreen>
#include <QtPlugin>
#include <QtQml/QQmlExtensionPlugin>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <unistd.h>

Q_IMPORT_QML_PLUGIN(Gongyuan_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Gongyuan_UiPlugin)
Q_IMPORT_PLUGIN(GongyuanInputContextPlugin)

namespace {

using namespace gongyuan;

constexpr const char* kProgram = "gongyuan-client " GONGYUAN_VERSION;
constexpr std::uint64_t kMostPem = 64 << 10;
/// In a sheet that is sealed before the measures are in force.
constexpr const char* kNotGuarded = "not in force";

int fail(const Error& error, int code)
{
    std::fprintf(stderr, "gongyuan-client: %s\n", error.detail.c_str());
    return code;
}

Result<std::optional<crypto::Certificate>> rootOf(const app::Options& options)
{
    if (options.root.empty()) {
        return std::optional<crypto::Certificate>{};
    }
    GONGYUAN_TRY(const Buffer pem, readFile(options.root, kMostPem));
    GONGYUAN_TRY(auto root, crypto::Certificate::parsePem(pem));
    return std::optional{std::move(root)};
}

std::filesystem::path programs()
{
    return QCoreApplication::applicationDirPath().toStdString();
}

lockdown::GuardLevel levelOf(const QGuiApplication& application, const app::Options& options)
{
    if (options.windowed) {
        return lockdown::GuardLevel::Window;
    }
    const bool image = application.platformName() != QLatin1String("xcb") && lockdown::isImage();
    return image ? lockdown::GuardLevel::Image : lockdown::GuardLevel::Desktop;
}

// Whether this program, here, may be an exam seat at all.
Status mayGuard(const QGuiApplication& application, lockdown::GuardLevel level)
{
    const std::string platform = application.platformName().toStdString();
    if (level != lockdown::GuardLevel::Window && !lockdown::canGuard(platform)) {
        return Error{Errc::Denied,
                     "a seat cannot be guarded on the platform " + platform + "; use xcb, eglfs or linuxfb"};
    }
    const auto foreign = lockdown::foreignCode("/proc/self/maps", programs());
    if (level == lockdown::GuardLevel::Image && !foreign.empty()) {
        return Error{Errc::Denied, "code that is not of this image was loaded: " + foreign.front()};
    }
    return done();
}

// False when the screens cannot be made at all.
bool setFonts(QQmlEngine& engine, const fonts::Families& families)
{
    QGuiApplication::setFont(QFont{families.sans});
    QQmlComponent faces{&engine, QUrl{QStringLiteral("qrc:/qt/qml/Gongyuan/Ui/components/Faces.qml")}};
    const std::unique_ptr<QObject> set{faces.createWithInitialProperties(
        {{QStringLiteral("sans"), families.sans}, {QStringLiteral("serif"), families.serif}})};
    return set != nullptr;
}

int runKiosk(QGuiApplication& application, const app::Options& options)
{
    fonts::Reading faces{fonts::folder(programs())};
    const auto root = rootOf(options);
    if (!root) {
        return fail(root.error(), 1);
    }
    const lockdown::GuardLevel level = levelOf(application, options);
    if (const auto status = mayGuard(application, level); !status) {
        return fail(status.error(), 1);
    }
    if (options.memory && !app::liesInMemory(options.data)) {
        return fail({Errc::Denied, "--memory wants --data in memory (tmpfs): " + options.data}, 1);
    }
    const SystemClock clock;
    client::SeatDesk desk{{{options.data, {kNotGuarded, kProgram}, options.second},
                           root.value(),
                           options.room,
                           kProgram,
                           options.medium,
                           options.memory},
                          clock};
    // What the screens show outlives the engine that shows it, and so cannot hold it by reference.
    QQmlApplicationEngine* shown = nullptr;
    client::Languages languages{[&shown] {
        if (shown != nullptr) {
            shown->retranslate();
        }
    }};
    languages.setEnglish(options.english);
    auto images = std::make_unique<client::PaperImages>(desk);
    client::DeskViewModel model{desk};
    ime::Context* context = ime::Context::installed();
    if (context == nullptr) {
        return fail({Errc::Platform, "the input method is not in place"}, 1);
    }
    ime::InputMethod& method = context->method();
    const ime::Starter starter{method, ime::dataFolder(programs())};
    client::ImeViewModel ime{method};
    // Whoever logs in next finds nothing of what the last one typed.
    QObject::connect(&model, &client::DeskViewModel::stageChanged, &method, [&] {
        if (model.stage() == client::DeskViewModel::Stage::Login) {
            method.reset();
        }
    });
    client::GuardViewModel guard;
    client::PreflightViewModel check{preflight::kSteps};
    const app::PreflightCheck checking{{options.data, kProgram, options.memory}, desk, method, clock, check};
    client::TutorialDesk samples{desk, [&languages] { return languages.english(); }};
    client::DeskViewModel tutorial{samples};
    app::EspeakVoice voice{{}};
    model.aids()->speech()->setVoice(&voice);
    app::OwnClipboard clipboard{application};
    QObject::connect(&model, &client::DeskViewModel::stageChanged, &clipboard, [&] {
        if (model.stage() != client::DeskViewModel::Stage::Answering &&
            model.stage() != client::DeskViewModel::Stage::OnBreak) {
            clipboard.clear();
        }
    });
    QQmlApplicationEngine engine;
    shown = &engine;

    const QRect place = app::windowPlace(application, options);
    engine.addImageProvider(QStringLiteral("paper"), images.release());  // owned by the engine from now on
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    if (!setFonts(engine, faces.families())) {
        return fail({Errc::Platform, "the screens cannot be made"}, 1);
    }
    engine.setInitialProperties({{QStringLiteral("desk"), QVariant::fromValue(&model)},
                                 {QStringLiteral("tutorial"), QVariant::fromValue(&tutorial)},
                                 {QStringLiteral("languages"), QVariant::fromValue(&languages)},
                                 {QStringLiteral("ime"), QVariant::fromValue(&ime)},
                                 {QStringLiteral("guard"), QVariant::fromValue(&guard)},
                                 {QStringLiteral("check"), QVariant::fromValue(&check)},
                                 {QStringLiteral("width"), place.width()},
                                 {QStringLiteral("height"), place.height()}});
    engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Gongyuan/Ui/Main.qml")});
    auto* window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    if (window == nullptr) {
        return fail({Errc::Platform, "the screens cannot be shown"}, 1);
    }
    app::WindowKeeper keeper{*window, options};
    std::error_code made;
    std::filesystem::create_directories(options.data, made);  // otherwise the desk says what is wrong with it
    lockdown::Warden warden{
        application, *window, {level, application.platformName().toStdString(), options.data}};
    app::join(warden, desk, model, guard, clipboard, options.memory ? " memory" : "");
    for (const std::string& file : lockdown::foreignCode("/proc/self/maps", programs())) {
        desk.note({lockdown::code::kEnvironment, "code from outside the system was loaded: " + file}, false);
    }
    // The service manager stops a seat by SIGTERM; what was changed on a desktop is put back.
    app::EndSignal end;
    // Not quit(): that asks the window, which refuses to be closed.
    QObject::connect(&end, &app::EndSignal::asked, &application, [] { QCoreApplication::exit(0); });
    QObject::connect(&keeper, &app::WindowKeeper::shown, &warden, &lockdown::Warden::start);
    app::GiveBack giveBack;
    QObject::connect(&keeper, &app::WindowKeeper::shown, &giveBack, &app::GiveBack::soon);
    QObject::connect(&model, &client::DeskViewModel::stageChanged, &giveBack, &app::GiveBack::soon);
    desk.start();
    return QGuiApplication::exec();
}

}  // namespace

int main(int argc, char** argv)
{
    if (!lockdown::cleanStart(argv, environ)) {
        return fail({Errc::Platform, "the program could not be started with a clean environment"}, 1);
    }
    if (const auto status = app::protectMemory(); !status) {
        return fail(status.error(), 1);
    }
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    QCoreApplication::setApplicationName(QStringLiteral("gongyuan-client"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GONGYUAN_VERSION));
    const auto options = app::parseOptions(arguments);
    if (!options) {
        return fail(options.error(), 2);
    }
    switch (options->run) {
    case app::Options::Run::Version: std::printf("%s\n", kProgram); return 0;
    case app::Options::Run::Help: std::printf("%s", app::helpText().c_str()); return 0;
    case app::Options::Run::SelfTest:
    case app::Options::Run::Preflight:
    case app::Options::Run::Kiosk: break;
    }
    QLocale::setDefault(QLocale{QLocale::Chinese, QLocale::China});
    ime::useOwnInputMethod();
    // Only what we give: Qt's own options (-style, -platform ..) are not for candidates.
    int one = 1;
    QGuiApplication application{one, argv};
    QGuiApplication::setFont(QFont{fonts::whole().sans});
    if (options->run == app::Options::Run::SelfTest) {
        return app::selfTest();
    }
    if (options->run == app::Options::Run::Preflight) {
        return app::runPreflight(options.value(), programs(), kProgram);
    }
    return runKiosk(application, options.value());
}
