// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fault.h"
#include "core/db/database.h"
#include "core/db/transaction.h"
#include "tests/support/catch.h"

#include <limits>
#include <QFile>
#include <QTemporaryDir>
#include <thread>

using namespace plumbline;
using namespace Qt::StringLiterals;
using db::Access;
using db::Database;
using db::Transaction;

namespace {

Database inMemory() { return Database(u":memory:"_s, Access::Create); }

class TemporaryFile
{
public:
    QString path() const { return m_folder.filePath(u"a file, ü? #5 %41.db"_s); }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

template <class Act> FaultKind faultOf(Act act)
{
    try {
        act();
    } catch (const Fault &fault) {
        CHECK_FALSE(fault.detail().isEmpty());
        return fault.kind();
    }
    FAIL("no fault was thrown");
    return FaultKind::Other;
}

} // namespace

TEST_CASE("every type goes in and comes out as it is", "[db]")
{
    auto database = inMemory();
    const QByteArray bytes("a\0b", 3);
    auto statement = database.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7");
    statement.bind(1, std::numeric_limits<qint64>::min()).bind(2, u"宏达 😀"_s).bind(3, bytes).bind(4, 0.1).bind(5, nullptr);
    statement.bind(6, QString()).bind(7, std::optional<qint64>());
    REQUIRE(statement.step());
    CHECK(statement.columns() == 7);
    CHECK(statement.integer(0) == std::numeric_limits<qint64>::min());
    CHECK(statement.isInteger(0));
    CHECK(statement.text(1) == u"宏达 😀"_s);
    CHECK(statement.utf8(1) == u"宏达 😀"_s.toUtf8());
    CHECK(statement.isText(1));
    CHECK(statement.blob(2) == bytes);
    CHECK(statement.isBlob(2));
    CHECK(statement.real(3) == 0.1);
    CHECK(statement.isNull(4));
    CHECK(statement.optionalInteger(4) == std::nullopt);
    CHECK(statement.isText(5)); // empty text is text, not NULL
    CHECK(statement.isNull(6));
    CHECK(statement.optionalInteger(0) == std::numeric_limits<qint64>::min());
    CHECK_FALSE(statement.step());
}

TEST_CASE("parameters are bound by name, colon and all", "[db]")
{
    auto database = inMemory();
    auto statement = database.prepare("SELECT :low + :high AS sum");
    statement.bind(":high", qint64(40)).bind(":low", qint64(2));
    REQUIRE(statement.step());
    CHECK(statement.integer(0) == 42);
    CHECK(statement.columnName(0) == "sum");
    CHECK(statement.expandedSql() == u"SELECT 2 + 40 AS sum"_s);
}

TEST_CASE("a statement given back forgets its bindings and its place", "[db]")
{
    auto database = inMemory();
    {
        auto statement = database.prepare("SELECT ?1");
        statement.bind(1, 5);
        REQUIRE(statement.step());
    }
    auto again = database.prepare("SELECT ?1");
    REQUIRE(again.step());
    CHECK(again.isNull(0));
}

TEST_CASE("one text may be on loan several times at once", "[db]")
{
    auto database = inMemory();
    database.execute("CREATE TABLE t (n INTEGER) STRICT; INSERT INTO t VALUES (1), (2), (3)");
    qint64 pairs = 0;
    const qint64 before = database.statementCount();
    auto outer = database.prepare("SELECT n FROM t");
    while (outer.step()) {
        auto inner = database.prepare("SELECT n FROM t");
        while (inner.step())
            ++pairs;
    }
    CHECK(pairs == 9);
    CHECK(database.statementCount() - before == 1 + 3);
}

TEST_CASE("a statement that was moved from gives nothing back", "[db]")
{
    auto database = inMemory();
    auto first = database.prepare("SELECT 1");
    auto second = std::move(first);
    CHECK(second.step());
}

TEST_CASE("run leaves a statement ready for the next values", "[db]")
{
    auto database = inMemory();
    database.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, text TEXT) STRICT");
    auto insert = database.prepare("INSERT INTO t (text) VALUES (?1)");
    for (const auto &text : {u"a"_s, u"b"_s, u"c"_s})
        insert.bind(1, text).run();
    CHECK(database.lastInsertId() == 3);
    database.execute("UPDATE t SET text = 'x' WHERE n < 3");
    CHECK(database.changes() == 2);
    CHECK(database.text("SELECT group_concat(text, '') FROM t") == u"xxc"_s);
    CHECK(database.integer("SELECT count(*) FROM t WHERE n = 99") == 0);
    CHECK(database.columnsOf("t") == QByteArrayList{"n", "text"});
    CHECK(database.columnsOf("absent").isEmpty());
}

