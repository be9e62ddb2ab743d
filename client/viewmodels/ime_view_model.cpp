// SPDX-License-Identifier: Apache-2.0

#include "ime_view_model.h"

#include <QGuiApplication>
#include <QInputMethod>

namespace gongyuan::client {

ImeViewModel::ImeViewModel(ime::InputMethod& method, QObject* parent)
    : QObject{parent}
    , m_method{method}
{
    connect(&m_method, &ime::InputMethod::changed, this, [this] {
        m_words.show(m_method.composition());
        follow();
        Q_EMIT changed();
    });
    connect(QGuiApplication::inputMethod(), &QInputMethod::cursorRectangleChanged, this,
            &ImeViewModel::follow);
}

void ImeViewModel::setTint(const QColor& tint)
{
    if (tint != m_method.tint()) {
        m_method.setTint(tint);
        Q_EMIT changed();
    }
}

QStringList ImeViewModel::symbols() const
{
    QStringList list;
    for (const char16_t symbol : ime::kSymbols) {
        list.append(QString{QChar{symbol}});
    }
    return list;
}

void ImeViewModel::follow()
{
    m_cursor = QGuiApplication::inputMethod()->cursorRectangle();
    if (!m_method.composing()) {
        m_begin = m_cursor;
    }
    Q_EMIT moved();
}

}  // namespace gongyuan::client
