// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/measurement.h"

namespace plumbline::bench {

/// Leads as a sales team's spreadsheet holds them: 180 bytes a row, most of it Chinese, 3 % of them twice. Kept in the folder.
QString leadsFile(const Wanted &wanted, qint64 rows);

enum class BareIndexes { InPlace, Last };

/// The program one writes in an afternoon in C: the same tables, the same columns, the same indexes, hash sets of what is
/// there, one transaction. No journal, no undo, no checking, no names in two languages.
/// `path`: a workspace, whose tables it adds to. Returns how many leads it read.
qint64 importBare(const QString &path, const QString &leads, BareIndexes indexes);

/// An import works on two threads: what a user waits for is the clock's time, what it costs is the processor's. Seconds.
struct Spent {
    double clock = 0;
    double processor = 0;
};
Spent spentBy(const std::function<void()> &work);

} // namespace plumbline::bench
