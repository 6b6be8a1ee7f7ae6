// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/work_time.h"

#include <algorithm>

namespace plumbline::templates {
namespace {

constexpr qint64 firstMonday = 4; // 1970-01-05
constexpr qint64 dayBegins = 9 * 60;

} // namespace

qint64 WorkTime::startOf(CivilDate date)
{
    const qint64 days = date.day - firstMonday;
    return (days / 7 * 5 + std::min<qint64>(days % 7, 5)) * minutesOfWorkDay;
}

CivilDate WorkTime::dateOf(qint64 minute)
{
    const qint64 day = minute / minutesOfWorkDay;
    return {qint32(firstMonday + day / 5 * 7 + day % 5)};
}

qint64 WorkTime::minuteAt(Moment at) const
{
    const CivilDate date = m_zone.dateOf(at);
    const qint64 start = startOf(date);
    if (dateOf(start) != date)
        return start - 1; // a weekend: the end of Friday
    const qint64 sinceOpening = (at - m_zone.at(date, 0)).ms / 60'000 - dayBegins;
    return start + std::clamp<qint64>(sinceOpening, -1, minutesOfWorkDay - 1);
}

Moment WorkTime::momentOf(qint64 minute) const
{
    return m_zone.at(dateOf(minute), int((dayBegins + minute % minutesOfWorkDay) * 60'000));
}

} // namespace plumbline::templates
