// SPDX-License-Identifier: Apache-2.0

// Draws every screen into pictures, so that people can look at them: gongyuan_gallery OUT [PAPER.json]
// [--size WxH]
// [--theme NAME] [--language en] [--scale N] [--types]. Runs on the offscreen platform; never installed.

#include "every_type.h"
#include "fake_desk.h"
#include "tutorial/tutorial_desk.h"
#include "viewmodels/desk_view_model.h"
#include "viewmodels/guard_view_model.h"
#include "viewmodels/ime_view_model.h"
#include "viewmodels/languages.h"
#include "viewmodels/paper_images.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlContext>
#include <QQmlExpression>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>

#include <cstdlib>
#include <functional>
#include <map>
#include <tuple>

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

class Gallery {
public:
    Gallery(client::FakeDesk& desk, client::DeskViewModel& model, client::GuardViewModel& guard,
            QQuickWindow& window, QString folder)
        : m_desk{desk}
        , m_model{model}
        , m_guard{guard}
        , m_window{window}
        , m_folder{std::move(folder)}
    {
    }

    void draw(bool onlyTypes)
    {
        if (onlyTypes) {
            types();
            return;
        }
        stages();
        theory();
        aids();
        practice();
        types();
        end();
    }

private:
    void save(const QString& name)
    {
        QTest::qWait(250);
        m_window.grabWindow().save(m_folder + QLatin1Char{'/'} + name + QStringLiteral(".png"));
    }

    QQuickItem* child(const QString& name)
    {
        std::vector<QQuickItem*> open{m_window.contentItem()};
        while (!open.empty()) {
            QQuickItem* item = open.back();
            open.pop_back();
            if (item->objectName() == name && item->isVisible()) {
                return item;
            }
            for (QQuickItem* each : item->childItems()) {
                open.push_back(each);
            }
        }
        qFatal("no %s", qPrintable(name));
    }

    void click(const QString& name) { QMetaObject::invokeMethod(child(name), "clicked"); }

    void type(const QString& text)
    {
        for (const QChar letter : text) {
            QTest::keyClick(&m_window, letter.toLatin1());
        }
    }

    void go(client::Stage stage) { m_desk.go(static_cast<int>(stage)); }

    void stages()
    {
        go(client::Stage::Enrolment);
        save(QStringLiteral("00-enrolment"));
        go(client::Stage::Preparing);
        save(QStringLiteral("00-preparing"));
        go(client::Stage::Login);
        m_desk.refuse(static_cast<int>(client::Refusal::UnknownCandidate), {});
        save(QStringLiteral("01-login"));
        go(client::Stage::Identity);
        save(QStringLiteral("01-identity"));
        go(client::Stage::Notices);
        save(QStringLiteral("01-notices"));
        go(client::Stage::Waiting);
        save(QStringLiteral("02-waiting"));
        click(QStringLiteral("samplesButton"));
        save(QStringLiteral("02-samples"));
        click(QStringLiteral("tutorialBack"));
        QTest::qWait(50);
        click(QStringLiteral("openCode"));
        type(QStringLiteral("K7PM4X9DTR"));
        m_desk.refuse(static_cast<int>(client::Refusal::CodeWrong), QStringLiteral("4"));
        save(QStringLiteral("03-session-code"));
        m_desk.enterSection(0);
        save(QStringLiteral("03-briefing"));
    }

