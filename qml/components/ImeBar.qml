// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The state of the input method while something can be typed, and its switches. It says when Chinese cannot be typed.
Rectangle {
    id: root

    required property ImeViewModel ime
    property real edge: Theme.margin(root.width)
    readonly property bool lost: root.ime.state === ImeViewModel.Unavailable
    readonly property bool fixed: root.ime.field === ImeViewModel.Latin

    // Where not every state has room, its keys are not told either.
    readonly property bool whole: mode.implicitWidth + scheme.implicitWidth + punctuation.implicitWidth + wideness.implicitWidth + symbols.implicitWidth + 5 * row.spacing <= row.width

    implicitHeight: row.implicitHeight + Theme.sp(6)
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: root.edge - Theme.sp(root.lost ? 0 : 10)
        anchors.rightMargin: root.edge
        spacing: Theme.sp(4)

        Icon {
            visible: root.lost
            name: "alert"
            size: 18
            color: Theme.ochre
        }

        Txt {
            objectName: "imeLost"
            Layout.fillWidth: true
            visible: root.lost
            topPadding: Theme.sp(5)
            bottomPadding: Theme.sp(5)
            //: Under an input when the input method did not start on this computer.
            text: qsTr("Chinese cannot be typed on this computer. Raise your hand; the proctor decides on another seat. Latin letters work.")
            px: Theme.caption
            strong: true
            color: Theme.ochre
            wrapMode: Text.Wrap
        }

        ImeButton {
            id: mode

            objectName: "imeMode"
            visible: !root.lost
            enabled: !root.fixed
            //: State of the input method, and the button that changes it: Chinese words or Latin letters.
            text: root.ime.latin || root.fixed ? qsTr("Latin letters") : qsTr("Chinese")
            checked: mode.enabled
            icon1: "keyboard"
            hint: "Shift"
            onClicked: root.ime.toggleLatin()
        }

        ImeButton {
            id: scheme

            objectName: "imeScheme"
            visible: !root.lost
            enabled: !root.fixed
            text: root.ime.wubi ? qsTr("Wubi") : qsTr("Pinyin")
            //: For screen readers: changes between the two ways to type Chinese.
            Accessible.description: qsTr("Changes between Pinyin and Wubi")
            onClicked: root.ime.toggleScheme()
        }

        ImeButton {
            id: punctuation

            objectName: "imePunctuation"
            visible: !root.lost && root.whole
            enabled: !root.fixed
            checked: punctuation.enabled && root.ime.latinPunctuation
            text: root.ime.latinPunctuation ? qsTr("Latin punctuation") : qsTr("Chinese punctuation")
            onClicked: root.ime.togglePunctuation()
        }

        ImeButton {
            id: wideness

            objectName: "imeWidth"
            visible: !root.lost && root.whole
            enabled: !root.fixed
            checked: wideness.enabled && root.ime.fullWidth
            text: root.ime.fullWidth ? qsTr("Full width") : qsTr("Half width")
            onClicked: root.ime.toggleWidth()
        }

        ImeButton {
            id: symbols

            objectName: "imeSymbolsButton"
            visible: !root.lost
            enabled: root.ime.field === ImeViewModel.Chinese
            //: Opens the panel of characters that the keyboard has not.
            text: qsTr("Symbols")
            onClicked: root.ime.toggleSymbols()
        }

        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
            visible: !root.lost
            implicitHeight: keys.implicitHeight

            Txt {
                id: keys

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: Theme.sp(10)
                anchors.verticalCenter: parent.verticalCenter
                visible: (root.whole || root.fixed) && width >= implicitWidth
                //: Keys of the input method.
                text: root.fixed ? qsTr("This field takes Latin letters and digits") : qsTr("Ctrl+.: punctuation    Shift+Space: width    Ctrl+/: symbols")
                px: Theme.caption
                color: Theme.faint
            }
        }
    }
}
