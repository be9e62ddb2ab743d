// SPDX-License-Identifier: Apache-2.0

#include "pad.h"

#include "keys.h"

#include <QTest>
#include <QtPlugin>
#include <QtQml/QQmlExtensionPlugin>

#include <cassert>

Q_IMPORT_QML_PLUGIN(Gongyuan_ClientPlugin)
Q_IMPORT_QML_PLUGIN(Gongyuan_UiPlugin)
Q_IMPORT_PLUGIN(GongyuanInputContextPlugin)

namespace gongyuan::ime {
namespace {

QQuickItem* find(QQuickItem* item, const QString& name)
{
    if (item->objectName() == name) {
        return item;
    }
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = find(child, name)) {
            return found;
        }
    }
    return nullptr;
}

}  // namespace

Pad::Pad(const std::string& data)
    : m_context{Context::installed()}
{
    assert(m_context != nullptr);
    m_starter = std::make_unique<Starter>(method(), data);
    m_model = std::make_unique<client::ImeViewModel>(method());
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine->setInitialProperties({{QStringLiteral("ime"), QVariant::fromValue(m_model.get())}});
    m_engine->load(QUrl::fromLocalFile(QStringLiteral(GONGYUAN_PAD)));
    assert(!m_engine->rootObjects().isEmpty());
    m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().front());
    m_window->requestActivate();
    const bool active = QTest::qWaitForWindowActive(m_window);
    assert(active);
}

QQuickItem& Pad::item(const QString& name)
{
    QQuickItem* found = find(m_window->contentItem(), name);
    assert(found != nullptr);
    return *found;
}

void Pad::focus(const QString& name)
{
    item(name).setProperty("text", QString{});
    item(name).forceActiveFocus();
}

void Pad::type(const std::string& keys)
{
    for (const char key : keys) {
        QTest::keyClick(m_window, key, shifted(key) ? Qt::ShiftModifier : Qt::NoModifier);
    }
}

void Pad::press(Qt::Key key, Qt::KeyboardModifiers held)
{
    QTest::keyClick(m_window, key, held);
}

}  // namespace gongyuan::ime
