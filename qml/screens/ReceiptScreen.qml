// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// The receipt: sealed and safe, where the copies are, what to do next.
FocusScope {
    id: root

    required property DeskViewModel desk
    readonly property ReceiptViewModel receipt: root.desk.receipt

    function take() {
        root.forceActiveFocus();
    }

    PageScroll {
        anchors.fill: parent
        widest: 940

        Card {
            Layout.fillWidth: true
            pad: 52

            GridLayout {
                Layout.fillWidth: true
                columns: Theme.oneColumn ? 1 : 2
                columnSpacing: Theme.sp(56)
                rowSpacing: Theme.sp(32)

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Heading {
                        text: qsTr("Answers sealed")
                        en: "Your answers are sealed and safe."
                        px: 40
                    }

                    Txt {
                        Layout.topMargin: Theme.sp(26)
                        text: qsTr("Receipt number")
                        px: Theme.label
                        color: Theme.soft
                    }

                    Txt {
                        objectName: "receiptCode"
                        Layout.topMargin: Theme.sp(2)
                        Layout.bottomMargin: Theme.sp(12)
                        text: root.receipt.code
                        px: Theme.oneColumn ? 32 : 44
                        font.letterSpacing: Theme.sp(2)
                        strong: true
                    }

                    CopyLine {
                        text: qsTr("Saved on this computer")
                        when: root.receipt.sealedAt
                    }

                    CopyLine {
                        icon: "ticks"
                        text: qsTr("Copied to the room server")
                        when: root.receipt.deliveredAt
                    }

                    CopyLine {
                        icon: "clock"
                        done: false
                        text: qsTr("Uploaded by the proctor")
                        when: qsTr("after the session")
                    }

                    Rule {
                        Layout.topMargin: Theme.sp(24)
                    }

                    Txt {
                        Layout.topMargin: Theme.sp(18)
                        Layout.fillWidth: true
                        text: qsTr("Please stay seated until the proctor tells you to leave, and hand back the scratch paper.")
                        px: 17
                        leading: 1.65
                        wrapMode: Text.Wrap
                    }

                    Txt {
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.sp(4)
                        visible: Theme.bilingual
                        text: "Please stay seated until the proctor tells you to leave."
                        px: Theme.label
                        color: Theme.faint
                        wrapMode: Text.Wrap
                    }
                }

                ColumnLayout {
                    Layout.alignment: Qt.AlignCenter
                    spacing: Theme.sp(26)

                    Seal {
                        Layout.alignment: Qt.AlignHCenter
                        side: Theme.sp(148)
                        glyphs: "答卷封存"
                        rotation: -4
                        antialiasing: true
                    }

                    Qr {
                        Layout.alignment: Qt.AlignHCenter
                        Layout.preferredWidth: Theme.sp(156)
                        Layout.preferredHeight: Theme.sp(156)
                        visible: root.receipt.qrSize > 0
                        modules: root.receipt.qrSize
                        path: root.receipt.qrPath
                        label: caption.text
                    }

                    Txt {
                        id: caption

                        Layout.alignment: Qt.AlignHCenter
                        Layout.topMargin: -Theme.sp(18)
                        visible: root.receipt.qrSize > 0
                        text: qsTr("QR code of the receipt")
                        px: Theme.caption
                        color: Theme.soft
                    }
                }
            }
        }
    }
}
