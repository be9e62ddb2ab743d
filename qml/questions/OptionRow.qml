// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// One option. A round letter means one answer, a square letter means several. Right click strikes it out.
Pressable {
    id: root

    required property int index
    required property string letter
    required property bool selected
    required property bool struck
    required property bool several
    required property url source
    required property string alt
    required property int pictureWidth
    required property int pictureHeight
    required property var model
    property string words: root.model.text

    objectName: "option" + root.letter
    Layout.fillWidth: true
    implicitHeight: Math.max(Theme.sp(56), root.implicitContentHeight + Theme.sp(26))
    Accessible.role: root.several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: root.letter + " " + (root.words.length > 0 ? root.words : root.alt)
    //: For screen readers, after an option that the candidate struck out.
    Accessible.description: root.struck ? qsTr("Struck out") : ""
    Accessible.checkable: true
    Accessible.checked: root.selected
    onClicked: root.model.selected = !root.selected
    onSecondary: root.model.struck = !root.struck
    Keys.onDownPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    background: RoundedBox {
        radius: Theme.radius
        color: root.selected ? Theme.surface : root.hovered ? Theme.surface : "transparent"
        borderWidth: root.selected ? 2 : 1
        borderColor: root.selected ? Theme.ink : root.struck ? Theme.line : Theme.edge

        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: OptionFace {
        letter: root.letter
        words: root.words
        selected: root.selected
        struck: root.struck
        several: root.several
        source: root.source
        alt: root.alt
        pictureWidth: root.pictureWidth
        pictureHeight: root.pictureHeight
        onPictureWanted: root.model.lookedAt = true
    }
}
