// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_date.h"

#include <array>
#include <vector>

namespace plumbline {
namespace {

bool isLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int daysInMonth(int year, int month)
{
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : lengths[size_t(month - 1)];
}

std::vector<QStringView> runsOfDigits(QStringView text)
{
    std::vector<QStringView> runs;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool digit = i < text.size() && text[i] >= u'0' && text[i] <= u'9';
        if (digit && start < 0)
            start = i;
        if (!digit && start >= 0) {
            runs.push_back(text.mid(start, i - start));
            start = -1;
        }
    }
    return runs;
}

bool isDateSeparator(QChar c)
{
    return c == u'-' || c == u'/' || c == u'.' || c == u'年' || c == u'月' || c == u'日' || c == u'号';
}

} // namespace

std::optional<CivilDate> civilDate(int year, int month, int day)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return std::nullopt;
    // H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return CivilDate{era * 146'097 + dayOfEra - 719'468};
}

int weekdayOf(CivilDate date)
{
    // 1970-01-01 was a Thursday.
    return ((date.day + 3) % 7 + 7) % 7;
}

YearMonthDay parts(CivilDate date)
{
    // civil_from_days of the same source.
    const int z = date.day + 719'468;
    const int era = (z >= 0 ? z : z - 146'096) / 146'097;
    const int dayOfEra = z - era * 146'097;
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int mp = (5 * dayOfYear + 2) / 153;
    const int month = mp < 10 ? mp + 3 : mp - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1};
}

QString toIso(CivilDate date)
{
    const auto [year, month, day] = parts(date);
    return QStringLiteral("%1-%2-%3")
        .arg(year, 4, 10, QLatin1Char('0'))
        .arg(month, 2, 10, QLatin1Char('0'))
        .arg(day, 2, 10, QLatin1Char('0'));
}

std::optional<CivilDate> dateFromIso(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    const auto runs = runsOfDigits(text);
    if (runs.size() != 3 || runs[0].size() != 4 || runs[1].size() != 2 || runs[2].size() != 2)
        return std::nullopt;
    return civilDate(runs[0].toInt(), runs[1].toInt(), runs[2].toInt());
}

std::optional<CivilDate> dateFromText(QStringView text, DateOrder order)
{
    text = text.trimmed();
    const auto runs = runsOfDigits(text);
    if (runs.size() == 1 && runs[0].size() == 8 && text.size() == 8)
        return civilDate(text.mid(0, 4).toInt(), text.mid(4, 2).toInt(), text.mid(6, 2).toInt());
    if (runs.size() != 3 || text.isEmpty() || !text[0].isDigit())
        return std::nullopt;
    for (const QChar c : text) {
        if (!(c >= u'0' && c <= u'9') && !isDateSeparator(c) && c != u' ')
            return std::nullopt;
    }
    if (runs[0].size() == 4)
        return runs[1].size() > 2 || runs[2].size() > 2 ? std::nullopt
                                                        : civilDate(runs[0].toInt(), runs[1].toInt(), runs[2].toInt());
    if (runs[2].size() != 4 || runs[0].size() > 2 || runs[1].size() > 2)
        return std::nullopt;
    switch (order) {
    case DateOrder::MonthDayYear: return civilDate(runs[2].toInt(), runs[0].toInt(), runs[1].toInt());
    case DateOrder::DayMonthYear: return civilDate(runs[2].toInt(), runs[1].toInt(), runs[0].toInt());
    case DateOrder::YearMonthDay: break;
    }
    return std::nullopt;
}

} // namespace plumbline
