// SPDX-License-Identifier: Apache-2.0

// The faces of the screens, cut down to common characters when the project was built (cut.py).

#pragma once

#include <QString>

#include <filesystem>
#include <future>

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

/// Gives Qt the cut faces of a folder, in a thread of its own: reading which fonts the system has takes as
/// long as making the QML engine. Needs the application object.
class Reading {
public:
    explicit Reading(const std::filesystem::path& folder);

    /// Waits. What the cut faces lack is taken from the whole ones, which look the same. Any that cannot be
    /// read: the whole ones. Call once, in the thread of the application.
    Families families();

private:
    std::future<bool> m_read;
};

}  // namespace gongyuan::fonts
