// SPDX-License-Identifier: Apache-2.0

#include "options.h"

#include <QDir>
#include <QStandardPaths>

namespace gongyuan::app {
namespace {

Error malformed(const QString& what)
{
    return {Errc::Malformed, what.toStdString()};
}

[[maybe_unused]] Result<QSize> sizeOf(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    bool width = false;
    bool height = false;
    const QSize size = parts.size() == 2 ? QSize{parts[0].toInt(&width), parts[1].toInt(&height)} : QSize{};
    if (!width || !height || size.width() < 640 || size.height() < 480 || size.width() > 8192 ||
        size.height() > 8192) {
        return malformed(QStringLiteral("--windowed wants WIDTHxHEIGHT, for example 1366x768"));
    }
    return size;
}

Status take(Options& options, const QString& name, const QString& value)
{
    if (name == QLatin1String("--data")) {
        options.data = value.toStdString();
    } else if (name == QLatin1String("--root")) {
        options.root = value.toStdString();
    } else if (name == QLatin1String("--room")) {
        options.room = value.toStdString();
    } else if (name == QLatin1String("--second")) {
        options.second = value.toStdString();
    } else if (name == QLatin1String("--medium")) {
        options.medium = value.toStdString();
    } else if (name == QLatin1String("--lang")) {
        if (value != QLatin1String("en") && value != QLatin1String("zh_CN")) {
            return malformed(QStringLiteral("--lang is zh_CN or en"));
        }
        options.english = value == QLatin1String("en");
    } else {
#ifdef GONGYUAN_DEVELOPER
        if (name == QLatin1String("--windowed")) {
            GONGYUAN_TRY(options.windowed, sizeOf(value));
            return done();
        }
#else
        if (name == QLatin1String("--windowed")) {
            return malformed(QStringLiteral("--windowed exists only in developer builds"));
        }
#endif
        return malformed(QStringLiteral("unknown option ") + name);
    }
    return done();
}

}  // namespace

Result<Options> parseOptions(const QStringList& arguments)
{
    Options options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString& name = arguments[i];
        if (name == QLatin1String("--version")) {
            options.run = Options::Run::Version;
        } else if (name == QLatin1String("--help")) {
            options.run = Options::Run::Help;
        } else if (name == QLatin1String("--self-test")) {
            options.run = Options::Run::SelfTest;
        } else if (name == QLatin1String("--preflight")) {
            options.run = Options::Run::Preflight;
        } else if (name == QLatin1String("--json")) {
            options.json = true;
        } else if (name == QLatin1String("--english")) {
            options.english = true;
        } else if (name == QLatin1String("--memory")) {
            options.memory = true;
        } else if (i + 1 == arguments.size()) {
            return malformed(name + QStringLiteral(" wants a value, or is unknown"));
        } else {
            GONGYUAN_CHECK(take(options, name, arguments[++i]));
        }
    }
    if (options.json && options.run != Options::Run::Preflight) {
        return malformed(QStringLiteral("--json belongs to --preflight"));
    }
    if (options.memory && options.data.empty()) {
        options.data = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation).toStdString() +
                       "/gongyuan-client";
    }
    if (options.data.empty()) {
        options.data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString();
    }
    return options;
}

std::string helpText()
{
    return R"(NAME
    gongyuan-client - the examination seat

SYNOPSIS
    gongyuan-client [OPTION]...

DESCRIPTION
    Makes this machine a seat of an examination room and shows nothing but the
    examination. What it may do without a paper, how it is unlocked and what it
    keeps stands in client/README.md of the sources.

OPTIONS
    --data DIR      where this seat keeps its files
    --root FILE     certificate of the authority, PEM; needed until the seat is
                    enrolled
    --room ADDRESS  enrolment address of the room, HOST or HOST:PORT (7444)
    --second DIR    where answers go on when the disk of --data fails; best on
                    another disk
    --medium DIR    where a memory stick is mounted that may take sealed sheets
    --lang LANG     zh_CN (default) or en
)"
#ifdef GONGYUAN_DEVELOPER
           "    --windowed WxH  run in a window; this is a developer build\n"
#endif
           R"(    --memory        keep answers in memory only, with the room's replica as the second
                    copy: for a machine whose disk does not keep what is written;
                    --data must be in memory
    --preflight     check whether this machine is fit for an exam, tell the room,
                    exit
    --json          the same as JSON
    --english       the same as --lang en
    --self-test     check what the seat needs, print it, exit
    --version       print name and version
    --help          print this page

EXIT STATUS
    0  done
    1  refused, or a check failed; standard error names the reason
    2  the command line was not understood
)";
}

}  // namespace gongyuan::app
