// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The raised hand as a large sign: it works without a network too.
DialogSheet {
    id: root

    required property DeskViewModel desk

    signal closed

    function take() {
        done.forceActiveFocus(Qt.TabFocusReason);
    }

    objectName: "handSign"
    cardWidth: 560
    //: Title of the sign that calls the proctor.
    title: qsTr("Hand raised")
    onEscaped: root.closed()

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.sp(24)

        RoundedBox {
            Layout.preferredWidth: Theme.sp(96)
            Layout.preferredHeight: Theme.sp(96)
            Layout.alignment: Qt.AlignTop
            radius: Theme.radius
            color: Theme.fill

            Icon {
                anchors.centerIn: parent
                name: "hand"
                size: 60
                weight: 1.3
                color: Theme.fillText
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.sp(4)

            Heading {
                text: root.title
                en: "Hand raised"
                px: 36
            }

            Txt {
                Layout.fillWidth: true
                text: qsTr("Room %1, seat %2").arg(root.desk.room).arg(root.desk.seat)
                px: Theme.title
                strong: true
                wrapMode: Text.Wrap
            }
        }
    }

    Txt {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(20)
        //: On the sign that calls the proctor.
        text: qsTr("Please also raise your hand and stay seated; the proctor comes to you. The clock keeps running and your answers are safe.")
        px: 17
        leading: 1.65
        wrapMode: Text.Wrap
    }

    actions: ExamButton {
        id: done

        objectName: "handDone"
        Layout.alignment: Qt.AlignRight
        implicitHeight: Theme.sp(48)
        focus: true
        kind: "primary"
        //: Puts the raised hand away.
        text: qsTr("Continue")
        onClicked: root.closed()
    }
}
