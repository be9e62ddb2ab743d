// SPDX-License-Identifier: Apache-2.0

#include "picture.h"

#include "text.h"

namespace gongyuan::client {

QUrl pictureUrl(const std::optional<exam::Image>& image)
{
    return image ? QUrl{QStringLiteral("image://paper/") + toQt(image->asset)} : QUrl{};
}

void PictureViewModel::show(const exam::Image& image, const QString& caption)
{
    m_image = image;
    m_caption = caption;
    Q_EMIT changed();
}

void PictureViewModel::close()
{
    if (m_image) {
        m_image.reset();
        m_caption.clear();
        Q_EMIT changed();
    }
}

QString PictureViewModel::alt() const
{
    return m_image ? toQt(m_image->alt) : QString{};
}

}  // namespace gongyuan::client
