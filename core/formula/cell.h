// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/answer.h"
#include "core/formula/functions.h"
#include "core/formula/record.h"

#include <deque>
#include <span>

namespace plumbline::formula {

/// A value while it is reckoned with: small, and copied without a thought. Numbers, amounts and spans of time are in units of
/// 10^-12 (spans of milliseconds); days, moments, truths, codes and rows are whole numbers. Which of the three a filled cell
/// holds is known by its type, which the checker found; it is not written in the cell.
struct Cell {
    enum class State : quint8 { Filled, Empty, Failed };

    union {
        Int128 units;
        QStringView text;
        const QStringList *choices;
    };
    quint32 currency = 0; ///< three letters packed; 0: any
    State state = State::Empty;
    Failure failure = {};
    qint32 place = 0; ///< of a failure: which piece of the formula

    Cell() : units(0) {}
    // Member by member: as one block, a cell just made would be read before its halves are written, and the processor waits.
    Cell(const Cell &other)
        : units(other.units), currency(other.currency), state(other.state), failure(other.failure), place(other.place)
    {}
    Cell &operator=(const Cell &other)
    {
        units = other.units;
        currency = other.currency;
        state = other.state;
        failure = other.failure;
        place = other.place;
        return *this;
    }

    bool isFilled() const { return state == State::Filled; }
    bool isEmpty() const { return state == State::Empty; }
    bool hasFailed() const { return state == State::Failed; }

    static Cell empty() { return {}; }
    static Cell of(Int128 units, quint32 currency = 0)
    {
        Cell cell;
        cell.units = units;
        cell.currency = currency;
        cell.state = State::Filled;
        return cell;
    }
    static Cell of(Decimal number, quint32 currency = 0) { return of(number.units(), currency); }
    static Cell ofText(QStringView text)
    {
        Cell cell;
        cell.text = text;
        cell.state = State::Filled;
        return cell;
    }
    static Cell ofChoices(const QStringList &choices)
    {
        Cell cell;
        cell.choices = &choices;
        cell.state = State::Filled;
        return cell;
    }
    static Cell failed(Failure failure, qint32 place)
    {
        Cell cell;
        cell.state = State::Failed;
        cell.failure = failure;
        cell.place = place;
        return cell;
    }
    Decimal number() const { return Decimal::ofUnits(units); }
};

quint32 packedCurrency(const QByteArray &code);
QByteArray currencyCode(quint32 packed);

/// How a value of a record is read, by the kind of its term.
Cell read(Kind kind, const Value &value);

/// Keeps texts that came into being on the way.
using Texts = std::deque<QString>;

// What operators and functions do with filled cells; both ways of evaluation (quick, and with an explanation) use them. `place`
// is noted in a failure.

enum class Relation { Equal, Unequal, Less, LessOrEqual, Greater, GreaterOrEqual };
inline bool holds(Relation relation, std::strong_ordering order)
{
    switch (relation) {
    case Relation::Equal: return order == 0;
    case Relation::Unequal: return order != 0;
    case Relation::Less: return order < 0;
    case Relation::LessOrEqual: return order <= 0;
    case Relation::Greater: return order > 0;
    case Relation::GreaterOrEqual: return order >= 0;
    }
    return false;
}

/// The currency of two amounts; empty where they differ. Bare numbers go with any.
inline std::optional<quint32> commonCurrency(const Cell &a, const Cell &b)
{
    if (a.currency == b.currency || b.currency == 0)
        return a.currency;
    return a.currency == 0 ? std::optional(b.currency) : std::nullopt;
}
inline Cell orOutOfRange(const std::optional<Decimal> &number, quint32 currency, qint32 place)
{
    return number ? Cell::of(*number, currency) : Cell::failed(Failure::OutOfRange, place);
}
inline Cell add(const Cell &a, const Cell &b, qint32 place)
{
    const auto currency = commonCurrency(a, b);
    return currency ? orOutOfRange(sum(a.number(), b.number()), *currency, place)
                    : Cell::failed(Failure::DifferentCurrencies, place);
}
inline Cell subtract(const Cell &a, const Cell &b, qint32 place)
{
    const auto currency = commonCurrency(a, b);
    return currency ? orOutOfRange(difference(a.number(), b.number()), *currency, place)
                    : Cell::failed(Failure::DifferentCurrencies, place);
}
Cell multiply(const Cell &a, const Cell &b, qint32 place);
/// `plain`: a number comes of it (amount by amount), not an amount.
Cell divide(const Cell &a, const Cell &b, bool plain, qint32 place);
/// Date + days, days whole.
Cell addDays(const Cell &date, const Cell &days, bool back, qint32 place);
/// Moment + span (milliseconds in 10^-12).
Cell addSpan(const Cell &moment, const Cell &span, bool back, qint32 place);
Cell spanBetween(const Cell &later, const Cell &earlier, qint32 place);
/// Days, as a number, as a span.
Cell spanOfDays(const Cell &days, qint32 place);
Cell startOfDay(const Cell &date, const Surroundings &where);
Cell dayOf(const Cell &moment, const Surroundings &where);
inline Cell compareNumbers(const Cell &a, const Cell &b, Relation relation, qint32 place)
{
    return commonCurrency(a, b) ? Cell::of(Int128(holds(relation, a.number() <=> b.number())))
                                : Cell::failed(Failure::DifferentCurrencies, place);
}
/// Case and width aside; the order is that of the folded characters, the same on every machine.
std::strong_ordering compareTexts(QStringView a, QStringView b);
bool containsText(QStringView whole, QStringView part);
Cell round(const Cell &number, const Cell &digits, bool down, qint32 place);
Cell length(const Cell &text);
/// How many choices are ticked; none where the field is not filled in.
inline Cell ticked(const Cell &choices) { return Cell::of(Decimal(choices.isFilled() ? choices.choices->size() : 0)); }
Cell civilDay(const Cell &year, const Cell &month, const Cell &day, qint32 place);
Cell monthsLater(const Cell &date, const Cell &months, qint32 place);
Cell workingDays(const Cell &end, const Cell &start, const Surroundings &where);
/// The text that & joins: a number plain, a date ISO, an amount with its currency.
Cell textOf(const Cell &cell, const Type &type, Texts &texts);
Cell join(const Cell &a, const Cell &b, Texts &texts);

/// SUM, AVERAGE, MIN, MAX, COUNT over values that come one by one: what is not filled in is left out, a failure ends it.
class Accumulator
{
public:
    Accumulator(FunctionId id, qint32 place) : m_id(id), m_place(place) {}

    void take(const Cell &cell);
    Cell result() const;
    qint64 count() const { return m_count; }

private:
    FunctionId m_id;
    qint32 m_place;
    qint64 m_count = 0;
    Cell m_result;
};

/// For those outside.
Answer answerOf(const Cell &cell, const Type &type);

} // namespace plumbline::formula
