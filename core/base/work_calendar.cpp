// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/work_calendar.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr double dayMs = 86'400'000.0;
constexpr int daysOfWeek = 7;

} // namespace

struct WorkCalendar::Known {
    struct Exception {
        CivilDate date;
        bool working;
        qint64 more; ///< working days that the exceptions before this one add to the plain week
    };

    Zone zone;
    std::bitset<daysOfWeek> weekend;
    qint64 before[daysOfWeek + 1]; ///< working days of a week before each of its days
    std::vector<Exception> exceptions;
    qint64 moreInAll = 0;
    bool isPlainWeek;
    std::vector<int> years;

    Known(Zone where, const CalendarRules &rules)
        : zone(std::move(where)),
          weekend(rules.weekend),
          isPlainWeek(rules.days.empty() && rules.years.empty()),
          years(rules.years)
    {
        Q_ASSERT(!weekend.all());
        before[0] = 0;
        for (size_t day = 0; day < daysOfWeek; ++day)
            before[day + 1] = before[day] + (weekend[day] ? 0 : 1);
        for (const CalendarDay &day : rules.days) {
            if (day.working == isWorkedWeekday(day.date))
                continue;
            exceptions.push_back({day.date, day.working, moreInAll});
            moreInAll += day.working ? 1 : -1;
        }
    }

    bool isWorkedWeekday(CivilDate date) const { return !weekend[size_t(weekdayOf(date))]; }

    auto firstExceptionFrom(CivilDate date) const
    {
        return std::lower_bound(exceptions.begin(), exceptions.end(), date,
                                [](const Exception &exception, CivilDate from) { return exception.date < from; });
    }
};

WorkCalendar::WorkCalendar(Zone zone, const CalendarRules &rules) : m_known(std::make_shared<Known>(std::move(zone), rules)) {}

bool WorkCalendar::isWorkingDay(CivilDate date) const
{
    const auto exception = m_known->firstExceptionFrom(date);
    if (exception != m_known->exceptions.end() && exception->date == date)
        return exception->working;
    return m_known->isWorkedWeekday(date);
}

bool WorkCalendar::knows(int year) const
{
    return m_known->isPlainWeek || std::binary_search(m_known->years.begin(), m_known->years.end(), year);
}

qint64 WorkCalendar::workingDaysUpTo(CivilDate date) const
{
    const qint64 sinceMonday = qint64(date.day) + 3; // 1970-01-01 was a Thursday
    const qint64 weeks = sinceMonday >= 0 ? sinceMonday / daysOfWeek : (sinceMonday - daysOfWeek + 1) / daysOfWeek;
    const auto next = m_known->firstExceptionFrom(date);
    return weeks * m_known->before[daysOfWeek] + m_known->before[sinceMonday - weeks * daysOfWeek]
           + (next == m_known->exceptions.end() ? m_known->moreInAll : next->more);
}

CivilDate WorkCalendar::workingDayAfter(qint64 workingDays, CivilDate near) const
{
    // `low` has no more than that up to its start, `high` has more; the day between them is the one.
    CivilDate high = near;
    for (qint32 step = daysOfWeek; workingDaysUpTo(high) <= workingDays; step *= 2)
        high.day += step;
    CivilDate low = high;
    for (qint32 step = daysOfWeek; workingDaysUpTo(low) > workingDays; step *= 2)
        low.day -= step;
    while (high.day - low.day > 1) {
        const CivilDate middle{low.day + (high.day - low.day) / 2};
        (workingDaysUpTo(middle) > workingDays ? high : low) = middle;
    }
    return low;
}

qint64 WorkCalendar::workingDaysBetween(CivilDate from, CivilDate to) const
{
    return workingDaysUpTo({to.day + 1}) - workingDaysUpTo({from.day + 1});
}

double WorkCalendar::daysBetween(Moment from, Moment to) const
{
    if (to <= from)
        return 0;
    const auto position = [this](Moment at) {
        const CivilDate date = m_known->zone.dateOf(at);
        const double into = double((at - m_known->zone.startOf(date)).ms) / dayMs;
        return double(workingDaysUpTo(date)) + (isWorkingDay(date) ? std::min(into, 1.0) : 0.0);
    };
    return position(to) - position(from);
}

Moment WorkCalendar::daysBefore(Moment to, int days) const
{
    const CivilDate date = m_known->zone.dateOf(to);
    qint64 workingDays = workingDaysUpTo(date) - days;
    qint64 into = (to - m_known->zone.startOf(date)).ms;
    // On a day off the clock stands at the end of the last working day.
    if (!isWorkingDay(date)) {
        --workingDays;
        into = qint64(dayMs);
    }
    return m_known->zone.startOf(workingDayAfter(workingDays, date)) + Duration{into};
}

} // namespace plumbline
