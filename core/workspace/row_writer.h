// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/db/statement.h"
#include "core/workspace/row.h"

#include <array>
#include <map>
#include <optional>
#include <QByteArrayView>
#include <span>
#include <vector>

class QCryptographicHash;

namespace plumbline {

/// A row on its way into its table.
struct NewRow {
    struct Target {
        size_t field;
        std::array<char, 16> uuid;
    };

    Row row;
    std::vector<Value> derived;  ///< where they are known, in the order of Entity::derivedColumns
    std::vector<Target> targets; ///< of its references, in the order of the fields
    QCryptographicHash *hash;    ///< its portable form is added here, unless null
};

/// Writes new rows of one entity, many by one statement: half of the work of a row is beginning and ending it. A text is made
/// UTF-8 once, for the table and for the content hash.
class RowWriter
{
public:
    static constexpr size_t most = 64; ///< rows by one statement

    RowWriter(db::Database &database, const Entity &entity);

    /// Writes the built-in fields, in this order; custom ones are hashed, but written by somebody else. A row whose n is 0 gets
    /// the next number. Returns the n of the last row.
    qint64 write(std::span<const NewRow> rows);
    /// What write() needs for `most` rows at once, so that it asks nothing more of the database.
    void prepare();

private:
    struct Slice {
        size_t from = 0; ///< in m_bytes
        size_t size = 0;
    };
    enum class CellKind { Integer, Text, Blob };
    struct Cell {
        int parameter;
        CellKind kind;
        qint64 number = 0;
        Slice bytes = {};
    };

    char *room(size_t size);
    template <int size> void appendNumber(quint64 number);
    Slice appendText(const QString &text);
    Slice appendBytes(QByteArrayView bytes);
    void encode(const NewRow &row, int firstParameter);
    void addCell(int parameter, const Value &value);
    void writeTogether(std::span<const NewRow> rows);
    void bindCells(db::Statement &statement) const;
    QByteArray sqlFor(size_t rows);

    db::Database &m_database;
    const Entity &m_entity;
    QByteArray m_columns;
    int m_columnCount = 0;
    std::vector<int> m_columnOf; ///< by field, from 1; 0 for a custom field
    int m_firstDerived = 0;
    std::map<size_t, QByteArray> m_sql; ///< by how many rows it writes
    std::optional<db::Statement> m_prepared;
    std::vector<Cell> m_cells; ///< what is filled
    std::vector<char> m_bytes; ///< the portable forms, and what else cells need
    size_t m_used = 0;         ///< of m_bytes
    QByteArray m_form;         ///< kept for its memory
};

} // namespace plumbline
