// SPDX-License-Identifier: Apache-2.0

// Draws every screen into pictures, so that people can look at them: gongyuan_gallery OUT [PAPER.json]
// [--size WxH] [--theme NAME] [--language en] [--scale N] [--types]. What is drawn stands in gallery/. Runs
// on the offscreen platform; never installed.

#include "every_type.h"
#include "fake_desk.h"
#include "gallery/draw.h"
#include "tutorial/tutorial_desk.h"
#include "viewmodels/desk_view_model.h"
#include "viewmodels/guard_view_model.h"
#include "viewmodels/ime_view_model.h"
#include "viewmodels/languages.h"
#include "viewmodels/paper_images.h"
#include "viewmodels/preflight_view_model.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlContext>
#include <QQmlExpression>
#include <QQuickWindow>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>

#include <cstdlib>

Q_IMPORT_QML_PLUGIN(Gongyuan_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Gongyuan_UiPlugin)

using namespace gongyuan;

namespace {

exam::Paper paperFrom(const QString& path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read the paper");
    }
    const QByteArray bytes = file.readAll();
    const auto json =
        parseJson(std::as_bytes(std::span{bytes.constData(), static_cast<std::size_t>(bytes.size())}),
                  exam::kPaperJsonLimits);
    if (!json) {
        qFatal("%s", json.error().detail.c_str());
    }
    auto paper = exam::paperFromJson(json.value());
    if (!paper) {
        qFatal("%s", paper.error().detail.c_str());
    }
    return std::move(paper).value();
}

}  // namespace

int main(int argc, char* argv[])
{
    QGuiApplication app{argc, argv};
    QCommandLineParser options;
    options.addHelpOption();
    options.addPositionalArgument(QStringLiteral("out"), QStringLiteral("Folder for the pictures."));
    options.addPositionalArgument(QStringLiteral("paper"), QStringLiteral("A paper as JSON."));
    options.addOption({QStringLiteral("size"), QStringLiteral("Window."), QStringLiteral("WxH"),
                       QStringLiteral("1366x768")});
    options.addOption({QStringLiteral("theme"), QStringLiteral("Colours."), QStringLiteral("name"),
                       QStringLiteral("paper")});
    options.addOption({QStringLiteral("language"), QStringLiteral("zh or en."), QStringLiteral("name"),
                       QStringLiteral("zh")});
    options.addOption(
        {QStringLiteral("scale"), QStringLiteral("Font step."), QStringLiteral("factor"), QString{}});
    options.addOption({QStringLiteral("types"), QStringLiteral("The kinds of questions only.")});
    options.addOption({QStringLiteral("hold"), QStringLiteral("Show the first question and stay.")});
    options.process(app);
    const QStringList names = options.positionalArguments();
    if (names.isEmpty() || !QDir{}.mkpath(names.front())) {
        options.showHelp(EXIT_FAILURE);
    }

    client::FakeDesk desk{names.size() > 1 ? paperFrom(names[1]) : client::smallPaper(),
                          client::smallAssets()};
    auto* images = new client::PaperImages{desk};
    client::DeskViewModel model{desk};
    const bool english = options.value(QStringLiteral("language")).startsWith(QLatin1String("en"));
    client::TutorialDesk samples{desk, [english] { return english; }};
    client::DeskViewModel tutorial{samples};
    ime::InputMethod method;
    client::ImeViewModel ime{method};
    client::GuardViewModel guard;
    client::PreflightViewModel check{4};
    QQmlApplicationEngine engine;
    client::Languages languages{[&engine] { engine.retranslate(); }};
    languages.setEnglish(options.value(QStringLiteral("language")) == QStringLiteral("en"));
    engine.addImageProvider(QStringLiteral("paper"), images);  // owned by the engine from now on
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("desk"), QVariant::fromValue(&model)},
                                 {QStringLiteral("tutorial"), QVariant::fromValue(&tutorial)},
                                 {QStringLiteral("languages"), QVariant::fromValue(&languages)},
                                 {QStringLiteral("ime"), QVariant::fromValue(&ime)},
                                 {QStringLiteral("guard"), QVariant::fromValue(&guard)},
                                 {QStringLiteral("check"), QVariant::fromValue(&check)}});
    engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Gongyuan/Ui/Main.qml")});
    if (engine.rootObjects().isEmpty()) {
        return EXIT_FAILURE;
    }
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().front());
    const QStringList size = options.value(QStringLiteral("size")).split(QLatin1Char{'x'});
    window->resize(size[0].toInt(), size[1].toInt());
    const QString scale = options.value(QStringLiteral("scale"));
    const QString factor = !scale.isEmpty()          ? scale
                           : size[0].toInt() >= 1800 ? QStringLiteral("1.15")
                                                     : QStringLiteral("1");
    const QString look = QStringLiteral("Theme.motionOn = false; Theme.mode = '%1'; Theme.fontScale = %2")
                             .arg(options.value(QStringLiteral("theme")), factor);
    QQmlExpression{qmlContext(window), window, look}.evaluate();
    QTest::qWait(300);
    if (options.isSet(QStringLiteral("hold"))) {
        window->requestActivate();
        desk.enterSection(0);
        desk.begin();
        model.map()->openNumber(1);
        model.item()->choose(1);
        return QGuiApplication::exec();
    }
    gallery::Sitter sitter{desk, model, guard, check, *window, names.front()};
    if (!options.isSet(QStringLiteral("types"))) {
        gallery::drawStages(sitter);
        gallery::drawTheory(sitter);
        gallery::drawAids(sitter);
        gallery::drawPractice(sitter);
    }
    gallery::drawTypes(sitter);
    if (!options.isSet(QStringLiteral("types"))) {
        gallery::drawEnd(sitter);
    }
    return EXIT_SUCCESS;
}
