// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/field.h"

namespace plumbline::formula {

/// What a formula can reckon with.
enum class Kind : quint8 {
    Number, ///< an exact decimal
    Text,   ///< compared without regard to case and width
    YesNo,
    Date,   ///< a civil day
    Moment, ///< a day with a time
    Duration,
    Money,     ///< exact, with its currency
    Choice,    ///< one of a list that the team edits
    Choices,   ///< several of them
    Code,      ///< one of a list that the program knows; to a person the same as Choice
    Reference, ///< a row of another table, written by its name
};

struct Type {
    Kind kind = Kind::Number;
    QByteArray list = {};            ///< of Choice and Choices
    const CodeList *codes = nullptr; ///< of Code
    int entity = 0;                  ///< of Reference

    bool operator==(const Type &) const = default;
    bool isListed() const { return kind == Kind::Choice || kind == Kind::Code; }
};

/// Empty for bytes and names in several languages, which no formula reads.
std::optional<Type> typeOf(const Field &field);

/// "a number", "an amount of money", "one of a list" …
Phrase named(Kind kind);

} // namespace plumbline::formula
