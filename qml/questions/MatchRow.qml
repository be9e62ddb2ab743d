// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A prompt and the place beside it.
PlaceButton {
    id: root

    required property int index
    required property string prompt
    required property string letter
    required property string words
    required property bool aimed
    required property url source
    required property string alt
    required property int pictureWidth
    required property int pictureHeight
    required property PairsViewModel owner
    required property var model

    objectName: "place" + root.index
    Layout.fillWidth: true
    implicitHeight: Math.max(Theme.sp(60), root.implicitContentHeight + Theme.sp(20))
    row: root.index
    pairs: root.owner
    filled: root.letter.length > 0
    //: For screen readers: a prompt and what was matched with it. %1 is the prompt, %2 the option, or nothing.
    Accessible.name: qsTr("%1: %2").arg(root.prompt.length > 0 ? root.prompt : root.alt).arg(root.words)

    background: RoundedBox {
        radius: Theme.radius
        color: root.aimed || root.hovered ? Theme.surface : "transparent"
        borderWidth: root.filled ? 2 : 1
        borderColor: root.filled ? Theme.ink : Theme.edge

        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: MatchFace {
        prompt: root.prompt
        letter: root.letter
        words: root.words
        aimed: root.aimed
        source: root.source
        alt: root.alt
        pictureWidth: root.pictureWidth
        pictureHeight: root.pictureHeight
        onPictureWanted: root.model.lookedAt = true
        onClearWanted: root.owner.clear(root.index)
    }
}
