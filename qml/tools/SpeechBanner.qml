// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// While a question is read aloud: how to stop it. When the seat cannot speak: what to do.
Item {
    id: root

    required property SpeechViewModel speech

    signal stopped

    implicitHeight: visible ? (root.speech.speaking ? row.implicitHeight + Theme.sp(16) : banner.implicitHeight) : 0
    visible: root.speech.speaking || root.speech.mute

    Rectangle {
        anchors.fill: parent
        visible: root.speech.speaking
        color: Theme.sunken
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.margin(root.width)
        anchors.rightMargin: Theme.margin(root.width)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.speech.speaking

        Txt {
            Layout.fillWidth: true
            //: Shown while the question is read aloud.
            text: qsTr("The question is being read aloud.")
            wrapMode: Text.Wrap
        }

        ExamButton {
            objectName: "speechStop"
            //: Stops reading aloud.
            text: qsTr("Stop")
            hint: "Alt+R"
            implicitHeight: Theme.sp(40)
            onClicked: root.stopped()
        }
    }

    Banner {
        id: banner

        objectName: "speechBanner"
        width: parent.width
        visible: !root.speech.speaking && root.speech.mute
        radius: 0
        side: Theme.margin(root.width)
        tone: "ochre"
        icon: "alert"
        //: This seat has no voice or no sound device.
        text: qsTr("This computer cannot read aloud: no sound or no voice. Your answers are safe. Please raise your hand; the proctor helps.")
        en: "This computer cannot read aloud: no sound or no voice. Your answers are safe. Raise your hand; the proctor helps."
    }
}
