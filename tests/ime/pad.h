// SPDX-License-Identifier: Apache-2.0

// A window with inputs (Pad.qml) in a real application with the real context: what the programs here type
// into.

#pragma once

#include "ime/context.h"
#include "ime/starter.h"
#include "viewmodels/ime_view_model.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include <memory>
#include <string>

namespace gongyuan::ime {

class Pad {
public:
    /// Waits until the engine is there, or is known not to come.
    explicit Pad(const std::string& data);

    InputMethod& method() { return m_context->method(); }
    client::ImeViewModel& model() { return *m_model; }
    QQuickWindow& window() { return *m_window; }
    QQuickItem& item(const QString& name);
    QString text(const QString& name) { return item(name).property("text").toString(); }
    /// Empties the input and puts the focus there.
    void focus(const QString& name);
    /// As keys.h writes them; with Shift where a US keyboard needs it.
    void type(const std::string& keys);
    void press(Qt::Key key, Qt::KeyboardModifiers held = {});

private:
    Context* m_context;
    std::unique_ptr<Starter> m_starter;
    std::unique_ptr<client::ImeViewModel> m_model;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow* m_window = nullptr;
};

}  // namespace gongyuan::ime
