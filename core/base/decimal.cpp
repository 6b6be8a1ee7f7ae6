// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/decimal.h"

#include <limits>

namespace plumbline {
namespace {

constexpr Int128 powers[] = {1,          10,          100,           1'000,          10'000,          100'000,          1'000'000,
                             10'000'000, 100'000'000, 1'000'000'000, 10'000'000'000, 100'000'000'000, 1'000'000'000'000};

Int128 magnitudeOf(Int128 units) { return units < 0 ? -units : units; }

/// Of magnitudes: the quotient, rounded half up. Most fit 64 bits, where the machine divides by itself.
Int128 roundedQuotient(Int128 dividend, Int128 divisor)
{
    if (dividend <= std::numeric_limits<qint64>::max() && divisor <= std::numeric_limits<qint64>::max()) {
        const auto large = quint64(dividend), small = quint64(divisor);
        const quint64 whole = large / small;
        return Int128(whole + (large - whole * small >= small - small / 2));
    }
    __extension__ using Unsigned = unsigned __int128;
    const auto large = Unsigned(dividend), small = Unsigned(divisor);
    const Unsigned whole = large / small;
    return Int128(whole + (large - whole * small >= small - small / 2));
}

bool fits64(Int128 units) { return units >= std::numeric_limits<qint64>::min() && units <= std::numeric_limits<qint64>::max(); }

/// 10^digits in units, for -12 … 12; beyond that there is nothing left to round to (or nothing to round).
std::optional<Int128> stepOf(int digits)
{
    if (digits > Decimal::decimals)
        return Int128(1);
    if (digits >= 0)
        return powers[Decimal::decimals - digits];
    if (digits < -Decimal::decimals)
        return std::nullopt;
    return powers[-digits] * Decimal::one;
}

} // namespace

Decimal Decimal::scaled(qint64 number, int digits)
{
    Q_ASSERT(digits >= 0 && digits <= decimals);
    return ofUnits(Int128(number) * powers[decimals - digits]);
}

std::optional<Decimal> Decimal::fromText(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > decimals || (whole.isEmpty() && text.size() < 2))
        return std::nullopt;
    Int128 units = 0;
    const auto take = [&units](QStringView digits) {
        for (const QChar c : digits) {
            if (c < u'0' || c > u'9')
                return false;
            units = units * 10 + (c.unicode() - u'0');
            if (units >= limit)
                return false;
        }
        return true;
    };
    if (!take(whole) || units >= limit / one)
        return std::nullopt;
    if (!take(fraction))
        return std::nullopt;
    return checked(units * powers[decimals - int(fraction.size())]);
}

std::optional<qint64> Decimal::whole() const
{
    const Int128 number = m_units / one;
    return fits64(number) ? std::optional(qint64(number)) : std::nullopt;
}

QString Decimal::toText() const
{
    const Int128 size = magnitudeOf(m_units);
    const auto digitsOf = [](Int128 number) {
        QString text;
        do {
            text.prepend(QChar(u'0' + int(number % 10)));
            number /= 10;
        } while (number > 0);
        return text;
    };
    QString text = digitsOf(size / one);
    if (const Int128 fraction = size % one; fraction > 0) {
        text += u'.' + digitsOf(fraction).rightJustified(decimals, u'0');
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return m_units < 0 ? u'-' + text : text;
}

std::optional<Decimal> Decimal::rounded(int digits) const
{
    const auto step = stepOf(digits);
    if (!step)
        return Decimal();
    const Int128 size = roundedQuotient(magnitudeOf(m_units), *step) * *step;
    return checked(m_units < 0 ? -size : size);
}

Decimal Decimal::truncated(int digits) const
{
    const auto step = stepOf(digits);
    return step ? ofUnits(m_units / *step * *step) : Decimal();
}

std::optional<Decimal> product(Decimal a, Decimal b)
{
    const bool negative = (a.m_units < 0) != (b.m_units < 0);
    const Int128 x = magnitudeOf(a.m_units);
    const Int128 y = magnitudeOf(b.m_units);
    Int128 size = 0;
    if (fits64(x) && fits64(y)) {
        size = roundedQuotient(x * y, Decimal::one);
    } else {
        // x · y / 10^12, in parts that fit: only the product of the two fractions leaves something to round.
        const Int128 xWhole = x / Decimal::one, xFraction = x % Decimal::one;
        const Int128 yWhole = y / Decimal::one, yFraction = y % Decimal::one;
        Int128 whole = 0;
        if (__builtin_mul_overflow(x, yWhole, &whole))
            return std::nullopt;
        const Int128 rest = xWhole * yFraction + roundedQuotient(xFraction * yFraction, Decimal::one);
        if (__builtin_add_overflow(whole, rest, &size))
            return std::nullopt;
    }
    return Decimal::checked(negative ? -size : size);
}

std::optional<Decimal> quotient(Decimal a, Decimal b)
{
    if (b.m_units == 0)
        return std::nullopt;
    const bool negative = (a.m_units < 0) != (b.m_units < 0);
    const Int128 x = magnitudeOf(a.m_units);
    const Int128 y = magnitudeOf(b.m_units);
    Int128 scaled = 0;
    Int128 size = 0;
    if (!__builtin_mul_overflow(x, Decimal::one, &scaled)) {
        size = roundedQuotient(scaled, y);
    } else {
        // Long division, digit by digit; the remainder is below y, so ten times it still fits.
        size = x / y;
        Int128 remainder = x % y;
        for (int i = 0; i < Decimal::decimals; ++i) {
            remainder *= 10;
            if (__builtin_mul_overflow(size, Int128(10), &size))
                return std::nullopt;
            size += remainder / y;
            remainder %= y;
        }
        if (remainder >= y - y / 2)
            ++size;
    }
    return Decimal::checked(negative ? -size : size);
}

Decimal majorUnits(const Money &money) { return Decimal::scaled(money.minor, minorDigits(money.currency)); }

std::optional<Money> moneyOf(Decimal majorUnits, const QByteArray &currency)
{
    const int digits = minorDigits(currency);
    const auto rounded = majorUnits.rounded(digits);
    if (!rounded)
        return std::nullopt;
    const Int128 minor = rounded->units() / powers[Decimal::decimals - digits];
    return fits64(minor) ? std::optional(Money{qint64(minor), currency}) : std::nullopt;
}

} // namespace plumbline
