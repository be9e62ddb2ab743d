// SPDX-License-Identifier: Apache-2.0

#include "languages.h"

#include <QCoreApplication>

#include <utility>

namespace gongyuan::client {

Languages::Languages(std::function<void()> retranslate, QObject* parent)
    : QObject{parent}
    , m_retranslate{std::move(retranslate)}
{
    load();
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void Languages::load()
{
    QCoreApplication::removeTranslator(&m_translator);
    const QString name = m_english ? QStringLiteral("gongyuan_en") : QStringLiteral("gongyuan_zh_CN");
    if (m_translator.load(name, QStringLiteral(":/i18n"))) {
        QCoreApplication::installTranslator(&m_translator);
    }
}

bool Languages::english() const
{
    return m_english;
}

void Languages::setEnglish(bool english)
{
    if (english == m_english) {
        return;
    }
    m_english = english;
    load();
    Q_EMIT changed();
    if (m_retranslate) {
        m_retranslate();
    }
}

}  // namespace gongyuan::client
