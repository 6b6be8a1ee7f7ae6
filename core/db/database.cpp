// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#define SQLITE_ENABLE_PREUPDATE_HOOK
#include "core/db/database.h"

#include "core/base/fault.h"
#include "core/db/functions.h"

#include <QFile>
#include <QUrl>
#include <sqlite3.h>

namespace plumbline::db {
namespace {

constexpr int cachedPerStatement = 4;

int openFlags(Access access)
{
    const int common = SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
    switch (access) {
    // Rows that wait may be written by a thread of their own: SQLite's lock lets statements be bound and given back meanwhile.
    case Access::Create: return common | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Access::ReadWrite: return common | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_READWRITE;
    // A reader of a write-ahead log must be able to make the -shm file; query_only keeps it from writing.
    case Access::ReadOnly: return common | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE;
    case Access::Immutable: return common | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY;
    }
    return common;
}

QByteArray uriOf(const QString &path, Access access)
{
    // Percent-encoding keeps '?', '#' and '%' in a file name from being read as parts of the URI.
    // A path that begins with "//" would be read as the name of a computer without an empty one before it.
    QByteArray uri = (path.startsWith(u'/') ? "file://" : "file:") + QUrl::toPercentEncoding(path, "/");
    if (access == Access::Immutable)
        uri += "?immutable=1";
    return uri;
}

FaultKind kindOf(int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL: return FaultKind::DiskFull;
    case SQLITE_READONLY: return FaultKind::ReadOnly;
    case SQLITE_CANTOPEN: return FaultKind::Unreadable;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return FaultKind::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return FaultKind::Busy;
    case SQLITE_INTERRUPT: return FaultKind::Interrupted;
    default: return FaultKind::Other;
    }
}

bool sameValue(sqlite3_value *a, sqlite3_value *b)
{
    const int type = sqlite3_value_type(a);
    if (type != sqlite3_value_type(b))
        return false;
    if (type == SQLITE_NULL)
        return true;
    if (type == SQLITE_INTEGER)
        return sqlite3_value_int64(a) == sqlite3_value_int64(b);
    const void *left = sqlite3_value_blob(a);
    const void *right = sqlite3_value_blob(b);
    const int size = sqlite3_value_bytes(a);
    return size == sqlite3_value_bytes(b) && (size == 0 || std::memcmp(left, right, size_t(size)) == 0);
}

void onPreupdate(void *context, sqlite3 *handle, int operation, const char *, const char *table, sqlite3_int64 oldN,
                 sqlite3_int64 newN)
{
    const auto &observer = *static_cast<std::function<void(const SeenWrite &)> *>(context);
    SeenWrite seen{WriteKind::Insert, table, newN, {}};
    if (operation == SQLITE_DELETE) {
        seen.kind = WriteKind::Delete;
        seen.n = oldN;
    } else if (operation == SQLITE_UPDATE) {
        seen.kind = WriteKind::Update;
        seen.n = oldN;
        const int columns = sqlite3_preupdate_count(handle);
        for (int i = 0; i < columns; ++i) {
            sqlite3_value *was = nullptr;
            sqlite3_value *is = nullptr;
            if (sqlite3_preupdate_old(handle, i, &was) == SQLITE_OK && sqlite3_preupdate_new(handle, i, &is) == SQLITE_OK
                && !sameValue(was, is))
                seen.changedColumns.push_back(i);
        }
    }
    observer(seen);
}

} // namespace

Database::Database(const QString &path, Access access, const QByteArray &vfs)
{
    const QByteArray uri = uriOf(path, access);
    const int code = sqlite3_open_v2(uri.constData(), &m_handle, openFlags(access), vfs.isEmpty() ? nullptr : vfs.constData());
    if (code != SQLITE_OK) {
        const QString detail = QString::fromUtf8(m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code));
        sqlite3_close_v2(m_handle);
        m_handle = nullptr;
        throw Fault(kindOf(code), path + QStringLiteral(": ") + detail);
    }
    try {
        configure(access);
    } catch (...) {
        close();
        throw;
    }
}

