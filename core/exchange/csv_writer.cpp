// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_writer.h"

#include "core/base/money.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace plumbline::exchange {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A sign and up to 17 digits: most of what begins with a sign.
bool isPlainNumber(std::string_view cell)
{
    const std::string_view digits = cell.substr(1);
    return (cell[0] == '+' || cell[0] == '-') && !digits.empty() && digits.size() < 18
           && std::all_of(digits.begin(), digits.end(), isDigit);
}

/// Half width or full width: some spreadsheets take either.
bool beginsWithSign(std::string_view cell)
{
    constexpr std::string_view signs = "=+-@\t\r";
    if (cell.empty() || signs.find(cell[0]) != std::string_view::npos)
        return !cell.empty();
    if (cell[0] != '\xEF')
        return false;
    for (const std::string_view wide : {"＝", "＋", "－", "＠"}) {
        if (cell.starts_with(wide))
            return true;
    }
    return false;
}

bool wouldRun(std::string_view cell)
{
    if (!beginsWithSign(cell))
        return false;
    return !isPlainNumber(cell) && !scaledNumber(toQString(cell), 9);
}

/// A text that looks guarded already must come back as it was, too.
bool needsGuard(std::string_view cell)
{
    const size_t first = cell.find_first_not_of('\'');
    return first != std::string_view::npos && wouldRun(cell.substr(first));
}

/// Most of an export is bytes that ask for nothing: one look at each.
bool holdsSeparator(std::string_view cell)
{
    static constexpr auto isSeparator = [] {
        std::array<bool, 256> set{};
        for (const char c : {',', '"', '\r', '\n'})
            set[quint8(c)] = true;
        return set;
    }();
    return std::any_of(cell.begin(), cell.end(), [](char c) { return isSeparator[quint8(c)]; });
}

bool needsQuotes(std::string_view cell)
{
    return !cell.empty() && (cell.front() == ' ' || cell.back() == ' ' || holdsSeparator(cell));
}

} // namespace

QString guarded(const QString &cell) { return needsGuard(cell.toStdString()) ? u'\'' + cell : cell; }

QString unguarded(const QString &cell) { return cell.startsWith(u'\'') && needsGuard(cell.toStdString()) ? cell.mid(1) : cell; }

void appendCsvText(std::string &to, std::string_view utf8)
{
    const bool guard = needsGuard(utf8);
    if (!needsQuotes(utf8)) {
        if (guard)
            to += '\'';
        to += utf8;
        return;
    }
    to += '"';
    if (guard)
        to += '\'';
    for (const char c : utf8) {
        if (c == '"')
            to += '"';
        to += c;
    }
    to += '"';
}

} // namespace plumbline::exchange
