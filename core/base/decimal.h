// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <compare>
#include <optional>
#include <QString>

namespace plumbline {

__extension__ using Int128 = __int128;

/// A decimal number, exact to 12 decimals and the same on every machine: what formulas reckon with. Everything below 10^24 fits;
/// what does not is told (an empty optional), never wrapped. Only multiplying and dividing can leave more than 12 decimals; those
/// are rounded half away from zero, as ROUND does.
class Decimal
{
public:
    static constexpr int decimals = 12;
    static constexpr Int128 one = 1'000'000'000'000;

    constexpr Decimal() = default;
    constexpr Decimal(qint64 whole) : m_units(Int128(whole) * one) {}
    static constexpr Decimal ofUnits(Int128 units)
    {
        Decimal number;
        number.m_units = units;
        return number;
    }
    /// 0 to 12 digits: scaled(150, 2) is 1.5.
    static Decimal scaled(qint64 number, int digits);
    /// Digits with an optional point: "300", "0.05", ".5"; no sign, no grouping. Empty where it is none, has more than 12
    /// decimals, or is out of range.
    static std::optional<Decimal> fromText(QStringView text);

    /// In units of 10^-12.
    constexpr Int128 units() const { return m_units; }
    constexpr bool isWhole() const { return m_units % one == 0; }
    /// Rounded towards zero; empty beyond 64 bits.
    std::optional<qint64> whole() const;
    double approximately() const { return double(m_units) / double(one); }
    /// Without grouping and without trailing zeros: -1234.5.
    QString toText() const;

    /// Half away from zero, to so many decimals; a negative count rounds to tens, hundreds …
    std::optional<Decimal> rounded(int digits) const;
    /// Towards zero.
    Decimal truncated(int digits) const;
    Decimal magnitude() const { return ofUnits(m_units < 0 ? -m_units : m_units); }

    friend Decimal operator-(Decimal a) { return ofUnits(-a.m_units); }
    friend constexpr bool operator==(Decimal a, Decimal b) { return a.m_units == b.m_units; }
    friend constexpr std::strong_ordering operator<=>(Decimal a, Decimal b)
    {
        return a.m_units < b.m_units   ? std::strong_ordering::less
               : a.m_units > b.m_units ? std::strong_ordering::greater
                                       : std::strong_ordering::equal;
    }

    friend std::optional<Decimal> sum(Decimal a, Decimal b) { return checked(a.m_units + b.m_units); }
    friend std::optional<Decimal> difference(Decimal a, Decimal b) { return checked(a.m_units - b.m_units); }
    friend std::optional<Decimal> product(Decimal a, Decimal b);
    /// Empty also where b is zero.
    friend std::optional<Decimal> quotient(Decimal a, Decimal b);

private:
    static constexpr Int128 limit = one * one * one; // 10^24 in units; two of them added are still in range of the type
    static std::optional<Decimal> checked(Int128 units)
    {
        return units > -limit && units < limit ? std::optional(ofUnits(units)) : std::nullopt;
    }

    Int128 m_units = 0;
};

std::optional<Decimal> product(Decimal a, Decimal b);
std::optional<Decimal> quotient(Decimal a, Decimal b);

/// The amount in major units: 386000.00 for 38600000 分.
Decimal majorUnits(const Money &money);
/// Rounded half away from zero to the currency's minor unit; empty beyond 64 bits.
std::optional<Money> moneyOf(Decimal majorUnits, const QByteArray &currency);

} // namespace plumbline
