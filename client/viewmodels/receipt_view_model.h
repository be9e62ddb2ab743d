// SPDX-License-Identifier: Apache-2.0

// What became of the answers after hand-in: sealed here, copied to the room, and the receipt with its QR
// code.

#pragma once

#include "session/desk.h"

#include <QObject>
#include <QtQmlIntegration>

namespace gongyuan::client {

class ReceiptViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of DeskViewModel.")
    Q_PROPERTY(Phase phase READ phase NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(QString sealedAt READ sealedAt NOTIFY changed FINAL)
    Q_PROPERTY(QString deliveredAt READ deliveredAt NOTIFY changed FINAL)
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    Q_PROPERTY(bool onMedium READ onMedium NOTIFY changed FINAL)
    Q_PROPERTY(int qrSize READ qrSize NOTIFY changed FINAL)
    Q_PROPERTY(QString qrPath READ qrPath NOTIFY changed FINAL)

public:
    enum class Phase { Sealing, Sealed, Uploading, Delivered };
    Q_ENUM(Phase)

    explicit ReceiptViewModel(Desk& desk, QObject* parent = nullptr);

    Phase phase() const;
    /// Of the upload, 0 to 1.
    double progress() const;
    QString sealedAt() const;
    QString deliveredAt() const;
    QString code() const;
    /// A whole, read-back copy lies on a stick.
    bool onMedium() const;
    /// Modules on a side, without the quiet zone; 0 while there is nothing to show.
    int qrSize() const;
    /// The dark modules as an SVG path, one unit per module.
    QString qrPath() const;

Q_SIGNALS:
    void changed();

private:
    void follow();

    Desk& m_desk;
    std::string m_drawn;
    int m_qrSize = 0;
    QString m_qrPath;
};

}  // namespace gongyuan::client
