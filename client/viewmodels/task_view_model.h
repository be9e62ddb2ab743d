// SPDX-License-Identifier: Apache-2.0

// The practical task on the screen: what it asks, the documents given, and the form or sheet to be filled in.

#pragma once

#include "form_model.h"
#include "material_model.h"
#include "session/desk.h"
#include "sheet_model.h"

#include <QObject>
#include <QtQmlIntegration>

namespace gongyuan::client {

class TaskViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of DeskViewModel.")
    Q_PROPERTY(Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString brief READ brief NOTIFY changed FINAL)
    Q_PROPERTY(QString points READ points NOTIFY changed FINAL)
    Q_PROPERTY(int minutes READ minutes NOTIFY changed FINAL)
    Q_PROPERTY(gongyuan::client::MaterialModel* materials READ materials CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::FormModel* form READ form CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::SheetModel* sheet READ sheet CONSTANT FINAL)

public:
    enum class Kind { None, Form, Sheet };
    Q_ENUM(Kind)

    explicit TaskViewModel(Desk& desk, QObject* parent = nullptr);

    /// Null shows none. What was being typed in the task before is settled first, unless nothing follows:
    /// then the section has ended and the desk has taken everything.
    void show(const exam::Task* task);

    Kind kind() const;
    QString title() const;
    QString brief() const;
    QString points() const;
    int minutes() const;
    /// The first document is the task's brief; it has no title of its own.
    MaterialModel* materials();
    FormModel* form();
    SheetModel* sheet();

Q_SIGNALS:
    void changed();

private:
    const exam::Task* m_task = nullptr;
    MaterialModel m_materials;
    FormModel m_form;
    SheetModel m_sheet;
};

}  // namespace gongyuan::client
