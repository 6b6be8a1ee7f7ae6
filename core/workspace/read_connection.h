// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/db/database.h"
#include "core/workspace/reader.h"

#include <memory>
#include <set>

namespace plumbline {

/// A second, read-only look at a workspace that is open in this process: its queries run beside the writer, on snapshots of
/// their own. One thread at a time; a program keeps one per worker. Made by Workspace::connect.
class ReadConnection
{
public:
    ReadConnection(std::unique_ptr<db::Database> database, const Product &product, Zone zone, QByteArray currency);

    /// Runs a query on one snapshot.
    template <class Query> auto read(Query &&query) -> std::invoke_result_t<Query, const Reader &>
    {
        const Snapshot snapshot(*this);
        const Reader reader(*m_database, m_catalogue, m_zone, m_currency);
        return query(reader);
    }

    /// The tables and views that the queries read since the last call.
    std::set<QByteArray> takeTablesRead() { return m_database->takeTablesRead(); }
    db::Database &database() { return *m_database; }
    /// For one that reads all rows once, which no memory of pages makes faster.
    void keepFewPages() { m_database->execute("PRAGMA cache_size = -2048"); }
    /// Ends a running query from another thread, with a Fault of kind Interrupted.
    void interrupt() { m_database->interrupt(); }

private:
    class Snapshot
    {
    public:
        explicit Snapshot(ReadConnection &connection);
        ~Snapshot();

    private:
        void end() noexcept;
        db::Database &m_database;
    };
    void refreshCatalogue();

    std::unique_ptr<db::Database> m_database;
    const Product &m_product;
    Zone m_zone;
    QByteArray m_currency;
    std::shared_ptr<const Catalogue> m_catalogue;
    qint64 m_dataVersion = -1;
};

} // namespace plumbline
