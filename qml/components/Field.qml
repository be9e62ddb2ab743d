// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A labelled input: label, small English beside it, box, one line of help. The border is the focus mark.
ColumnLayout {
    id: root

    property string label: ""
    property string en: ""
    property string help: ""
    property bool good: false
    property bool bad: false
    property real px: Theme.body
    property real boxHeight: 44
    property alias text: input.text
    property alias inputName: input.objectName
    property alias maximumLength: input.maximumLength
    property alias hints: input.inputMethodHints
    property alias inputFocus: input.activeFocus
    property alias cursorPosition: input.cursorPosition

    signal edited
    signal accepted

    function take() {
        input.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.sp(6)

    Flow {
        Layout.fillWidth: true
        spacing: Theme.sp(8)
        visible: root.label.length > 0

        Txt {
            id: words

            text: root.label
            px: Theme.label
        }

        Txt {
            visible: Theme.bilingual && root.en.length > 0
            height: words.height
            verticalAlignment: Text.AlignVCenter
            text: root.en
            px: 12
            color: Theme.faint
        }
    }

    TextField {
        id: input

        Layout.fillWidth: true
        Layout.preferredHeight: Theme.sp(root.boxHeight)
        leftPadding: Theme.sp(12)
        rightPadding: Theme.sp(root.good ? 40 : 12)
        verticalAlignment: TextInput.AlignVCenter
        color: Theme.ink
        selectionColor: Theme.fill
        selectedTextColor: Theme.fillText
        font.family: Theme.sans
        font.pixelSize: Theme.sp(root.px)
        font.hintingPreference: Font.PreferNoHinting
        selectByMouse: true
        activeFocusOnTab: true
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        Accessible.description: input.enabled ? root.help :
        //: For screen readers: a button or field that does nothing at the moment.
        qsTr("Cannot be used now")
        onTextEdited: root.edited()
        onAccepted: root.accepted()

        background: RoundedBox {
            radius: Theme.radius
            color: Theme.surface
            borderWidth: input.activeFocus ? 3 : 1
            borderColor: input.activeFocus ? Theme.indigo : root.bad ? Theme.ochre : Theme.edge
        }

        Icon {
            visible: root.good
            anchors.right: parent.right
            anchors.rightMargin: Theme.sp(12)
            anchors.verticalCenter: parent.verticalCenter
            name: "tick"
            size: 18
            weight: 2
            color: Theme.jade
        }
    }

    Txt {
        visible: root.help.length > 0
        Layout.fillWidth: true
        text: root.help
        px: Theme.caption
        color: root.bad ? Theme.ochre : Theme.faint
        wrapMode: Text.Wrap
    }
}
