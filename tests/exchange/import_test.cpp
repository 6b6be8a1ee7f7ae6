// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/database.h"
#include "core/exchange/export_file.h"
#include "core/exchange/import_file.h"
#include "core/exchange/look_at_file.h"
#include "core/records/change_record.h"
#include "core/records/find_row.h"
#include "core/workspace/undo.h"
#include "tests/exchange/import_fixture.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QStringEncoder>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("rows that cannot be taken are named by line and column, the others go in", "[exchange][EXCH-7][EXCH-7a]")
{
    ImportFixture fixture;
    const ImportReport report = fixture.import("reference,title,amount,expected_close,stage,loss_reason\n"
                                               "R1,one,100,2026-03-15,lead,\n"
                                               "R2,two,viel,,,\n"
                                               "R3,three,,15.13.2026,,\n"
                                               "R1,four,,,,\n"
                                               "R5,five,,,limbo,\n"
                                               "R6,six,,,lost,bad karma\n"
                                               "R7,seven,,,,,,surplus\n"
                                               "R8,\"eight\nlines\",,,,\n");
    CHECK(report.read == 8);
    CHECK(report.created == 2);
    CHECK(report.refused == 6);
    CHECK(addsUp(report));
    const QStringList rejects = spoken(report.rejects);
    CHECK(rejects[0].startsWith(u"3/amount: “viel” is no amount"_s));
    CHECK(rejects[1].startsWith(u"4/expected_close: “15.13.2026” is no date"_s));
    CHECK(rejects[2] == u"5/reference: The external reference “R1” stands in line 2 already."_s);
    CHECK(rejects[3].startsWith(u"6/stage: There is no stage “limbo”"_s));
    CHECK(rejects[4].startsWith(u"7/loss_reason: “bad karma” is not a choice"_s));
    CHECK(rejects[5].startsWith(u"8/: The row has 8 cells"_s));
    CHECK(fixture.count("deal") == 2);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a dry run reports and writes nothing", "[exchange][EXCH-7]")
{
    ImportFixture fixture;
    const QByteArray before = pictureOf(fixture.workspace(), true);
    const auto report = valueOf(fixture.tryImport("title,customer,source\none,Acme,web shop\n", u"deals"_s, true));
    CHECK(report.created == 1);
    CHECK(report.also.at(entity::account) == 1);
    CHECK(pictureOf(fixture.workspace(), true) == before);
}

TEST_CASE("an import is one step to undo, and running it again creates nothing", "[exchange][EXCH-7][PIPE-18]")
{
    ImportFixture fixture;
    const QByteArray csv = "reference,title,customer,owner,product,stage\nR1,one,Acme,Li,A1,quote\nR2,two,Acme,Wang,A1,lead\n";
    const QByteArray before = pictureOf(fixture.workspace());
    const ImportReport first = fixture.import(csv);
    CHECK(first.created == 2);
    CHECK(first.also == std::map<int, qint64>{{entity::account, 1}, {entity::person, 2}, {entity::product, 1}});
    const QByteArray after = pictureOf(fixture.workspace());
    const ImportReport second = fixture.import(csv);
    CHECK(second.skipped == 2);
    CHECK(second.also.empty());
    CHECK(pictureOf(fixture.workspace()) == after);

    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
    valueOf(redo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == after);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("rows that are there already are filled up, never overwritten", "[exchange][EXCH-6]")
{
    ImportFixture fixture;
    fixture.import("reference,title,amount,stage\nR1,one,,lead\nR2,two,5,lead\n");
    fixture.set(fixture.deal(u"R2"_s), {{u"title"_s, u"mine"_s}});
    const ImportReport report = fixture.import("reference,title,amount,stage\nR1,one,70,quote\nR2,two,6,lead\n");
    CHECK(report.updated == 1);
    CHECK(report.skipped == 1);
    CHECK(addsUp(report));
    CHECK(fixture.load(fixture.deal(u"R1"_s)).amount == Money{7000, "CNY"});
    CHECK(fixture.load(fixture.deal(u"R2"_s)).amount == Money{500, "CNY"});
    CHECK(fixture.load(fixture.deal(u"R2"_s)).title == u"mine");
    CHECK(fixture.stageOf(fixture.deal(u"R1"_s)) == u"lead");
    const QString notes = spoken(report.notes).join(u'\n');
    CHECK(notes.contains(u"“Amount” differs"_s));
    CHECK(notes.contains(u"another stage"_s));
}

TEST_CASE("two columns that mean one field: the first fills it, what the second says is kept", "[exchange][EXCH-4]")
{
    ImportFixture fixture;
    ImportWanted wanted;
    wanted.as = u"deals"_s;
    wanted.mapping = QJsonDocument::fromJson(R"({"format":"plumbline.mapping/1","as":"deals","columns":{
        "title":{"field":"title"},"client":{"field":"account"},"partner":{"field":"account"}}})")
                         .object();
    // Among so many names each is fetched before it is asked for; those at the end are there by then.
    constexpr int rows = 3000;
    QByteArray file = "title,client,partner\n";
    for (int i = 0; i < 2 * rows; ++i) {
        const QByteArray n = QByteArray::number(i % rows);
        file += "deal " + QByteArray::number(i) + ",client " + n + ",partner " + n + "\n";
    }
    file += "same,client 7,client 7\nnone,,partner 7\n";
    const ImportReport report = fixture.import(file, wanted);
    CHECK(report.created == 2 * rows + 2);
    CHECK(report.also == std::map<int, qint64>{{entity::account, rows + 1}});
    const auto count = [&](const QByteArray &where) {
        return fixture.count("deal d JOIN account a ON a.n = d.account WHERE " + where);
    };
    CHECK(
        count(
            "a.name = 'client ' || (substr(d.title, 6) % 3000) AND d.notes = 'partner: partner ' || (substr(d.title, 6) % 3000)")
        == 2 * rows);
    CHECK(count("d.title = 'none' AND a.name = 'partner 7' AND d.notes IS NULL") == 1);
}

