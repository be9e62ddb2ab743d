// SPDX-License-Identifier: Apache-2.0

#include "plugin.h"

#include "context.h"

QPlatformInputContext* GongyuanInputContextPlugin::create(const QString& key,
                                                          const QStringList& /*parameters*/)
{
    // Qt takes ownership.
    return key == QLatin1String("gongyuan") ? new gongyuan::ime::Context : nullptr;
}
