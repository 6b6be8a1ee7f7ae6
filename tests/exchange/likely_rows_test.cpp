// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/import_fixture.h"

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;

TEST_CASE("a customer is the same by its name without legal form, and by its credit code", "[exchange][EXCH-6][LEAD-8]")
{
    ImportFixture fixture;
    fixture.import("name,tax_code,phone\n苏州宏达机械有限公司,,\n杭州天成科技有限公司,91330106MA2AXXXX0K,\n", u"accounts"_s);
    const auto report = fixture.import("name,phone\n苏州宏達機械,0512-67891234\n", u"accounts"_s);
    CHECK(report.created == 0);
    CHECK(report.updated == 1);
    CHECK(report.sameThere == 1);
    CHECK(addsUp(report));
    CHECK(fixture.column("SELECT phone FROM account ORDER BY n") == u"0512-67891234,"_s);
    CHECK(spoken(report.notes).join(u'\n').contains(u"2/: Taken as “苏州宏达机械有限公司”: "_s));
}

TEST_CASE("two people who share a telephone are two, unless the rule decides otherwise", "[exchange][EXCH-6][LEAD-8]")
{
    ImportFixture fixture;
    fixture.import("name,mobile,email\n王伟,13800138000,wei@example.com\n", u"contacts"_s);
    const QByteArray file = "name,mobile,email,job_title\n李敏,138 0013 8000,,采购经理\n王 伟,+86 13800138000,,总经理\n";
    const auto importWith = [&](OnDuplicate likely) {
        ImportWanted wanted;
        wanted.as = u"contacts"_s;
        wanted.onLikely = likely;
        return fixture.import(file, wanted);
    };

    SECTION("by itself")
    {
        const auto report = importWith(ImportWanted().onLikely);
        CHECK(report.created == 1);
        CHECK(report.updated == 1);
        CHECK(report.likelySame == 1);
        CHECK(report.sameThere == 1);
        CHECK(addsUp(report));
        CHECK(fixture.names("contact") == QStringList{u"王伟"_s, u"李敏"_s});
        CHECK(spoken(report.notes).join(u'\n').contains(u"2/: May be “王伟”, which is there already: "_s));
    }
    SECTION("skip")
    {
        const auto report = importWith(OnDuplicate::Skip);
        CHECK(report.created == 0);
        CHECK(report.skipped == 1);
        CHECK(report.updated == 1);
        CHECK(addsUp(report));
    }
    SECTION("fill")
    {
        const auto report = importWith(OnDuplicate::Fill);
        CHECK(report.created == 0);
        CHECK(addsUp(report));
        CHECK(fixture.column("SELECT job_title FROM contact") == u"采购经理"_s);
    }
}

TEST_CASE("rows of one file are compared with each other", "[exchange][EXCH-6]")
{
    ImportFixture fixture;
    const auto report =
        fixture.import("title,handle,reference\nA,13800138000,L-1\nB,0086-138-0013-8000,L-2\nC,13900139000,L-3\n");
    CHECK(report.created == 3);
    CHECK(report.likelySame == 1);
    CHECK(spoken(report.notes).join(u'\n').contains(u"3/: May be “A” of line 2: "_s));
    CHECK(fixture.column("SELECT reference FROM deal ORDER BY n") == u"L-1,L-2,L-3"_s);
}

TEST_CASE("another record of the other system is never taken for certain", "[exchange][EXCH-6]")
{
    ImportFixture fixture;
    fixture.import("name,email,reference\nAda Lovelace,ada@example.com,C-1\n", u"contacts"_s);
    const auto report = fixture.import("name,email,reference\nAda Lovelace,ada@example.com,C-2\n", u"contacts"_s);
    CHECK(report.created == 1);
    CHECK(report.likelySame == 1);
    CHECK(fixture.column("SELECT reference FROM contact ORDER BY n") == u"C-1,C-2"_s);
}

TEST_CASE("of a record that may be there it is told whose it is", "[exchange][LEAD-9]")
{
    ImportFixture fixture;
    fixture.import("title,handle,owner\nA,13800138000,王伟\nB,13900139000,\n");
    const auto report = fixture.import("title,handle\nC,13800138000\nD,13900139000\n");
    const QString told = spoken(report.notes).join(u'\n');
    CHECK(told.contains(u"2/: May be “A” of 王伟, which is there already: "_s));
    CHECK(told.contains(u"3/: May be “B”, which is there already: "_s));
}

TEST_CASE("what two branches of a company share does not make them one", "[exchange][EXCH-6][LEAD-8]")
{
    ImportFixture fixture;
    fixture.import("name,phone\n宏达机械（上海）有限公司,021-55556666\n", u"accounts"_s);
    const auto report = fixture.import("name,phone\n宏达机械（杭州）有限公司,021-55556666\n", u"accounts"_s);
    CHECK(report.created == 1);
    CHECK(report.likelySame == 1);
}

TEST_CASE("a large file is compared with what is there as a small one is", "[exchange][EXCH-6]")
{
    ImportFixture fixture;
    fixture.import("title,handle\nA,13800138000\nB,13800138000\nC,13900139000\n");
    // Some rows of what is there have one telephone; a file is large from its size on.
    // Its first rows are asked for one by one, the others all at once.
    QByteArray file = "title,handle,notes\nX,138-0013-8000,\n";
    for (int i = 0; i < 6000; ++i)
        file += "T" + QByteArray::number(i) + ",," + QByteArray(150, 'n') + "\n";
    file += "Y,139-0013-9000,\n";
    const auto report = fixture.import(file);
    CHECK(report.created == 6002);
    CHECK(report.likelySame == 2);
    const QString told = spoken(report.notes).join(u'\n');
    CHECK(told.contains(u"2/: May be “A”, which is there already: "_s));
    CHECK(told.contains(u"6003/: May be “C”, which is there already: "_s));
}
