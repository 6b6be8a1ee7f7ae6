// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/choice.h"
#include "core/words/words.h"
#include "core/workspace/reader.h"

#include <vector>

namespace plumbline::records {

/// One field of a record, ready to be shown and to be edited.
struct FactView {
    Field field;
    Value value;
    QString spoken;  ///< for people
    QString written; ///< as FieldText reads it back; references by identifier
    QString origin;  ///< for people: the reference table that the value came from; empty: somebody wrote it
};

/// What may stand in a reference or a choice.
struct Option {
    QString id; ///< what FieldText reads: a key, an identifier
    QString name;
    QString detail = {}; ///< told apart by
};

/// Everything a form or a panel of facts asks of one record.
struct RecordView {
    int entity = 0;
    qint64 n = 0; ///< 0: one that is to be made
    QString name;
    std::vector<FactView> facts; ///< in the order of the field table, custom ones last, internal ones left out
    ChoiceBook choices;
    std::vector<Option> people; ///< of the team, who left last
    std::vector<Option> units;

    const FactView *fact(QByteArrayView key) const;
};

/// `n` 0: an empty one.
RecordView recordView(const Reader &reader, int entity, qint64 n, const Words &words);

/// Rows of an entity whose name a person is typing (any part of it), best first: those that begin with it.
std::vector<Option> rowsNamed(const Reader &reader, int entity, const QString &typed, int limit = 20);

} // namespace plumbline::records
