// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/work_calendar.h"
#include "tests/support/catch.h"

using namespace plumbline;

namespace {

const Zone shanghai = *Zone::named("Asia/Shanghai");

Moment at(const char *iso) { return *shanghai.momentFromIso(QString::fromLatin1(iso)); }

} // namespace

TEST_CASE("working days leave out weekends", "[base][PROC-3]")
{
    const WorkCalendar calendar(shanghai);
    const std::tuple<const char *, const char *, double> cases[] = {
        {"2026-03-02T09:00", "2026-03-03T09:00", 1.0}, // Monday to Tuesday
        {"2026-03-06T09:00", "2026-03-09T09:00", 1.0}, // over a weekend
        {"2026-03-06T00:00", "2026-03-09T00:00", 1.0},  {"2026-03-07T10:00", "2026-03-08T20:00", 0.0},
        {"2026-03-02T09:00", "2026-03-16T09:00", 10.0}, {"2026-03-02T00:00", "2026-03-02T12:00", 0.5},
        {"2026-03-03T09:00", "2026-03-02T09:00", 0.0},
    };
    for (const auto &[from, to, days] : cases) {
        INFO(from << " … " << to);
        CHECK(calendar.daysBetween(at(from), at(to)) == Approx(days));
    }
}

TEST_CASE("so many working days before an instant is where the count begins", "[base][PROC-3]")
{
    const WorkCalendar calendar(shanghai);
    CHECK(calendar.daysBefore(at("2026-03-09T09:00"), 1) == at("2026-03-06T09:00"));
    CHECK(calendar.daysBefore(at("2026-03-16T09:00"), 10) == at("2026-03-02T09:00"));
    CHECK(calendar.daysBefore(at("2026-03-08T15:00"), 5) == at("2026-02-28T00:00"));
    for (int hour = 0; hour < 24 * 21; ++hour) {
        const Moment to = at("2026-03-02T00:30") + hours(hour);
        for (const int days : {0, 1, 5, 7, 15})
            CHECK(calendar.daysBetween(calendar.daysBefore(to, days), to) == Approx(days));
    }
}
