// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Client
import Gongyuan.Ui

// What covers the answering screen until it is answered: the questions before something is cleared, restored or handed
// in, and a picture seen large.
Item {
    id: root

    required property DeskViewModel desk
    readonly property bool asking: handIn.visible || gate.visible || clear.visible || restore.visible
    readonly property bool shown: root.asking || picture.visible

    // Back to what was in front before; `stopped` when a section is not handed in after all.
    signal returned
    signal stopped

    function close() {
        handIn.visible = false;
        clear.visible = false;
        restore.visible = false;
    }

    function askClear() {
        clear.visible = true;
        (clear.item as ClearSheet).take();
    }

    function askRestore() {
        restore.visible = true;
        (restore.item as RestoreSheet).take();
    }

    function askHandIn() {
        handIn.visible = true;
        (handIn.item as HandInSheet).take();
    }

    Part {
        id: clear

        anchors.fill: parent
        visible: false
        part: Qt.resolvedUrl("../tasks/ClearSheet.qml")
        given: ({
                "visible": true
            })
    }

    Connections {
        target: clear.item

        function onRefused() {
            root.returned();
        }

        function onAgreed() {
            root.desk.task.form.clear();
            root.returned();
        }
    }

    Part {
        id: restore

        anchors.fill: parent
        visible: false
        part: Qt.resolvedUrl("../tasks/RestoreSheet.qml")
        given: ({
                "visible": true
            })
    }

    Connections {
        target: restore.item

        function onRefused() {
            root.returned();
        }

        function onAgreed() {
            root.desk.task.sheet.restore();
            root.returned();
        }
    }

    Part {
        id: handIn

        anchors.fill: parent
        visible: false
        part: Qt.resolvedUrl("../questions/HandInSheet.qml")
        given: ({
                "desk": root.desk,
                "visible": true
            })
    }

    Connections {
        target: handIn.item

        function onRefused() {
            root.returned();
        }

        function onAgreed() {
            handIn.visible = false;
            root.desk.gate.start();
            (gate.item as GateSheet).take();
        }
    }

    Part {
        id: picture

        anchors.fill: parent
        visible: root.desk.picture.open
        part: Qt.resolvedUrl("../questions/PictureViewer.qml")
        given: ({
                "picture": root.desk.picture
            })
        onLoaded: (picture.item as PictureViewer).take()
    }

    Connections {
        target: picture.item

        function onClosed() {
            root.desk.picture.close();
            root.returned();
        }
    }

    Part {
        id: gate

        anchors.fill: parent
        visible: root.desk.gate.running
        part: Qt.resolvedUrl("../questions/GateSheet.qml")
        given: ({
                "desk": root.desk,
                "visible": true
            })
    }

    Connections {
        target: gate.item

        function onRefused() {
            root.desk.gate.cancel();
            root.stopped();
        }
    }
}
