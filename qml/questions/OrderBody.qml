// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// An ordering item: numbered rows that change places.
Body {
    id: root

    required property ItemViewModel item
    readonly property OrderModel order: root.item.order

    visible: root.item.kind === ItemViewModel.Order
    Body {
        Layout.fillWidth: true
        spacing: Theme.sp(10)

        Repeater {
            model: root.visible ? root.order : null

            delegate: OrderRow {
            }
        }
    }

    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sp(16)
        spacing: Theme.sp(12)

        ExamButton {
            objectName: "orderAccept"
            //: Ordering item: the order on the screen is the answer, also when nothing was moved.
            text: qsTr("This is my order")
            visible: !root.order.touched
            onClicked: root.order.accept()
        }

        Tag {
            visible: root.order.touched
            height: Theme.sp(44)
            bare: true
            tone: "plain"
            icon: "tick"
            //: Ordering item: the order on the screen is kept as the answer.
            text: qsTr("Order answered")
        }

        ExamButton {
            objectName: "orderClear"
            visible: root.order.touched
            kind: "quiet"
            px: Theme.label
            //: Ordering item: back to the order at the beginning, not answered.
            text: qsTr("Start again")
            onClicked: root.order.clear()
        }
    }

    Hint {
        color: root.order.holding ? Theme.indigo : Theme.faint
        text: {
            if (root.order.holding) {
                //: Hint while a row of an ordering item is held.
                return qsTr("The row is in your hand. Choose where it goes; Esc puts it back.");
            }
            //: Hint under an ordering item.
            return qsTr("Alt+↑ and Alt+↓ or the arrows at the right move a row. Or choose a row, then the place it goes to. Rows can be dragged too.");
        }
    }
}
