// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/database.h"
#include "core/exchange/define_reference.h"
#include "core/exchange/reference_fields.h"
#include "core/exchange/reference_source.h"
#include "core/exchange/references_query.h"
#include "core/exchange/refresh_reference.h"
#include "core/records/account.h"
#include "core/records/change_record.h"
#include "core/records/create_record.h"
#include "core/records/define_field.h"
#include "core/records/field_text.h"
#include "core/records/origins_query.h"
#include "core/workspace/journal.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two customers with codes of the ERP, and its list of credit limits.
class ReferenceFixture : public WorkspaceFixture
{
public:
    ReferenceFixture()
    {
        valueOf(records::defineField(workspace(),
                                     {entity::account, u"credit"_s, {u"Credit limit"_s, u"信用额度"_s}, u"money"_s, {}}));
        for (const auto &[name, code] : {std::pair(u"Acme"_s, u"C-1"_s), std::pair(u"Bolt"_s, u"c-2"_s)})
            m_accounts.append(
                valueOf(records::createRecord(workspace(), entity::account, {{u"name"_s, name}, {u"reference"_s, code}})));
    }

    QString source(const QByteArray &csv, const QString &name = u"erp.csv"_s)
    {
        QFile file(folder() + u'/' + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.flush();
        REQUIRE(file.setFileTime(QDateTime::fromMSecsSinceEpoch(monday.ms - days(1).ms), QFileDevice::FileModificationTime));
        return file.fileName();
    }

    ReferenceTable table(const QString &path) const
    {
        ReferenceTable table{u"ERP"_s, path, {}, u"accounts"_s, u"Customer no."_s, u"reference"_s};
        table.columns = toJson({{u"Limit"_s, u"Credit limit"_s}, {u"Phone"_s, u"phone"_s}});
        return table;
    }

    void set(int account, const QString &field, const QString &text)
    {
        valueOf(records::changeRecord(workspace(), entity::account, m_accounts[account], {{field, text}}));
    }

    /// "CNY 100.00 | 021 | From ERP, as of …" of an account.
    QString told(int account)
    {
        return workspace().read([&](const Reader &reader) {
            const records::FieldText text(reader, {});
            const Entity &entity = reader.entity(entity::account);
            const Row row = *reader.row(entity::account, m_accounts[account]);
            const auto origins = records::originsOf(reader, entity::account, m_accounts[account]);
            QStringList parts;
            for (const char *key : {"credit", "phone"}) {
                const Field &field = *entity.fieldByKey(key);
                parts.append(text.write(field, row.at(entity, field.number), Words(Language::English))
                             + (origins.contains(key) ? u"*"_s : QString()));
            }
            return parts.join(u" | "_s);
        });
    }

    qint64 seq()
    {
        return workspace().read([](const Reader &reader) { return newestEdit(reader.database())->seq; });
    }

    QList<qint64> m_accounts;
};

} // namespace

TEST_CASE("a file of another system fills fields by its key, and says from where and as of when", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    const QString path = fixture.source("Customer no.,Limit,Phone\nC-1,100,021\nC-2,,\nC-9,5,\n");
    const auto id = valueOf(addReference(fixture.workspace(), fixture.table(path)));
    CHECK(fixture.told(0) == u" | "_s);
    const RefreshReport report = valueOf(refreshReference(fixture.workspace(), id));
    CHECK(report.rows == 3);
    CHECK(report.records == 2);
    CHECK(report.filled == 2);
    CHECK(fixture.told(0) == u"CNY 100.00* | 021*"_s);
    CHECK(fixture.told(1) == u" | "_s);
    const auto origins = fixture.workspace().read(
        [&](const Reader &reader) { return records::originsOf(reader, entity::account, fixture.m_accounts[0]); });
    CHECK(say(*origins.constFind("credit")).startsWith(u"From ERP, as of "_s));
    CHECK(fixture.problems().isEmpty());
}

TEST_CASE("a refresh without news writes nothing, one with news is one step to undo", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    const auto id = valueOf(
        addReference(fixture.workspace(), fixture.table(fixture.source("Customer no.,Limit,Phone\nC-1,100,021\nC-2,7,\n"))));
    valueOf(refreshReference(fixture.workspace(), id));
    const qint64 seq = fixture.seq();
    valueOf(refreshReference(fixture.workspace(), id));
    CHECK(fixture.seq() == seq);
    fixture.source("Customer no.,Limit,Phone\nC-1,150,021\nC-2,7,\n");
    const RefreshReport report = valueOf(refreshReference(fixture.workspace(), id));
    CHECK(report.updated == 1);
    CHECK(report.filled == 0);
    CHECK(fixture.told(0) == u"CNY 150.00* | 021*"_s);
    CHECK(fixture.seq() == seq + 1);
    valueOf(undo(fixture.workspace()));
    CHECK(fixture.told(0) == u"CNY 100.00* | 021*"_s);
    valueOf(undo(fixture.workspace()));
    CHECK(fixture.told(0) == u" | "_s);
    CHECK(fixture.told(1) == u" | "_s);
    CHECK(fixture.count("prefill") == 0);
    CHECK(fixture.problems().isEmpty());
}

