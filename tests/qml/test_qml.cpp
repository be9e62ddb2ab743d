// SPDX-License-Identifier: Apache-2.0

// Gives the QML tests their types, a desk to play with, and the Chinese texts.

#include "every_type.h"
#include "fake_desk.h"
#include "hard_paper.h"
#include "preflight_rows.h"
#include "tutorial/tutorial_desk.h"
#include "viewmodels/desk_view_model.h"
#include "viewmodels/ime_view_model.h"
#include "viewmodels/languages.h"
#include "viewmodels/paper_images.h"
#include "viewmodels/preflight_view_model.h"
#include "visible_item.h"

#include <QFont>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuickTest>

#include <algorithm>
#include <memory>

Q_IMPORT_QML_PLUGIN(Gongyuan_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Gongyuan_UiPlugin)

using namespace gongyuan;

/// Where the words of a text are drawn, in the window.
static QRectF wordsOf(const QQuickItem* item)
{
    const qreal width = std::min(item->property("contentWidth").toReal(), item->width());
    const qreal height = std::min(item->property("contentHeight").toReal(), item->height());
    const int across = item->property("effectiveHorizontalAlignment").toInt();
    const int down = item->property("verticalAlignment").toInt();
    const qreal left = across == Qt::AlignRight     ? item->width() - width
                       : across == Qt::AlignHCenter ? (item->width() - width) / 2
                                                    : 0;
    const qreal top = down == Qt::AlignBottom    ? item->height() - height
                      : down == Qt::AlignVCenter ? (item->height() - height) / 2
                                                 : 0;
    // A line is higher than what is drawn in it.
    const qreal air = item->property("lineCount").toInt() > 1
                          ? 0
                          : std::max(0.0, height - item->property("font").value<QFont>().pixelSize()) / 2;
    return item->mapRectToItem(nullptr, QRectF{left, top + air, width, height - 2 * air});
}

/// Texts that are drawn over each other, in words. What scrolls is looked at where it can be seen.
static QStringList overlaps(const QQuickItem* page)
{
    struct Open {
        const QQuickItem* item;
        QRectF seen;
    };
    struct Words {
        QRectF place;
        QString text;
    };
    std::vector<Open> open{{page, page->mapRectToItem(nullptr, QRectF{0, 0, page->width(), page->height()})}};
    std::vector<Words> words;
    while (!open.empty()) {
        auto [item, seen] = open.back();
        open.pop_back();
        // A sheet's cells spill over their neighbours, as in every spreadsheet.
        if (!item->isVisible() || item->opacity() < 0.01 || item->inherits("QQuickTableView")) {
            continue;
        }
        if (item->clip()) {
            seen &= item->mapRectToItem(nullptr, QRectF{0, 0, item->width(), item->height()});
        }
        for (const QQuickItem* child : item->childItems()) {
            open.push_back({child, seen});
        }
        const QString text = item->property("text").toString();
        const bool seal = QByteArray{item->metaObject()->className()}.startsWith("SealGlyph");
        if (item->inherits("QQuickText") && !seal && !text.trimmed().isEmpty()) {
            words.push_back({wordsOf(item) & seen, text.left(30)});
        }
    }
    QStringList found;
    constexpr qreal kTouch = 4;  // lines of one text touch each other
    for (std::size_t one = 0; one < words.size(); ++one) {
        for (std::size_t other = one + 1; other < words.size(); ++other) {
            const QRectF both = words[one].place & words[other].place;
            if (both.width() > kTouch && both.height() > kTouch) {
                found.append(QStringLiteral("'%1' over '%2'").arg(words[one].text, words[other].text));
            }
        }
    }
    return found;
}

/// What is wrong with the layout of the window's screen, in words; empty when nothing is.
static QStringList layoutFaults(const QQuickItem* screen)
{
    struct Open {
        const QQuickItem* item;
        bool sideways;  // in something that scrolls that way
        bool sheet;     // the formula bar shows a cell's whole text
        int clips;
    };
    QStringList faults;
    std::vector<Open> open{{screen, false, false, 0}};
    while (!open.empty()) {
        const auto [item, sideways, sheet, outer] = open.back();
        open.pop_back();
        if (!item->isVisible() || item->opacity() < 0.01) {
            continue;
        }
        const int clips = outer + (item->clip() ? 1 : 0);
        const bool scrolls =
            item->inherits("QQuickFlickable") && item->property("contentWidth").toReal() > item->width() + 1;
        for (const QQuickItem* child : item->childItems()) {
            open.push_back({child, sideways || scrolls, sheet || item->inherits("QQuickTableView"), clips});
        }
        // Qt's software renderer draws what a third one clips over the rest of the screen.
        if (clips > 2) {
            faults.append(QStringLiteral("clipped thrice %1")
                              .arg(QString::fromLatin1(item->metaObject()->className())));
            continue;
        }
        const QVariant text = item->property("text");
        const QRectF place = item->mapRectToItem(nullptr, QRectF{0, 0, item->width(), item->height()});
        const bool outside = !sideways && (place.left() < -1 || place.right() > item->window()->width() + 1);
        if (outside && item->inherits("QQuickAbstractButton")) {
            faults.append(QStringLiteral("outside button '%1'").arg(text.toString().left(40)));
        }
        const QVariant content = item->property("contentWidth");
        const bool seal = QByteArray{item->metaObject()->className()}.startsWith("SealGlyph");
        const bool shown = item->inherits("QQuickText") || item->inherits("QQuickTextEdit");
        if (!shown || seal || text.toString().isEmpty()) {
            continue;
        }
        const bool cut = !sheet && item->property("truncated").toBool();
        const bool wide = content.toReal() > item->width() + 1.5;
        const bool high = item->property("contentHeight").toReal() > item->height() + 3 &&
                          item->property("lineHeight").toReal() < 2;
        static const QRegularExpression kWord{QStringLiteral("^[A-Za-z]+$")};
        const bool broken = item->property("lineCount").toInt() > 1 && text.toString().contains(kWord);
        if (cut || wide || high || outside || broken) {
            faults.append(QStringLiteral("%1%2%3%4%5 '%6'")
                              .arg(cut ? QStringLiteral("cut ") : QString{},
                                   wide ? QStringLiteral("wide ") : QString{},
                                   high ? QStringLiteral("high ") : QString{},
                                   outside ? QStringLiteral("outside ") : QString{},
                                   broken ? QStringLiteral("broken ") : QString{}, text.toString().left(40)));
        }
    }
    return faults;
}