TEST_CASE("the dates of the file become stays, in their order, and no gate is asked", "[exchange][EXCH-8][PIPE-8]")
{
    ImportFixture fixture;
    const ImportReport report = fixture.import("reference,title,stage,stage since,close date,loss_reason\n"
                                               "R1,one,quote,2026-01-05,,\n"
                                               "R2,two,signed,,2026-02-01,\n"
                                               "R3,three,lead,,,\n"
                                               "R4,four,lost,,2026-02-03,price\n");
    CHECK(report.created == 4);
    const auto staysOf = [&](const QString &reference) {
        return fixture.workspace().read([&](const Reader &reader) {
            QStringList texts;
            for (const auto &[id, stay] :
                 loadWhere<pipeline::Stay>(reader, "t.deal = ?1 ORDER BY t.n", fixture.deal(reference).n))
                texts.append((stay.enteredAt ? reader.zone().toIso(*stay.enteredAt).left(10) : u"?"_s)
                             + (stay.imported ? u" imported"_s : QString()));
            return texts;
        });
    };
    CHECK(staysOf(u"R1"_s) == QStringList{u"2026-01-05 imported"_s});
    CHECK(staysOf(u"R2"_s) == QStringList{u"2026-02-01 imported"_s});
    CHECK(staysOf(u"R3"_s) == QStringList{u"? imported"_s});
    CHECK(fixture.load(fixture.deal(u"R2"_s)).signedOn == civilDate(2026, 2, 1));
    CHECK(spoken(report.notes).join(u'\n').contains(u"without a date for the stage “Lead”"_s));
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("stays dated in the wrong order refuse the row", "[exchange][EXCH-8]")
{
    ImportFixture fixture;
    const QString mapping = fixture.write(u"m.json"_s, R"({"format": "plumbline.mapping/1", "as": "deals", "columns": {
        "t": {"field": "title"}, "s": {"is": "stage"}, "begun": {"entered": "first_contact"}, "ended": {"is": "closed"}}})");
    QFile file(mapping);
    REQUIRE(file.open(QIODevice::ReadOnly));
    static const Words words(Language::English);
    const ImportWanted wanted{
        fixture.write(u"x.csv"_s, "t,s,begun,ended\none,signed,2026-02-01,2026-01-01\ntwo,signed,2026-02-01,2026-03-01\n"),
        u"deals"_s,
        QJsonDocument::fromJson(file.readAll()).object(),
        false,
        {}};
    const ImportReport report = valueOf(importAsTried(fixture.workspace(), wanted, words));
    CHECK(report.created == 1);
    CHECK(spoken(report.rejects) == QStringList{u"2/ended: “Signed” is dated before “First contact”."_s});
}

