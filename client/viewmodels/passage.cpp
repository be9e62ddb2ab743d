// SPDX-License-Identifier: Apache-2.0

#include "passage.h"

#include "exam/passage.h"
#include "text.h"

namespace gongyuan::client {

QString passageText(const exam::Item* item)
{
    QString text;
    if (item == nullptr || item->passage.empty()) {
        return text;
    }
    const auto parts = exam::passageParts(item->passage);
    if (!parts) {
        return text;
    }
    for (const exam::PassagePart& part : parts.value()) {
        text += part.gap.empty() ? toQt(part.text) : QString{kGapMark};
    }
    return text;
}

}  // namespace gongyuan::client
