// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/base/decimal.h"
#include "core/base/moment.h"
#include "core/formula/type.h"

#include <optional>
#include <QString>
#include <QStringList>
#include <variant>

namespace plumbline::formula {

/// Why there is no value.
enum class Failure : quint8 { DividedByZero, OutOfRange, DifferentCurrencies, NotWhole, TooManySteps };

/// An amount before it is rounded to its currency's minor unit; without a currency where it came of bare numbers.
struct Amount {
    Decimal major;
    QByteArray currency;

    bool operator==(const Amount &) const = default;
};

/// A span of time in milliseconds, exact.
struct Span {
    Decimal ms;
    bool operator==(const Span &) const = default;
};

/// A key of a list: of a choice, or of a list that the program knows.
struct Chosen {
    QString key;
    bool operator==(const Chosen &) const = default;
};

/// A row of another table.
struct Referred {
    qint64 n;
    bool operator==(const Referred &) const = default;
};

/// What a formula gives: nothing (where what it needs is not filled in), a value of the formula's type, or a failure.
using AnswerValue =
    std::variant<std::monostate, Decimal, QString, bool, CivilDate, Moment, Span, Amount, Chosen, QStringList, Referred>;

struct Answer {
    Type type;
    AnswerValue value;
    std::optional<Failure> failure = {};
    int from = 0; ///< of a failure: the words of the formula that it happened in
    int length = 0;

    bool isEmpty() const { return !failure && value.index() == 0; }
    /// A condition that holds; empty and failed ones do not.
    bool holds() const
    {
        const bool *yes = std::get_if<bool>(&value);
        return yes && *yes;
    }

    bool operator==(const Answer &) const = default;
};

/// “amount / (budget - budget)” divides by zero
Phrase describe(Failure failure, const QString &words);

} // namespace plumbline::formula