/// `stage.desk`, `stage.model`, `stage.languages`, `stage.check` and `stage.ime` in the tests; `fresh` begins
/// again.
class TestStage : public QObject {
    Q_OBJECT
    Q_PROPERTY(QObject* desk READ desk NOTIFY renewed)
    Q_PROPERTY(QObject* model READ model NOTIFY renewed)
    Q_PROPERTY(QObject* languages READ languages NOTIFY renewed)
    Q_PROPERTY(QObject* ime READ ime CONSTANT)
    Q_PROPERTY(QObject* check READ check CONSTANT)
    Q_PROPERTY(QObject* tutorial READ tutorial NOTIFY renewed)

public:
    explicit TestStage(QQmlEngine* engine)
        : m_engine{engine}
    {
        fresh();
    }

    QObject* desk() { return m_desk.get(); }
    QObject* model() { return m_model.get(); }
    QObject* ime() { return &m_ime; }
    QObject* check() { return &m_check; }
    QObject* languages() { return m_languages.get(); }
    QObject* tutorial() { return m_tutorial.get(); }

    Q_INVOKABLE void fresh() { begin(client::smallPaper(), client::smallAssets()); }
    /// With a paper that tries every screen.
    Q_INVOKABLE void hard() { begin(client::hardPaper(), client::hardAssets()); }

    void begin(exam::Paper paper, client::PaperAssets assets)
    {
        auto desk = std::make_unique<client::FakeDesk>(std::move(paper), std::move(assets));
        m_engine->addImageProvider(QStringLiteral("paper"), new client::PaperImages{*desk});
        auto model = std::make_unique<client::DeskViewModel>(*desk);
        auto languages = std::make_unique<client::Languages>([this] { m_engine->retranslate(); });
        auto samples = std::make_unique<client::TutorialDesk>(*desk);
        auto tutorial = std::make_unique<client::DeskViewModel>(*samples);
        for (QObject* each :
             {static_cast<QObject*>(desk.get()), static_cast<QObject*>(model.get()),
              static_cast<QObject*>(languages.get()), static_cast<QObject*>(tutorial.get())}) {
            QQmlEngine::setObjectOwnership(each, QQmlEngine::CppOwnership);
        }
        m_tutorial.swap(tutorial);
        m_samples.swap(samples);
        m_model.swap(model);
        m_desk.swap(desk);
        m_languages.swap(languages);
        Q_EMIT renewed();
    }

    /// The check that runs is done: 0 all passed, 1 some failed, 2 with the longest words.
    Q_INVOKABLE void finishCheck(int outcome, bool told)
    {
        m_check.finish(client::preflightRows(static_cast<client::Outcome>(outcome)), told);
    }

    /// What is wrong with the layout and stays so: a text is as high as its lines only from the next frame
    /// on. With a page that nothing lies above also which of its texts are drawn over each other.
    Q_INVOKABLE QStringList faults(QQuickWindow* window, QQuickItem* page = nullptr)
    {
        QStringList found;
        for (int i = 0; i < 20; ++i) {
            QTest::qWait(30);
            found = layoutFaults(window->contentItem());
            if (page != nullptr) {
                found += overlaps(page);
            }
            if (found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    /// All that Tab must reach.
    Q_INVOKABLE QList<QQuickItem*> tabStops(QQuickWindow* window)
    {
        QList<QQuickItem*> stops;
        std::vector<QQuickItem*> open{window->contentItem()};
        while (!open.empty()) {
            QQuickItem* item = open.back();
            open.pop_back();
            if (!item->isVisible() || !item->isEnabled()) {
                continue;
            }
            if (item->activeFocusOnTab()) {
                stops.append(item);
            }
            for (QQuickItem* each : item->childItems()) {
                open.push_back(each);
            }
        }
        return stops;
    }

    Q_INVOKABLE QQuickItem* find(QQuickWindow* window, const QString& name)
    {
        return client::visibleItem(*window, name);
    }

Q_SIGNALS:
    void renewed();

private:
    QQmlEngine* m_engine;
    ime::InputMethod m_method;
    client::ImeViewModel m_ime{m_method, this};
    client::PreflightViewModel m_check{4, this};
    std::unique_ptr<client::FakeDesk> m_desk;
    std::unique_ptr<client::DeskViewModel> m_model;
    std::unique_ptr<client::TutorialDesk> m_samples;
    std::unique_ptr<client::DeskViewModel> m_tutorial;
    std::unique_ptr<client::Languages> m_languages;
};

class Setup : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_stage = std::make_unique<TestStage>(engine);
        engine->rootContext()->setContextProperty(QStringLiteral("stage"), m_stage.get());
    }

    void cleanupTestCase() { m_stage.reset(); }

private:
    std::unique_ptr<TestStage> m_stage;
};

QUICK_TEST_MAIN_WITH_SETUP(gongyuan, Setup)

#include "test_qml.moc"
