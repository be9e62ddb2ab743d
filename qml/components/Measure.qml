// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// How wide words are in the type of a Txt, before they are shown.
FontMetrics {
    id: root

    property real px: Theme.body
    property bool strong: false

    // The size is named so that another one is measured anew.
    function across(words: string): real {
        return root.font.pixelSize > 0 ? Math.ceil(root.advanceWidth(words)) : 0;
    }

    font.family: Theme.sans
    font.pixelSize: Theme.sp(root.px)
    font.bold: root.strong
    font.hintingPreference: Font.PreferNoHinting
}
