// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import Gongyuan.Client
import Gongyuan.Ui

// An option of a pool. A click or Space puts it to the place aimed at, or takes it into the hand.
AbstractButton {
    id: root

    required property int index
    required property string letter
    required property string words
    required property url source
    required property string alt
    required property int pictureWidth
    required property int pictureHeight
    required property bool used
    required property bool held
    required property PairsViewModel owner
    required property var model
    readonly property bool spent: root.used && !root.owner.reuse

    objectName: "pool" + root.letter
    leftPadding: Theme.sp(10)
    rightPadding: Theme.sp(14)
    implicitWidth: root.implicitContentWidth + root.leftPadding + root.rightPadding
    implicitHeight: Math.max(Theme.sp(44), root.implicitContentHeight + Theme.sp(14))
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: root.letter + " " + (root.words.length > 0 ? root.words : root.alt)
    //: For screen readers: this option stands somewhere already.
    Accessible.description: root.used ? qsTr("Used") : ""
    Accessible.onPressAction: root.clicked()
    onClicked: root.owner.takeOption(root.index)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onDownPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onEscapePressed: root.owner.letGo()

    background: RoundedBox {
        radius: Theme.radius
        color: root.held || root.hovered ? Theme.surface : "transparent"
        borderWidth: root.held ? 2 : 1
        borderColor: root.held ? Theme.ink : root.spent ? Theme.line : Theme.edge

        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: PoolFace {
        letter: root.letter
        words: root.words
        source: root.source
        alt: root.alt
        pictureWidth: root.pictureWidth
        pictureHeight: root.pictureHeight
        used: root.used
        spent: root.spent
        held: root.held
        onPictureWanted: root.model.lookedAt = true
    }
}
