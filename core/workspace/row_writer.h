// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/db/statement.h"
#include "core/workspace/row.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace plumbline {

/// Writes new rows of one entity. A text is made UTF-8 once, for the table and for the content hash: half of an import's work
/// is here.
class RowWriter
{
public:
    using UuidOf = std::function<QByteArray(int entity, qint64 n)>;

    RowWriter(db::Database &database, const Entity &entity);

    /// Writes the built-in fields, and the derived columns where the caller knows them (in the order of
    /// Entity::derivedColumns). Custom fields are in portable(), but written by somebody else. Returns n.
    qint64 insert(const Row &row, std::span<const Value> derived, const UuidOf &uuidOf);
    /// The row just written as ContentHash::addCreated hashes it; until the next one.
    const QByteArray &portable() const { return m_portable; }
    bool hasCustomFields() const { return m_hasCustomFields; }

private:
    struct Text {
        int parameter;
        qsizetype from;
        qsizetype size;
    };

    void encode(const Row &row, const UuidOf &uuidOf);
    void appendText(const QString &text);

    const Entity &m_entity;
    db::Statement m_statement;
    void bindEmpty(size_t field);

    std::vector<char> m_isEmpty;   ///< by field: its parameters are NULL from the row before
    std::vector<int> m_parameters; ///< by field; 0 for a custom field
    int m_firstDerived;
    int m_derived;
    bool m_hasCustomFields = false;
    QByteArray m_portable;
    std::vector<Text> m_texts;
};

} // namespace plumbline
