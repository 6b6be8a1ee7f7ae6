// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/date_words.h"
#include "tests/support/catch.h"

using namespace plumbline;

TEST_CASE("a day is understood as people say it", "[words][PIPE-11]")
{
    const CivilDate wednesday = *civilDate(2026, 3, 4);
    const std::pair<const char *, const char *> cases[] = {
        {"今天", "2026-03-04"},         {"明天", "2026-03-05"},       {"后天", "2026-03-06"},
        {"大后天", "2026-03-07"},       {"昨天", "2026-03-03"},       {"周五", "2026-03-06"},
        {"周三", "2026-03-04"},         {"周一", "2026-03-09"},       {"下周三", "2026-03-11"},
        {"下周一", "2026-03-09"},       {"下星期日", "2026-03-15"},   {"下下周一", "2026-03-16"},
        {"本周一", "2026-03-02"},       {"3月15日", "2026-03-15"},    {"3月1日", "2027-03-01"},
        {"15日", "2026-03-15"},         {"3号", "2026-04-03"},        {"3天后", "2026-03-07"},
        {"2周后", "2026-03-18"},        {"月底", "2026-03-31"},       {"下月底", "2026-04-30"},
        {"today", "2026-03-04"},        {"Tomorrow", "2026-03-05"},   {"friday", "2026-03-06"},
        {"next wed", "2026-03-11"},     {"15 mar", "2026-03-15"},     {"Mar 15", "2026-03-15"},
        {"1 mar", "2027-03-01"},        {"in 3 days", "2026-03-07"},  {"2 weeks", "2026-03-18"},
        {"end of month", "2026-03-31"}, {"2026-05-01", "2026-05-01"}, {"2026年5月1日", "2026-05-01"},
        {"３月１５日", "2026-03-15"},   {"3-15", "2026-03-15"},       {"2月29日", "2028-02-29"},
    };
    for (const auto &[text, iso] : cases) {
        INFO(text);
        const auto date = dateFromWords(QString::fromUtf8(text), wednesday);
        REQUIRE(date);
        CHECK(toIso(*date).toStdString() == iso);
    }
}

TEST_CASE("words that are no certain day are not guessed", "[words]")
{
    for (const char *text : {"", "下周", "近期", "下个月", "soon", "monda", "13月1日", "2月30日", "32日", "next week", "maybe"}) {
        INFO(text);
        const auto date = dateFromWords(QString::fromUtf8(text), *civilDate(2026, 3, 4));
        if (QByteArray(text) == "monda")
            CHECK(date); // "monda" begins like Monday
        else
            CHECK_FALSE(date);
    }
}

TEST_CASE("of what took place the last such day is meant", "[words]")
{
    const CivilDate wednesday = *civilDate(2026, 3, 4);
    const std::pair<const char *, const char *> cases[] = {
        {"周一", "2026-03-02"}, {"周三", "2026-03-04"},       {"周五", "2026-02-27"},    {"monday", "2026-03-02"},
        {"fri", "2026-02-27"},  {"3月1日", "2026-03-01"},     {"3月15日", "2025-03-15"}, {"2月29日", "2024-02-29"},
        {"3日", "2026-03-03"},  {"15号", "2026-02-15"},       {"15 mar", "2025-03-15"},  {"昨天", "2026-03-03"},
        {"明天", "2026-03-05"}, {"2026-05-01", "2026-05-01"},
    };
    for (const auto &[text, iso] : cases) {
        INFO(text);
        const auto date = dateFromWords(QString::fromUtf8(text), wednesday, NearestDay::Last);
        REQUIRE(date);
        CHECK(toIso(*date).toStdString() == iso);
    }
}

TEST_CASE("a time of day stands behind the day, or alone", "[words]")
{
    const Zone zone = *Zone::named("Asia/Shanghai");
    const Moment now = *zone.momentFromIso(u"2026-03-04T08:30");
    const auto at = [&](const char *text, NearestDay nearest) {
        const auto moment = momentFromWords(QString::fromUtf8(text), zone, now, nearest);
        return moment ? zone.toIso(*moment).left(16).toStdString() : std::string();
    };
    CHECK(at("昨天 15:30", NearestDay::Last) == "2026-03-03T15:30");
    CHECK(at("周一15：30", NearestDay::Last) == "2026-03-02T15:30");
    CHECK(at("7:05", NearestDay::Last) == "2026-03-04T07:05");
    CHECK(at("今天", NearestDay::Last) == "2026-03-04T08:30"); // now, and not nine o'clock, which is still to come
    CHECK(at("today", NearestDay::Next) == "2026-03-04T09:00");
    CHECK(at("next wed", NearestDay::Next) == "2026-03-11T09:00");
    CHECK(at("25:00", NearestDay::Last).empty());
    CHECK(at("sometime", NearestDay::Last).empty());
    CHECK(at("", NearestDay::Last).empty());
}
