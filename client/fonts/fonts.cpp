// SPDX-License-Identifier: Apache-2.0

#include "fonts/fonts.h"

#include <QFont>
#include <QFontDatabase>
#include <QLoggingCategory>

#include <array>
#include <system_error>

namespace gongyuan::fonts {
namespace {

Q_LOGGING_CATEGORY(log, "gongyuan.fonts")

constexpr std::array<const char*, 4> kFiles{"sans.otf", "sans-bold.otf", "serif.otf", "serif-bold.otf"};

bool read(const std::filesystem::path& folder)
{
    for (const char* file : kFiles) {
        const QString path = QString::fromStdString((folder / file).string());
        if (QFontDatabase::addApplicationFont(path) < 0) {
            qCWarning(log, "%s cannot be read", qUtf8Printable(path));
            return false;
        }
    }
    return true;
}

}  // namespace

Families whole()
{
    // Exact, so that no Japanese form of a character can be chosen.
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Serif CJK SC")};
}

std::filesystem::path folder(const std::filesystem::path& programs)
{
    const auto built = (programs / "../fonts").lexically_normal();
    std::error_code failed;
    return std::filesystem::is_regular_file(built / kFiles[0], failed)
               ? built
               : (programs / "../share/gongyuan/fonts").lexically_normal();
}

Reading::Reading(const std::filesystem::path& folder)
    : m_read{std::async(std::launch::async, read, folder)}
{
}

Families Reading::families()
{
    if (!m_read.get()) {
        return whole();
    }
    Families cut{QStringLiteral("Gongyuan Sans"), QStringLiteral("Gongyuan Serif")};
    QFont::insertSubstitution(cut.sans, whole().sans);
    QFont::insertSubstitution(cut.serif, whole().serif);
    return cut;
}

}  // namespace gongyuan::fonts
