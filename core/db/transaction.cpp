// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/transaction.h"

#include "core/base/fault.h"
#include "core/db/database.h"

namespace plumbline::db {

Transaction::Transaction(Database &database, Kind kind) : m_database(database)
{
    m_database.prepare(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN").run();
}

Transaction::~Transaction()
{
    if (!m_open || !m_database.inTransaction())
        return;
    try {
        m_database.prepare("ROLLBACK").run();
    } catch (const Fault &) {
        // SQLite rolled back by itself where the disk failed; there is nothing left to take back.
    }
}

void Transaction::commit()
{
    m_database.prepare("COMMIT").run();
    m_open = false;
}

} // namespace plumbline::db
