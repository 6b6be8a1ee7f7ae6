// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/problem.h"

#include <vector>

namespace plumbline {

class Workspace;

struct CheckReport {
    qint64 edits = 0; ///< lines of the journal that were verified
    qint64 rows = 0;  ///< rows of all tables that were read
    std::vector<Problem> problems;

    bool ok() const { return problems.empty(); }
};

/// Verifies the whole file on one snapshot: SQLite's own check, the schema, the chain of hashes, that the journal leads
/// exactly to what the tables hold (every edit's content is computed again, backwards from today), every value,
/// reference and attachment, everything derived, and what the rooms check. It shows accidents and clumsy tampering;
/// proof against a person with the file comes with signatures.
CheckReport check(const Workspace &workspace);

} // namespace plumbline
