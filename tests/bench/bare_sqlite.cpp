// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bare_sqlite.h"

#include <QFile>
#include <sqlite3.h>
#include <stdexcept>

namespace plumbline::bench {
namespace {

sqlite3 *newestConnection = nullptr;

int rememberConnection(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    newestConnection = connection;
    return SQLITE_OK;
}

void (*entryPoint())() { return reinterpret_cast<void (*)()>(rememberConnection); }

int record(unsigned, void *list, void *statement, void *)
{
    char *sql = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
    static_cast<std::vector<QByteArray> *>(list)->emplace_back(sql);
    sqlite3_free(sql);
    return 0;
}

} // namespace

BareSqlite::BareSqlite(const QString &path)
{
    check(sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr));
    sqlite3_wal_autocheckpoint(m_handle, 0);
    execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;"
            "PRAGMA secure_delete = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
}

BareSqlite::~BareSqlite()
{
    for (sqlite3_stmt *statement : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void BareSqlite::check(int code) const
{
    if (code != SQLITE_OK)
        throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(m_handle));
}

void BareSqlite::execute(const QByteArray &sql) { check(sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr)); }

sqlite3_stmt *BareSqlite::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    m_statements.push_back(statement);
    return statement;
}

qint64 BareSqlite::integer(const QByteArray &sql)
{
    sqlite3_stmt *statement = prepare(sql);
    const qint64 number = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    return number;
}

void BareSqlite::attach(const QString &path, const QByteArray &as)
{
    sqlite3_stmt *statement = prepare("ATTACH ?1 AS " + as);
    const QByteArray file = QFile::encodeName(path);
    sqlite3_bind_text(statement, 1, file.constData(), int(file.size()), SQLITE_TRANSIENT);
    run(statement);
}

void BareSqlite::checkpoint()
{
    check(sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr));
}

std::map<QByteArray, qint64> BareSqlite::bytesOf(const QByteArray &table)
{
    std::map<QByteArray, qint64> bytes;
    sqlite3_stmt *names = prepare("SELECT name FROM sqlite_schema WHERE tbl_name = '" + table + "' AND rootpage > 0");
    while (sqlite3_step(names) == SQLITE_ROW) {
        const QByteArray name = reinterpret_cast<const char *>(sqlite3_column_text(names, 0));
        bytes[name] = integer("SELECT sum(pgsize) FROM dbstat WHERE name = '" + name + "'");
    }
    sqlite3_reset(names);
    return bytes;
}

void run(sqlite3_stmt *statement)
{
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
        const int columns = sqlite3_column_count(statement);
        for (int i = 0; i < columns; ++i) {
            if (sqlite3_column_type(statement, i) == SQLITE_INTEGER)
                sqlite3_column_int64(statement, i);
            else
                sqlite3_column_blob(statement, i);
        }
    }
    if (code != SQLITE_DONE)
        throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(sqlite3_db_handle(statement)));
    sqlite3_reset(statement);
}

StatementRecorder::StatementRecorder() { sqlite3_auto_extension(entryPoint()); }

StatementRecorder::~StatementRecorder() { sqlite3_cancel_auto_extension(entryPoint()); }

void StatementRecorder::start()
{
    m_statements.clear();
    sqlite3_trace_v2(newestConnection, SQLITE_TRACE_STMT, record, &m_statements);
}

std::vector<QByteArray> StatementRecorder::stop()
{
    sqlite3_trace_v2(newestConnection, 0, nullptr, nullptr);
    return m_statements;
}

} // namespace plumbline::bench
