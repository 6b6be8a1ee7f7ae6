// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/problem.h"
#include "core/workspace/row.h"
#include "core/workspace/row_ranges.h"

#include <functional>
#include <optional>
#include <QByteArray>
#include <vector>

namespace plumbline {

class Catalogue;

/// One row as an edit found it and as it leaves it; empty where it did not exist or no longer does.
struct RowChange {
    const Entity *entity;
    qint64 n;
    std::optional<Row> was;
    std::optional<Row> is;

    /// The value of a field before and after.
    Value before(int fieldNumber) const { return was ? was->at(*entity, fieldNumber) : Value(); }
    Value after(int fieldNumber) const { return is ? is->at(*entity, fieldNumber) : Value(); }
};

/// What is kept beside the facts so that reading is quick: never journalled, never synced, always rebuildable.
/// Kept by one room, inside the transaction of whatever writes.
struct Derived {
    QByteArray name;
    std::vector<int> follows; ///< entity numbers
    /// Entities whose tables hold it: who shows them looks again when a followed one changes.
    std::vector<int> shownIn;
    /// Called before the commit with every row of a followed entity that the edit wrote.
    std::function<void(db::Database &, const Catalogue &, const RowChange &)> apply;
    /// Makes it anew from the facts: after a bulk import, where that is cheaper. Indexes of the facts may be missing then.
    std::function<void(db::Database &, const Catalogue &)> rebuild;
    /// Compares it with the facts.
    std::function<void(db::Database &, const Catalogue &, const FoundProblem &)> check;
    /// For many new rows, one after the other, where that is cheaper than one by one; null: it is not.
    std::function<void(db::Database &, const Catalogue &, const Entity &, qint64 first, qint64 last)> applyCreated = {};
    /// rebuild() in two steps, for what takes long to work out: reads the facts now, begins to work on a thread of its own, and
    /// writes when what it returns is called. Nobody writes what it reads meanwhile. Null: it takes not long.
    std::function<std::function<void(db::Database &)>(db::Database &, const Catalogue &)> beginRebuild = {};
    /// For many rows, one after the other, that are about to be erased: reads now what it will need, may begin to work on a
    /// thread of its own, and what it returns is called before the commit, instead of apply() for each row. Null: it takes not
    /// long.
    std::function<std::function<void(db::Database &)>(db::Database &, const Catalogue &, const Entity &, RowRange)> beginErase =
        {};
};

} // namespace plumbline
