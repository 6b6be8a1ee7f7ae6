// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/vocabulary.h"

namespace plumbline::formula {

struct Function;

/// Something that could stand where the cursor is.
struct Proposal {
    enum class What { Field, Records, Function, Choice, Word };

    What what = What::Field;
    QString shown;  ///< the name in the reader's language
    QString insert; ///< takes the place of the words from … from + length
    int cursor = 0; ///< where the cursor stands in `insert` afterwards: between the brackets of a function
    Phrase detail;  ///< of a field what kind it is, of a function what it takes
    int from = 0;
    int length = 0;
};

/// What may be written at the cursor, best first: behind a comparison with a choice its list, behind a dot the fields of that
/// record, inside COUNT(activities, …) those of an activity. What is typed already matches the beginning of a name, any part of
/// it, its key, or its pinyin.
std::vector<Proposal> proposalsAt(const QString &text, int cursor, const Vocabulary &vocabulary, const Lists &lists,
                                  Language language, int most = 50);

/// The function whose brackets the cursor stands in, and which of its values (from 0), for the hint above the editor.
struct FunctionHint {
    const Function *function = nullptr;
    int argument = 0;
};
std::optional<FunctionHint> hintAt(const QString &text, int cursor, const Vocabulary &vocabulary);

} // namespace plumbline::formula
