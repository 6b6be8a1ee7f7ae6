// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/db/statement.h"

#include <functional>
#include <QByteArray>
#include <QHash>
#include <QString>
#include <set>
#include <utility>
#include <vector>

struct sqlite3;

namespace plumbline::db {

enum class Access {
    Create,    ///< make the file; it must not exist
    ReadWrite, ///< it must exist
    ReadOnly,  ///< beside a writer: one that never checkpoints
    Immutable, ///< in a folder that cannot be written; the caller knows that nobody writes
};

enum class WriteKind { Insert, Update, Delete };

/// What SQLite's preupdate hook saw of one row.
struct SeenWrite {
    WriteKind kind;
    QByteArray table;
    qint64 n;
    std::vector<int> changedColumns; ///< of an update; counted from 0
};

/// One connection to a SQLite file. Thin, exact types, every error a Fault. Not for several threads at once (but for rows that
/// wait: writeBeforeNext).
class Database
{
public:
    /// `vfs`: a registered SQLite VFS (tests), or empty for the system's.
    Database(const QString &path, Access access, const QByteArray &vfs = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// From the cache, or prepared now.
    Statement prepare(const QByteArray &sql);
    /// One or more statements without parameters.
    void execute(const QByteArray &sql);
    /// The first column of the first row of a statement without parameters; 0 where there is none.
    qint64 integer(const QByteArray &sql);
    QString text(const QByteArray &sql);

    /// Rows that wait to be written many by one statement: `write` is called once, before anything else is asked of this
    /// connection, so that nobody can tell. Null: nothing waits any more.
    void writeBeforeNext(std::function<void()> write) { m_waiting = std::move(write); }

    qint64 lastInsertId() const;
    /// Rows that the last statement changed.
    int changes() const;
    bool inTransaction() const;
    /// How many statements were handed out since the database was opened: for tests and benchmarks that count.
    qint64 statementCount() const { return m_statementCount; }
    QByteArrayList columnsOf(const QByteArray &table);

    /// Passive copies what it can without waiting; truncate empties the log, and is tried once.
    void checkpointPassive();
    void checkpointTruncate();
    /// Whether closing the last connection leaves the write-ahead log beside the file instead of copying it in.
    void leaveLogAtClose(bool leave);
    /// Pages in the write-ahead log after the last commit of this connection.
    int logPages() const { return m_logPages; }

    /// Copies this database as it stands to a new file, page by page, while others may read (SQLite online backup).
    void backupTo(const QString &path);

    /// From now on the tables and views that statements read are kept (SQLite's authorizer tells while they are prepared), so
    /// that whoever shows an answer knows when to ask again.
    void recordTablesRead();
    /// What was read since the last call.
    std::set<QByteArray> takeTablesRead() { return std::exchange(m_tablesRead, {}); }

    /// Every row written through this connection is told (SQLite's preupdate hook). False where this SQLite has none.
    bool observeWrites(std::function<void(const SeenWrite &)> observer);

    /// Stops a running statement from another thread; it ends with a Fault of kind Interrupted.
    void interrupt();
    /// From now on statements ask now and then whether they are to end; the first that is told so ends with a Fault of kind
    /// Interrupted, and no later one asks. Null: none does any more. It may be asked on any thread that runs a statement.
    void endWhere(std::function<bool()> isWanted);

    [[noreturn]] void fail(int code, const QByteArray &context);

private:
    friend class Statement;
    void giveBack(const QByteArray &sql, sqlite3_stmt *handle);
    void writeWhatWaits()
    {
        if (m_waiting)
            std::exchange(m_waiting, nullptr)();
    }
    void configure(Access access);
    void close();

    sqlite3 *m_handle = nullptr;
    QHash<QByteArray, QList<sqlite3_stmt *>> m_cache;
    qint64 m_statementCount = 0;
    int m_logPages = 0;
    std::function<void()> m_waiting;
    std::function<bool()> m_endsWhere;
    std::function<void(const SeenWrite &)> m_writeObserver;
    bool m_recordsTables = false;
    std::set<QByteArray> m_preparedTables;
    QHash<QByteArray, std::set<QByteArray>> m_tablesOf; ///< by statement
    std::set<QByteArray> m_tablesRead;
};

} // namespace plumbline::db
