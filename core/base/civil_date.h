// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <optional>
#include <QString>

namespace plumbline {

/// A day of the proleptic Gregorian calendar, without a time or a zone. Days since 1970-01-01.
struct CivilDate {
    qint32 day = 0;
    friend constexpr auto operator<=>(const CivilDate &, const CivilDate &) = default;
};

struct YearMonthDay {
    int year = 1970;
    int month = 1;
    int day = 1;
};

/// Empty where no such day exists, or the year is outside 1…9999.
std::optional<CivilDate> civilDate(int year, int month, int day);
YearMonthDay parts(CivilDate date);
/// 0 is Monday.
int weekdayOf(CivilDate date);

/// ISO 8601: 2026-03-15.
QString toIso(CivilDate date);
std::optional<CivilDate> dateFromIso(QStringView text);

/// In which order the numbers of a date such as 10/20/2016 stand in a file.
enum class DateOrder { YearMonthDay, MonthDayYear, DayMonthYear };

/// Reads a date as people write it: 2026-03-15, 2026/3/15, 2026.3.15, 2026年3月15日, 20260315; and with `order`
/// 3/15/2026 or 15.3.2026. Empty where it is no date. Never guesses between day and month.
std::optional<CivilDate> dateFromText(QStringView text, DateOrder order = DateOrder::YearMonthDay);

} // namespace plumbline