TEST_CASE("names that differ in spaces and case only are one, and it is told", "[exchange][EXCH-4]")
{
    ImportFixture fixture;
    fixture.import("name\nGTX Pro\nGTX Basic\n", u"products"_s);
    const ImportReport report = fixture.import("title,product\none,GTXPro\ntwo,gtx pro\nthree,GTX Ultra\n");
    CHECK(report.also == std::map<int, qint64>{{entity::product, 1}});
    CHECK(spoken(report.notes)
          == QStringList{u"2/product: “GTXPro” was read as “GTX Pro” (1 row)"_s,
                         u"4/product: Product “GTX Ultra” was not known and was added"_s});
}

TEST_CASE("references among the rows of one file may point forwards", "[exchange]")
{
    ImportFixture fixture;
    const ImportReport report = fixture.import("name,subsidiary of\nLeaf,Trunk\nTrunk,Root\n", u"accounts"_s);
    CHECK(report.created == 2);
    CHECK(report.also == std::map<int, qint64>{{entity::account, 1}});
    CHECK(fixture.count("account WHERE parent IS NOT NULL") == 2);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("activities, contacts, instalments and receipts go in and find their deal", "[exchange][EXCH-1][PAPR-8]")
{
    ImportFixture fixture;
    fixture.import("reference,title\nR1,one\n");
    CHECK(fixture
              .import("deal,kind,date,outcome\nR1,call,2026-02-01,他同意下周安排一次方案演示\nR9,call,2026-02-01,x\n",
                      u"activities"_s)
              .created
          == 1);
    CHECK(fixture.import("name,customer,role\n李工,宏达机械,guru\n", u"contacts"_s).refused == 1);
    CHECK(fixture.import("name,customer,role\n李工,宏达机械,user\n", u"contacts"_s).created == 1);
    CHECK(fixture.import("deal,kind,due date,amount\nR1,down_payment,2026-04-01,30万\n", u"instalments"_s).created == 1);
    CHECK(fixture.import("deal,date,amount\nR1,2026-04-02,-5\n", u"receipts"_s).created == 1);
    CHECK(fixture.count("v_effective_touch") == 1);
    for (const char *table : {"activity", "instalment", "receipt"}) {
        INFO(table);
        CHECK(fixture.count(table) == 1);
    }
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a file that is none is refused before anything is written", "[exchange][EXCH-3]")
{
    ImportFixture fixture;
    const auto refusal = [&](const QByteArray &csv) {
        const auto report = fixture.tryImport(csv);
        REQUIRE_FALSE(report.ok());
        return say(report.refusal().phrase);
    };
    CHECK(refusal("").contains(u"is empty"_s));
    CHECK(refusal("colour,shape\nred,round\n").contains(u"none of the columns"_s));
    CHECK(refusal("amount\n5\n").contains(u"without which a record cannot be made"_s));
    CHECK(refusal("title\n\"one\n").contains(u"never closed"_s));
    static const Words words(Language::English);
    CHECK_FALSE(importFile(fixture.workspace(), {fixture.folder(), u"deals"_s}, words).ok());
    CHECK_FALSE(importFile(fixture.workspace(), {fixture.folder() + u"/none.csv"_s, u"deals"_s}, words).ok());
    CHECK_FALSE(importFile(fixture.workspace(), {fixture.folder() + u"/none.csv"_s, u"cats"_s}, words).ok());
    CHECK(fixture.count("edit") == 1);
}

TEST_CASE("what means no field, and what comes twice, is kept in the notes", "[exchange][EXCH-4]")
{
    ImportFixture fixture;
    const auto report = fixture.import("reference,title,电话,手机,favourite colour,Title,notes\n"
                                       "R1,one,13800001111,13900002222,blue,uno,mine\n"
                                       "R2,two,,13900002222,,,\n");
    CHECK(report.created == 2);
    CHECK(fixture.load(fixture.deal(u"R1"_s)).handle == u"13800001111");
    CHECK(fixture.load(fixture.deal(u"R1"_s)).notes == u"mine\n手机: 13900002222\nfavourite colour: blue\nTitle: uno");
    CHECK(fixture.load(fixture.deal(u"R2"_s)).handle == u"13900002222");
    CHECK(fixture.load(fixture.deal(u"R2"_s)).notes.isEmpty());

    // Where the notes of a record that is there stay as they are, that is told.
    const auto again = fixture.import("reference,favourite colour\nR1,red\nR2,red\n");
    CHECK(again.updated == 1);
    CHECK(fixture.load(fixture.deal(u"R2"_s)).notes == u"favourite colour: red");
    CHECK(spoken(again.notes).filter(u"Notes"_s).size() == 1);
}

TEST_CASE("a contact is looked for at its customer, and made there", "[exchange][EXCH-4]")
{
    ImportFixture fixture;
    fixture.import("name,account\n王伟,Acme\n王伟,Other\n", u"contacts"_s);
    const auto report = fixture.import("reference,title,customer,contact\nR1,one,Other,王伟\nR2,two,Acme,王伟\n"
                                       "R3,three,Fresh,王伟\nR4,four,Fresh,王伟\n");
    CHECK(report.created == 4);
    CHECK(report.also.at(entity::contact) == 1);
    CHECK(fixture.load(fixture.deal(u"R1"_s)).contact != fixture.load(fixture.deal(u"R2"_s)).contact);
    CHECK(fixture.load(fixture.deal(u"R3"_s)).contact == fixture.load(fixture.deal(u"R4"_s)).contact);
    CHECK(fixture.column("SELECT count(*) FROM deal d JOIN contact c ON c.n = d.contact WHERE c.account = d.account") == u"4");
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a name in two columns is joined as its language writes it", "[exchange][EXCH-4]")
{
    ImportFixture fixture;
    const auto report = fixture.import("First Name,Last Name,E-mail Address,Business Phone,Company\n"
                                       "伟,王,w@x.cn,0571-88881111,Acme\nAnna,Schmidt,a@b.de,,Acme\n",
                                       u"contacts"_s);
    CHECK(report.created == 2);
    CHECK(fixture.names("contact") == QStringList{u"王伟"_s, u"Anna Schmidt"_s});
}

TEST_CASE("what a spreadsheet did to phones and days is told, and mended where it can be", "[exchange][EXCH-5]")
{
    ImportFixture fixture;
    const auto report = fixture.import("客户跟进表,,,\n\n编号,标题,电话,预计成交日期,金额\nR1,one,1.38E+10,46096,\"1,284.00\"\n"
                                       "R2,two,１３８ ００００ １１１１,2026年3月15日,3.5万\n合计,,,,36284\n");
    CHECK(report.read == 2);
    CHECK(report.created == 2);
    CHECK(report.headerLine == 3);
    CHECK(fixture.load(fixture.deal(u"R1"_s)).handle.isEmpty());
    CHECK(fixture.load(fixture.deal(u"R1"_s)).expectedClose == civilDate(2026, 3, 15));
    CHECK(fixture.load(fixture.deal(u"R2"_s)).expectedClose == civilDate(2026, 3, 15));
    CHECK(fixture.load(fixture.deal(u"R2"_s)).amount == Money{3'500'000, "CNY"});
    const QString told = spoken(report.notes).join(u'\n');
    CHECK(told.contains(u"4/电话: 1 phone number like 1.38E+10"_s));
    CHECK(told.contains(u"4/预计成交日期: 1 day written"_s));
    CHECK(told.contains(u"6/: 1 row that only adds up"_s));
}

TEST_CASE("rows that are there already go by the rule that was chosen", "[exchange][EXCH-6]")
{
    struct Case {
        OnDuplicate rule;
        const char *counts;
        const char *titles;
        const char *amounts;
    };
    // R1 is there with a title and no amount; R2 stands twice in the file.
    const Case cases[] = {{OnDuplicate::Skip, "3 = 1 + 0 + 2 + 0", "one,two", "-,5"},
                          {OnDuplicate::Fill, "3 = 1 + 1 + 1 + 0", "one,two", "70,5"},
                          {OnDuplicate::Overwrite, "3 = 1 + 1 + 1 + 0", "uno,two", "70,5"},
                          {OnDuplicate::Create, "3 = 3 + 0 + 0 + 0", "one,uno,two,two", "-,70,5,5"}};
    for (const Case &one : cases) {
        INFO(int(one.rule));
        ImportFixture fixture;
        fixture.import("reference,title\nR1,one\n");
        ImportWanted wanted;
        wanted.as = u"deals"_s;
        wanted.onDuplicate = one.rule;
        const auto report = fixture.import("reference,title,amount\nR1,uno,70\nR2,two,5\nR2,two,5\n", wanted);
        CHECK(addsUp(report));
        CHECK(u"%1 = %2 + %3 + %4 + %5"_s.arg(report.read)
                  .arg(report.created)
                  .arg(report.updated)
                  .arg(report.skipped)
                  .arg(report.refused)
              == QLatin1String(one.counts));
        CHECK(report.sameThere == 1);
        CHECK(report.sameInFile == 1);
        CHECK(fixture.column("SELECT title FROM deal ORDER BY n") == QLatin1String(one.titles));
        CHECK(fixture.column("SELECT coalesce(amount_minor / 100, '-') FROM deal ORDER BY n") == QLatin1String(one.amounts));
        CHECK(fixture.problems() == QStringList());
    }
}

TEST_CASE("where several encodings fit, the user is asked", "[exchange][EXCH-2]")
{
    ImportFixture fixture;
    QStringEncoder big5("Big5");
    ImportWanted wanted;
    wanted.path = fixture.write(u"big5.csv"_s, QByteArray(big5(u"編號,標題,客戶\r\nR1,蘇州騰飛機械設備更新,騰飛\r\n"_s)));
    wanted.as = u"deals"_s;
    static const Words words(Language::English);
    const auto unsure = importFile(fixture.workspace(), wanted, words);
    REQUIRE_FALSE(unsure.ok());
    CHECK(unsure.refusal().where == u"encoding");
    CHECK(say(unsure.refusal().phrase).contains(u"Big5"_s));
    wanted.format.encoding = Encoding::Big5;
    CHECK(valueOf(importAsTried(fixture.workspace(), wanted, words)).created == 1);
}

TEST_CASE("every field of every kind survives export and import", "[exchange][EXCH-9]")
{
    ImportFixture source;
    source.import(
        "reference,title,customer,phone,source,budget band,owner,amount,budget,expected close,decision chain,pain "
        "points,decision factors,"
        "competitors,industry,region,customer size,deal kind,referred by,contract end,next step,next step on,minutes "
        "summary,signed on,"
        "loss reason,tags,notes,arrived at,stage,stage since\n"
        "R1,\"a, \"\"b\"\"\",Acme,=1+1,referral,1m_3m,Li,USD "
        "12.50,38.6万,2026-05-01,founder,cost;quality,price,none,medical,east,large,renewal,"
        "Beta,2027-01-01,call "
        "back,2026-04-01,\"two\nlines\",2026-03-01,price,vip;hot,'quoted,2026-01-02T10:00,quote,2026-02-03T11:12:13.5\n");
    for (const Language language : allLanguages()) {
        INFO(codeOf(language).toStdString());
        const Words words(language, *Zone::named("Asia/Shanghai"));
        const QString csv = source.folder() + u"/out.csv"_s;
        CHECK(source.workspace().read([&](const Reader &reader) {
            return valueOf(exportFile(reader, {.what = u"deals"_s, .path = csv}, words)).rows;
        }) == 1);
        ImportFixture target;
        const ImportReport report = valueOf(importAsTried(target.workspace(), {csv, u"deals"_s}, words));
        REQUIRE(spoken(report.rejects) == QStringList());
        const auto rowOf = [](ImportFixture &fixture) {
            return fixture.workspace().read([&](const Reader &reader) { return *reader.row(entity::deal, 1); });
        };
        const Row was = rowOf(source);
        const Row is = rowOf(target);
        for (size_t i = 0; i < was.values.size(); ++i) {
            const Field &field = tableOf<records::Deal>().entity().fields[i];
            INFO(field.key.toStdString());
            // A choice that an import added is known by its name; references are compared by name below.
            if (field.kind != FieldKind::Reference)
                CHECK(is.values[i] == was.values[i]);
        }
        CHECK(target.stageOf(target.deal(u"R1"_s)) == u"quote");
        CHECK(pictureOf(target.workspace()).contains("Acme"));
        CHECK(pictureOf(target.workspace()).contains("Beta"));
    }
}

TEST_CASE("a person who is there already is not made again because the unit is new", "[exchange][EXCH-6]")
{
    ImportFixture fixture;
    fixture.import("reference,title,owner\nR1,one,Anna\n");
    const ImportReport report = fixture.import("name,unit,manager\nAnna,East,Boris\n", u"people"_s);
    CHECK(report.created == 0);
    CHECK(report.updated == 1);
    CHECK(report.also == std::map<int, qint64>{{entity::unit, 1}, {entity::person, 1}});
    CHECK(fixture.count("person") == 2);
    CHECK(fixture.import("name,unit,manager\nAnna,East,Boris\n", u"people"_s).skipped == 1);
}

TEST_CASE("an import never makes two records of one external reference", "[exchange][EXCH-6]")
{
    ImportFixture fixture;
    fixture.import("title\nX\n");
    fixture.import("reference,title\nREF1,Y\n");
    const QString id = fixture.workspace().read(
        [](const Reader &reader) { return Uuid{uuidOf(reader.database(), reader.entity(entity::deal), 1)}.toString(); });
    const ImportReport report = fixture.import("id,reference,title\n" + id.toUtf8() + ",REF1,X\nnonsense,,Z\n");
    CHECK(spoken(report.rejects)
          == QStringList{u"2/reference: The external reference “REF1” belongs to “Y” already."_s,
                         u"3/id: “nonsense” is no identifier; leave the cell empty for a new record."_s});
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("two people of one name with two employee numbers are two people", "[exchange][EXCH-6]")
{
    ImportFixture fixture;
    fixture.import("name,reference,mobile\n张伟,E001,\n", u"people"_s);
    const ImportReport report = fixture.import("name,reference,mobile\n张伟,E002,139\n张伟,E003,\n张伟,E001,138\n", u"people"_s);
    CHECK(report.created == 2);
    CHECK(report.updated == 1);
    CHECK(fixture.count("person WHERE mobile = '138' AND reference = 'E001'") == 1);
    CHECK(fixture.import("name,reference\n张伟,E002\n", u"people"_s).skipped == 1);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a mapping's power holds for every way of writing an amount", "[exchange][EXCH-5]")
{
    ImportFixture fixture;
    const QByteArray mapping = R"({"format": "plumbline.mapping/1", "as": "accounts", "currency": "USD",
        "columns": {"n": {"field": "name"}, "r": {"field": "revenue", "power": 6}, "e": {"field": "employees", "power": 3}}})";
    static const Words words(Language::English);
    const ImportWanted wanted{fixture.write(u"x.csv"_s, "n,r,e\nA,1.5,2\nB,$1.5,1\nC,1.5 USD,1\nD,1.2345,1\nE,9亿亿,1\n"),
                              u"accounts"_s,
                              QJsonDocument::fromJson(mapping).object(),
                              false,
                              {}};
    const ImportReport report = valueOf(importAsTried(fixture.workspace(), wanted, words));
    CHECK(fixture.count("account WHERE revenue_minor = 150000000") == 3);
    CHECK(fixture.count("account WHERE revenue_minor = 123450000") == 1);
    CHECK(fixture.count("account WHERE name = 'A' AND employees = 2000") == 1);
    REQUIRE(report.rejects.size() == 1);
    CHECK(report.rejects[0].line == 6);
}

TEST_CASE("what lies in the future has not happened, and a refused row does not stand in a good one's way", "[exchange][EXCH-8]")
{
    ImportFixture fixture;
    const ImportReport deals =
        fixture.import("reference,title,stage,stage since\nR1,one,quote,2099-01-01\nR1,one,quote,2026-01-01\n");
    CHECK(spoken(deals.rejects) == QStringList{u"2/stage: “Quote” is dated in the future; a deal cannot stand there yet."_s});
    CHECK(deals.created == 1);
    const QByteArray activities = "deal,kind,date,outcome,status\nR1,call,2099-01-01,客户表示很满意愿意继续推进,held\n"
                                  "R1,call,2099-01-01,,planned\n";
    const ImportReport report = fixture.import(activities, u"activities"_s);
    CHECK(report.refused == 1);
    CHECK(report.created == 1);
    CHECK(fixture.count("v_effective_touch") == 0);
}

TEST_CASE("what a file holds is seen from its first line", "[exchange][EXCH-4]")
{
    ImportFixture fixture;
    const auto look = [&](const QByteArray &content) {
        const QString path = fixture.write(u"look.csv"_s, content);
        return fixture.workspace().read([&](const Reader &reader) { return lookAtFile(reader, path); });
    };
    const std::pair<const char *, QString> cases[] = {{"title,amount,stage\n", u"deals"_s},
                                                      {"客户名称,行业,地区\n", u"accounts"_s},
                                                      {"姓名,客户,手机,职务\n", u"contacts"_s},
                                                      {"线索编号,客户名称,联系人,电话,预算（万元）,来源渠道\n", u"deals"_s},
                                                      {"colour,weather\n", u"deals"_s}};
    for (const auto &[header, as] : cases) {
        INFO(header);
        CHECK(valueOf(look(header)).as == as);
    }
    CHECK(valueOf(look("colour,weather\n")).known == 0);
    for (const QByteArray &foreign : {QByteArray(), QByteArray("PK\x03\x04 xlsx"), QByteArray("a\0b", 3)})
        CHECK_FALSE(look(foreign).ok());
    for (const QString &path : {fixture.folder(), u"/nowhere/at all.csv"_s}) {
        const auto seen = fixture.workspace().read([&](const Reader &reader) { return lookAtFile(reader, path); });
        REQUIRE_FALSE(seen.ok());
        CHECK(seen.refusal().where == u"file");
    }
}
