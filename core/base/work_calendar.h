// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/zone.h"

#include <bitset>
#include <memory>
#include <vector>

namespace plumbline {

/// What an authority says of one day: free although it is a weekday, or worked although it is a weekend.
struct CalendarDay {
    CivilDate date;
    bool working = false;
};

/// Which days are worked, beside the plain week.
struct CalendarRules {
    std::bitset<7> weekend = 0b1100000; ///< bit 0 is Monday; at least one day is worked
    std::vector<CalendarDay> days;      ///< in order, each date once
    std::vector<int> years;             ///< of which the days are known, in order
};

/// Working days in the workspace's zone. Without rules Monday to Friday; with them public holidays are left out and make-up
/// working days (调休) counted, while a year that is not known counts its weekdays alone. Copies share what they know, and no
/// count walks over days.
class WorkCalendar
{
public:
    explicit WorkCalendar(Zone zone, const CalendarRules &rules = {});

    bool isWorkingDay(CivilDate date) const;
    /// False where the public holidays of the year are missing. Rules without days and years are a plain week, of which nothing
    /// can be missing.
    bool knows(int year) const;

    /// Working days after `from` up to and including `to`; negative where `to` is earlier.
    qint64 workingDaysBetween(CivilDate from, CivilDate to) const;
    /// Working time between two instants, in days of 24 hours, days off left out; 0 where `to` is not later.
    double daysBetween(Moment from, Moment to) const;
    /// The instant from which to `to` this many working days pass.
    Moment daysBefore(Moment to, int days) const;

    /// A copy, which shares what is known.
    bool isSameAs(const WorkCalendar &other) const { return m_known == other.m_known; }

private:
    struct Known;
    /// Working days from a Monday long ago up to the start of `date`.
    qint64 workingDaysUpTo(CivilDate date) const;
    /// The working day up to whose start there are so many; the search begins at `near`.
    CivilDate workingDayAfter(qint64 workingDays, CivilDate near) const;

    std::shared_ptr<const Known> m_known;
};

} // namespace plumbline
