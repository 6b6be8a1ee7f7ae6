// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/xlsx_number.h"

#include "core/base/civil_date.h"
#include "core/base/money.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace plumbline::exchange {
namespace {

using namespace Qt::StringLiterals;

bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47 && format != 46)
           || (format >= 50 && format <= 58);
}

bool isDateFormat(const QString &code)
{
    if (code.contains(u"General"_s, Qt::CaseInsensitive) || code.contains(u"通用格式"_s))
        return false;
    bool quoted = false;
    bool hasDigits = false;
    bool hasDay = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"')
            quoted = !quoted;
        if (quoted || c == u'"')
            continue;
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype close = code.indexOf(u']', i);
            const QString inner = code.mid(i + 1, close - i - 1).toLower();
            if (close > i && !inner.isEmpty()
                && (inner.count(u'h') == inner.size() || inner.count(u'm') == inner.size() || inner.count(u's') == inner.size()))
                return false;
            i = close < 0 ? code.size() : close;
        } else if (c == u';') {
            break;
        } else {
            hasDigits |= c == u'0' || c == u'#' || c == u'?';
            hasDay |= c == u'y' || c == u'd' || c == u'h' || c == u's' || (c == u'm' && !hasDigits);
        }
    }
    return hasDay && !(hasDigits && !code.contains(u's', Qt::CaseInsensitive));
}

/// Signs ($, ¥) are left alone: they are of several currencies.
std::string currencyOf(const QString &code)
{
    const qsizetype open = code.indexOf(u"[$"_s);
    const QByteArray letters = open < 0 ? QByteArray() : code.mid(open + 2, 3).toLatin1();
    const bool ends = code.size() > open + 5 && (code[open + 5] == u']' || code[open + 5] == u'-');
    return isCurrency(letters) && ends ? letters.toStdString() : std::string();
}

void appendTwo(std::string &to, qint64 number)
{
    to += char('0' + number / 10);
    to += char('0' + number % 10);
}

void appendTime(std::string &to, qint64 ms)
{
    const qint64 seconds = ms / 1000;
    appendTwo(to, seconds / 3600);
    to += ':';
    appendTwo(to, seconds / 60 % 60);
    if (ms % 60'000 == 0)
        return;
    to += ':';
    appendTwo(to, seconds % 60);
    if (ms % 1000 != 0) {
        to += '.';
        to += char('0' + ms / 100 % 10);
        appendTwo(to, ms % 100);
    }
}

} // namespace

NumberStyle numberStyle(const QString &code) { return {isDateFormat(code), currencyOf(code)}; }

NumberStyle numberStyle(int format) { return {isBuiltInDate(format)}; }

bool appendDay(std::string &to, double serial, bool from1904)
{
    if (!(serial >= 0 && serial < 2'958'466))
        return false;
    const qint64 ms = std::llround(serial * 86'400'000.0);
    const qint64 day = ms / 86'400'000;
    const qint64 rest = ms % 86'400'000;
    if (day == 0 && !from1904) {
        appendTime(to, rest);
        return true;
    }
    if (day == 60 && !from1904)
        return false;
    const qint64 first = from1904 ? -24'107 : day < 60 ? -25'568 : -25'569;
    const CivilDate date{qint32(first + day)};
    if (const int year = parts(date).year; year < 1 || year > 9999)
        return false;
    to += toIso(date).toStdString();
    if (rest != 0) {
        to += 'T';
        appendTime(to, rest);
    }
    return true;
}

void appendShown(std::string &to, std::string_view text)
{
    const size_t signs = size_t(std::count_if(text.begin(), text.end(), [](char c) { return c == '.' || c == '-'; }));
    const bool isPlain = text.find_first_not_of("0123456789.-") == std::string_view::npos;
    if (isPlain && text.size() - signs <= 15 && signs < 2) {
        to += text;
        return;
    }
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !std::isfinite(number)) {
        to += text;
        return;
    }
    char digits[512];
    char *end = std::to_chars(digits, digits + 64, number, std::chars_format::scientific, 14).ptr;
    std::from_chars(digits, end, number);
    end = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed).ptr;
    to.append(digits, size_t(end - digits));
}

} // namespace plumbline::exchange
