// SPDX-License-Identifier: Apache-2.0

// Copy, cut and paste inside the exam: one buffer in this process. The system's clipboard is never read and
// never written, so nothing comes in from outside and nothing of the paper leaves. Qt itself offers a text
// that was selected with the mouse as X11's selection; that offer is withdrawn at once.

#pragma once

#include <QObject>
#include <QString>

class QGuiApplication;
class QKeyEvent;

namespace gongyuan::app {

class OwnClipboard final : public QObject {
    Q_OBJECT

public:
    /// Works from now on for every window of the application, which outlives this.
    explicit OwnClipboard(QGuiApplication& application);

    /// At the start, when the seat is locked, and when the candidate is done.
    void clear() { m_text.clear(); }
    const QString& text() const { return m_text; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool edit(const QKeyEvent& key);
    void paste(QObject& input) const;

    QString m_text;
};

}  // namespace gongyuan::app
