// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/cell_text.h"

#include "core/base/money.h"

#include <array>
#include <charconv>
#include <cstdlib>

namespace plumbline::exchange {
namespace {

constexpr qint64 dayMs = 86'400'000;

/// A short text that is put together where it stands.
class Letters
{
public:
    /// With zeros in front.
    void digits(int number, int count)
    {
        for (int i = m_size + count - 1; i >= m_size; --i) {
            m_text[size_t(i)] = char('0' + number % 10);
            number /= 10;
        }
        m_size += count;
    }
    void letter(char c) { m_text[size_t(m_size++)] = c; }
    void date(CivilDate date)
    {
        const auto [year, month, day] = parts(date);
        digits(year, 4);
        letter('-');
        digits(month, 2);
        letter('-');
        digits(day, 2);
    }
    operator std::string_view() const { return {m_text.data(), size_t(m_size)}; }

private:
    std::array<char, 40> m_text;
    int m_size = 0;
};

} // namespace

void appendNumber(std::string &to, qint64 number)
{
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, number);
    to.append(text, size_t(end.ptr - text));
}

void appendIso(std::string &to, CivilDate date)
{
    Letters text;
    text.date(date);
    to += text;
}

void appendIso(std::string &to, const Zone &zone, Moment at)
{
    // As Zone::toIso() has it: ISO 8601 has no seconds in an offset.
    const int offset = zone.offsetSecondsAt(at) / 60 * 60;
    const qint64 wall = at.ms + offset * 1000LL;
    const qint64 day = wall >= 0 ? wall / dayMs : -((-wall + dayMs - 1) / dayMs);
    const int ofDay = int(wall - day * dayMs);
    Letters text;
    text.date(CivilDate{qint32(day)});
    text.letter('T');
    text.digits(ofDay / 3'600'000, 2);
    text.letter(':');
    text.digits(ofDay / 60'000 % 60, 2);
    text.letter(':');
    text.digits(ofDay / 1000 % 60, 2);
    if (ofDay % 1000 != 0) {
        text.letter('.');
        text.digits(ofDay % 1000, 3);
    }
    const int minutesOff = std::abs(offset) / 60;
    text.letter(offset < 0 ? '-' : '+');
    text.digits(minutesOff / 60, 2);
    text.letter(':');
    text.digits(minutesOff % 60, 2);
    to += text;
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

void appendUuid(std::string &to, QByteArrayView bytes)
{
    constexpr char hex[] = "0123456789abcdef";
    std::array<char, 36> text;
    if (bytes.size() != 16)
        return;
    size_t size = 0;
    for (int i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text[size++] = '-';
        const auto byte = quint8(bytes[i]);
        text[size++] = hex[byte >> 4];
        text[size++] = hex[byte & 15];
    }
    to.append(text.data(), size);
}

} // namespace plumbline::exchange
