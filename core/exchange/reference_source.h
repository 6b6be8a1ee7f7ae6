// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/reference_table.h"
#include "core/words/result.h"

#include <functional>
#include <optional>
#include <QHash>
#include <QStringList>
#include <vector>

namespace plumbline::exchange {

/// What a source says, by key.
struct ReferenceRows {
    Moment asOf; ///< when the file was changed last
    qint64 rows = 0;
    qint64 severalTimes = 0;           ///< keys that stand there more than once with different values: they say nothing
    QHash<QString, QStringList> byKey; ///< by keyForm(): the cells of the columns that fill fields, in their order
};

/// A source as it can be seen before it is mapped.
struct SourceLook {
    QStringList tables = {}; ///< tables and views of a database, sheets of a workbook; empty: it is one table
    QString table = {};      ///< the one that is looked at
    QStringList columns = {};
    std::vector<QStringList> rows = {}; ///< the first ones, with as many cells as there are columns
};

/// How far a source is read. percent: -1 where nothing tells it. False ends the reading.
using SourceProgress = std::function<bool(qint64 rows, int percent)>;

/// What makes two keys the same: width, case and spaces at the ends aside.
QString keyForm(const QString &key);

/// Of a CSV, XLSX or JSON Lines file, or of a SQLite database, opened for reading only. Without `innerTable` the first one of
/// several; at most `mostRows` rows. Refuses what cannot be read, and a server.
Result<SourceLook> lookAtSource(const QString &path, const QString &innerTable, qsizetype mostRows);
/// Whether the source is there with the columns that the table names; its rows are not read.
std::optional<Refusal> refuseColumns(const ReferenceTable &table);
/// Refuses what cannot be read, a column that is not there, and a server: only files are read.
Result<ReferenceRows> readReference(const ReferenceTable &table, const SourceProgress &progress = {});

} // namespace plumbline::exchange
