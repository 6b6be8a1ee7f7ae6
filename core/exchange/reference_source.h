// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/reference_table.h"
#include "core/words/result.h"

#include <QHash>
#include <QStringList>

namespace plumbline::exchange {

/// What a source says, by key.
struct ReferenceRows {
    Moment asOf; ///< when the file was changed last
    qint64 rows = 0;
    qint64 severalTimes = 0;           ///< keys that stand there more than once with different values: they say nothing
    QHash<QString, QStringList> byKey; ///< by keyForm(): the cells of the columns that fill fields, in their order
};

/// What makes two keys the same: width, case and spaces at the ends aside.
QString keyForm(const QString &key);

/// The columns of the source, to choose from: of a CSV, XLSX or JSON Lines file, or of a SQLite database, opened for reading
/// only.
Result<QStringList> columnsOfSource(const QString &path, const QString &innerTable);
/// Refuses what cannot be read, a column that is not there, and a server: only files are read.
Result<ReferenceRows> readReference(const ReferenceTable &table);

} // namespace plumbline::exchange
