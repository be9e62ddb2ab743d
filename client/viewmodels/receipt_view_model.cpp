// SPDX-License-Identifier: Apache-2.0

#include "receipt_view_model.h"

#include "text.h"

#include <qrencode.h>

#include <memory>

namespace gongyuan::client {
namespace {

/// Runs of dark modules in each line become one rectangle each.
QString darkPath(const QRcode& code)
{
    QString path;
    for (int y = 0; y < code.width; ++y) {
        int from = -1;
        for (int x = 0; x <= code.width; ++x) {
            const bool dark = x < code.width && (code.data[y * code.width + x] & 1U) != 0;
            if (dark && from < 0) {
                from = x;
            } else if (!dark && from >= 0) {
                path += QStringLiteral("M%1 %2h%3v1h-%3z").arg(from).arg(y).arg(x - from);
                from = -1;
            }
        }
    }
    return path;
}

}  // namespace

ReceiptViewModel::ReceiptViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_desk{desk}
{
    connect(&desk, &Desk::changed, this, &ReceiptViewModel::follow);
    follow();
}

void ReceiptViewModel::follow()
{
    const std::string& wanted = m_desk.view().upload.qr;
    if (wanted != m_drawn) {
        m_drawn = wanted;
        m_qrSize = 0;
        m_qrPath.clear();
        const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
            wanted.empty() ? nullptr : QRcode_encodeString(wanted.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1),
            &QRcode_free};
        if (code) {
            m_qrSize = code->width;
            m_qrPath = darkPath(*code);
        }
    }
    Q_EMIT changed();
}

double ReceiptViewModel::progress() const
{
    const UploadView& upload = m_desk.view().upload;
    return upload.total == 0 ? 0.0 : static_cast<double>(upload.sent) / static_cast<double>(upload.total);
}

bool ReceiptViewModel::onMedium() const
{
    return m_desk.view().upload.onMedium;
}

ReceiptViewModel::Phase ReceiptViewModel::phase() const
{
    return static_cast<Phase>(m_desk.view().upload.phase);
}
QString ReceiptViewModel::sealedAt() const
{
    return timeOfDay(m_desk.view().upload.sealedAt);
}
QString ReceiptViewModel::deliveredAt() const
{
    return timeOfDay(m_desk.view().upload.deliveredAt);
}
QString ReceiptViewModel::code() const
{
    return toQt(m_desk.view().upload.receipt);
}
int ReceiptViewModel::qrSize() const
{
    return m_qrSize;
}
QString ReceiptViewModel::qrPath() const
{
    return m_qrPath;
}

}  // namespace gongyuan::client
