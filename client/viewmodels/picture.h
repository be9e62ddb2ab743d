// SPDX-License-Identifier: Apache-2.0

// A picture of the paper as screens name it, and the one that is looked at in the viewer.

#pragma once

#include "exam/paper.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

#include <optional>

namespace gongyuan::client {

/// `image://paper/<asset>`; empty without an image.
QUrl pictureUrl(const std::optional<exam::Image>& image);

class PictureViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of DeskViewModel.")
    Q_PROPERTY(bool open READ open NOTIFY changed FINAL)
    Q_PROPERTY(QUrl source READ source NOTIFY changed FINAL)
    Q_PROPERTY(QString alt READ alt NOTIFY changed FINAL)
    Q_PROPERTY(QString caption READ caption NOTIFY changed FINAL)
    Q_PROPERTY(int width READ width NOTIFY changed FINAL)
    Q_PROPERTY(int height READ height NOTIFY changed FINAL)

public:
    using QObject::QObject;

    void show(const exam::Image& image, const QString& caption);
    Q_INVOKABLE void close();

    bool open() const { return m_image.has_value(); }
    QUrl source() const { return pictureUrl(m_image); }
    QString alt() const;
    QString caption() const { return m_caption; }
    /// In pixels of the picture; 0 while none is shown.
    int width() const { return m_image ? m_image->width : 0; }
    int height() const { return m_image ? m_image->height : 0; }

Q_SIGNALS:
    void changed();

private:
    std::optional<exam::Image> m_image;
    QString m_caption;
};

}  // namespace gongyuan::client