void Database::configure(Access access)
{
    sqlite3_busy_timeout(m_handle, 5000);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // One connection checkpoints: SQLite before 3.51.3 can corrupt a log that two connections checkpoint.
    sqlite3_wal_autocheckpoint(m_handle, 0);
    sqlite3_wal_hook(
        m_handle,
        [](void *self, sqlite3 *, const char *, int pages) {
            static_cast<Database *>(self)->m_logPages = pages;
            return SQLITE_OK;
        },
        this);
    defineFunctions(m_handle);
    execute("PRAGMA secure_delete = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
    if (access == Access::ReadOnly || access == Access::Immutable) {
        leaveLogAtClose(true);
        execute("PRAGMA query_only = ON");
    }
}

Database::~Database() { close(); }

void Database::close()
{
    for (const auto &handles : std::as_const(m_cache)) {
        for (sqlite3_stmt *handle : handles)
            sqlite3_finalize(handle);
    }
    m_cache.clear();
    sqlite3_close_v2(m_handle);
    m_handle = nullptr;
}

Statement Database::prepare(const QByteArray &sql)
{
    writeWhatWaits();
    ++m_statementCount;
    if (auto found = m_cache.find(sql); found != m_cache.end() && !found->isEmpty()) {
        if (m_recordsTables)
            m_tablesRead.merge(std::set(m_tablesOf.value(sql)));
        return {*this, sql, found->takeLast()};
    }
    sqlite3_stmt *handle = nullptr;
    m_preparedTables.clear();
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK)
        fail(code, sql);
    if (m_recordsTables) {
        m_tablesOf.insert(sql, m_preparedTables);
        m_tablesRead.merge(std::set(m_preparedTables));
    }
    return {*this, sql, handle};
}

void Database::recordTablesRead()
{
    m_recordsTables = true;
    sqlite3_set_authorizer(
        m_handle,
        [](void *self, int action, const char *table, const char *, const char *, const char *) {
            if (action == SQLITE_READ && table)
                static_cast<Database *>(self)->m_preparedTables.insert(table);
            return SQLITE_OK;
        },
        this);
}

void Database::giveBack(const QByteArray &sql, sqlite3_stmt *handle)
{
    sqlite3_reset(handle);
    sqlite3_clear_bindings(handle);
    auto &free = m_cache[sql];
    if (free.size() < cachedPerStatement)
        free.append(handle);
    else
        sqlite3_finalize(handle);
}

void Database::execute(const QByteArray &sql)
{
    writeWhatWaits();
    ++m_statementCount;
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code, sql);
}

qint64 Database::integer(const QByteArray &sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

QString Database::text(const QByteArray &sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.text(0) : QString();
}

qint64 Database::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }

int Database::changes() const { return sqlite3_changes(m_handle); }

bool Database::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

QByteArrayList Database::columnsOf(const QByteArray &table)
{
    QByteArrayList columns;
    Statement statement = prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    statement.bind(1, QString::fromUtf8(table));
    while (statement.step())
        columns.append(statement.utf8(0));
    return columns;
}

void Database::checkpointPassive()
{
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code != SQLITE_OK && (code & 0xFF) != SQLITE_BUSY)
        fail(code, "checkpoint");
}

void Database::checkpointTruncate()
{
    // A reader in another process may hold the log: it is emptied at the next close then.
    sqlite3_busy_timeout(m_handle, 50);
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, 5000);
    if (code != SQLITE_OK && (code & 0xFF) != SQLITE_BUSY)
        fail(code, "checkpoint");
}

void Database::leaveLogAtClose(bool leave) { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, int(leave), nullptr); }

void Database::backupTo(const QString &path)
{
    sqlite3 *target = nullptr;
    int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &target,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(target, "main", m_handle, "main");
        code = backup ? sqlite3_backup_step(backup, -1) : sqlite3_errcode(target);
        if (backup)
            sqlite3_backup_finish(backup);
        if (code == SQLITE_DONE)
            code = SQLITE_OK;
    }
    const QString detail = QString::fromUtf8(sqlite3_errstr(code));
    sqlite3_close_v2(target);
    if (code != SQLITE_OK)
        throw Fault(kindOf(code), path + QStringLiteral(": ") + detail);
}

bool Database::observeWrites(std::function<void(const SeenWrite &)> observer)
{
#ifdef PLUMBLINE_HAS_PREUPDATE_HOOK
    m_writeObserver = std::move(observer);
    sqlite3_preupdate_hook(m_handle, m_writeObserver ? onPreupdate : nullptr, &m_writeObserver);
    return true;
#else
    Q_UNUSED(observer)
    Q_UNUSED(onPreupdate)
    return false;
#endif
}

void Database::interrupt() { sqlite3_interrupt(m_handle); }

void Database::endWhere(std::function<bool()> isWanted)
{
    // Some milliseconds of a statement.
    constexpr int stepsBetween = 50'000;
    const auto ask = [](void *self) {
        auto &endsWhere = static_cast<Database *>(self)->m_endsWhere;
        if (!endsWhere || !endsWhere())
            return 0;
        endsWhere = nullptr;
        return 1;
    };
    m_endsWhere = std::move(isWanted);
    sqlite3_progress_handler(m_handle, m_endsWhere ? stepsBetween : 0, m_endsWhere ? +ask : nullptr, this);
}

void Database::fail(int code, const QByteArray &context)
{
    const QString detail = QStringLiteral("SQLite %1: %2 [%3]")
                               .arg(code)
                               .arg(QString::fromUtf8(sqlite3_errmsg(m_handle)), QString::fromUtf8(context.left(120)));
    throw Fault(kindOf(code), detail);
}

} // namespace plumbline::db
