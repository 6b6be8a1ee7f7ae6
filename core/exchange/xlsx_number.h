// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <string>
#include <string_view>

/// The numbers of a sheet as its reader sees them: a day is a number, too, and only its style tells.
namespace plumbline::exchange {

/// How the numbers of a cell are shown.
struct NumberStyle {
    bool isDay = false;
    std::string currency = {}; ///< ISO 4217, where the format names one: [$CNY] #,##0.00
};

/// By the code of a format: yyyy-mm-dd, m"月"d"日", [$-804]aaaa h:mm are days – but neither 0.00 nor [h]:mm, which is a duration.
NumberStyle numberStyle(const QString &code);
/// By the number of a format that every spreadsheet knows.
NumberStyle numberStyle(int format);

/// Days since the end of 1899 (which had a 29th of February 1900 that never was), or since 1904, as ISO 8601. False where it is
/// no day.
bool appendDay(std::string &to, double serial, bool from1904);
/// 13800138000, not 1.3800138E10; 0.3, not 0.30000000000000004: the digits that a spreadsheet shows.
void appendShown(std::string &to, std::string_view number);

} // namespace plumbline::exchange
