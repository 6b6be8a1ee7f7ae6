// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/base/decimal.h"
#include "core/formula/problem.h"

#include <functional>
#include <vector>

namespace plumbline::formula {

/// The signs of the language, full width or half.
enum class Sign {
    None,
    Plus,
    Minus,
    Times,
    Divide,
    Percent,
    Join, ///< &
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Open,
    Close,
    Comma,
    Dot,
    CurrencySign, ///< ¥ $ € £ before a number
};

struct Token {
    enum class What { Number, Text, Date, Name, Sign, End };
    What what = What::End;
    int from = 0; ///< in UTF-16 units of the source, as editors count
    int length = 0;
    Sign sign = Sign::None;
    QString text = {}; ///< of a name without its brackets, of a text without its quotes
    Decimal number = {};
    CivilDate date = {};
    bool bracketed = false; ///< [Expected close]: never a keyword

    bool is(Sign wanted) const { return what == What::Sign && sign == wanted; }
    int end() const { return from + length; }
};

/// Either all tokens, an End last, or the first problem.
struct Tokens {
    std::vector<Token> list;
    std::optional<Problem> problem;
};

/// Reads what a keyboard types, Chinese or Latin: （ ） ， ＝ ≥ × “ ” are the same as ( ) , = >= * " ".
/// `isName` tells names from words that only stand together because Chinese is written without spaces.
using IsName = std::function<bool(QStringView)>;
Tokens tokensOf(QStringView source, const IsName &isName = {});

} // namespace plumbline::formula
