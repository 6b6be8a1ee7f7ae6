// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/work_time.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using templates::minutesOfWorkDay;
using templates::WorkTime;

TEST_CASE("working time knows no nights and no weekends", "[templates][TMPL-3]")
{
    const Zone shanghai = *Zone::named("Asia/Shanghai");
    const WorkTime time(shanghai);
    const qint64 start = time.minuteAt(tests::monday);
    CHECK(time.momentOf(start) == tests::monday);
    CHECK(start % minutesOfWorkDay == 0);
    CHECK(time.minuteAt(tests::monday - minutes(1)) == start - 1);
    CHECK(time.momentOf(start - 1) == tests::monday - hours(24 * 2 + 15) - minutes(1)); // Friday, 17:59
    CHECK(time.minuteAt(tests::monday + hours(9)) == start + minutesOfWorkDay - 1);
    CHECK(time.minuteAt(tests::monday + hours(30)) == start + minutesOfWorkDay + 6 * 60);
    CHECK(time.momentOf(start + 5 * minutesOfWorkDay) == tests::monday + days(7));
    CHECK(time.minuteAt(tests::monday + days(5)) == start + 5 * minutesOfWorkDay - 1); // Saturday
    CHECK(WorkTime::startOf(CivilDate{shanghai.dateOf(tests::monday).day + 6}) == start + 5 * minutesOfWorkDay);
}
