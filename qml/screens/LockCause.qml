// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One cause on the lock screen; `modelData` holds its label, words, English words and place.
LockLine {
    id: root

    required property var modelData

    label: root.modelData.label
    text: root.modelData.words
    en: root.modelData.en
    detail: root.modelData.place
}
