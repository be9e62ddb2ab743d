// SPDX-License-Identifier: Apache-2.0

// The answer of a numeric item: a number as it is typed, and a unit where units are offered. The number is
// kept as typed; whether it reads as one is only said, never enforced.

#pragma once

#include "edit_history.h"
#include "session/desk.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

#include <map>
#include <memory>
#include <string>

namespace gongyuan::client {

/// Digits of any width with a sign, separators of thousands and one decimal point.
bool readsAsNumber(const QString& typed);

class NumericViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of ItemViewModel.")
    Q_PROPERTY(QString value READ value NOTIFY edited FINAL)
    Q_PROPERTY(QStringList units READ units NOTIFY reshaped FINAL)
    Q_PROPERTY(int unit READ unit NOTIFY edited FINAL)
    Q_PROPERTY(bool readable READ readable NOTIFY edited FINAL)

public:
    explicit NumericViewModel(Desk& desk, QObject* parent = nullptr);

    /// Null, or an item of another type, shows nothing.
    void show(const exam::Item* item);

    QString value() const;
    QStringList units() const;
    /// Index into `units`, -1 for none.
    int unit() const;
    /// True for a number and while nothing is typed.
    bool readable() const;

    Q_INVOKABLE void type(const QString& text);
    /// Choosing what is chosen takes it back.
    Q_INVOKABLE void choose(int unit);
    Q_INVOKABLE void settle();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

Q_SIGNALS:
    void reshaped();
    void edited();

private:
    using Texts = std::map<std::string, std::string>;

    Texts held() const;
    QString text(const char* place) const;
    void change(const char* place, const QString& text, bool typing);
    void put(const EditHistory::Edit& edit, bool forwards, bool settled);
    EditHistory& history();

    Desk& m_desk;
    const exam::Item* m_item = nullptr;
    std::map<std::string, std::unique_ptr<EditHistory>> m_histories;  // by item
};

}  // namespace gongyuan::client
