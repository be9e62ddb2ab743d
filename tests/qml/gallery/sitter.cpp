// SPDX-License-Identifier: Apache-2.0

#include "gallery/sitter.h"

#include "visible_item.h"

#include <QTest>

namespace gongyuan::gallery {

void Sitter::save(const QString& name)
{
    QTest::qWait(250);
    window.grabWindow().save(folder + QLatin1Char{'/'} + name + QStringLiteral(".png"));
}

QQuickItem* Sitter::child(const QString& name)
{
    if (QQuickItem* item = client::visibleItem(window, name)) {
        return item;
    }
    qFatal("no %s", qPrintable(name));
}

void Sitter::click(const QString& name)
{
    QMetaObject::invokeMethod(child(name), "clicked");
}

void Sitter::front(const QString& tab)
{
    QTest::qWait(50);
    if (client::visibleItem(window, tab) != nullptr) {
        click(tab);
    }
}

void Sitter::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&window, key, modifiers);
}

void Sitter::type(const QString& text)
{
    for (const QChar letter : text) {
        QTest::keyClick(&window, letter.toLatin1());
    }
}

void Sitter::go(client::Stage stage)
{
    desk.go(static_cast<int>(stage));
}

void Sitter::open(int number)
{
    model.map()->openNumber(number);
    model.map()->openNumber(number);  // held back once when its stem was not read to the end
}

}  // namespace gongyuan::gallery
