// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QQuickItem>
#include <QQuickWindow>

#include <vector>

namespace gongyuan::client {

/// The visible item of that object name; null when there is none.
inline QQuickItem* visibleItem(const QQuickWindow& window, const QString& name)
{
    std::vector<QQuickItem*> open{window.contentItem()};
    while (!open.empty()) {
        QQuickItem* item = open.back();
        open.pop_back();
        if (item->objectName() == name && item->isVisible()) {
            return item;
        }
        for (QQuickItem* each : item->childItems()) {
            open.push_back(each);
        }
    }
    return nullptr;
}

}  // namespace gongyuan::client