TEST_CASE("what a person typed, changed or wiped out stays", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    fixture.set(0, u"phone"_s, u"typed"_s);
    const auto id = valueOf(
        addReference(fixture.workspace(), fixture.table(fixture.source("Customer no.,Limit,Phone\nC-1,100,021\nC-2,7,022\n"))));
    CHECK(valueOf(refreshReference(fixture.workspace(), id)).kept == 1);
    CHECK(fixture.told(0) == u"CNY 100.00* | typed"_s);
    fixture.set(0, u"credit"_s, u"99"_s);
    fixture.set(1, u"phone"_s, QString());
    fixture.source("Customer no.,Limit,Phone\nC-1,200,021\nC-2,8,023\n");
    const RefreshReport report = valueOf(refreshReference(fixture.workspace(), id));
    CHECK(report.kept == 3);
    CHECK(report.updated == 1);
    CHECK(fixture.told(0) == u"CNY 99.00 | typed"_s);
    CHECK(fixture.told(1) == u"CNY 8.00* | "_s);
}

TEST_CASE("a view of a database of another system is read and never written", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    const QString path = fixture.folder() + u"/finance.db"_s;
    {
        db::Database other(path, db::Access::Create);
        other.execute("CREATE TABLE customer (code TEXT, cents INTEGER, tel TEXT);"
                      "INSERT INTO customer VALUES ('C-1', 12050, '021'), ('C-2', NULL, '022');"
                      "CREATE VIEW \"credit \"\"v\" AS SELECT code AS 'Customer no.', cents / 100.0 AS \"Limit\", tel AS Phone "
                      "FROM customer");
    }
    ReferenceTable table = fixture.table(path);
    const auto several = addReference(fixture.workspace(), table);
    REQUIRE_FALSE(several.ok());
    CHECK(say(several.refusal().phrase).contains(u"several tables"_s));
    table.innerTable = u"credit \"v"_s;
    const auto id = valueOf(addReference(fixture.workspace(), table));
    valueOf(refreshReference(fixture.workspace(), id));
    CHECK(fixture.told(0) == u"CNY 120.50* | 021*"_s);
    CHECK(fixture.told(1) == u" | 022*"_s);
    CHECK_FALSE(QFile::exists(path + u"-wal"_s));
}

TEST_CASE("a database of another system may be written in UTF-16", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    const QString path = fixture.folder() + u"/utf-16.db"_s;
    QFile::remove(path);
    {
        // Whoever else makes one chooses the encoding before the first table.
        const QString sql = u"PRAGMA encoding = 'UTF-16'; CREATE TABLE 客户 (\"Customer no.\" TEXT, \"Limit\" TEXT, Phone TEXT); "
                            "INSERT INTO 客户 VALUES ('C-1', '99', '021')"_s;
        REQUIRE(QProcess::execute(u"sqlite3"_s, {path, sql}) == 0);
    }
    const auto id = valueOf(addReference(fixture.workspace(), fixture.table(path)));
    valueOf(refreshReference(fixture.workspace(), id));
    CHECK(fixture.told(0) == u"CNY 99.00* | 021*"_s);
}

TEST_CASE("a view that works for long before its first row can be ended", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    const QString path = fixture.folder() + u"/slow.db"_s;
    {
        db::Database other(path, db::Access::Create);
        // Of billions of rows none is one.
        other.execute(
            "CREATE VIEW slow AS WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 10000000000) "
            "SELECT n AS 'Customer no.', n AS \"Limit\", n AS Phone FROM c WHERE n < 0");
    }
    int asked = 0;
    const auto read = exchange::readReference(fixture.table(path), [&](qint64, int) { return ++asked < 3; });
    REQUIRE_FALSE(read.ok());
    CHECK(read.refusal().where == u"cancelled");
    CHECK(asked == 3);
}

