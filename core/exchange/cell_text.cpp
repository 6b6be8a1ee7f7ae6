// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/cell_text.h"

#include "core/base/money.h"

#include <charconv>
#include <cstdlib>

namespace plumbline::exchange {
namespace {

constexpr qint64 dayMs = 86'400'000;

/// With zeros in front.
void appendDigits(std::string &to, int number, int digits)
{
    char text[12];
    for (int i = digits - 1; i >= 0; --i) {
        text[i] = char('0' + number % 10);
        number /= 10;
    }
    to.append(text, size_t(digits));
}

} // namespace

void appendNumber(std::string &to, qint64 number)
{
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, number);
    to.append(text, size_t(end.ptr - text));
}

void appendIso(std::string &to, CivilDate date)
{
    const auto [year, month, day] = parts(date);
    appendDigits(to, year, 4);
    to += '-';
    appendDigits(to, month, 2);
    to += '-';
    appendDigits(to, day, 2);
}

void appendIso(std::string &to, const Zone &zone, Moment at)
{
    // As Zone::toIso() has it: ISO 8601 has no seconds in an offset.
    const int offset = zone.offsetSecondsAt(at) / 60 * 60;
    const qint64 wall = at.ms + offset * 1000LL;
    const qint64 day = wall >= 0 ? wall / dayMs : -((-wall + dayMs - 1) / dayMs);
    const int ofDay = int(wall - day * dayMs);
    appendIso(to, CivilDate{qint32(day)});
    to += 'T';
    appendDigits(to, ofDay / 3'600'000, 2);
    to += ':';
    appendDigits(to, ofDay / 60'000 % 60, 2);
    to += ':';
    appendDigits(to, ofDay / 1000 % 60, 2);
    if (ofDay % 1000 != 0) {
        to += '.';
        appendDigits(to, ofDay % 1000, 3);
    }
    const int minutesOff = std::abs(offset) / 60;
    to += offset < 0 ? '-' : '+';
    appendDigits(to, minutesOff / 60, 2);
    to += ':';
    appendDigits(to, minutesOff % 60, 2);
}

void appendPlain(std::string &to, qint64 minor, std::string_view currency)
{
    const int digits = minorDigits(QByteArray::fromRawData(currency.data(), qsizetype(currency.size())));
    char text[24];
    const quint64 size = minor < 0 ? 0 - quint64(minor) : quint64(minor);
    const auto end = std::to_chars(text, text + sizeof text, size);
    const int length = int(end.ptr - text);
    if (minor < 0)
        to += '-';
    if (length <= digits)
        to.append(size_t(digits + 1 - length), '0');
    to.append(text, size_t(length));
    if (digits > 0)
        to.insert(to.size() - size_t(digits), 1, '.');
}

void appendUuid(std::string &to, const QByteArray &bytes)
{
    constexpr char hex[] = "0123456789abcdef";
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            to += '-';
        to += hex[quint8(bytes[i]) >> 4];
        to += hex[quint8(bytes[i]) & 15];
    }
}

} // namespace plumbline::exchange
