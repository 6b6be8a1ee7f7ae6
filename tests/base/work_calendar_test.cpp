// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/work_calendar.h"
#include "tests/support/catch.h"

#include <map>
#include <rapidcheck.h>

using namespace plumbline;

namespace {

const Zone shanghai = *Zone::named("Asia/Shanghai");

Moment at(const char *iso) { return *shanghai.momentFromIso(QString::fromLatin1(iso)); }

CivilDate on(const char *iso) { return *dateFromIso(QString::fromLatin1(iso)); }

/// A golden week: free from Wednesday to the next Tuesday, made up for on the weekends around it.
const CalendarRules goldenWeek{0b1100000,
                               {{on("2025-09-28"), true},
                                {on("2025-10-01"), false},
                                {on("2025-10-02"), false},
                                {on("2025-10-03"), false},
                                {on("2025-10-04"), false}, // a Saturday is free anyway
                                {on("2025-10-06"), false},
                                {on("2025-10-07"), false},
                                {on("2025-10-08"), false},
                                {on("2025-10-11"), true}},
                               {2025}};

/// Any week and any exceptions within two years.
CalendarRules anyRules()
{
    CalendarRules rules;
    rules.weekend = std::bitset<7>(unsigned(*rc::gen::inRange(0, 127)));
    std::map<CivilDate, bool> days;
    const int count = *rc::gen::inRange(0, 40);
    for (int i = 0; i < count; ++i)
        days[{on("2025-01-01").day + *rc::gen::inRange(0, 730)}] = *rc::gen::arbitrary<bool>();
    for (const auto &[date, working] : days)
        rules.days.push_back({date, working});
    return rules;
}

CivilDate anyDate() { return {on("2024-12-01").day + *rc::gen::inRange(0, 800)}; }

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

TEST_CASE("days off are left out and make-up days are counted", "[base][PROC-3]")
{
    const WorkCalendar calendar(shanghai, goldenWeek);
    CHECK(calendar.isWorkingDay(on("2025-09-28")));
    CHECK(calendar.isWorkingDay(on("2025-09-30")));
    CHECK_FALSE(calendar.isWorkingDay(on("2025-10-01")));
    CHECK_FALSE(calendar.isWorkingDay(on("2025-10-05")));
    CHECK(calendar.isWorkingDay(on("2025-10-11")));
    CHECK_FALSE(calendar.isWorkingDay(on("2025-10-12")));

    CHECK(calendar.workingDaysBetween(on("2025-09-30"), on("2025-10-08")) == 0);
    CHECK(calendar.workingDaysBetween(on("2025-09-26"), on("2025-10-13")) == 7);
    CHECK(calendar.workingDaysBetween(on("2025-10-13"), on("2025-09-26")) == -7);
    CHECK(calendar.daysBetween(at("2025-09-30T18:00"), at("2025-10-09T09:00")) == Approx(15.0 / 24));
    CHECK(calendar.daysBetween(at("2025-09-27T12:00"), at("2025-09-28T12:00")) == Approx(0.5));
    CHECK(calendar.daysBefore(at("2025-10-09T09:00"), 1) == at("2025-09-30T09:00"));
    CHECK(calendar.daysBefore(at("2025-10-05T09:00"), 1) == at("2025-09-30T00:00"));
}

TEST_CASE("a calendar says which years it knows, and the plain week misses nothing", "[base]")
{
    const WorkCalendar calendar(shanghai, goldenWeek);
    CHECK(calendar.knows(2025));
    CHECK_FALSE(calendar.knows(2026));
    CHECK(WorkCalendar(shanghai).knows(2026));
}

TEST_CASE("counting working days is walking over them, day by day", "[base]")
{
    CHECK(rc::check([] {
        const CalendarRules rules = anyRules();
        const WorkCalendar calendar(shanghai, rules);
        const CivilDate from = anyDate();
        const CivilDate to = anyDate();
        qint64 walked = 0;
        for (CivilDate date{std::min(from, to).day + 1}; date <= std::max(from, to); ++date.day) {
            const auto said =
                std::find_if(rules.days.begin(), rules.days.end(), [&](const auto &day) { return day.date == date; });
            const bool working = said == rules.days.end() ? !rules.weekend[size_t(weekdayOf(date))] : said->working;
            RC_ASSERT(calendar.isWorkingDay(date) == working);
            walked += working ? 1 : 0;
        }
        RC_ASSERT(calendar.workingDaysBetween(from, to) == (from <= to ? walked : -walked));
    }));
}

TEST_CASE("going back working days and counting them are each other's inverse", "[base][PROC-3]")
{
    CHECK(rc::check([] {
        const WorkCalendar calendar(shanghai, anyRules());
        const Moment to = shanghai.startOf(anyDate()) + minutes(*rc::gen::inRange(0, 24 * 60));
        const int days = *rc::gen::inRange(0, 400);
        const Moment from = calendar.daysBefore(to, days);
        RC_ASSERT(std::abs(calendar.daysBetween(from, to) - days) < 1e-6);
        RC_ASSERT(calendar.daysBetween(from + minutes(-1), to) >= days - 1e-6);
    }));
}

TEST_CASE("a span of decades is counted and found without walking", "[base]")
{
    const WorkCalendar calendar(shanghai, goldenWeek);
    const Moment to = at("2026-03-02T09:00");
    CHECK(calendar.daysBetween(calendar.daysBefore(to, 260'000), to) == Approx(260'000));
    CHECK(calendar.workingDaysBetween(on("1026-03-02"), on("2026-03-02")) == 260'887 - 4); // two more, six less
}
