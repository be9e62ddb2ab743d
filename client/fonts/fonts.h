// SPDX-License-Identifier: Apache-2.0

// The faces of the screens, cut down to common characters when the project was built (cut.py).

#pragma once

#include <QString>

#include <filesystem>

namespace gongyuan::fonts {

/// Names of font families.
struct Families {
    QString sans;
    QString serif;
};

/// The whole ones, from the system.
Families whole();

/// Beside the program: in a build tree, otherwise where it is installed.
std::filesystem::path folder(const std::filesystem::path& programs);

/// Gives Qt the cut faces of `folder`. What they lack is taken from the whole ones, which look the same. Any
/// that cannot be read: the whole ones. Needs the application object.
Families take(const std::filesystem::path& folder);

}  // namespace gongyuan::fonts
