// SPDX-License-Identifier: Apache-2.0

#include "lockdown/terminal_switch.h"

#include "core/file.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <system_error>

namespace gongyuan::lockdown {
namespace {

constexpr const char* kProgram = "/usr/bin/setxkbmap";
constexpr int kPatience = 5000;
constexpr std::uint64_t kMostState = 4096;
const QString kOption = QStringLiteral("srvrkeys:none");

Result<QString> run(const QStringList& arguments)
{
    QProcess process;
    process.start(QString::fromLatin1(kProgram), arguments);
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        process.kill();
        return Error{Errc::Platform, std::string{kProgram} + " does not work (Debian: x11-xkb-utils)"};
    }
    return QString::fromLocal8Bit(process.readAllStandardOutput());
}

// The options in force; an empty list when there are none.
Result<QStringList> options()
{
    GONGYUAN_TRY(const QString text, run({QStringLiteral("-query")}));
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("options:"))) {
            return line.mid(8).trimmed().split(QLatin1Char(','), Qt::SkipEmptyParts);
        }
    }
    return QStringList{};
}

Status setOptions(const QStringList& wanted)
{
    QStringList arguments{QStringLiteral("-option"), QString{}};  // an empty one removes all
    for (const QString& option : wanted) {
        arguments << QStringLiteral("-option") << option;
    }
    GONGYUAN_CHECK(run(arguments));
    return done();
}

}  // namespace

Status TerminalSwitch::apply()
{
    GONGYUAN_CHECK(recover(m_state));
    GONGYUAN_TRY(QStringList before, options());
    const std::string text = before.join(QLatin1Char(',')).toStdString();
    GONGYUAN_CHECK(writeFile(m_state, bytesOf(text), kSecretMode, Existing::Replace));
    if (!before.contains(kOption)) {
        before << kOption;
    }
    GONGYUAN_CHECK(setOptions(before));
    GONGYUAN_TRY(const QStringList now, options());
    if (!now.contains(kOption)) {
        return Error{Errc::Platform, "the keyboard map did not take the option " + kOption.toStdString()};
    }
    return done();
}

Status TerminalSwitch::revert()
{
    return recover(m_state);
}

Status TerminalSwitch::recover(const std::filesystem::path& state)
{
    std::error_code failed;
    if (!std::filesystem::exists(state, failed)) {
        return done();
    }
    GONGYUAN_TRY(const Buffer stored, readFile(state, kMostState));
    const std::string text{textOf(stored)};
    GONGYUAN_CHECK(setOptions(QString::fromStdString(text).split(QLatin1Char(','), Qt::SkipEmptyParts)));
    std::filesystem::remove(state, failed);
    return failed ? Status{Error{Errc::Storage, "remove " + state.string()}} : done();
}

}  // namespace gongyuan::lockdown
