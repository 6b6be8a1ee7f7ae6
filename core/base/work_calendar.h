// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/zone.h"

namespace plumbline {

/// Working days: Monday to Friday in the workspace's zone. Public holidays come with the calendars of the formula room; then
/// everything that counts working days follows, since all of it asks here.
class WorkCalendar
{
public:
    explicit WorkCalendar(Zone zone) : m_zone(std::move(zone)) {}

    /// Working days after `from` up to and including `to`; negative where `to` is earlier.
    qint64 workingDaysBetween(CivilDate from, CivilDate to) const;
    /// Working time between two instants, in days of 24 hours, weekends left out; 0 where `to` is not later.
    double daysBetween(Moment from, Moment to) const;
    /// The instant from which to `to` this many working days pass.
    Moment daysBefore(Moment to, int days) const;

private:
    Zone m_zone;
};

} // namespace plumbline
