// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// A refusal while answering, above the page: it takes no focus and covers nothing.
Item {
    id: root

    required property DeskViewModel desk

    implicitHeight: visible ? banner.implicitHeight : 0
    visible: words.any

    Banner {
        id: banner

        objectName: "refusalBanner"
        width: parent.width
        radius: 0
        side: Theme.margin(root.width)
        tone: "ochre"
        icon: "alert"
        text: words.words
        en: words.en
    }

    RefusalWords {
        id: words

        desk: root.desk
    }
}
