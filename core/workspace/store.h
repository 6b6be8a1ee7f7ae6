// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/edit.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline {

/// The typed face of Edit: nouns in, nouns out, through their field tables.
template <class T> typename T::Id add(Edit &edit, const T &noun)
{
    const Table<T> &table = tableOf<T>();
    return typename T::Id(edit.insert(table.entity().number, table.pack(noun)));
}

template <class T> std::optional<T> load(const Reader &reader, typename T::Id id)
{
    const Table<T> &table = tableOf<T>();
    const auto row = loadRow(reader.database(), table.entity(), id.n);
    return row ? std::optional(table.unpack(*row)) : std::nullopt;
}

/// Writes what differs.
template <class T> void replace(Edit &edit, typename T::Id id, const T &noun)
{
    const Table<T> &table = tableOf<T>();
    const std::vector<Value> values = table.pack(noun);
    std::vector<FieldValue> all;
    for (size_t i = 0; i < values.size(); ++i)
        all.push_back({table.entity().fields[i].number, values[i]});
    edit.update(table.entity().number, id.n, all);
}

/// Every row for which `where` (an SQL condition over t, with ?1 bound to `argument`) holds.
template <class T>
std::vector<std::pair<typename T::Id, T>> loadWhere(const Reader &reader, const QByteArray &where, qint64 argument)
{
    const Table<T> &table = tableOf<T>();
    std::vector<std::pair<typename T::Id, T>> found;
    db::Statement statement = reader.database().prepare(selectRows(table.entity()) + " WHERE " + where);
    statement.bind(1, argument);
    while (statement.step()) {
        const Row row = readRow(table.entity(), statement);
        found.emplace_back(typename T::Id(row.n), table.unpack(row));
    }
    return found;
}

} // namespace plumbline