    void theory()
    {
        m_desk.begin();
        save(QStringLiteral("04-first"));
        const exam::Section& section = m_desk.wholePaper().sections.front();
        int number = 0;
        int multiple = 0;
        int truth = 0;
        for (const exam::Group& group : section.groups) {
            for (const exam::Item& item : group.items) {
                ++number;
                multiple = multiple == 0 && item.type == exam::ItemType::Multiple ? number : multiple;
                truth = truth == 0 && item.type == exam::ItemType::TrueFalse ? number : truth;
                if (number < 12 && number % 5 != 2) {
                    m_model.map()->openNumber(number);
                    m_model.item()->choose(number % 3);
                }
                if (number == 7) {
                    m_model.map()->openNumber(number);
                }
            }
        }
        m_model.map()->openNumber(std::min(12, number));
        m_model.map()->toggleFlag();
        m_model.item()->toggleStrike(0);
        m_model.item()->choose(1);
        QTest::keyClick(&m_window, Qt::Key_Down);
        QTest::keyClick(&m_window, Qt::Key_Down);
        save(QStringLiteral("04-single-choice"));
        m_model.map()->openNumber(multiple);
        m_model.item()->choose(0);
        m_model.item()->choose(2);
        m_desk.setRemaining(299);
        save(QStringLiteral("04-multiple"));
        m_model.map()->openNumber(truth);
        m_desk.setRemaining(58);
        m_desk.setSave(2);
        save(QStringLiteral("04-true-false"));
        m_desk.setSave(1);
        m_desk.setRemaining(760);
        click(QStringLiteral("displayButton"));
        save(QStringLiteral("05-display"));
        click(QStringLiteral("displayDone"));
        click(QStringLiteral("handButton"));
        save(QStringLiteral("05-hand"));
        click(QStringLiteral("handDone"));
        click(QStringLiteral("handInButton"));
        save(QStringLiteral("08-review"));
        click(QStringLiteral("reviewOnwards"));
        type(QStringLiteral("03"));
        save(QStringLiteral("09-confirm"));
        type(QStringLiteral("12"));
        click(QStringLiteral("handInConfirm"));
        save(QStringLiteral("09-gate"));
        QTest::keyClick(&m_window, Qt::Key_Escape);
    }

    /// The first two questions of every kind, blank and answered.
    void types()
    {
        const auto& sections = m_desk.wholePaper().sections;
        std::map<client::ItemViewModel::Kind, int> drawn;
        for (std::size_t at = 0; at < sections.size(); ++at) {
            if (sections[at].kind != exam::Section::Kind::Theory || sections[at].groups.empty()) {
                continue;
            }
            m_desk.enterSection(static_cast<int>(at));
            m_desk.begin();
            m_desk.setRemaining(1868);
            for (int number = 1; number <= m_model.map()->total(); ++number) {
                open(number);
                client::ItemViewModel& item = *m_model.item();
                const int times = ++drawn[item.kind()];
                if (times > 2 && !item.inCase()) {
                    continue;
                }
                const QString name = QStringLiteral("types-%1-%2")
                                         .arg(number, 2, 10, QLatin1Char{'0'})
                                         .arg(QVariant::fromValue(item.kind()).toString());
                save(name + QStringLiteral("-blank"));
                answer(item);
                save(name);
            }
        }
        special();
    }

    void open(int number)
    {
        m_model.map()->openNumber(number);
        m_model.map()->openNumber(number);  // held back once when its stem was not read to the end
    }

    void answer(client::ItemViewModel& item)
    {
        using Kind = client::ItemViewModel::Kind;
        switch (item.kind()) {
        case Kind::None: break;
        case Kind::Single:
        case Kind::TrueFalse: item.choose(1); break;
        case Kind::Multiple:
            item.toggleStrike(2);
            for (const int row : {0, 1, 3, 4, 5}) {
                item.choose(row);
            }
            break;
        case Kind::FillIn:
            item.gaps()->type(0, QStringLiteral("41.20"));
            item.gaps()->type(1, QStringLiteral("3 000"));
            item.gaps()->type(2, QStringLiteral("2026 年 6 月 30 日"));
            break;
        case Kind::Numeric:
            item.numeric()->type(item.inCase() ? QStringLiteral("三成") : QStringLiteral("6.69"));
            item.numeric()->choose(0);
            break;
        case Kind::InlineChoice:
            item.gaps()->choose(0, 0);
            item.gaps()->choose(1, 1);
            item.gaps()->choose(2, 0);
            break;
        case Kind::Match:
        case Kind::GapMatch:
            item.pairs()->put(0, 1);
            item.pairs()->put(1, 3);
            item.pairs()->takeOption(0);
            break;
        case Kind::Order:
            item.order()->moveBy(0, 4);
            item.order()->take(2);
            break;
        case Kind::Hottext:
            item.gaps()->mark(2, true);
            item.gaps()->type(2, QStringLiteral("Ningbo"));
            item.gaps()->mark(5, true);
            break;
        case Kind::ExtendedText:
            child(QStringLiteral("editor"))
                ->setProperty("text",
                              QStringLiteral("Dear Mr. Weber,\nThank you for your letter of 12 July. We "
                                             "are sorry to hear that twelve plates "
                                             "arrived with cracks. The bamboo had dried out in the "
                                             "container, which stood on the quay for three "
                                             "weeks.\nWe offer you either a full refund for these twelve "
                                             "pieces or a replacement by air at our "
                                             "cost. 请附上带有批号的照片，以便我们尽快办理。"));
            break;
        }
    }

