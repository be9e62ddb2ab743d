// SPDX-License-Identifier: Apache-2.0

// The choice or true/false item on the screen. An answer made here goes to the desk at once and is settled;
// what is shown as selected is always what the desk holds.

#pragma once

#include "option_model.h"
#include "session/desk.h"

#include <QObject>
#include <QtQmlIntegration>

#include <set>
#include <string>

namespace gongyuan::client {

class ItemViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of DeskViewModel.")
    Q_PROPERTY(Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString stem READ stem NOTIFY changed FINAL)
    Q_PROPERTY(QString points READ points NOTIFY changed FINAL)
    Q_PROPERTY(QString groupTitle READ groupTitle NOTIFY changed FINAL)
    Q_PROPERTY(gongyuan::client::OptionModel* options READ options CONSTANT FINAL)
    Q_PROPERTY(int optionCount READ optionCount NOTIFY changed FINAL)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY answered FINAL)

public:
    enum class Kind { None, Single, Multiple, TrueFalse };
    Q_ENUM(Kind)

    explicit ItemViewModel(Desk& desk, QObject* parent = nullptr);

    /// Shows this item of the section; null shows none.
    void show(const exam::Group* group, const exam::Item* item);

    Kind kind() const;
    QString stem() const;
    QString points() const;
    QString groupTitle() const;
    OptionModel* options();
    int optionCount() const;
    int selectedCount() const;

    /// Chooses an option; choosing it again takes it back. Nothing when there is no such option.
    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void toggleStrike(int row);
    /// Back to blank.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();
    void answered();

private:
    void follow(const std::string& question);
    std::vector<std::string> chosen() const;
    /// Ids of the options struck out, as the desk keeps them. Precondition: an item is shown.
    std::set<std::string> struck() const;

    Desk& m_desk;
    OptionModel m_options;
    const exam::Group* m_group = nullptr;
    const exam::Item* m_item = nullptr;
};

}  // namespace gongyuan::client
