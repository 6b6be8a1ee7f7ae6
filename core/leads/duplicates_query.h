// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/uuid.h"
#include "core/records/change_record.h"
#include "core/words/phrase.h"
#include "core/workspace/reader.h"

#include <QString>
#include <vector>

namespace plumbline::leads {

/// A record that may be the same, and whose it is (LEAD-9).
struct Duplicate {
    int entity = 0;
    qint64 n = 0;
    Uuid id;
    QString name;
    QString owner; ///< empty: nobody's
    int score = 0;
    std::vector<Phrase> reasons;
};

struct DuplicatesView {
    std::vector<Duplicate> shown; ///< the likeliest first, at most 5
    qint64 more = 0;
};

/// LEAD-8: what is there already, of any kind, while somebody types a record in. One look into match_key for each of its keys
/// (at most 10), however many records there are. `except` is the row itself, 0 for one that is to be made.
DuplicatesView possibleDuplicates(const Reader &reader, int entity, const std::vector<Value> &values, qint64 except = 0);

/// The same for a form that is being filled in: texts as they are typed, however unfinished. Of a deal also what its new
/// customer may be.
DuplicatesView duplicatesOfTyped(const Reader &reader, int entity, const std::vector<records::TypedField> &typed,
                                 qint64 except = 0);

/// Whose a row is: its owner's name, of a contact that of its account.
QString ownerOfRow(const Reader &reader, int entity, const Row &row);

} // namespace plumbline::leads
