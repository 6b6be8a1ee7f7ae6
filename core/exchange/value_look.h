// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace plumbline::exchange {

/// What one cell could be, by its own look (EXCH-4, EXCH-5). Several may hold: 13800138000 is a phone and a number.
struct ValueLook {
    bool isPhone = false;
    bool isDamagedPhone = false; ///< 1.38E+10
    bool isEmail = false;
    bool isDay = false; ///< a date as people write it, in any order of its parts
    bool isMoment = false;
    bool isSerialDay = false; ///< 46096
    bool isNumber = false;    ///< plain
    bool isAmount = false;    ///< with a currency sign, 万/亿, or grouping
    bool isCreditCode = false;
    bool isUrl = false;
    bool isUuid = false;

    bool isSomething() const { return isPhone || isEmail || isDay || isMoment || isNumber || isAmount || isUrl || isUuid; }
};

ValueLook lookOf(std::string_view cell);

/// What the numbers of a date tell of their order: 15.3.2026 has its day first, 3/15/2026 its month.
enum class DateTell { NoDate, YearFirst, DayFirst, MonthFirst, Unclear };
DateTell dateTellOf(std::string_view cell);

/// 1.284,00 and 3,5 have a decimal comma, 1,284.00 and 3.5 a point; 1.284 tells nothing.
enum class DecimalTell { Nothing, Point, Comma };
DecimalTell decimalTellOf(std::string_view cell);

/// Full-width letters, digits and signs as ASCII, no white space around.
std::string halfWidth(std::string_view cell);

} // namespace plumbline::exchange
