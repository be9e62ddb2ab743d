// SPDX-License-Identifier: Apache-2.0

#include "text.h"

#include <QDateTime>

namespace gongyuan::client {
namespace {

QString local(WallTime time, const QString& format)
{
    const auto millis = time.time_since_epoch().count();
    return millis == 0 ? QString{} : QDateTime::fromMSecsSinceEpoch(millis).toString(format);
}

}  // namespace

QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string fromQt(const QString& text)
{
    return text.toStdString();
}

QString timeOfDay(WallTime time)
{
    return local(time, QStringLiteral("HH:mm:ss"));
}

QString hourAndMinute(WallTime time)
{
    return local(time, QStringLiteral("HH:mm"));
}

QString duration(int seconds)
{
    constexpr int kMinute = 60;
    constexpr int kHour = 3600;
    const auto two = [](int value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char{'0'}); };
    return two(seconds / kHour) + QLatin1Char{':'} + two(seconds / kMinute % kMinute) + QLatin1Char{':'} +
           two(seconds % kMinute);
}

QString pointsText(exam::MilliPoints points)
{
    const QString sign = points < 0 ? QStringLiteral("-") : QString{};
    const exam::MilliPoints size = points < 0 ? -points : points;
    QString fraction = QStringLiteral("%1").arg(size % exam::kPoint, 3, 10, QLatin1Char{'0'});
    while (fraction.endsWith(QLatin1Char{'0'})) {
        fraction.chop(1);
    }
    const QString whole = sign + QString::number(size / exam::kPoint);
    return fraction.isEmpty() ? whole : whole + QLatin1Char{'.'} + fraction;
}

QString groupedNumber(const QString& number)
{
    constexpr int kGroup = 4;
    QString grouped;
    for (int at = 0; at < number.size(); ++at) {
        if (at > 0 && at % kGroup == 0) {
            grouped += QLatin1Char{' '};
        }
        grouped += number[at];
    }
    return grouped;
}

QString optionLetter(int row)
{
    constexpr int kLetters = 26;
    QString letters;
    for (int rest = row; rest >= 0; rest = rest / kLetters - 1) {
        letters.prepend(QChar{u'A' + rest % kLetters});
    }
    return letters;
}

QString plainCharacters(const QString& typed)
{
    QString plain;
    for (const QChar character : typed.normalized(QString::NormalizationForm_KC)) {
        if (!character.isSpace() && character != QLatin1Char{'-'}) {
            plain += character.toUpper();
        }
    }
    return plain;
}

}  // namespace gongyuan::client
