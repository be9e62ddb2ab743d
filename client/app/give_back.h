// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTimer>

namespace gongyuan::app {

/// Gives memory that was freed back to the system, a moment after a page was built: what building it took is
/// not needed again, and the C library would keep it.
class GiveBack : public QObject {
    Q_OBJECT

public:
    GiveBack();

    /// A page was built or left.
    void soon();

private:
    QTimer m_timer;
};

}  // namespace gongyuan::app
