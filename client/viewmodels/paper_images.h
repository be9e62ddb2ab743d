// SPDX-License-Identifier: Apache-2.0

// Serves `image://paper/<sha256>` from the opened paper in memory. Pictures are decoded on Qt's reader thread
// and never cached by QML; nothing is read from or written to a disk, and the bytes are let go of as soon as
// no section is open.

#pragma once

#include "session/desk.h"

#include <QMutex>
#include <QQuickImageProvider>

#include <memory>

namespace gongyuan::client {

class PaperImages final : public QQuickImageProvider {
    Q_OBJECT

public:
    /// Made before any view model of this desk, so that the pictures are there when a question is shown.
    explicit PaperImages(Desk& desk);

    /// Null for an unknown asset, and for anything but a PNG or JPEG of at most 4096 x 4096 pixels.
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;

private:
    void follow();

    Desk& m_desk;
    QMutex m_mutex;
    // Shared with the reader thread, which may still decode when the section ends.
    std::shared_ptr<const PaperAssets> m_assets;
};

}  // namespace gongyuan::client