TEST_CASE("a transaction that is not committed leaves nothing", "[db]")
{
    auto database = inMemory();
    database.execute("CREATE TABLE t (n INTEGER) STRICT");
    {
        Transaction transaction(database, Transaction::Kind::Write);
        database.execute("INSERT INTO t VALUES (1)");
        CHECK(database.inTransaction());
    }
    CHECK_FALSE(database.inTransaction());
    CHECK(database.integer("SELECT count(*) FROM t") == 0);
    {
        Transaction transaction(database, Transaction::Kind::Write);
        database.execute("INSERT INTO t VALUES (1)");
        transaction.commit();
    }
    CHECK(database.integer("SELECT count(*) FROM t") == 1);
}

TEST_CASE("what is wrong with a file is told apart", "[db]")
{
    TemporaryFile file;
    SECTION("no file")
    {
        CHECK(faultOf([&] { Database(file.path(), Access::ReadWrite); }) == FaultKind::Unreadable);
    }
    SECTION("no database")
    {
        QFile garbage(file.path());
        REQUIRE(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(8192, 'x'));
        garbage.close();
        CHECK(faultOf([&] { Database(file.path(), Access::ReadWrite).integer("SELECT count(*) FROM sqlite_schema"); })
              == FaultKind::Damaged);
    }
    SECTION("read only")
    {
        Database(file.path(), Access::Create).execute("CREATE TABLE t (n INTEGER) STRICT");
        for (const Access access : {Access::ReadOnly, Access::Immutable}) {
            Database database(file.path(), access);
            CHECK(database.integer("SELECT count(*) FROM t") == 0);
            CHECK(faultOf([&] { database.execute("INSERT INTO t VALUES (1)"); }) == FaultKind::ReadOnly);
        }
    }
    SECTION("full")
    {
        Database database(file.path(), Access::Create);
        database.execute("CREATE TABLE t (b BLOB) STRICT; PRAGMA max_page_count = 10");
        CHECK(faultOf([&] { database.execute("INSERT INTO t VALUES (zeroblob(1000000))"); }) == FaultKind::DiskFull);
    }
    SECTION("busy")
    {
        Database one(file.path(), Access::Create);
        Database other(file.path(), Access::ReadWrite);
        other.execute("PRAGMA busy_timeout = 0");
        Transaction held(one, Transaction::Kind::Write);
        CHECK(faultOf([&] { Transaction(other, Transaction::Kind::Write); }) == FaultKind::Busy);
    }
    SECTION("interrupted")
    {
        auto database = inMemory();
        std::atomic<bool> done = false;
        std::thread stopper([&] {
            while (!done) {
                database.interrupt();
                std::this_thread::yield();
            }
        });
        const FaultKind kind = faultOf([&] {
            database.integer(
                "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1000000000) SELECT sum(n) FROM c");
        });
        done = true;
        stopper.join();
        CHECK(kind == FaultKind::Interrupted);
    }
    SECTION("anything else")
    {
        auto database = inMemory();
        CHECK(faultOf([&] { database.execute("SELEKT 1"); }) == FaultKind::Other);
        CHECK(faultOf([&] { database.prepare("SELECT * FROM absent"); }) == FaultKind::Other);
        database.execute("CREATE TABLE t (n INTEGER NOT NULL) STRICT");
        CHECK(faultOf([&] { database.execute("INSERT INTO t VALUES ('text')"); }) == FaultKind::Other);
        CHECK(faultOf([&] { database.execute("INSERT INTO t VALUES (\"no_column\")"); })
              == FaultKind::Other); // a slip, not a text
    }
}

TEST_CASE("every write is seen with the columns it changed", "[db]")
{
    auto database = inMemory();
    database.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, a TEXT, b BLOB, c INTEGER) STRICT");
    QStringList seen;
    const bool watching = database.observeWrites([&](const db::SeenWrite &write) {
        QString columns;
        for (const int column : write.changedColumns)
            columns += QString::number(column);
        seen += QStringLiteral("%1 %2 %3 %4")
                    .arg(int(write.kind))
                    .arg(QString::fromUtf8(write.table))
                    .arg(write.n)
                    .arg(columns)
                    .trimmed();
    });
    if (!watching) {
        WARN("this SQLite has no preupdate hook");
        return;
    }
    database.execute("INSERT INTO t VALUES (7, 'a', x'00', 1)");
    database.execute("UPDATE t SET a = 'a', b = x'01', c = NULL");
    database.execute("UPDATE t SET a = 'a'");
    database.execute("DELETE FROM t");
    CHECK(seen == QStringList{u"0 t 7"_s, u"1 t 7 23"_s, u"1 t 7"_s, u"2 t 7"_s});
}

TEST_CASE("a copy holds what the original holds while it is in use", "[db][SYNC-9]")
{
    TemporaryFile file;
    auto database = inMemory();
    database.execute("CREATE TABLE t (n INTEGER) STRICT; INSERT INTO t VALUES (1), (2)");
    database.backupTo(file.path());
    CHECK(Database(file.path(), Access::ReadWrite).integer("SELECT sum(n) FROM t") == 3);
    CHECK(faultOf([&] { database.backupTo(file.folder() + u"/no/such/folder.db"_s); }) == FaultKind::Unreadable);
}
