// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/statement.h"

#include "core/db/database.h"

#include <sqlite3.h>

namespace plumbline::db {

Statement::Statement(Database &database, QByteArray sql, sqlite3_stmt *handle)
    : m_database(&database), m_sql(std::move(sql)), m_handle(handle)
{}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_sql(std::move(other.m_sql)), m_handle(std::exchange(other.m_handle, nullptr))
{}

Statement::~Statement()
{
    if (m_handle)
        m_database->giveBack(m_sql, m_handle);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        m_database->fail(code, m_sql);
}

int Statement::indexOf(const char *name) const
{
    const int index = sqlite3_bind_parameter_index(m_handle, name);
    Q_ASSERT_X(index > 0, name, m_sql.constData());
    return index;
}

Statement &Statement::bind(int index, std::nullptr_t)
{
    check(sqlite3_bind_null(m_handle, index));
    return *this;
}

Statement &Statement::bind(int index, qint64 number)
{
    check(sqlite3_bind_int64(m_handle, index, number));
    return *this;
}

Statement &Statement::bind(int index, double number)
{
    check(sqlite3_bind_double(m_handle, index, number));
    return *this;
}

Statement &Statement::bind(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    check(sqlite3_bind_text64(m_handle, index, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &bytes)
{
    check(sqlite3_bind_blob64(m_handle, index, bytes.isNull() ? "" : bytes.constData(), sqlite3_uint64(bytes.size()),
                              SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindKept(int index, std::string_view utf8)
{
    check(sqlite3_bind_text64(m_handle, index, utf8.data() ? utf8.data() : "", sqlite3_uint64(utf8.size()), SQLITE_STATIC,
                              SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindKeptBytes(int index, std::string_view bytes)
{
    check(sqlite3_bind_blob64(m_handle, index, bytes.data() ? bytes.data() : "", sqlite3_uint64(bytes.size()), SQLITE_STATIC));
    return *this;
}

bool Statement::step()
{
    m_database->writeWhatWaits();
    return stepAlone();
}

bool Statement::stepAlone()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    m_database->fail(code, m_sql);
}

void Statement::run()
{
    while (step()) {
    }
    reset();
}

void Statement::runWaiting()
{
    while (stepAlone()) {
    }
    reset();
}

void Statement::clearBindings() { sqlite3_clear_bindings(m_handle); }

void Statement::reset() { sqlite3_reset(m_handle); }

qint64 Statement::lastInsertId() const { return m_database->lastInsertId(); }

int Statement::columns() const { return sqlite3_column_count(m_handle); }

QByteArray Statement::columnName(int column) const { return sqlite3_column_name(m_handle, column); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }

bool Statement::isInteger(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_INTEGER; }

bool Statement::isText(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_TEXT; }

bool Statement::isBlob(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_BLOB; }

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_handle, column); }

double Statement::real(int column) const { return sqlite3_column_double(m_handle, column); }

QByteArray Statement::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return {text, sqlite3_column_bytes(m_handle, column)};
}

/// As bytes: to end it with a zero would copy every text that is read. Of a file in UTF-16 (of another program) it would be that.
std::string_view Statement::utf8View(int column) const { return bytesView(column); }

QString Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_handle, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return {bytes, sqlite3_column_bytes(m_handle, column)};
}

std::string_view Statement::bytesView(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return {bytes ? bytes : "", size_t(sqlite3_column_bytes(m_handle, column))};
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

QString Statement::expandedSql() const
{
    char *sql = sqlite3_expanded_sql(m_handle);
    QString text = QString::fromUtf8(sql);
    sqlite3_free(sql);
    return text;
}

} // namespace plumbline::db
