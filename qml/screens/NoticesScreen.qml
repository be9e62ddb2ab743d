// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// Notices and pledge. The button becomes active at the end of the text.
FocusScope {
    id: root

    required property DeskViewModel desk
    property bool read: false
    // The last line is in sight; what is below it is air.
    readonly property bool atEnd: text.contentY + text.height >= column.y + column.implicitHeight - 4

    signal agreed

    function take() {
        root.read = false;
        text.contentY = 0;
        pane.forceActiveFocus(Qt.TabFocusReason);
        settle.restart();
    }

    onAtEndChanged: root.read = root.read || (root.atEnd && text.height > 0 && !settle.running)

    // A text that fits needs no scrolling; asked only after the page has been laid out.
    Timer {
        id: settle

        interval: 200
        onTriggered: root.read = root.read || root.atEnd
    }

    ColumnLayout {
        anchors.fill: parent
        // At large type the height belongs to the text.
        anchors.topMargin: Theme.oneColumn ? Theme.sp(8) : Theme.sp(28)
        anchors.bottomMargin: Theme.oneColumn ? Theme.sp(8) : Theme.sp(20)
        anchors.leftMargin: Math.max(Theme.margin(root.width), (root.width - Theme.sp(880)) / 2)
        anchors.rightMargin: anchors.leftMargin
        spacing: Theme.oneColumn ? Theme.sp(8) : Theme.sp(16)

        Heading {
            px: Theme.oneColumn ? Theme.title : Theme.display
            //: Title of the page with the rules of the exam.
            text: qsTr("Notices and pledge")
            en: Theme.oneColumn ? "" : "Please read to the end"
        }

        RoundedBox {
            id: pane

            objectName: "noticesPane"
            Layout.fillWidth: true
            Layout.fillHeight: true
            radius: Theme.radiusLarge
            color: Theme.surface
            borderWidth: pane.activeFocus ? 3 : 1
            borderColor: pane.activeFocus ? Theme.indigo : Theme.line
            activeFocusOnTab: true
            Accessible.role: Accessible.Document
            Accessible.focusable: true
            Accessible.name: root.desk.notice + "\n" + root.desk.pledge
            Keys.onDownPressed: text.scroll(Theme.sp(60))
            Keys.onUpPressed: text.scroll(-Theme.sp(60))
            Keys.onSpacePressed: text.scroll(text.height * 0.9)
            Keys.onPressed: event => {
                if (event.key === Qt.Key_PageDown || event.key === Qt.Key_End) {
                    text.scroll(event.key === Qt.Key_End ? text.contentHeight : text.height * 0.9);
                    event.accepted = true;
                } else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_Home) {
                    text.scroll(event.key === Qt.Key_Home ? -text.contentHeight : -text.height * 0.9);
                    event.accepted = true;
                }
            }

            Flickable {
                id: text

                function scroll(by: real) {
                    text.contentY = Math.max(0, Math.min(text.contentHeight - text.height, text.contentY + by));
                }

                objectName: "notices"
                anchors.fill: parent
                anchors.margins: 3
                contentHeight: column.implicitHeight + 2 * column.y
                boundsBehavior: Flickable.StopAtBounds
                clip: true

                ColumnLayout {
                    id: column

                    x: Theme.oneColumn ? Theme.sp(20) : Theme.sp(40)
                    y: Theme.oneColumn ? Theme.sp(12) : Theme.sp(32)
                    width: parent.width - 2 * x
                    spacing: 0

                    Repeater {
                        model: root.desk.notice.split("\n").filter(line => line.length > 0)

                        delegate: NoticeLine {
                        }
                    }

                    Rule {
                        Layout.topMargin: Theme.sp(24)
                        visible: root.desk.pledge.length > 0
                    }

                    Heading {
                        Layout.topMargin: Theme.sp(24)
                        visible: root.desk.pledge.length > 0
                        //: Heading above the pledge.
                        text: qsTr("Pledge")
                        px: Theme.title
                    }

                    Txt {
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.sp(12)
                        text: root.desk.pledge
                        px: 17
                        leading: 1.75
                        wrapMode: Text.Wrap
                    }
                }

                ScrollBar.vertical: ThinScrollBar {
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.sp(16)

            Txt {
                Layout.fillWidth: true
                //: Beside the button that is not active yet; and once it is.
                text: root.read ? qsTr("By continuing you give the pledge above.") : qsTr("Please scroll to the end of the text.")
                px: Theme.label
                color: Theme.soft
                wrapMode: Text.Wrap
            }

            ExamButton {
                objectName: "agree"
                implicitHeight: Theme.sp(48)
                kind: "primary"
                enabled: root.read
                //: Button under the notices; active at the end of the text.
                text: qsTr("I have read this")
                onClicked: root.agreed()
            }
        }
    }
}
