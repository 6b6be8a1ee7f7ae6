// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/zone.h"
#include "tests/support/catch.h"

#include <random>

using namespace plumbline;

namespace {

Zone zone(const char *name) { return *Zone::named(name); }

QString iso(Moment at) { return Zone::utc().toIso(at); }

constexpr auto shanghai = "Asia/Shanghai";
constexpr auto berlin = "Europe/Berlin";
constexpr auto saoPaulo = "America/Sao_Paulo";
constexpr auto kathmandu = "Asia/Kathmandu";
constexpr auto stJohns = "America/St_Johns";

} // namespace

TEST_CASE("a zone that the system does not know is empty", "[base]")
{
    CHECK_FALSE(Zone::named("Asia/Atlantis"));
    CHECK_FALSE(Zone::named(""));
    CHECK(zone(shanghai).name() == "Asia/Shanghai");
    CHECK(Zone::utc().name() == "UTC");
}

TEST_CASE("an instant is written with the offset of its zone and read back", "[base]")
{
    struct Case {
        const char *zone;
        const char *local;
        const char *utc;
    };
    const auto c = GENERATE(values<Case>({
        {shanghai, "2026-03-15T14:05:00+08:00", "2026-03-15T06:05:00+00:00"},
        {shanghai, "2026-01-01T00:00:00+08:00", "2025-12-31T16:00:00+00:00"},
        {shanghai, "2026-03-15T14:05:00.250+08:00", "2026-03-15T06:05:00.250+00:00"},
        // The night in which Berlin jumps from 02:00 to 03:00 …
        {berlin, "2026-03-29T01:59:59.999+01:00", "2026-03-29T00:59:59.999+00:00"},
        {berlin, "2026-03-29T03:00:00+02:00", "2026-03-29T01:00:00+00:00"},
        // … and the one in which it shows 02:00 to 03:00 twice.
        {berlin, "2026-10-25T02:30:00+02:00", "2026-10-25T00:30:00+00:00"},
        {berlin, "2026-10-25T02:30:00+01:00", "2026-10-25T01:30:00+00:00"},
        {kathmandu, "2026-03-15T14:05:00+05:45", "2026-03-15T08:20:00+00:00"},
        {stJohns, "2026-01-15T14:05:00-03:30", "2026-01-15T17:35:00+00:00"},
    }));
    CAPTURE(c.zone, c.local);
    const auto at = zone(c.zone).momentFromIso(QString::fromLatin1(c.local));
    REQUIRE(at);
    CHECK(iso(*at) == QString::fromLatin1(c.utc));
    CHECK(zone(c.zone).toIso(*at) == QString::fromLatin1(c.local));
}

TEST_CASE("a wall clock without an offset is read in the zone", "[base]")
{
    struct Case {
        const char *zone;
        const char *wall;
        const char *utc;
    };
    const auto c = GENERATE(values<Case>({
        {shanghai, "2026-03-15T14:05", "2026-03-15T06:05:00+00:00"},
        {shanghai, "2026-03-15 14:05:30", "2026-03-15T06:05:30+00:00"},
        {shanghai, "2026-03-15t14:05:00.5", "2026-03-15T06:05:00.500+00:00"},
        {shanghai, " 2026-03-15 ", "2026-03-14T16:00:00+00:00"},
        {shanghai, "2026-03-15T14:05Z", "2026-03-15T14:05:00+00:00"},
        {shanghai, "2026-03-15T14:05-0530", "2026-03-15T19:35:00+00:00"},
        {berlin, "2026-03-29T01:30", "2026-03-29T00:30:00+00:00"},
        {berlin, "2026-03-29T02:30", "2026-03-29T01:30:00+00:00"}, // never shown: an hour later by the clock
        {berlin, "2026-03-29T03:30", "2026-03-29T01:30:00+00:00"},
        {berlin, "2026-10-25T01:30", "2026-10-24T23:30:00+00:00"},
        {berlin, "2026-10-25T02:30", "2026-10-25T00:30:00+00:00"}, // shown twice: the earlier one
        {berlin, "2026-10-25T03:30", "2026-10-25T02:30:00+00:00"},
        {saoPaulo, "2017-10-15", "2017-10-15T03:00:00+00:00"}, // midnight is jumped over: the day begins at 01:00
        {saoPaulo, "2017-10-14", "2017-10-14T03:00:00+00:00"},
        {saoPaulo, "2017-10-16", "2017-10-16T02:00:00+00:00"},
        {saoPaulo, "2018-02-18", "2018-02-18T03:00:00+00:00"}, // 23:00 to 24:00 was shown twice before it
    }));
    CAPTURE(c.zone, c.wall);
    const auto at = zone(c.zone).momentFromIso(QString::fromLatin1(c.wall));
    REQUIRE(at);
    CHECK(iso(*at) == QString::fromLatin1(c.utc));
}

TEST_CASE("what is no ISO time is refused", "[base]")
{
    for (const char *text : {"", "2026", "2026-02-30T10:00", "2026-03-15T", "2026-03-15T1:05", "2026-03-15T24:00",
                             "2026-03-15T14:60", "2026-03-15T14:05:60", "2026-03-15T14:05:00.", "2026-03-15T14:05:00.1234",
                             "2026-03-15T14:05+8", "2026-03-15T14:05+8:00", "2026-03-15T14:05+08:60", "2026-03-15T14:05+15:00",
                             "2026-03-15T14:05ZZ", "2026-03-15x14:05", "2026-03-15T14:05:00 foo", "2026-03-1xT14:05"}) {
        CAPTURE(text);
        CHECK_FALSE(zone(shanghai).momentFromIso(QString::fromLatin1(text)));
    }
}

TEST_CASE("a day begins at its first instant, in every zone and on every day", "[base]")
{
    const auto name = GENERATE(as<const char *>(), shanghai, berlin, saoPaulo, kathmandu, stJohns, "Africa/Cairo", "Asia/Amman",
                               "Australia/Lord_Howe", "UTC");
    const Zone here = zone(name);
    const CivilDate last = *civilDate(2040, 1, 1);
    for (CivilDate date{0}; date < last; ++date.day) {
        const Moment start = here.startOf(date);
        CAPTURE(name, toIso(date), here.toIso(start));
        REQUIRE(here.dateOf(start) == date);
        REQUIRE(here.dateOf(Moment{start.ms - 1}) < date);
    }
}

TEST_CASE("any instant comes back from its text", "[base]")
{
    const auto name = GENERATE(as<const char *>(), shanghai, berlin, saoPaulo, stJohns, "Europe/Amsterdam", "UTC");
    const Zone here = zone(name);
    const auto seed = std::random_device{}();
    CAPTURE(name, seed);
    std::mt19937_64 random(seed);
    const qint64 first = Zone::utc().startOf(*civilDate(1800, 1, 1)).ms;
    const qint64 last = Zone::utc().startOf(*civilDate(2200, 1, 1)).ms;
    std::uniform_int_distribution<qint64> moments(first, last);
    for (int i = 0; i < 3000; ++i) {
        const Moment at{moments(random)};
        const QString text = here.toIso(at);
        CAPTURE(text);
        REQUIRE(here.momentFromIso(text) == at);
        REQUIRE(here.momentFromIso(here.toIso({at.ms / 1000 * 1000})) == Moment{at.ms / 1000 * 1000});
    }
}
