// SPDX-License-Identifier: Apache-2.0

// Whoever sits for the pictures: works the screens and takes the pictures.

#pragma once

#include "fake_desk.h"
#include "viewmodels/desk_view_model.h"
#include "viewmodels/guard_view_model.h"
#include "viewmodels/preflight_view_model.h"

#include <QQuickItem>
#include <QQuickWindow>

namespace gongyuan::gallery {

struct Sitter {
    client::FakeDesk& desk;
    client::DeskViewModel& model;
    client::GuardViewModel& guard;
    client::PreflightViewModel& check;
    QQuickWindow& window;
    QString folder;

    /// What the window shows, once it is at rest.
    void save(const QString& name);
    /// The visible item of that name; ends the program when there is none.
    QQuickItem* child(const QString& name);
    void click(const QString& name);
    /// Brings a pane into sight where material and answer do not both fit; nothing to do otherwise.
    void front(const QString& tab);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    void go(client::Stage stage);
    void open(int number);
};

}  // namespace gongyuan::gallery
