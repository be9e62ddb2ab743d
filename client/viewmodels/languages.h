// SPDX-License-Identifier: Apache-2.0

// The language of the screens: Chinese unless the candidate chooses English. Texts of the paper are data and
// are never translated.

#pragma once

#include <QObject>
#include <QTranslator>
#include <QtQmlIntegration>

#include <functional>

namespace gongyuan::client {

class Languages : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to Main.qml by the application.")
    Q_PROPERTY(bool english READ english WRITE setEnglish NOTIFY changed FINAL)

public:
    /// Chinese is in place when the constructor returns. `retranslate` makes the engine read its texts again.
    explicit Languages(std::function<void()> retranslate, QObject* parent = nullptr);
    ~Languages() override;
    Languages(const Languages&) = delete;
    Languages& operator=(const Languages&) = delete;

    bool english() const;
    void setEnglish(bool english);

Q_SIGNALS:
    void changed();

private:
    void load();

    std::function<void()> m_retranslate;
    QTranslator m_translator;
    bool m_english = false;
};

}  // namespace gongyuan::client
