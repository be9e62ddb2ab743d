// SPDX-License-Identifier: Apache-2.0

#include "paper_images.h"

#include "text.h"

#include <QBuffer>
#include <QImageReader>
#include <QMutexLocker>

#include <limits>
#include <utility>

namespace gongyuan::client {
namespace {

constexpr int kMostPixels = 4096;

}  // namespace

PaperImages::PaperImages(Desk& desk)
    : QQuickImageProvider{QQmlImageProviderBase::Image, QQmlImageProviderBase::ForceAsynchronousImageLoading}
    , m_desk{desk}
{
    connect(&desk, &Desk::changed, this, &PaperImages::follow);
    follow();
}

void PaperImages::follow()
{
    std::shared_ptr<const PaperAssets> assets =
        m_desk.view().stage == Stage::Answering ? m_desk.assets() : nullptr;
    const QMutexLocker lock{&m_mutex};
    m_assets.swap(assets);
}

QImage PaperImages::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    std::shared_ptr<const PaperAssets> assets;
    {
        const QMutexLocker lock{&m_mutex};
        assets = m_assets;
    }
    if (assets == nullptr) {
        return {};
    }
    const auto found = assets->find(fromQt(id));
    if (found == assets->end() ||
        found->second.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        return {};
    }
    const auto& bytes = found->second;
    const QByteArray view = QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                                    static_cast<qsizetype>(bytes.size()));
    QBuffer buffer;
    buffer.setData(view);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader{&buffer};
    const QByteArray format = reader.format();
    const QSize whole = reader.size();
    if ((format != "png" && format != "jpeg") || whole.isEmpty() || whole.width() > kMostPixels ||
        whole.height() > kMostPixels) {
        return {};
    }
    if (requestedSize.isValid() && !requestedSize.isEmpty()) {
        reader.setScaledSize(whole.scaled(requestedSize, Qt::KeepAspectRatio));
    }
    QImage image = reader.read();
    if (size != nullptr) {
        *size = image.size();
    }
    return image;
}

}  // namespace gongyuan::client
