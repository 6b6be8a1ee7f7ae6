// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/uuid.h"
#include "core/workspace/entity.h"
#include "core/workspace/value.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plumbline {

namespace db {
class Database;
class Statement;
} // namespace db

/// A row of any entity; the values stand in the order of the entity's fields.
struct Row {
    qint64 n = 0;
    Uuid id;
    std::vector<Value> values;

    const Value &at(const Entity &entity, int fieldNumber) const
    {
        static const Value none;
        const int index = entity.indexOf(fieldNumber);
        return index < 0 || size_t(index) >= values.size() ? none : values[size_t(index)];
    }
};

/// The SELECT list of an entity's rows for `FROM <table> t [LEFT JOIN <table>_more m …]`: n, id, every column.
QByteArray selectRows(const Entity &entity);
/// Reads the current row of a statement that began with selectRows(); an unreadable value counts as "not filled".
Row readRow(const Entity &entity, const db::Statement &statement);
std::optional<Row> loadRow(db::Database &database, const Entity &entity, qint64 n);

/// One value from its columns, starting at `column`.
Value readValue(const Field &field, const db::Statement &statement, int column);
/// Binds a value to its columns, starting at parameter `index`.
void bindValue(db::Statement &statement, int index, const Field &field, const Value &value);

/// A list as its column holds it.
QString toJsonText(const QStringList &list);

/// The form of a value in the journal's `was` column, which is of any type.
void bindWas(db::Statement &statement, int index, const Value &value);
Value readWas(const Field &field, const db::Statement &statement, int column);

/// An erased row as one value: its UUID and every filled field.
QByteArray packRow(const Entity &entity, const Row &row);
/// The same of the current row of a statement that began with selectRows(), without making a Row of it.
void appendPacked(std::string &to, const Entity &entity, const db::Statement &row);
std::optional<Row> unpackRow(const Entity &entity, qint64 n, const QByteArray &packed);

} // namespace plumbline
