// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/formula.h"
#include "core/records/ids.h"
#include "core/words/words.h"
#include "core/workspace/reader.h"

#include <memory>

namespace plumbline::pipeline {

/// What an editor of formulas about deals needs before anything is checked: the names, and the choices.
struct FormulaLanguage {
    std::shared_ptr<const formula::Vocabulary> vocabulary;
    formula::Lists lists; ///< without the rows of other tables: those are looked up where there is a reader
};
FormulaLanguage formulaLanguage(const Reader &reader);

/// One term of a formula with what it gave on a deal, in words.
struct TriedTerm {
    int from = 0; ///< its words in the formula
    int length = 0;
    QString words;
    QString answer;
    bool isEmpty = false;
    bool hasFailed = false;
    bool isLiteral = false;                           ///< says nothing that is not written
    bool idle = false;                                ///< decided nothing
    std::optional<bool> truth;                        ///< of a condition
    std::optional<std::pair<qint64, qint64>> records; ///< how many counted, of how many
    std::vector<TriedTerm> parts = {};
};

/// A formula as it comes out on one deal, or what is wrong with it.
struct TriedFormula {
    std::optional<formula::Problem> problem;
    std::optional<TriedTerm> result; ///< empty also where there is no such deal
    QString deal;                    ///< its title
};

TriedFormula tryFormula(const Reader &reader, const QString &text, std::optional<records::DealId> deal,
                        std::optional<formula::Kind> wanted, const Words &words, Moment now);

/// A deal to try a formula on: the one that entered the stage last, else the newest; empty where there is none.
std::optional<records::DealId> sampleDeal(const Reader &reader, const QString &stage);

} // namespace plumbline::pipeline
