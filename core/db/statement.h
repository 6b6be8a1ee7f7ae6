// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QByteArray>
#include <QString>
#include <string_view>

struct sqlite3_stmt;

namespace plumbline::db {

class Database;

/// A prepared statement on loan from its database's cache; given back, reset, when it goes out of scope.
/// Columns count from 0, numbered parameters from 1. Every error is thrown as a Fault.
class Statement
{
public:
    Statement(Database &database, QByteArray sql, sqlite3_stmt *handle);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;

    Statement &bind(int index, std::nullptr_t);
    Statement &bind(int index, qint64 number);
    Statement &bind(int index, int number) { return bind(index, qint64(number)); }
    Statement &bind(int index, const QString &text);
    /// Bytes are a BLOB, never text.
    Statement &bind(int index, const QByteArray &bytes);
    Statement &bind(int index, double number);
    /// Text in UTF-8 that the caller keeps until the statement has run; not copied.
    Statement &bindKept(int index, std::string_view utf8);
    /// The same for bytes.
    Statement &bindKeptBytes(int index, std::string_view bytes);
    template <class T> Statement &bind(int index, const std::optional<T> &value)
    {
        return value ? bind(index, *value) : bind(index, nullptr);
    }
    /// By name, with its colon: bind(":stage", …).
    template <class T> Statement &bind(const char *name, const T &value) { return bind(indexOf(name), value); }

    /// True while there is a row.
    bool step();
    /// For statements without rows; leaves the statement ready to be bound and run again.
    void run();
    /// The same for what waits itself (Database::writeBeforeNext): nothing is written before it.
    void runWaiting();
    void clearBindings();
    void reset();
    qint64 lastInsertId() const;

    int columns() const;
    QByteArray columnName(int column) const;
    bool isNull(int column) const;
    bool isInteger(int column) const;
    bool isText(int column) const;
    bool isBlob(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray utf8(int column) const;
    /// Until the next step or reset.
    std::string_view utf8View(int column) const;
    QByteArray blob(int column) const;
    /// The same without a copy, until the next step or reset.
    std::string_view bytesView(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    QString expandedSql() const;

private:
    bool stepAlone();
    int indexOf(const char *name) const;
    void check(int code) const;

    Database *m_database;
    QByteArray m_sql;
    sqlite3_stmt *m_handle;
};

} // namespace plumbline::db