    void special()
    {
        for (int number = 1; number <= m_model.map()->total(); ++number) {
            open(number);
            if (m_model.item()->kind() == client::ItemViewModel::Kind::InlineChoice) {
                QTest::keyClick(&m_window, Qt::Key_Tab);
                QTest::keyClick(&m_window, Qt::Key_Tab);
                QTest::keyClick(&m_window, Qt::Key_Return);
                save(QStringLiteral("types-word-list"));
                QTest::keyClick(&m_window, Qt::Key_Escape);
            }
            if (m_model.item()->inCase()) {
                click(QStringLiteral("materialLarger"));
                click(QStringLiteral("materialLarger"));
                save(QStringLiteral("types-case-zoomed"));
                click(QStringLiteral("picture"));
                save(QStringLiteral("types-picture"));
                for (int step = 0; step < 4; ++step) {
                    QTest::keyClick(&m_window, Qt::Key_Plus);
                }
                save(QStringLiteral("types-picture-large"));
                QTest::keyClick(&m_window, Qt::Key_Escape);
                return;
            }
        }
    }

    void aids()
    {
        m_desk.grant(QStringLiteral(R"({"mask":true,"line_reader":true,"tts":true,)"
                                    R"("breaks":{"count":2,"minutes":10,"clock":"stopped"}})"));
        m_model.map()->openNumber(2);
        m_model.aids()->highlights()->mark(0, 6, 0);
        m_model.aids()->highlights()->mark(8, 14, 1);
        m_model.aids()->highlights()->mark(15, 19, 2);
        click(QStringLiteral("calculatorButton"));
        type(QStringLiteral("4800/(3200-96)="));
        type(QStringLiteral("12.5*8="));
        save(QStringLiteral("12-calculator"));
        QTest::keyClick(&m_window, Qt::Key_Escape);
        m_model.aids()->writePad(QStringLiteral("汇率 7.18\n先做第三部分"), true);
        m_model.aids()->writeNote(QStringLiteral("再看 FOB 与 FCA 的风险转移点"), true);
        click(QStringLiteral("notesButton"));
        save(QStringLiteral("12-notes"));
        QTest::keyClick(&m_window, Qt::Key_Escape);
        child(QStringLiteral("readingText"))->forceActiveFocus();
        QTest::keyClick(&m_window, Qt::Key_Home);
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(&m_window, Qt::Key_Right, Qt::ShiftModifier);
        }
        save(QStringLiteral("12-highlight"));
        QTest::keyClick(&m_window, Qt::Key_0, Qt::AltModifier);
        click(QStringLiteral("aidsButton"));
        save(QStringLiteral("12-aids"));
        click(QStringLiteral("aidLineReader"));
        click(QStringLiteral("aidsButton"));
        click(QStringLiteral("aidMask"));
        save(QStringLiteral("12-line-reader-mask"));
        QTest::keyClick(&m_window, Qt::Key_Delete);
        QTest::keyClick(&m_window, Qt::Key_L, Qt::AltModifier);
        QTest::keyClick(&m_window, Qt::Key_R, Qt::AltModifier);
        m_model.clock()->setHidden(true);
        m_desk.happen(3, QStringLiteral("6"), QStringLiteral("11:06"));
        save(QStringLiteral("12-banners"));
        m_model.clock()->setHidden(false);
        m_model.situation()->dismiss();
        click(QStringLiteral("aidsButton"));
        click(QStringLiteral("aidCover"));
        save(QStringLiteral("12-cover"));
        click(QStringLiteral("uncover"));
        click(QStringLiteral("aidsButton"));
        click(QStringLiteral("aidBreak"));
        save(QStringLiteral("12-break"));
        click(QStringLiteral("resumeButton"));
        m_desk.setMode(2);
        save(QStringLiteral("13-practice"));
        m_desk.setMode(1);
        go(client::Stage::Login);
        save(QStringLiteral("13-rehearsal"));
        m_desk.setMode(0);
        go(client::Stage::Answering);
    }

    void practice()
    {
        const auto& sections = m_desk.wholePaper().sections;
        if (sections.size() < 2) {
            return;
        }
        m_desk.enterSection(1);
        save(QStringLiteral("06-briefing"));
        m_desk.begin();
        int number = 0;
        for (const exam::Task& task : sections[1].tasks) {
            m_model.map()->openNumber(++number);
            if (const auto* form = std::get_if<exam::FormWidget>(&task.widget)) {
                fill(*form, number);
            } else {
                calculate(number);
            }
        }
        click(QStringLiteral("mapButton"));
        save(QStringLiteral("07-task-list"));
        QTest::keyClick(&m_window, Qt::Key_Escape);
    }

    void fill(const exam::FormWidget& form, int number)
    {
        const auto tabs = child(QStringLiteral("materialTabs"));
        save(QStringLiteral("06-form-%1-empty").arg(number));
        tabs->setProperty("currentIndex", 1);
        int at = 0;
        for (const std::string& field : form.inputs()) {
            if (++at % 3 != 0) {
                m_model.task()->form()->type(field, at % 2 == 0 ? QStringLiteral("NB26-INV-031")
                                                                : QStringLiteral("3,000"));
            }
        }
        child(QStringLiteral("field:") + QString::fromStdString(form.inputs().at(2)))->forceActiveFocus();
        save(QStringLiteral("06-form-%1").arg(number));
    }

    void calculate(int number)
    {
        client::SheetModel* sheet = m_model.task()->sheet();
        save(QStringLiteral("07-sheet-%1-empty").arg(number));
        for (int row = 0; row < sheet->rowCount(); ++row) {
            for (int column = sheet->columnCount() - 1; column > 1; --column) {
                const QModelIndex cell = sheet->index(row, column);
                if (sheet->data(cell, client::SheetModel::WantedRole).toBool()) {
                    sheet->moveTo(row, column, false);
                    child(QStringLiteral("grid"))->forceActiveFocus();
                    type(QStringLiteral("=B2*C2+SUM(B3:C4"));
                    save(QStringLiteral("07-sheet-%1").arg(number));
                    sheet->cancel();
                    return;
                }
            }
        }
    }

    void end()
    {
        m_desk.setPhase(2, 0.4);
        go(client::Stage::Sealing);
        save(QStringLiteral("09-sealing"));
        go(client::Stage::Receipt);
        save(QStringLiteral("10-receipt"));
        go(client::Stage::Locked);
        save(QStringLiteral("11-lock"));
        go(client::Stage::Paused);
        save(QStringLiteral("12-paused"));
        go(client::Stage::Fenced);
        save(QStringLiteral("13-replaced"));
        for (const auto& [cause, detail, name] :
             {std::tuple{"D-04", "", "14-second-display"},
              std::tuple{"M-01", "other programs: close these programs first: /usr/bin/xterm",
                         "15-not-guarded"}}) {
            m_guard.cover(QString::fromLatin1(cause), QString::fromLatin1(detail));
            save(QString::fromLatin1(name));
        }
        m_guard.cover({}, {});
    }

    client::FakeDesk& m_desk;
    client::DeskViewModel& m_model;
    client::GuardViewModel& m_guard;
    QQuickWindow& m_window;
    QString m_folder;
};

}  // namespace

int main(int argc, char* argv[])
{
    QGuiApplication app{argc, argv};
    QQuickStyle::setStyle(QStringLiteral("Basic"));
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
    client::TutorialDesk samples{desk};
    client::DeskViewModel tutorial{samples};
    ime::InputMethod method;
    client::ImeViewModel ime{method};
    client::GuardViewModel guard;
    QQmlApplicationEngine engine;
    client::Languages languages{[&engine] { engine.retranslate(); }};
    languages.setEnglish(options.value(QStringLiteral("language")) == QStringLiteral("en"));
    engine.addImageProvider(QStringLiteral("paper"), images);  // owned by the engine from now on
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("desk"), QVariant::fromValue(&model)},
                                 {QStringLiteral("tutorial"), QVariant::fromValue(&tutorial)},
                                 {QStringLiteral("languages"), QVariant::fromValue(&languages)},
                                 {QStringLiteral("ime"), QVariant::fromValue(&ime)},
                                 {QStringLiteral("guard"), QVariant::fromValue(&guard)}});
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
    Gallery{desk, model, guard, *window, names.front()}.draw(options.isSet(QStringLiteral("types")));
    return EXIT_SUCCESS;
}
