// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/database.h"
#include "core/db/migrator.h"
#include "tests/support/catch.h"

#include <QFile>

using namespace plumbline;
using namespace Qt::StringLiterals;

namespace {

QByteArray freshSchema()
{
    db::Database database(u":memory:"_s, db::Access::Create);
    db::migrate(database);
    return db::schemaOf(database);
}

} // namespace

TEST_CASE("the schema snapshot shows what the migrations make", "[db]")
{
    const QString path = QStringLiteral(PLUMBLINE_SOURCE_DIR "/core/db/schema.sql");
    if (qEnvironmentVariableIsSet("PLUMBLINE_REFRESH_SNAPSHOTS")) {
        QFile snapshot(path);
        REQUIRE(snapshot.open(QIODevice::WriteOnly));
        snapshot.write(freshSchema());
    }
    QFile snapshot(path);
    REQUIRE(snapshot.open(QIODevice::ReadOnly));
    INFO("After a new migration run this test once with PLUMBLINE_REFRESH_SNAPSHOTS=1, and review the difference.");
    CHECK(snapshot.readAll() == freshSchema());
}

TEST_CASE("migrating twice changes nothing", "[db]")
{
    db::Database database(u":memory:"_s, db::Access::Create);
    db::migrate(database);
    CHECK(database.integer("PRAGMA user_version") == db::latestVersion());
    const QByteArray schema = db::schemaOf(database);
    database.execute("INSERT INTO setting VALUES ('zone', 'UTC')");
    db::migrate(database);
    CHECK(db::schemaOf(database) == schema);
    CHECK(database.integer("SELECT count(*) FROM setting WHERE key = 'zone'") == 1);
    CHECK(database.integer("PRAGMA user_version") == db::latestVersion());
}

TEST_CASE("a migration that fails leaves the file at the version before it", "[db]")
{
    db::Database database(u":memory:"_s, db::Access::Create);
    database.execute("CREATE TABLE choice (n INTEGER) STRICT"); // stands where the second migration wants its own
    CHECK_THROWS(db::migrate(database));
    CHECK(database.integer("PRAGMA user_version") == 1);
    CHECK(database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'edit'") == 1);
    CHECK(database.integer("SELECT count(*) FROM sqlite_schema WHERE name IN ('unit', 'deal')") == 0);
    CHECK_FALSE(database.inTransaction());
}

TEST_CASE("every table is strict, and every entity counts its rows without reuse", "[db]")
{
    db::Database database(u":memory:"_s, db::Access::Create);
    db::migrate(database);
    CHECK(
        database.text("SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
                      "AND name NOT LIKE 'sqlite_%'")
        == QString());
    CHECK(database.text("SELECT group_concat(name) FROM sqlite_schema WHERE sql LIKE '%id BLOB NOT NULL UNIQUE%' "
                        "AND sql NOT LIKE '%n INTEGER PRIMARY KEY AUTOINCREMENT%'")
          == QString());
}
