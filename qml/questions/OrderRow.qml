// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates
import QtQuick.Layouts
import Gongyuan.Client
import Gongyuan.Ui

// One row of an ordering item. Alt+Up and Alt+Down move it; Space, Enter or a click take it, and the row chosen
// next is where it goes. The mouse may drag it as well.
AbstractButton {
    id: root

    required property int index
    required property int number
    required property string words
    required property url source
    required property string alt
    required property int pictureWidth
    required property int pictureHeight
    required property bool held
    required property OrderModel owner
    required property var model

    // The row whose place lies under the middle of this one while it is dragged.
    function under(): int {
        const middle = root.y + drag.activeTranslation.y + root.height / 2;
        for (let i = 0; i < root.parent.children.length; ++i) {
            const row = root.parent.children[i] as OrderRow;
            if (row !== null && middle >= row.y && middle <= row.y + row.height) {
                return row.index;
            }
        }
        return middle < root.y ? 0 : root.owner.count - 1;
    }

    function walk(forwards: bool) {
        const next = root.nextItemInFocusChain(forwards);
        next.forceActiveFocus(forwards ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    objectName: "order" + root.number
    Layout.fillWidth: true
    implicitHeight: Math.max(Theme.sp(56), root.implicitContentHeight + Theme.sp(16))
    z: drag.active ? 1 : 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: true
    Accessible.role: Accessible.ListItem
    //: For screen readers: a row of an ordering item. %1 is its place, %2 its words.
    Accessible.name: qsTr("%1. %2").arg(root.number).arg(root.words.length > 0 ? root.words : root.alt)
    Accessible.selected: root.held
    Accessible.onPressAction: root.clicked()
    onClicked: root.owner.take(root.index)
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onPressed: event => {
        const alt = (event.modifiers & Qt.AltModifier) !== 0;
        if (event.key === Qt.Key_Up || event.key === Qt.Key_Down) {
            const step = event.key === Qt.Key_Up ? -1 : 1;
            if (alt) {
                root.owner.moveBy(root.index, step);
            } else {
                root.walk(step > 0);
            }
            event.accepted = true;
        } else if (event.key === Qt.Key_Escape && root.owner.holding) {
            root.owner.letGo();
            event.accepted = true;
        }
    }

    transform: Translate {
        y: drag.active ? drag.activeTranslation.y : 0
    }

    DragHandler {
        id: drag

        target: null
        xAxis.enabled: false
        cursorShape: Qt.ClosedHandCursor
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: {
            if (!drag.active) {
                root.owner.moveBy(root.index, root.target - root.index);
            } else {
                root.owner.letGo();
            }
        }
        onActiveTranslationChanged: {
            if (drag.active) {
                root.target = root.under();
            }
        }
    }

    property int target: root.index

    background: RoundedBox {
        radius: Theme.radius
        color: root.held || drag.active || root.hovered ? Theme.surface : "transparent"
        borderWidth: root.held || drag.active ? 2 : 1
        borderColor: root.held || drag.active ? Theme.ink : Theme.edge

        FocusRing {
            on: root.visualFocus
        }
    }

    contentItem: OrderFace {
        number: root.number
        words: root.words
        source: root.source
        alt: root.alt
        pictureWidth: root.pictureWidth
        pictureHeight: root.pictureHeight
        held: root.held
        first: root.index === 0
        last: root.index === root.owner.count - 1
        onUpWanted: root.owner.moveBy(root.index, -1)
        onDownWanted: root.owner.moveBy(root.index, 1)
        onPictureWanted: root.model.lookedAt = true
    }
}
