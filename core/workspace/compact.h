// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"
#include "core/words/result.h"
#include "core/workspace/journal.h"
#include "core/workspace/table.h"

#include <map>
#include <optional>

namespace plumbline {

class Workspace;

struct CompactionTag {
    static constexpr int entity = entity::compaction;
};
using CompactionId = Id<CompactionTag>;

/// Of an undone import the rows were dropped from the journal. A fact in the chain: so `check` tells what is missing by intention
/// from what is damaged.
struct Compaction {
    using Id = CompactionId;

    qint64 import = 0; ///< the number of its edit
    std::optional<Moment> droppedAt;
};

template <> const Table<Compaction> &tableOf<Compaction>();

struct CompactReport {
    qint64 imports = 0; ///< that cannot be redone any more
    qint64 rows = 0;    ///< whose images were dropped
    qint64 bytesBefore = 0;
    qint64 bytesAfter = 0; ///< of the file
    bool isShrunk = true;  ///< false: the disk has no room to write the file anew
};

/// How long what was undone can be redone at least.
constexpr Duration keptForRedo = days(30);

/// Drops the packed rows of imports that were undone at least `keep` ago, by this computer's clock, and gives their room back. Of
/// each row its UUID stays. An import that stands loses nothing and can still be undone: what it found is the history of its
/// rows.
Result<CompactReport> compact(Workspace &workspace, Duration keep = keptForRedo);

/// When the rows of this import were dropped; empty: they were not.
std::optional<Moment> droppedAt(db::Database &database, qint64 import);

/// The rows that were dropped, by entity.
std::map<int, std::vector<RowRange>> droppedRows(db::Database &database);

} // namespace plumbline
