// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/work_calendar.h"
#include "core/workspace/value.h"

#include <span>
#include <vector>

namespace plumbline::formula {

/// What a formula is evaluated on: the values of a record in the order of its vocabulary's terms, and the records that belong to
/// it. Looks at values that somebody else holds.
struct Record {
    std::span<const Value> fields;                        ///< of the row
    std::span<const Value> computed = {};                 ///< the terms behind the fields
    std::span<const std::vector<Record>> belongings = {}; ///< in the vocabulary's order; what is not there counts as none
};

/// When and where a formula is evaluated.
struct Surroundings {
    Moment now;
    Zone zone;
    WorkCalendar calendar; ///< of the deal's unit
    CivilDate today;

    Surroundings(Moment at, const Zone &where, const WorkCalendar &workDays)
        : now(at), zone(where), calendar(workDays), today(where.dateOf(at))
    {}
};

} // namespace plumbline::formula
