// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// One check of the pre-flight: its number, what was found, what to do about it. Only what wants somebody stands out.
Item {
    id: root

    required property int number
    required property int verdict
    required property string measured
    required property string name
    required property string nameEn
    required property string found
    required property string foundEn
    required property string fix
    required property string fixEn
    readonly property bool failed: root.verdict === PreflightViewModel.Failed
    readonly property bool calm: root.verdict === PreflightViewModel.Ok
    readonly property string title: Theme.bilingual ? root.name : root.nameEn
    readonly property string what: Theme.bilingual ? root.found : root.foundEn
    readonly property string todo: Theme.bilingual ? root.fix : root.fixEn
    readonly property string verdictWord: {
        switch (root.verdict) {
        case PreflightViewModel.Ok:
            //: Pre-flight: outcome of one check.
            return qsTr("Passed");
        case PreflightViewModel.Warning:
            //: Pre-flight: outcome of one check: the technician has to know and accept it.
            return qsTr("To be confirmed");
        case PreflightViewModel.Failed:
            //: Pre-flight: outcome of one check: no exam may be held on this computer.
            return qsTr("Failed");
        default:
            //: Pre-flight: outcome of one check.
            return qsTr("Not checked");
        }
    }

    Layout.fillWidth: true
    implicitHeight: row.implicitHeight + Theme.sp(root.calm ? 18 : 24)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.number + " " + root.title + ": " + root.verdictWord + ". " + root.what + " " + root.measured + " " + root.todo

    RoundedBox {
        anchors.fill: parent
        anchors.topMargin: Theme.sp(2)
        anchors.bottomMargin: Theme.sp(2)
        visible: !root.calm
        radius: Theme.radius
        color: root.failed ? Theme.ochreSoft : Theme.surface
        borderWidth: 1
        borderColor: root.failed ? Theme.ochre : Theme.edge
    }

    Rectangle {
        visible: root.calm
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: row.anchors.leftMargin
        anchors.rightMargin: row.anchors.rightMargin
        height: 1
        color: Theme.line
    }

    GridLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.sp(14)
        anchors.rightMargin: Theme.sp(14)
        columns: Theme.oneColumn ? 2 : 4
        columnSpacing: Theme.sp(16)
        rowSpacing: Theme.sp(4)

        Txt {
            Layout.preferredWidth: Theme.sp(28)
            Layout.alignment: Qt.AlignTop
            text: root.number
            px: 17
            song: true
            strong: true
            color: root.failed ? Theme.ochre : Theme.soft
            Accessible.ignored: true
        }

        Txt {
            Layout.preferredWidth: Theme.oneColumn ? -1 : Theme.sp(Theme.bilingual ? 124 : 148)
            Layout.fillWidth: Theme.oneColumn
            Layout.alignment: Qt.AlignTop
            text: root.title
            strong: true
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.column: Theme.oneColumn ? 1 : 2
            Layout.row: Theme.oneColumn ? 1 : 0
            spacing: Theme.sp(2)

            Txt {
                Layout.fillWidth: true
                text: root.measured.length > 0 ? root.what + (Theme.bilingual ? "（" + root.measured + "）" : " (" + root.measured + ")") : root.what
                color: root.calm ? Theme.soft : Theme.ink
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            Txt {
                Layout.fillWidth: true
                visible: root.todo.length > 0
                text: root.todo
                px: Theme.label
                leading: 1.5
                color: root.failed ? Theme.ochre : Theme.soft
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }

        Tag {
            Layout.column: Theme.oneColumn ? 1 : 3
            Layout.row: Theme.oneColumn ? 2 : 0
            Layout.alignment: Theme.oneColumn ? Qt.AlignLeft : Qt.AlignTop | Qt.AlignRight
            Layout.topMargin: Theme.sp(2)
            bare: true
            tone: root.calm ? "jade" : root.failed ? "ochre" : "plain"
            icon: root.calm ? "tick" : root.failed ? "cross" : root.verdict === PreflightViewModel.Warning ? "alert" : "dash"
            text: root.verdictWord
        }
    }
}
