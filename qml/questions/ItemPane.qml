// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// A theory question, and beside it the material it is about, when it belongs to a case. From 160 percent up they
// stand one above the other. The material keeps its place from one question of the case to the next.
FocusScope {
    id: root

    required property ItemViewModel item
    required property QuestionMapViewModel map
    readonly property bool split: root.item.inCase
    readonly property bool stacked: Theme.oneColumn

    // Too low for both: one of them is in front.
    readonly property bool cramped: root.split && root.stacked && root.height < Theme.sp(480)
    property bool asking: false
    property HighlightModel marks: null

    function take() {
        root.asking = false;
        which.answering = true;
        page.take();
    }

    function rest() {
        page.rest();
    }

    function enter() {
        page.enter();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: root.item.stem

    Connections {
        target: root.map

        function onHeldBack() {
            root.asking = true;
        }
    }

    PaneSwitch {
        id: which

        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.cramped
    }

    Item {
        id: area

        anchors.fill: parent
        anchors.topMargin: root.cramped ? which.height : 0

        Part {
            id: materials

            visible: root.split && !(root.cramped && which.answering)
            width: root.stacked ? root.width : Math.round(root.width * splitter.ratio) - 4
            height: root.stacked && !root.cramped ? Math.round(area.height * 0.42) : area.height
            part: Qt.resolvedUrl("../tasks/MaterialPane.qml")
            given: ({
                    "materials": root.item.materials
                })
        }

        Binding {
            target: materials.item
            property: "current"
            value: root.item.material
        }

        Splitter {
            id: splitter

            objectName: "caseSplitter"
            visible: root.split && !root.stacked
            x: materials.width
            height: area.height
            span: root.width
            ratio: 0.5
        }

        Rectangle {
            visible: root.split && root.stacked && !root.cramped
            y: materials.height
            width: root.width
            height: 1
            color: Theme.edge
        }

        ColumnLayout {
            visible: !root.cramped || which.answering
            x: root.split && !root.stacked ? materials.width + splitter.width : 0
            y: root.split && root.stacked && !root.cramped ? materials.height + 1 : 0
            width: root.width - x
            height: area.height - y
            spacing: 0

            ItemPage {
                id: page

                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                item: root.item
                map: root.map
                marks: root.marks
            }

            Banner {
                objectName: "unreadHint"
                Layout.fillWidth: true
                Layout.leftMargin: Theme.sp(16)
                Layout.rightMargin: Theme.sp(16)
                Layout.bottomMargin: Theme.sp(12)
                visible: root.asking
                icon: "down"
                //: Once, when the candidate leaves a question whose text goes on below the edge of the screen.
                text: qsTr("The question goes on below. Scroll down, or go on once more to leave it.")
                en: "The question goes on below. Scroll down, or go on once more to leave it."
            }
        }
    }
}
