// SPDX-License-Identifier: Apache-2.0

// How Qt finds the context: a plugin that is linked into the program, so Qt looks for no file.
// The program says Q_IMPORT_PLUGIN(GongyuanInputContextPlugin) and links gongyuan::ime.

#pragma once

#include <qpa/qplatforminputcontextplugin_p.h>

class GongyuanInputContextPlugin : public QPlatformInputContextPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QPlatformInputContextFactoryInterface_iid FILE "plugin.json")

public:
    QPlatformInputContext* create(const QString& key, const QStringList& parameters) override;
};
