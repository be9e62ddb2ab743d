// SPDX-License-Identifier: Apache-2.0

// A desk with its models, as the screens hold them.

#pragma once

#include "fake_desk.h"
#include "viewmodels/desk_view_model.h"

namespace gongyuan::client {

struct ModelledSeat {
    FakeDesk desk{smallPaper()};
    DeskViewModel model{desk};

    void answering(int section)
    {
        desk.enterSection(section);
        desk.begin();
    }
};

}  // namespace gongyuan::client
