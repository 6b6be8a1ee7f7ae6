// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/likeness.h"
#include "core/words/words.h"
#include "core/workspace/reader.h"

#include <vector>

namespace plumbline::leads {

/// What belongs to a record and comes along when it is merged.
struct Belonging {
    int entity;
    qint64 count;
};

/// One of the records that stand side by side.
struct ComparedRecord {
    qint64 n = 0;
    QString name;
    QString owner;                     ///< empty: nobody's
    LocalText stage;                   ///< in which a deal stands
    std::optional<Moment> made;        ///< empty where the journal does not tell
    std::vector<Belonging> belongings; ///< of accounts with what hangs on their deals
    qint64 filled = 0;                 ///< fields

    qint64 weight() const;
};

/// One field of all of them; values in the order of the records.
struct ComparedField {
    Field field;
    std::vector<Value> values;
    std::vector<QString> spoken; ///< empty: not filled
    std::vector<qint64> setBy;   ///< the edit by which the value came; 0: not told

    bool differs() const;
    size_t filledCount() const;
    /// Lists are united and notes joined, where nobody chooses one of them.
    bool isUnited() const;
};

/// LEAD-10: records that may be one, side by side, and why they may be.
struct ComparisonView {
    int entity = 0;
    std::vector<ComparedRecord> records; ///< those of the asked ones that are there, in their order
    std::vector<ComparedField> fields;   ///< that at least one of them has, in the order of the field table
    Likeness likeness;                   ///< of the likeliest pair
};

ComparisonView comparisonOf(const Reader &reader, int entity, const std::vector<qint64> &rows, const Words &words);

/// The record that is proposed to stay: the one to which most belongs, then the one that says most, then the older one.
size_t proposedToStay(const ComparisonView &view);

/// Whose value of a field is proposed where `stays` is the record that stays: a filled one over an empty one; what may grow old
/// (a telephone, a next step) from where it was written last; by what a record is known and whose it is from the one that stays.
size_t proposedSource(const ComparedField &field, size_t stays);

} // namespace plumbline::leads
