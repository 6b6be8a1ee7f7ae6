// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/new_rows.h"

#include "core/base/task_queue.h"
#include "core/db/database.h"

#include <algorithm>

namespace plumbline {

NewRows::NewRows(db::Database &database, UuidOf uuidOf) : m_database(database), m_uuidOf(std::move(uuidOf)) {}

NewRows::~NewRows()
{
    m_queue.reset();
    m_database.writeBeforeNext(nullptr);
}

void NewRows::gather()
{
    if (!m_queue)
        m_queue = std::make_unique<TaskQueue>();
}

/// May read, and so get what waits written: before the row is one of them.
void NewRows::lookUpTargets(const Entity &entity, const Row &row)
{
    m_targets.clear();
    for (size_t i = 0; i < row.values.size(); ++i) {
        const Field &field = entity.fields[i];
        if (field.kind != FieldKind::Reference || !isFilled(row.values[i]))
            continue;
        const QByteArrayView uuid = m_uuidOf(field.references, std::get<qint64>(row.values[i]));
        if (uuid.isEmpty())
            continue;
        auto &target = m_targets.emplace_back();
        target.field = i;
        std::copy_n(uuid.begin(), target.uuid.size(), target.uuid.begin());
    }
}

/// As AUTOINCREMENT would: a number is never used twice.
void NewRows::number(Row &row, Table &table, const Entity &entity)
{
    if (table.next == 0) {
        table.writer.prepare();
        table.next = 1
                     + std::max(m_database.integer("SELECT seq FROM sqlite_sequence WHERE name = '" + entity.key + '\''),
                                m_database.integer("SELECT max(n) FROM " + entity.key));
    }
    if (row.n == 0)
        row.n = table.next;
    table.next = std::max(table.next, row.n + 1);
}

qint64 NewRows::insert(const Entity &entity, Row row, std::span<const Value> derived, QCryptographicHash *hash)
{
    lookUpTargets(entity, row);
    Table &table = m_tables.try_emplace(entity.number, m_database, entity).first->second;
    if (m_queue)
        number(row, table, entity);
    const qint64 n = row.n;
    Load &load = table.load();
    if (load.rows.size() == load.count)
        load.rows.emplace_back();
    NewRow &newRow = load.rows[load.count++];
    newRow.row = std::move(row);
    newRow.derived.assign(derived.begin(), derived.end());
    newRow.targets = m_targets;
    newRow.hash = hash;
    if (!m_queue) {
        load.count = 0;
        const qint64 written = table.writer.write({&newRow, 1});
        return n > 0 ? n : written;
    }
    if (load.count == RowWriter::most)
        send(table);
    writeBeforeNext();
    return n;
}

void NewRows::send(Table &table)
{
    Load &full = table.load();
    full.task = m_queue->post([&table, &full] { table.writer.write({full.rows.data(), full.count}); });
    table.current = (table.current + 1) % table.loads.size();
    // Its rows are there until then: they are read and freed by this thread only.
    m_queue->waitFor(table.load().task);
    table.load().count = 0;
}

std::optional<Row> NewRows::waiting(int entity, qint64 n) const
{
    const auto table = m_tables.find(entity);
    if (table == m_tables.end())
        return std::nullopt;
    for (const Load &load : table->second.loads) {
        for (size_t i = 0; i < load.count; ++i) {
            if (load.rows[i].row.n == n)
                return load.rows[i].row;
        }
    }
    return std::nullopt;
}

void NewRows::writeWaiting()
{
    rest();
    for (auto &[entity, table] : m_tables) {
        Load &load = table.load();
        table.writer.write({load.rows.data(), load.count});
        for (Load &any : table.loads)
            any.count = 0;
    }
}

/// Nothing is under way, and nothing will be written by asking the database.
void NewRows::rest()
{
    m_database.writeBeforeNext(nullptr);
    if (m_queue)
        m_queue->waitForAll();
}

void NewRows::writeBeforeNext()
{
    if (m_queue)
        m_database.writeBeforeNext([this] { writeWaiting(); });
}

void NewRows::finish()
{
    writeWaiting();
    m_tables.clear();
}

} // namespace plumbline
