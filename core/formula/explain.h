// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/answer.h"
#include "core/formula/node.h"
#include "core/formula/record.h"

namespace plumbline::formula {

/// How a formula came to its value: each term with what it gave, as a tree that a screen draws and a document prints. Brackets
/// are left out.
struct Explanation {
    int from = 0; ///< its words in the formula, in UTF-16 units
    int length = 0;
    QString words;
    Answer answer;
    std::vector<Explanation> parts = {};
    bool isLiteral = false; ///< says nothing that is not written
    /// Of a function over records: how many counted, of how many there are.
    std::optional<std::pair<qint64, qint64>> records = {};
    /// Decided nothing, since what stands before it had decided: the other branch of IF, the rest of an AND.
    bool idle = false;
};

/// Walks the checked tree itself; its answer is the same as that of the program made of it (a test holds both equal).
Explanation explain(const Node &tree, const Record &record, const Surroundings &where);

} // namespace plumbline::formula
