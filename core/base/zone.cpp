// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/zone.h"

#include <algorithm>
#include <QDateTime>
#include <QTimeZone>

namespace plumbline {
namespace {

constexpr qint64 dayMs = 86'400'000;

qint64 floorDivide(qint64 a, qint64 b) { return a >= 0 ? a / b : -((-a + b - 1) / b); }

std::optional<int> number(QStringView text, int least, int most)
{
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
    }
    bool ok = false;
    const int value = text.toInt(&ok);
    if (!ok || value < least || value > most)
        return std::nullopt;
    return value;
}

/// "+08:00", "-0530", "Z"; seconds.
std::optional<int> offsetFromText(QStringView text)
{
    if (text == u"Z" || text == u"z")
        return 0;
    if (text.size() < 5 || (text[0] != u'+' && text[0] != u'-'))
        return std::nullopt;
    const bool colon = text[3] == u':';
    if (text.size() != (colon ? 6 : 5))
        return std::nullopt;
    const auto hour = number(text.mid(1, 2), 0, 14);
    const auto minute = number(text.mid(colon ? 4 : 3, 2), 0, 59);
    if (!hour || !minute)
        return std::nullopt;
    const int seconds = *hour * 3600 + *minute * 60;
    return text[0] == u'-' ? -seconds : seconds;
}

/// "14:05", "14:05:00", "14:05:00.250"; milliseconds of the day.
std::optional<int> timeFromText(QStringView text)
{
    if (text.size() < 5 || text[2] != u':')
        return std::nullopt;
    const auto hour = number(text.mid(0, 2), 0, 23);
    const auto minute = number(text.mid(3, 2), 0, 59);
    if (!hour || !minute)
        return std::nullopt;
    int ms = *hour * 3'600'000 + *minute * 60'000;
    if (text.size() == 5)
        return ms;
    if (text[5] != u':' || text.size() < 8)
        return std::nullopt;
    const auto second = number(text.mid(6, 2), 0, 59);
    if (!second)
        return std::nullopt;
    ms += *second * 1000;
    if (text.size() == 8)
        return ms;
    if (text[8] != u'.' || text.size() == 9 || text.size() > 12)
        return std::nullopt;
    const auto fraction = number(text.mid(9), 0, 999);
    if (!fraction)
        return std::nullopt;
    constexpr int scale[] = {0, 100, 10, 1};
    return ms + *fraction * scale[text.size() - 9];
}

} // namespace

std::optional<Zone> Zone::named(const QByteArray &ianaName)
{
    // Qt takes an empty name for the computer's own zone.
    const QTimeZone qtZone(ianaName);
    if (ianaName.isEmpty() || !qtZone.isValid())
        return std::nullopt;

    Zone zone;
    zone.m_name = ianaName;
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(floorDivide(-70LL * 365 * dayMs, 1), Qt::UTC);
    const QDateTime end = QDateTime(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
    zone.m_changes.push_back({std::numeric_limits<qint64>::min(), qtZone.offsetFromUtc(begin)});
    for (const auto &change : qtZone.transitions(begin, end)) {
        if (change.offsetFromUtc != zone.m_changes.back().offsetSeconds)
            zone.m_changes.push_back({change.atUtc.toMSecsSinceEpoch(), change.offsetFromUtc});
    }
    return zone;
}

Zone Zone::utc()
{
    Zone zone;
    zone.m_name = "UTC";
    zone.m_changes.push_back({std::numeric_limits<qint64>::min(), 0});
    return zone;
}

Zone Zone::ofThisComputer()
{
    const auto zone = named(QTimeZone::systemTimeZoneId());
    return zone ? *zone : utc();
}

int Zone::offsetSecondsAt(Moment at) const
{
    const auto after = std::upper_bound(m_changes.begin() + 1, m_changes.end(), at.ms,
                                        [](qint64 ms, const Change &change) { return ms < change.fromMs; });
    return std::prev(after)->offsetSeconds;
}

CivilDate Zone::dateOf(Moment at) const { return {qint32(floorDivide(at.ms + offsetSecondsAt(at) * 1000LL, dayMs))}; }

Moment Zone::startOf(CivilDate date) const
{
    // Where midnight is jumped over, the day begins with the jump.
    const Moment midnight = at(date, 0);
    return dateOf(midnight) < date ? Moment{midnight.ms + hours(1).ms} : midnight;
}

Moment Zone::at(CivilDate date, int millisecondOfDay) const
{
    const qint64 wall = qint64(date.day) * dayMs + millisecondOfDay;
    const int before = offsetSecondsAt({wall - dayMs});
    const int after = offsetSecondsAt({wall + dayMs});
    const Moment early{wall - std::max(before, after) * 1000LL};
    if (offsetSecondsAt(early) == std::max(before, after))
        return early;
    return {wall - std::min(before, after) * 1000LL};
}

QString Zone::toIso(Moment at) const
{
    // ISO 8601 has no seconds in an offset, and local mean time before 1900 had.
    const int offset = offsetSecondsAt(at) / 60 * 60;
    const qint64 wall = at.ms + offset * 1000LL;
    const qint64 day = floorDivide(wall, dayMs);
    const int ofDay = int(wall - day * dayMs);
    const auto two = [](int value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };

    QString text = plumbline::toIso(CivilDate{qint32(day)}) + u'T' + two(ofDay / 3'600'000) + u':' + two(ofDay / 60'000 % 60)
                   + u':' + two(ofDay / 1000 % 60);
    if (ofDay % 1000 != 0)
        text += QStringLiteral(".%1").arg(ofDay % 1000, 3, 10, QLatin1Char('0'));
    const int minutesOff = std::abs(offset) / 60;
    return text + (offset < 0 ? u'-' : u'+') + two(minutesOff / 60) + u':' + two(minutesOff % 60);
}

std::optional<Moment> Zone::momentFromIso(QStringView text) const
{
    text = text.trimmed();
    const auto date = dateFromIso(text.left(10));
    if (!date)
        return std::nullopt;
    if (text.size() == 10)
        return startOf(*date);
    if (text[10] != u'T' && text[10] != u't' && text[10] != u' ')
        return std::nullopt;

    QStringView rest = text.mid(11);
    qsizetype zoneStart = -1;
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if (rest[i] == u'Z' || rest[i] == u'z' || rest[i] == u'+' || rest[i] == u'-') {
            zoneStart = i;
            break;
        }
    }
    const auto time = timeFromText(zoneStart < 0 ? rest : rest.left(zoneStart));
    if (!time)
        return std::nullopt;
    if (zoneStart < 0)
        return at(*date, *time);
    const auto offset = offsetFromText(rest.mid(zoneStart));
    if (!offset)
        return std::nullopt;
    return Moment{qint64(date->day) * dayMs + *time - *offset * 1000LL};
}

} // namespace plumbline
