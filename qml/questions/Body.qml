// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// A column that is measured by itself. Layouts within layouts give up after two rounds when texts wrap anew, so
// every deeper column of a page stands in one of these.
Item {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: root.width
        spacing: 0
    }
}
