// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <QByteArray>
#include <QString>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace plumbline::bench {

/// The baseline: a program that knows SQLite's C API and nothing else, with the durability and the cache of a workspace.
class BareSqlite
{
public:
    /// Makes the file where there is none.
    explicit BareSqlite(const QString &path);
    ~BareSqlite();
    BareSqlite(const BareSqlite &) = delete;
    BareSqlite &operator=(const BareSqlite &) = delete;

    void execute(const QByteArray &sql);
    qint64 integer(const QByteArray &sql);
    /// Belongs to this object.
    sqlite3_stmt *prepare(const QByteArray &sql);
    void attach(const QString &path, const QByteArray &as);
    void checkpoint();

    /// Bytes of the pages of a table and of each of its indexes, by name.
    std::map<QByteArray, qint64> bytesOf(const QByteArray &table);

private:
    void check(int code) const;

    sqlite3 *m_handle = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
};

/// Runs it to its end, reading every column of every row.
void run(sqlite3_stmt *statement);

/// Writes down every statement that runs, with its parameters filled in, on the newest connection: the last that was
/// opened since the recorder is there.
class StatementRecorder
{
public:
    StatementRecorder();
    ~StatementRecorder();
    StatementRecorder(const StatementRecorder &) = delete;
    StatementRecorder &operator=(const StatementRecorder &) = delete;

    void start();
    std::vector<QByteArray> stop();

private:
    std::vector<QByteArray> m_statements;
};

} // namespace plumbline::bench
