// SPDX-License-Identifier: Apache-2.0
import QtQuick

// What can be pressed and is no plain button: an option, a filter, a tab, a link. Qt's own buttons tell a screen
// reader that they are push buttons whatever role is written on them; this says the role it is given.
Item {
    id: root

    property string text: ""
    property Item background: null
    property Item contentItem: null
    property bool byMouse: false

    // Without it the focus stays where it is: in the list whose entry this is.
    property bool takesFocus: true
    readonly property bool hovered: area.containsMouse
    readonly property bool visualFocus: root.activeFocus && !root.byMouse
    readonly property real implicitContentWidth: root.contentItem !== null ? root.contentItem.implicitWidth : 0
    readonly property real implicitContentHeight: root.contentItem !== null ? root.contentItem.implicitHeight : 0

    signal clicked

    // The right mouse button.
    signal secondary

    activeFocusOnTab: root.takesFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    // Qt tells screen readers nothing of what is disabled.
    Accessible.description: root.enabled ? "" :
    //: For screen readers: a button or field that does nothing at the moment.
    qsTr("Cannot be used now")
    Accessible.focusable: root.takesFocus
    Accessible.onPressAction: root.clicked()
    Accessible.onToggleAction: root.clicked()
    Keys.onSpacePressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    onActiveFocusChanged: {
        if (!root.activeFocus) {
            root.byMouse = false;
        }
    }
    onBackgroundChanged: {
        if (root.background !== null) {
            root.background.parent = root;
            root.background.z = -1;
            root.background.anchors.fill = root;
        }
    }
    onContentItemChanged: {
        if (root.contentItem !== null) {
            root.contentItem.parent = root;
            root.contentItem.anchors.fill = root;
        }
    }

    // No TapHandler: it would hear what is clicked on a dialog above it.
    MouseArea {
        id: area

        anchors.fill: parent
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        hoverEnabled: true
        onPressed: mouse => {
            if (mouse.button === Qt.LeftButton && root.takesFocus) {
                root.byMouse = !root.activeFocus || root.byMouse;
                root.forceActiveFocus(Qt.MouseFocusReason);
            }
        }
        onClicked: mouse => {
            if (mouse.button === Qt.RightButton) {
                root.secondary();
            } else {
                root.clicked();
            }
        }
    }
}
