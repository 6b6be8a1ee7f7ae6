// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QByteArray>
#include <QString>

namespace plumbline {

/// An amount in the minor unit of its currency (分, cent). No double is ever money.
struct Money {
    qint64 minor = 0;
    QByteArray currency; // ISO 4217, three capital letters

    bool operator==(const Money &) const = default;
};

/// Three capital ASCII letters; whether ISO lists them is not asked, so that a new currency needs no new version.
bool isCurrency(const QByteArray &code);

/// How many decimal places the currency's minor unit has (ISO 4217): CNY 2, JPY 0, KWD 3.
int minorDigits(const QByteArray &currency);

/// The amount in major units with all decimal places and no grouping: 1284.00. For files, not for eyes.
QString toPlainText(const Money &money);

/// Reads an amount as people write it: 1284, 1,284.00, ¥86万, 1.2亿, USD 300, 300 EUR, -5. `fallback` is the currency
/// where none is written. Empty where it is none, where it has more decimals than the currency, or is out of range.
std::optional<Money> moneyFromText(QStringView text, const QByteArray &fallback);

/// A decimal number scaled by 10^digits: ("1.5", 2) → 150. Thousands commas are accepted where they stand right.
std::optional<qint64> scaledNumber(QStringView text, int digits);

} // namespace plumbline
