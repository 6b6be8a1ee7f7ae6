// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/migrator.h"

#include "core/db/database.h"
#include "core/db/transaction.h"

#include <QDir>
#include <QFile>

// Outside any namespace, as Q_INIT_RESOURCE asks: this library is static.
static void initResources() { Q_INIT_RESOURCE(migrations); }

namespace plumbline::db {
namespace {

QDir folder()
{
    static const bool once = (initResources(), true);
    Q_UNUSED(once)
    return QDir(QStringLiteral(":/migrations"));
}

} // namespace

int latestVersion() { return int(folder().entryList(QDir::Files).size()); }

void migrate(Database &database)
{
    const QStringList files = folder().entryList(QDir::Files, QDir::Name);
    for (qsizetype version = database.integer("PRAGMA user_version") + 1; version <= files.size(); ++version) {
        QFile file(folder().filePath(files[version - 1]));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Q_UNUSED(opened)
        Transaction transaction(database, Transaction::Kind::Write);
        database.execute(file.readAll());
        database.execute("PRAGMA user_version = " + QByteArray::number(version));
        transaction.commit();
    }
}

QByteArray schemaOf(Database &database)
{
    QByteArray schema;
    Statement statement = database.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL "
                                           // The side tables of custom fields are each team's own.
                                           "AND NOT (type IN ('table', 'index') AND tbl_name LIKE '%\\_more' ESCAPE '\\') "
                                           "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY tbl_name, type DESC, name");
    while (statement.step())
        schema += statement.utf8(0) + ";\n\n";
    return schema;
}

} // namespace plumbline::db