TEST_CASE("what cannot be mapped is refused before anything is written", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    const qint64 seq = fixture.seq();
    const QString path = fixture.source("Customer no.,Limit,Phone\nC-1,100,021\n");
    const auto refusal = [&](auto change) {
        ReferenceTable table = fixture.table(path);
        change(table);
        const auto added = addReference(fixture.workspace(), table);
        REQUIRE_FALSE(added.ok());
        return say(added.refusal().phrase);
    };
    CHECK(refusal([](ReferenceTable &t) { t.keyColumn = u"No."_s; }).contains(u"has no column “No.”"_s));
    CHECK(refusal([](ReferenceTable &t) { t.kind = u"people"_s; }).contains(u"Choose one of"_s));
    CHECK(refusal([](ReferenceTable &t) { t.keyField = u"employees"_s; }).contains(u"cannot be the key"_s));
    CHECK(refusal([](ReferenceTable &t) { t.columns = toJson({{u"Limit"_s, u"name"_s}}); }).contains(u"cannot be filled"_s));
    CHECK(refusal([](ReferenceTable &t) { t.columns = toJson({{u"Limit"_s, u"owner"_s}}); }).contains(u"cannot be filled"_s));
    CHECK(refusal([](ReferenceTable &t) { t.columns = toJson({}); }).contains(u"at least one column"_s));
    CHECK(refusal([](ReferenceTable &t) {
              t.columns = toJson({{u"Limit"_s, u"phone"_s}, {u"Phone"_s, u"Phone"_s}});
          }).contains(u"Two columns would fill “Phone”"_s));
    CHECK(refusal([](ReferenceTable &t) { t.hours = 0; }).contains(u"from 1 to 8,760"_s));
    CHECK(refusal([](ReferenceTable &t) { t.name = u" "_s; }).contains(u"a name"_s));
    CHECK(refusal([](ReferenceTable &t) {
              t.path = u"postgresql://erp/finance"_s;
          }).contains(u"not read from a PostgreSQL server yet"_s));
    CHECK_FALSE(addReference(fixture.workspace(), fixture.table(path + u".missing"_s)).ok());
    CHECK(fixture.seq() == seq);
    valueOf(addReference(fixture.workspace(), fixture.table(path)));
    CHECK(refusal([](ReferenceTable &t) { t.name = u"erp"_s; }).contains(u"already"_s));
}

TEST_CASE("a key with two different rows says nothing, and a value that does not fit is told", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    const auto id = valueOf(addReference(
        fixture.workspace(), fixture.table(fixture.source("Customer no.,Limit,Phone\nC-1,1,021\nC-2,much,022\n ｃ-1 ,2,021\n"))));
    const RefreshReport report = valueOf(refreshReference(fixture.workspace(), id));
    CHECK(report.severalTimes == 1);
    REQUIRE(report.notes.size() == 1);
    CHECK(say(report.notes[0]).contains(u"Credit limit"_s));
    CHECK(fixture.told(0) == u" | "_s);
    CHECK(fixture.told(1) == u" | 022*"_s);
}

TEST_CASE("the program refreshes by itself when the hours are over and the file is new", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    ReferenceTable table = fixture.table(fixture.source("Customer no.,Limit,Phone\nC-1,1,021\n"));
    table.hours = 6;
    const auto id = valueOf(addReference(fixture.workspace(), table));
    const auto due = [&] {
        return fixture.workspace().read(
            [&](const Reader &reader) { return dueReferences(reader, fixture.workspace().machineNow()); });
    };
    REQUIRE(due().size() == 1);
    CHECK(due()[0].id == id);
    valueOf(refreshReference(fixture.workspace(), id, programItself()));
    CHECK(due().empty());
    fixture.clock().advance(hours(7));
    // Nothing new to read.
    CHECK(due().empty());
    fixture.source("Customer no.,Limit,Phone\nC-1,22,021\n");
    CHECK(due().size() == 1);
    // The newest step of anna is her own, not the program's.
    const auto next = fixture.workspace().read([](const Reader &reader) { return nextToUndo(reader.database(), u"anna"_s); });
    REQUIRE(next);
    CHECK(say(next->label).contains(u"Add the reference table"_s));
}

TEST_CASE("a removed reference table leaves its values, which are nobody's then", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    const auto id =
        valueOf(addReference(fixture.workspace(), fixture.table(fixture.source("Customer no.,Limit,Phone\nC-1,1,021\n"))));
    valueOf(refreshReference(fixture.workspace(), id));
    valueOf(removeReference(fixture.workspace(), id));
    CHECK(fixture.told(0) == u"CNY 1.00 | 021"_s);
    CHECK(fixture.count("prefill") == 0);
    CHECK_FALSE(refreshReference(fixture.workspace(), id).ok());
    valueOf(undo(fixture.workspace()));
    CHECK(fixture.told(0) == u"CNY 1.00* | 021*"_s);
    CHECK(fixture.problems().isEmpty());
}

