// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/work_calendar.h"

namespace plumbline {
namespace {

constexpr double dayMs = 86'400'000.0;

bool isWorkingDay(CivilDate date) { return weekdayOf(date) < 5; }

/// Working days from the Monday of the week of 1970-01-01 up to the start of `date`.
qint64 workingDaysUpTo(CivilDate date)
{
    const qint64 sinceMonday = qint64(date.day) + 3;
    const qint64 weeks = sinceMonday >= 0 ? sinceMonday / 7 : (sinceMonday - 6) / 7;
    return weeks * 5 + std::min<qint64>(sinceMonday - weeks * 7, 5);
}

} // namespace

qint64 WorkCalendar::workingDaysBetween(CivilDate from, CivilDate to) const
{
    return workingDaysUpTo({to.day + 1}) - workingDaysUpTo({from.day + 1});
}

double WorkCalendar::daysBetween(Moment from, Moment to) const
{
    if (to <= from)
        return 0;
    const auto position = [this](Moment at) {
        const CivilDate date = m_zone.dateOf(at);
        const double into = double((at - m_zone.startOf(date)).ms) / dayMs;
        return double(workingDaysUpTo(date)) + (isWorkingDay(date) ? std::min(into, 1.0) : 0.0);
    };
    return position(to) - position(from);
}

Moment WorkCalendar::daysBefore(Moment to, int days) const
{
    CivilDate date = m_zone.dateOf(to);
    qint64 into = (to - m_zone.startOf(date)).ms;
    // On a weekend the clock stands at the end of Friday.
    while (!isWorkingDay(date)) {
        --date.day;
        into = qint64(dayMs);
    }
    for (int left = days; left > 0; --left) {
        do
            --date.day;
        while (!isWorkingDay(date));
    }
    return m_zone.startOf(date) + Duration{into};
}

} // namespace plumbline
