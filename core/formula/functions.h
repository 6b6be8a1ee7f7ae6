// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/phrase.h"

#include <optional>
#include <QStringList>
#include <vector>

namespace plumbline::formula {

enum class FunctionId {
    If,
    And,
    Or,
    Not,
    In,
    Contains,
    IsBlank,
    Count,
    Sum,
    Average,
    Min,
    Max,
    Round,
    RoundDown,
    Abs,
    Len,
    Today,
    Now,
    Date,
    EDate,
    Days,
    WorkDays,
};

/// The one table of functions: parser, editor, completion and help read it.
struct Function {
    FunctionId id;
    const char *name;           ///< as in a spreadsheet
    QStringList chinese;        ///< other names; the first is shown in a Chinese list
    int least;                  ///< arguments
    int most;                   ///< -1: any number
    const char *arguments;      ///< source text in the context "formula", for the hint: "condition, then, otherwise"
    const char *what;           ///< source text: what it gives, in a sentence
    const char *example;        ///< a formula about a deal
    const char *exampleChinese; ///< the same as a Chinese writer types it

    Phrase signature() const { return Phrase("formula", arguments); }
    Phrase description() const { return Phrase("formula", what); }
};

const std::vector<Function> &functions();
/// By either name, whatever the case; null where there is none.
const Function *functionNamed(QStringView name);
QStringList functionSpellings();

/// Words that stand between two conditions: AND, 且; OR, 或.
bool isAndWord(QStringView word);
bool isOrWord(QStringView word);
bool isNotWord(QStringView word);
/// TRUE, 是 …; empty where it is neither.
std::optional<bool> truthWord(QStringView word);

} // namespace plumbline::formula
