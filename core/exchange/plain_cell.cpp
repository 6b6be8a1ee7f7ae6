// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/plain_cell.h"

#include <algorithm>

namespace plumbline::exchange {
namespace {

qint64 powerOfTen(int power)
{
    qint64 factor = 1;
    for (int i = 0; i < power; ++i)
        factor *= 10;
    return factor;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<CivilDate> plainDate(std::string_view text)
{
    if (text.size() != 10 || (text[4] != '-' && text[4] != '/') || text[7] != text[4])
        return std::nullopt;
    int parts[3] = {0, 0, 0};
    constexpr size_t begins[4] = {0, 5, 8, 11};
    for (int part = 0; part < 3; ++part) {
        for (size_t i = begins[part]; i < begins[part + 1] - 1; ++i) {
            if (text[i] < '0' || text[i] > '9')
                return std::nullopt;
            parts[part] = parts[part] * 10 + (text[i] - '0');
        }
    }
    return civilDate(parts[0], parts[1], parts[2]);
}

std::optional<qint64> plainNumber(std::string_view text, int power, int digits)
{
    constexpr size_t mostDigits = 18;
    qint64 number = 0;
    int decimals = -1;
    if (text.size() + size_t(power + digits) > mostDigits)
        return std::nullopt;
    for (const char c : text) {
        if (c == '.' && decimals < 0 && &c != text.data()) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
        decimals += decimals >= 0;
    }
    if (decimals == 0 || decimals > (power > 0 ? power : digits))
        return std::nullopt;
    return number * powerOfTen(power + digits - std::max(decimals, 0));
}

std::optional<Value> scaled(const Value &value, int power)
{
    const auto *number = std::get_if<qint64>(&value);
    const auto *money = std::get_if<Money>(&value);
    qint64 product = 0;
    if ((!number && !money) || __builtin_mul_overflow(number ? *number : money->minor, powerOfTen(power), &product))
        return std::nullopt;
    return number ? Value(product) : Value(Money{product, money->currency});
}

} // namespace plumbline::exchange
