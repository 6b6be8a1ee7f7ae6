// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/statement_counter.h"

#include <sqlite3.h>

namespace plumbline::bench {

struct CountingHooks {
    static inline StatementCounter *counter = nullptr;

    static bool counts(const QByteArray &sql)
    {
        const QByteArray text = sql.trimmed();
        return !text.startsWith("BEGIN") && !text.startsWith("ROLLBACK") && !text.startsWith("PRAGMA");
    }
    static int trace(unsigned what, void *, void *statement, void *)
    {
        const QByteArray sql(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
        if (!counter || !counts(sql))
            return 0;
        const std::lock_guard guard(counter->m_mutex);
        if (what == SQLITE_TRACE_STMT)
            ++counter->m_runs[sql];
        else
            ++counter->m_rows;
        return 0;
    }
    static int opened(sqlite3 *connection, char **, const sqlite3_api_routines *)
    {
        sqlite3_trace_v2(connection, SQLITE_TRACE_STMT | SQLITE_TRACE_ROW, trace, nullptr);
        return SQLITE_OK;
    }
    static void (*entryPoint())() { return reinterpret_cast<void (*)()>(opened); }
};

StatementCounter::StatementCounter()
{
    CountingHooks::counter = this;
    sqlite3_auto_extension(CountingHooks::entryPoint());
}

StatementCounter::~StatementCounter()
{
    sqlite3_cancel_auto_extension(CountingHooks::entryPoint());
    CountingHooks::counter = nullptr;
}

void StatementCounter::clear()
{
    const std::lock_guard guard(m_mutex);
    m_runs.clear();
    m_rows = 0;
}

qint64 StatementCounter::statements() const
{
    const std::lock_guard guard(m_mutex);
    return qint64(m_runs.size());
}

qint64 StatementCounter::rows() const
{
    const std::lock_guard guard(m_mutex);
    return m_rows;
}

QStringList StatementCounter::texts() const
{
    const std::lock_guard guard(m_mutex);
    QStringList texts;
    for (const auto &[sql, runs] : m_runs)
        texts.append(QStringLiteral("%1 × %2").arg(runs).arg(QString::fromUtf8(sql.simplified().left(110))));
    return texts;
}

} // namespace plumbline::bench
