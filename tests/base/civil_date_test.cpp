// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_date.h"
#include "tests/support/catch.h"

using namespace plumbline;

namespace {

/// ISO, or "no date".
QString shown(const std::optional<CivilDate> &date) { return date ? toIso(*date) : QStringLiteral("no date"); }

} // namespace

TEST_CASE("every sampled day of the years 1 to 9999 comes back from its parts and from its text", "[base]")
{
    const CivilDate first = *civilDate(1, 1, 1);
    const CivilDate last = *civilDate(9999, 12, 31);
    CHECK(last.day - first.day == 3'652'058);
    for (CivilDate date = first; date <= last; date.day += 11) {
        const auto [year, month, day] = parts(date);
        REQUIRE(civilDate(year, month, day) == date);
        REQUIRE(dateFromIso(toIso(date)) == date);
    }
    CHECK(shown(first) == QStringLiteral("0001-01-01"));
    CHECK(shown(last) == QStringLiteral("9999-12-31"));
    CHECK(civilDate(1970, 1, 1)->day == 0);
}

TEST_CASE("days follow one another without a gap", "[base]")
{
    CivilDate expected = *civilDate(1896, 1, 1);
    for (int year = 1896; year <= 2104; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= 31; ++day) {
                if (const auto date = civilDate(year, month, day)) {
                    REQUIRE(*date == expected);
                    ++expected.day;
                }
            }
        }
    }
}

TEST_CASE("a day that no calendar has is empty", "[base]")
{
    struct Case {
        int year, month, day;
        bool exists;
    };
    const auto c = GENERATE(values<Case>({
        {2024, 2, 29, true},
        {2023, 2, 29, false},
        {2000, 2, 29, true},
        {1900, 2, 29, false},
        {2100, 2, 29, false},
        {2400, 2, 29, true},
        {2026, 4, 30, true},
        {2026, 4, 31, false},
        {2026, 0, 1, false},
        {2026, 13, 1, false},
        {2026, 1, 0, false},
        {2026, 1, 32, false},
        {0, 1, 1, false},
        {10000, 1, 1, false},
        {-5, 1, 1, false},
    }));
    CAPTURE(c.year, c.month, c.day);
    CHECK(civilDate(c.year, c.month, c.day).has_value() == c.exists);
}

TEST_CASE("a date is read as people write it, and never guessed", "[base]")
{
    using enum DateOrder;
    struct Case {
        const char16_t *text;
        DateOrder order;
        const char *iso; // null: refused
    };
    const auto c = GENERATE(values<Case>({
        {u"2026-03-15", YearMonthDay, "2026-03-15"},
        {u"2026-3-5", YearMonthDay, "2026-03-05"},
        {u"2026/3/15", YearMonthDay, "2026-03-15"},
        {u"2026.3.15", YearMonthDay, "2026-03-15"},
        {u"2026年3月15日", YearMonthDay, "2026-03-15"},
        {u"2026年3月15号", YearMonthDay, "2026-03-15"},
        {u" 2026年 3月 15日 ", YearMonthDay, "2026-03-15"},
        {u"20260315", YearMonthDay, "2026-03-15"},
        {u"20260315", DayMonthYear, "2026-03-15"},
        {u"2026-03-15", MonthDayYear, "2026-03-15"},
        {u"3/15/2026", MonthDayYear, "2026-03-15"},
        {u"15.3.2026", DayMonthYear, "2026-03-15"},
        {u"03/04/2026", MonthDayYear, "2026-03-04"},
        {u"03/04/2026", DayMonthYear, "2026-04-03"},
        // Between day and month is not guessed, not even where only one of them could be.
        {u"3/15/2026", YearMonthDay, nullptr},
        {u"3/15/2026", DayMonthYear, nullptr},
        {u"15.3.2026", MonthDayYear, nullptr},
        {u"26-03-15", YearMonthDay, nullptr},
        {u"3/15/26", MonthDayYear, nullptr},
        {u"2026-02-30", YearMonthDay, nullptr},
        {u"20260230", YearMonthDay, nullptr},
        {u"2026-13-01", YearMonthDay, nullptr},
        {u"2026-003-15", YearMonthDay, nullptr},
        {u"2026-03", YearMonthDay, nullptr},
        {u"2026", YearMonthDay, nullptr},
        {u"2026031", YearMonthDay, nullptr},
        {u"2026-03-15 14:05", YearMonthDay, nullptr},
        {u"2026-03-15x", YearMonthDay, nullptr},
        {u"x2026-03-15", YearMonthDay, nullptr},
        {u"-2026-03-15", YearMonthDay, nullptr},
        {u"0000-01-01", YearMonthDay, nullptr},
        {u"tomorrow", YearMonthDay, nullptr},
        {u"二〇二六年三月", YearMonthDay, nullptr},
        {u"", YearMonthDay, nullptr},
    }));
    const QString text = QString::fromUtf16(c.text);
    CAPTURE(text);
    CHECK(shown(dateFromText(text, c.order)) == QString::fromLatin1(c.iso ? c.iso : "no date"));
}

TEST_CASE("an ISO date has exactly four, two and two digits", "[base]")
{
    CHECK(shown(dateFromIso(u"2026-03-15")) == QStringLiteral("2026-03-15"));
    for (const auto *text : {u"2026-3-15", u"2026-03-5", u"2026-03-1x", u"2026-03- 5", u"2026/03/15", u"20260315", u"2026-02-29",
                             u"2026-03-15T", u"+026-03-15", u""}) {
        CAPTURE(QString::fromUtf16(text));
        CHECK(shown(dateFromIso(text)) == QStringLiteral("no date"));
    }
}
