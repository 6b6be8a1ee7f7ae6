// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>
#include <vector>

namespace plumbline::exchange {

using ReferenceTableId = Id<records::Tag<entity::referenceTable>>;
using PrefillId = Id<records::Tag<entity::prefill>>;

/// EXCH-12: a file, or a table or view of a SQLite database, of another system. It is mapped once; from then on it fills fields
/// of the records that it knows by a key.
struct ReferenceTable {
    using Id = ReferenceTableId;

    QString name = {};
    QString path = {};
    QString innerTable = {}; ///< the table or view of a database, the sheet of a workbook; empty: the only or the first one
    QString kind = {};       ///< deals, accounts or contacts
    QString keyColumn = {};  ///< of the source
    QString keyField = {};   ///< of the record: reference …
    QString columns = {};    ///< JSON: {"column of the source": "key of the field"}
    std::optional<qint64> hours = {}; ///< between two refreshes while the program runs; empty: only when asked
};

/// Where the value of one field of one record came from. It holds as long as the field holds this value: what a person types is
/// the person's.
struct Prefill {
    using Id = PrefillId;

    ReferenceTableId source;
    std::optional<records::DealId> deal; ///< one of the three
    std::optional<records::AccountId> account;
    std::optional<records::ContactId> contact;
    QString field;              ///< its key
    QByteArray value;           ///< as appendValue writes it
    std::optional<Moment> asOf; ///< when the source was changed last before it was read
};

/// A column of a source and the field that it fills.
struct FilledColumn {
    QString column;
    QString field;
    bool operator==(const FilledColumn &) const = default;
};
std::vector<FilledColumn> filledColumns(const ReferenceTable &table);
QString toJson(const std::vector<FilledColumn> &columns);

/// What a source can be about, by the words of the command line.
QStringList referenceKinds();

} // namespace plumbline::exchange

template <>
const plumbline::Table<plumbline::exchange::ReferenceTable> &plumbline::tableOf<plumbline::exchange::ReferenceTable>();
template <> const plumbline::Table<plumbline::exchange::Prefill> &plumbline::tableOf<plumbline::exchange::Prefill>();
