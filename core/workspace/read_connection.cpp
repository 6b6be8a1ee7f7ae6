// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/read_connection.h"

#include "core/base/fault.h"

namespace plumbline {

ReadConnection::ReadConnection(std::unique_ptr<db::Database> database, const Product &product, Zone zone, QByteArray currency)
    : m_database(std::move(database)), m_product(product), m_zone(std::move(zone)), m_currency(std::move(currency))
{
    m_database->recordTablesRead();
}

ReadConnection::Snapshot::Snapshot(ReadConnection &connection) : m_database(*connection.m_database)
{
    m_database.prepare("BEGIN").run();
    try {
        connection.refreshCatalogue();
    } catch (...) {
        // Nobody would end what was begun: the destructor does not run for what was never made.
        end();
        throw;
    }
}

ReadConnection::Snapshot::~Snapshot() { end(); }

void ReadConnection::Snapshot::end() noexcept
{
    try {
        if (m_database.inTransaction())
            m_database.prepare("ROLLBACK").run();
    } catch (const Fault &) {
        // Whoever read was told already.
    }
}

/// Somebody may have defined a field since: the catalogue must be of the same snapshot as the rows.
void ReadConnection::refreshCatalogue()
{
    const qint64 version = m_database->integer("PRAGMA data_version");
    if (m_catalogue && version == m_dataVersion)
        return;
    m_catalogue = Catalogue::load(*m_database, m_product);
    m_dataVersion = version;
    m_database->takeTablesRead();
}

} // namespace plumbline
