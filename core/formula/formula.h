// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/explain.h"
#include "core/formula/program.h"
#include "core/formula/vocabulary.h"

#include <memory>

namespace plumbline::formula {

/// The version of the language that a stored formula was written in; a later change of meaning takes a new one.
constexpr int languageVersion = 1;

/// A formula that was read and checked (RULE-3): typed, without side effects, bounded in time, the same on every machine. A value
/// that any thread may run.
class Formula
{
public:
    const QString &text() const { return m_text; }
    const Type &type() const { return m_tree->type; }
    const Node &tree() const { return *m_tree; }

    Answer evaluate(const Record &record, const Surroundings &where) const;
    /// The same, in a hurry: whether a condition holds.
    bool holds(const Record &record, const Surroundings &where, Program::Scratch &scratch) const;
    Explanation explain(const Record &record, const Surroundings &where) const;

    /// The text as it is kept: the writer's words, the choices by their keys, so that renaming one breaks nothing.
    QString stored() const;
    /// The text as it is shown: choices by their names in that language.
    QString shown(const Lists &lists, Language language) const;

    /// Which terms of the record itself it reads, and which records that belong to it; for those who fetch them.
    std::vector<int> termsRead() const;
    std::vector<int> belongingsRead() const;
    /// Whether the answer depends on a calendar.
    bool countsWorkingDays() const;

private:
    friend struct Compiled;
    friend struct Compiler;
    QString m_text;
    std::shared_ptr<const Node> m_tree;
    std::shared_ptr<const Program> m_program;
};

/// A formula, or what is wrong with it.
struct Compiled {
    std::optional<Formula> formula;
    std::optional<Problem> problem;

    bool ok() const { return formula.has_value(); }
};

/// Reads a formula about the records that the vocabulary describes. `wanted`: what must come of it (a gate wants YesNo).
Compiled compile(const QString &text, const Vocabulary &vocabulary, const Lists &lists, std::optional<Kind> wanted = {});

} // namespace plumbline::formula
