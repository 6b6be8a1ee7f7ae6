// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/zone.h"

namespace plumbline::templates {

constexpr qint64 minutesOfWorkDay = 9 * 60;

/// Time as minutes of working time, Monday to Friday from 9 to 18 o'clock; holidays are not known here. A day of the
/// calendar of work has nine hours and follows the last one at once, so that a sample world reckons without nights.
class WorkTime
{
public:
    explicit WorkTime(Zone zone) : m_zone(std::move(zone)) {}

    const Zone &zone() const { return m_zone; }
    /// The last working minute that has begun at this moment.
    qint64 minuteAt(Moment at) const;
    Moment momentOf(qint64 minute) const;
    /// The first minute of this day, or of the next Monday.
    static qint64 startOf(CivilDate date);
    static CivilDate dateOf(qint64 minute);

private:
    Zone m_zone;
};

} // namespace plumbline::templates
