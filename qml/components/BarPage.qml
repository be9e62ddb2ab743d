// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Gongyuan.Ui

// A screen of a page that may be longer than the window, and a BottomBar below it. The arrows scroll it from the bar too.
FocusScope {
    id: root

    required property PageScroll scrolled

    // So low that the buttons would not be in sight at the end of the page: they stand below it. Of the window, because Qt 6.4
    // crashes when what stands in layouts comes or goes while they are being laid out.
    readonly property bool low: root.Window.height < Theme.sp(652)

    Keys.onDownPressed: root.scrolled.step(1)
    Keys.onUpPressed: root.scrolled.step(-1)
}
