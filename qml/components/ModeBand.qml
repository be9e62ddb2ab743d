// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// On every page of a practice session or a rehearsal: that this is no exam.
Rectangle {
    id: root

    required property DeskViewModel desk
    readonly property bool practice: root.desk.mode === DeskViewModel.Practice

    objectName: "modeBand"
    visible: root.desk.mode !== DeskViewModel.Exam && root.desk.paperTitle.length > 0
    implicitHeight: visible ? words.implicitHeight + Theme.sp(8) : 0
    color: root.practice ? Theme.jade : Theme.seal

    Txt {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.margin(root.width)
        anchors.rightMargin: Theme.margin(root.width)
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignHCenter
        text: root.practice ?
        //: Band on every page of a practice session.
        qsTr("Practice: nothing here is reported") :
        //: Band on every page of a rehearsal.
        qsTr("Rehearsal: this is not the exam")
        px: Theme.label
        strong: true
        color: root.practice ? Theme.surface : Theme.sealText
        wrapMode: Text.Wrap
    }
}
