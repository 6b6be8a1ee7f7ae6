// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/reference_source.h"
#include "core/exchange/references_query.h"
#include "core/words/result.h"
#include "core/workspace/reader.h"

namespace plumbline {
class Workspace;
}

namespace plumbline::exchange {

/// What a refresh found and wrote.
struct RefreshReport {
    QString name;
    Moment asOf;                    ///< of the source
    qint64 rows = 0;                ///< of the source
    qint64 records = 0;             ///< that have a key which the source knows
    qint64 filled = 0;              ///< fields that were empty
    qint64 updated = 0;             ///< fields that held an earlier value of this source
    qint64 kept = 0;                ///< fields that a person filled or emptied, and the source would fill otherwise
    qint64 severalTimes = 0;        ///< keys with several different rows
    std::vector<Phrase> notes = {}; ///< values that do not fit their fields
};

/// Who refreshes by itself: apart from the work of people, whose newest step an undo takes back.
QString programItself();

/// What a source said when it was read.
struct ReferenceReading {
    ReferenceTableId id;
    ReferenceTable table;
    ReferenceRows rows;
    QString stamp; ///< of the file
};

/// Reads what the source says now, however long that takes: it needs no writer.
Result<ReferenceReading> readReference(const Reader &reader, ReferenceTableId id, const SourceProgress &progress = {});

/// How many records of all that the source knows were looked at. False ends it, and nothing was written.
using FillProgress = std::function<bool(qint64 records, qint64 all)>;

/// EXCH-12: fills the fields from what was read, in one step to undo; where nothing is new, nothing is written. What a person
/// typed or wiped out stays. What the source leaves empty, or does not have any more, stays too. `actor`: empty, or
/// programItself().
Result<RefreshReport> fillFromReference(Workspace &workspace, const ReferenceReading &reading, const QString &actor = {},
                                        const FillProgress &progress = {});

/// Reads and fills.
Result<RefreshReport> refreshReference(Workspace &workspace, ReferenceTableId id, const QString &actor = {});

/// Those whose hours are over, and whose file was changed since it was read last: a refresh that somebody took back stays so
/// until there is something new. Looks at each file, which may take long where it lies on another machine.
std::vector<ReferenceView> dueReferences(const Reader &reader, Moment machineNow);

} // namespace plumbline::exchange
