// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/account.h"
#include "core/workspace/journal.h"
#include "core/workspace/store.h"
#include "tests/exchange/import_fixture.h"

using namespace plumbline;
using namespace plumbline::tests;

namespace {

QByteArray row(int number, const QByteArray &notes = {})
{
    const QByteArray n = QByteArray::number(number);
    return "R-" + n + ",deal " + n + ",customer " + QByteArray::number(number % 700) + ','
           + QByteArray::number(13'800'000'000 + number) + ",\"" + QByteArray::number(number) + ".50\"," + notes + "\n";
}

} // namespace

TEST_CASE("a trial writes nothing, and nobody who writes waits for it", "[exchange][EXCH-7]")
{
    ImportFixture fixture;
    const auto edits = [&] {
        return fixture.workspace().read([](const Reader &reader) { return newestEdit(reader.database())->seq; });
    };
    QByteArray file = "reference,title,account,handle,amount,notes\n";
    for (int i = 0; i < 3000; ++i)
        file += row(i);
    ImportWanted wanted{fixture.write(u"x.csv"_s, file), u"deals"_s};
    wanted.dryRun = true;
    int written = 0;
    wanted.progress = [&](qint64, qint64, qint64) {
        const auto added = fixture.workspace().edit(Phrase::verbatim(u"meanwhile"_s), [&](Edit &edit) -> Result<Done> {
            records::Account account;
            account.name = u"customer %1"_s.arg(written);
            add(edit, account);
            return Done{};
        });
        written += added.ok();
        return true;
    };
    const qint64 before = edits();
    const auto report = valueOf(exchange::importFile(fixture.workspace(), wanted, Words(Language::English)));
    CHECK(report.created == 3000);
    // What came while it ran is none of its business.
    CHECK(report.also.at(entity::account) == 700);
    CHECK(written >= 3);
    CHECK(edits() == before + written);
    CHECK(fixture.column("SELECT count(*) FROM deal") == u"0");
}

TEST_CASE("a trial of many rows still knows the first", "[exchange][EXCH-6][EXCH-7]")
{
    ImportFixture fixture;
    fixture.import("reference,title,handle\nR-7,deal 7,\nR-9,deal 9,13900139009\n");
    QByteArray file = "reference,title,account,handle,amount,notes\n";
    for (int i = 0; i < 40'000; ++i)
        file += row(i, QByteArray(200, char('a' + i % 26)));
    // Once more, once with more, once with another text, and by the telephone of another.
    file += row(5, QByteArray(200, 'f')) + row(11, QByteArray(300, 'x'));
    file += "R-12,deal 12,another customer,,,\n,Somebody,customer 1,13800000020,,\n";
    file += row(40'001, QByteArray(70'000, 'y')) + row(40'001, QByteArray(70'000, 'y'));
    for (const auto onDuplicate : {exchange::OnDuplicate::Fill, exchange::OnDuplicate::Overwrite}) {
        ImportFixture other;
        ImportWanted wanted;
        wanted.as = u"deals"_s;
        wanted.onDuplicate = onDuplicate;
        wanted.onLikely = exchange::OnDuplicate::Fill;
        // The trial inside it must have said the same.
        const auto report = other.import(file, wanted);
        CHECK(addsUp(report));
        CHECK(report.created == 40'001);
        CHECK(report.sameInFile == 3);
        CHECK(report.likelySame == 1);
        CHECK(report.refused == 1);
    }
}

TEST_CASE("a reference is found among the first rows of a trial, where it is looked up, and among the others",
          "[exchange][EXCH-7]")
{
    ImportFixture fixture;
    QByteArray there = "reference,title,handle\n";
    for (int i = 0; i < 30; ++i)
        there += row(i * 20).replace("deal", "there");
    fixture.import(there);
    QByteArray file = "reference,title,account,handle,amount,notes\n";
    for (int i = 0; i < 600; ++i)
        file += row(i);
    // Of a row that was there and is filled already. Of rows of this file: an early and a late one. And a new reference twice.
    file += row(20, "more") + row(3, "early") + row(590, "late");
    file += "N-1,Somebody,,13800000040,,\nN-1,Somebody,,,,\n";
    ImportWanted wanted;
    wanted.as = u"deals"_s;
    wanted.onLikely = exchange::OnDuplicate::Fill;
    const auto report = fixture.import(file, wanted);
    CHECK(addsUp(report));
    CHECK(spoken(report.rejects)
          == QStringList{u"602/reference: The external reference “R-20” stands in line 22 already."_s,
                         u"606/reference: The external reference “N-1” stands in line 605 already."_s});
    CHECK(report.sameThere == 30);
    CHECK(report.sameInFile == 2);
}

TEST_CASE("what a reference led to before a row of the file overwrote it, it leads to in a trial, too", "[exchange][EXCH-7]")
{
    ImportFixture fixture;
    ImportWanted wanted;
    wanted.as = u"accounts"_s;
    fixture.import("reference,name\nOLD,Acme\n", wanted);
    const QByteArray id = fixture.column("SELECT lower(hex(id)) FROM account").toUtf8();
    wanted.onDuplicate = exchange::OnDuplicate::Overwrite;
    QByteArray file = "id,reference,name\n" + id + ",NEW,Acme\n,OLD,Beta\n";
    SECTION("looked up") {}
    SECTION("read with all others")
    {
        for (int i = 0; i < 400; ++i)
            file += ",R-" + QByteArray::number(i) + ",Customer " + QByteArray::number(i) + "\n";
        file += ",OLD,Gamma\n,NEW,Delta\n";
    }
    // The trial inside it must have said the same.
    CHECK(addsUp(fixture.import(file, wanted)));
}
