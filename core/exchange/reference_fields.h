// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/reference_table.h"
#include "core/workspace/reader.h"

namespace plumbline::exchange {

/// Whether a source can find its records by this field: a text of one line that people write.
bool canBeKey(const Field &field);
/// Whether a source may fill this field: names, references and what points to another record are set by people.
bool canBeFilled(const Entity &entity, const Field &field);

/// What one kind of record has for a reference table.
struct ReferenceFields {
    QString kind;            ///< deals, accounts or contacts
    std::vector<Field> keys; ///< in the order of the field table
    std::vector<Field> fills;
};
ReferenceFields referenceFields(const Reader &reader, const QString &kind);

/// What the names of the columns say: which is the key, and of which field; which fill which. The key is a reference, a credit
/// code or a name; where no column is called so, the first one is proposed as the reference.
ReferenceTable proposeReference(const Reader &reader, const QString &kind, const QStringList &columns);

/// How many of these keys are those of records: whether the chosen key fits is seen before anything is filled.
qint64 countKnownKeys(const Reader &reader, const QString &kind, const QString &keyField, const QStringList &keys);

/// The number of each record that has a key, and its key as keyForm() has it.
std::vector<std::pair<qint64, QString>> keysOf(const Reader &reader, const Entity &entity, const Field &key);

} // namespace plumbline::exchange
