// SPDX-License-Identifier: Apache-2.0

#include "joining.h"

namespace gongyuan::app {

void join(lockdown::Warden& warden, client::SeatDesk& desk, client::DeskViewModel& model,
          client::GuardViewModel& guard, OwnClipboard& clipboard, const std::string& storage)
{
    using lockdown::Warden;
    const auto cover = [&warden, &guard] {
        guard.cover(QString::fromStdString(warden.cover()), QString::fromStdString(warden.coverDetail()));
    };
    cover();
    // First the cover, then everything that takes time.
    QObject::connect(&warden, &Warden::coverChanged, &guard, cover);
    QObject::connect(&warden, &Warden::noticed, &desk, [&desk](const lockdown::Incident& incident) {
        desk.note({incident.code, incident.detail}, incident.locks);
    });
    QObject::connect(&warden, &Warden::guardChanged, &desk,
                     [&warden, &desk, storage] { desk.setGuard(warden.guard() + storage); });
    QObject::connect(&model, &client::DeskViewModel::stageChanged, &warden, [&warden, &model, &clipboard] {
        if (model.stage() == client::DeskViewModel::Stage::Answering) {
            warden.recheck();
        } else if (model.stage() == client::DeskViewModel::Stage::Locked) {
            clipboard.clear();
        }
    });
}

}  // namespace gongyuan::app
