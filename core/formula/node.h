// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/decimal.h"
#include "core/formula/functions.h"
#include "core/formula/problem.h"
#include "core/formula/token.h"
#include "core/formula/type.h"

#include <memory>
#include <vector>

namespace plumbline::formula {

/// What a formula's operators do, as they are written; types come later.
enum class Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Join,
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or
};

bool isComparison(Operator op);

/// A literal's value once its type is known: the number of a choice or a day, the key of a choice, the rows of a name.
struct Literal {
    Int128 units = 0;
    QByteArray currency = {};
    QString text = {};
    std::vector<qint64> rows = {};
};

/// One piece of a formula. The parser makes it, the checker fills in what it means.
struct Node {
    enum class What { Number, Text, Date, Duration, Money, Truth, Name, Call, Binary, Negative, Not, Percent, Group };

    What what = What::Number;
    int from = 0; ///< its words in the source, in UTF-16 units
    int length = 0;
    QString spelling = {};  ///< of a literal, a name, a function or an operator, as the writer typed it
    QString text = {};      ///< of a text without its quotes, of a name without its brackets
    QString qualifier = {}; ///< "customer" of customer.industry
    Operator op = Operator::Add;
    const Function *function = nullptr;
    std::vector<std::unique_ptr<Node>> parts = {};

    // From here on filled in by the checker.
    Type type = {};
    Literal literal = {};
    bool isChoiceLiteral = false; ///< `literal.text` is a key that is stored in place of what was typed
    bool blankTest = false;       ///< = "" and <> "" ask whether anything is filled in
    int level = 0;                ///< of a name: 0 is the innermost record, 1 the one it belongs to
    int belonging = -1;           ///< of a name: the single record that it is read from; of a call: the records it runs over
    int term = -1;
    int size = 1; ///< nodes in it: what one evaluation costs in steps

    int end() const { return from + length; }
    bool isLiteral() const { return what <= What::Truth; }
};

/// As typed: nothing is known yet of fields and types.
struct Parsed {
    std::unique_ptr<Node> tree;
    std::optional<Problem> problem;
};

constexpr int longestFormula = 2'000; ///< characters
constexpr int deepestFormula = 64;    ///< brackets and functions within one another
constexpr int mostSteps = 10'000;     ///< in one evaluation

Parsed parse(QStringView source, const IsName &isName = {});

/// The tree as text: the writer's words, with the spaces and brackets that its meaning needs. Parsed again it is the same tree.
QString print(const Node &node);

} // namespace plumbline::formula
