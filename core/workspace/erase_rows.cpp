// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/erase_rows.h"

#include "core/db/database.h"
#include "core/workspace/row.h"

#include <string>
#include <vector>

namespace plumbline {
namespace {

/// Lines of the journal on their way into it.
class ErasedLines
{
public:
    ErasedLines(db::Database &database, qint64 edit, const Entity &entity)
        : m_database(database), m_edit(edit), m_entity(entity), m_insertMost(database.prepare(sqlFor(most)))
    {}

    void add(const db::Statement &row)
    {
        const size_t from = m_packed.size();
        appendPacked(m_packed, m_entity, row);
        m_lines.push_back({row.integer(0), from, m_packed.size() - from});
        if (m_lines.size() == most)
            write(m_insertMost);
    }

    void finish()
    {
        if (m_lines.empty())
            return;
        db::Statement insert = m_database.prepare(sqlFor(m_lines.size()));
        write(insert);
    }

private:
    struct Line {
        qint64 n;
        size_t from, size; ///< in m_packed
    };
    static constexpr size_t most = 64;

    /// A failure ends the whole edit, so no line needs to be taken back alone.
    static QByteArray sqlFor(size_t lines)
    {
        QByteArray sql = "INSERT OR FAIL INTO change (edit, entity, row, field, was) VALUES (?1, ?2, ?3, 0, ?4)";
        for (size_t i = 1; i < lines; ++i)
            sql += ", (?1, ?2, ?, 0, ?)";
        return sql;
    }

    void write(db::Statement &insert)
    {
        insert.bind(1, m_edit).bind(2, m_entity.number);
        int parameter = 2;
        for (const Line &line : m_lines) {
            insert.bind(++parameter, line.n);
            insert.bindKeptBytes(++parameter, std::string_view(m_packed).substr(line.from, line.size));
        }
        insert.run();
        m_lines.clear();
        m_packed.clear();
    }

    db::Database &m_database;
    qint64 m_edit;
    const Entity &m_entity;
    db::Statement m_insertMost;
    std::vector<Line> m_lines;
    std::string m_packed;
};

void journal(db::Database &database, qint64 edit, const Entity &entity, RowRange range)
{
    ErasedLines lines(database, edit, entity);
    db::Statement rows = database.prepare(selectRows(entity) + " WHERE t.n BETWEEN ?1 AND ?2 ORDER BY t.n");
    rows.bind(1, range.first).bind(2, range.last);
    while (rows.step())
        lines.add(rows);
    lines.finish();
}

} // namespace

void eraseRows(db::Database &database, qint64 edit, const Entity &entity, RowRange rows)
{
    journal(database, edit, entity, rows);
    const auto eraseFrom = [&](const QByteArray &table) {
        database.prepare("DELETE FROM " + table + " WHERE n BETWEEN ?1 AND ?2").bind(1, rows.first).bind(2, rows.last).run();
    };
    if (entity.hasCustomFields())
        eraseFrom(entity.moreTable());
    eraseFrom(entity.key);
}

} // namespace plumbline