TEST_CASE("a source is seen before it is mapped, and the names of its columns say what they may mean", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    const QString path =
        fixture.source("Report of March\n\nPhone,External reference,Owner,Industry,Tel\n021,C-1,Anna,IT,1\n022,C-2,Bo,,2\n");
    const SourceLook look = valueOf(lookAtSource(path, {}, 1));
    CHECK(look.columns == QStringList{u"Phone"_s, u"External reference"_s, u"Owner"_s, u"Industry"_s, u"Tel"_s});
    CHECK(look.tables.isEmpty());
    REQUIRE(look.rows.size() == 1);
    CHECK(look.rows[0] == QStringList{u"021"_s, u"C-1"_s, u"Anna"_s, u"IT"_s, u"1"_s});
    fixture.workspace().read([&](const Reader &reader) {
        const ReferenceTable proposed = proposeReference(reader, u"accounts"_s, look.columns);
        CHECK(proposed.keyColumn == u"External reference"_s);
        CHECK(proposed.keyField == u"reference"_s);
        // What points to another record is not filled, and a field only once.
        CHECK(filledColumns(proposed) == std::vector<FilledColumn>{{u"Industry"_s, u"industry"_s}, {u"Phone"_s, u"phone"_s}});
        CHECK(proposeReference(reader, u"accounts"_s, {u"No."_s, u"x"_s}).keyColumn == u"No."_s);
        CHECK(proposeReference(reader, u"accounts"_s, {u"x"_s, u"客户名称"_s}).keyField == u"name"_s);
        CHECK(countKnownKeys(reader, u"accounts"_s, u"reference"_s, {u" ｃ-1"_s, u"C-9"_s, QString()}) == 1);
        return Done{};
    });
    // Whatever may be chosen is taken.
    ReferenceTable table = fixture.table(path);
    const auto fields = fixture.workspace().read([](const Reader &reader) { return referenceFields(reader, u"accounts"_s); });
    CHECK(fields.keys.size() > 1);
    for (const Field &field : fields.fills) {
        table.name = QString::fromUtf8(field.key);
        table.keyColumn = u"Tel"_s;
        table.keyField = field.key == "tax_code" ? u"reference"_s : u"tax_code"_s;
        table.columns = toJson({{u"Phone"_s, table.name}});
        CHECK(addReference(fixture.workspace(), table).ok());
    }
}

TEST_CASE("of a source with several tables each can be looked at", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    const QString path = fixture.folder() + u"/finance.db"_s;
    {
        db::Database other(path, db::Access::Create);
        other.execute(
            "CREATE TABLE customer (code TEXT, cents INTEGER); INSERT INTO customer VALUES ('C-1', 12050), ('C-2', NULL);"
            "CREATE VIEW limits AS SELECT code, cents / 100.0 AS limit_now FROM customer");
    }
    const SourceLook first = valueOf(lookAtSource(path, {}, 10));
    CHECK(first.tables == QStringList{u"customer"_s, u"limits"_s});
    CHECK(first.table == u"customer"_s);
    CHECK(first.rows == std::vector<QStringList>{{u"C-1"_s, u"12050"_s}, {u"C-2"_s, QString()}});
    CHECK(valueOf(lookAtSource(path, u"limits"_s, 10)).columns == QStringList{u"code"_s, u"limit_now"_s});
    CHECK_FALSE(lookAtSource(path, u"nowhere"_s, 10).ok());
}

TEST_CASE("whoever ends the reading or the filling finds everything as it was", "[exchange][EXCH-12]")
{
    ReferenceFixture fixture;
    const auto id = valueOf(
        addReference(fixture.workspace(), fixture.table(fixture.source("Customer no.,Limit,Phone\nC-1,100,021\nC-2,7,022\n"))));
    const qint64 seq = fixture.seq();
    const auto read = [&](bool goesOn) {
        return fixture.workspace().read(
            [&](const Reader &reader) { return readReference(reader, id, [=](qint64, int) { return goesOn; }); });
    };
    const auto cancelled = read(false);
    REQUIRE_FALSE(cancelled.ok());
    CHECK(say(cancelled.refusal().phrase) == u"Refreshing from “ERP” was cancelled. Nothing was changed."_s);
    const ReferenceReading reading = valueOf(read(true));
    CHECK(fixture.seq() == seq);
    const auto ended = fillFromReference(fixture.workspace(), reading, {}, [](qint64, qint64 all) { return all != 2; });
    REQUIRE_FALSE(ended.ok());
    CHECK(ended.refusal().where == u"cancelled"_s);
    CHECK(fixture.seq() == seq);
    CHECK(fixture.told(0) == u" | "_s);
    // What was read before it was removed fills nothing any more.
    valueOf(removeReference(fixture.workspace(), id));
    CHECK_FALSE(fillFromReference(fixture.workspace(), reading).ok());
}
