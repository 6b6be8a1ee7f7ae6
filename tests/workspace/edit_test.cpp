// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fault.h"
#include "core/records/define_field.h"
#include "core/workspace/hybrid_time.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/workspace/facts.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// An account with some fields filled, made in an edit of its own.
qint64 anAccount(Workspace &workspace)
{
    qint64 n = 0;
    write(workspace, [&](Edit &edit) {
        n = edit.insert(entity::account, {u"宏达机械"_s, u"A-1"_s});
        edit.update(entity::account, n, {{account::employees, number(5)}});
    });
    return n;
}

} // namespace

TEST_CASE("an edit journals what it found, and nothing else", "[workspace][SYNC-10]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 n = anAccount(workspace);
    CHECK(journalOf(workspace, newestSeq(workspace))
          == QStringList{u"created account 1"_s}); // its own update is part of the making

    struct Case {
        const char *what;
        std::vector<FieldValue> values;
        QStringList lines;
    };
    const std::vector<Case> cases{
        {"one field differs",
         {{account::name, text(u"宏达机械")}, {account::employees, number(6)}},
         {u"changed account 1.employees, was 5"_s}},
        {"from nothing", {{account::phone, text(u"010")}}, {u"changed account 1.phone, was nothing"_s}},
        {"to nothing", {{account::employees, Value()}}, {u"changed account 1.employees, was 6"_s}},
        {"money in", {{account::revenue, Money{5, "CNY"}}}, {u"changed account 1.revenue, was nothing"_s}},
        {"only the currency", {{account::revenue, Money{5, "USD"}}}, {u"changed account 1.revenue, was CNY 5"_s}},
        {"money out", {{account::revenue, Value()}}, {u"changed account 1.revenue, was USD 5"_s}},
        {"a list", {{account::tags, QStringList{u"a"_s, u"b,\"c\""_s}}}, {u"changed account 1.tags, was nothing"_s}},
        {"its order", {{account::tags, QStringList{u"b,\"c\""_s, u"a"_s}}}, {u"changed account 1.tags, was [a|b,\"c\"]"_s}},
        {"a text", {{account::name, text(u"😀'")}}, {u"changed account 1.name, was “宏达机械”"_s}},
        {"two",
         {{account::name, text(u"x")}, {account::phone, Value()}},
         {u"changed account 1.name, was “😀'”"_s, u"changed account 1.phone, was “010”"_s}},
    };
    for (const Case &c : cases) {
        write(workspace, [&](Edit &edit) { edit.update(entity::account, n, c.values); });
        CAPTURE(c.what);
        CHECK(journalOf(workspace, newestSeq(workspace)) == c.lines);
    }
}

TEST_CASE("an edit that changes nothing is no edit", "[workspace]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 n = anAccount(workspace);
    const QByteArray before = pictureOf(workspace, true);

    SECTION("nothing at all")
    {
        write(workspace, [](Edit &) {});
    }
    SECTION("the same values")
    {
        write(workspace, [&](Edit &edit) { edit.update(entity::account, n, {{account::employees, number(5)}}); });
    }
    SECTION("there and back again")
    {
        write(workspace, [&](Edit &edit) {
            edit.update(entity::account, n, {{account::employees, number(6)}, {account::phone, text(u"1")}});
            edit.update(entity::account, n, {{account::phone, Value()}});
            edit.update(entity::account, n, {{account::employees, number(5)}});
        });
    }
    SECTION("made and erased")
    {
        write(workspace, [](Edit &edit) {
            const qint64 made = addAccount(edit, u"x"_s);
            const qint64 child = edit.insert(entity::account, {u"y"_s, Value(), made});
            edit.update(entity::account, child, {{account::phone, text(u"1")}});
            edit.erase(entity::account, child);
            edit.erase(entity::account, made);
        });
    }
    SECTION("a content that nothing refers to")
    {
        write(workspace, [](Edit &edit) { edit.keepContent("bytes"); });
    }
    CHECK(pictureOf(workspace, true) == before);
}

TEST_CASE("an edit that is refused or fails leaves no trace", "[workspace]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 n = anAccount(workspace);
    const QByteArray before = pictureOf(workspace, true);
    int told = 0;
    workspace.observe([&](const ChangeSet &) { ++told; });
    const auto work = [&](Edit &edit) {
        edit.update(entity::account, n, {{account::employees, number(6)}});
        addAccount(edit, u"x"_s);
        edit.keepContent("bytes");
        edit.erase(entity::account, n);
        edit.insert(entity::customField,
                    {qint64(entity::deal), u"size"_s, u"{\"en\":\"Size\"}"_s, qint64(FieldKind::Integer), Value(), qint64(0)});
        edit.refreshCatalogue();
    };

    SECTION("refused")
    {
        const auto result = workspace.edit(Phrase::verbatim(u"refused"_s), [&](Edit &edit) -> Result<Done> {
            work(edit);
            return Refusal{Phrase::verbatim(u"no"_s), u"here"_s};
        });
        CHECK(result.refusal().where == u"here"_s);
    }
    SECTION("a fault")
    {
        CHECK_THROWS_AS(write(workspace,
                              [&](Edit &edit) {
                                  work(edit);
                                  throw Fault(FaultKind::DiskFull, u"full"_s);
                              }),
                        Fault);
    }
    CHECK(pictureOf(workspace, true) == before);
    CHECK(told == 0);
    write(workspace, [&](Edit &edit) { edit.update(entity::account, n, {{account::employees, number(7)}}); });
    CHECK(told == 1);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("an erased row is packed as it was before the edit", "[workspace]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 n = anAccount(workspace);
    const Facts before = factsOf(workspace);
    write(workspace, [&](Edit &edit) {
        edit.update(entity::account, n, {{account::employees, number(6)}, {account::name, text(u"x")}});
        edit.erase(entity::account, n);
    });
    CHECK(journalOf(workspace, newestSeq(workspace)) == difference(workspace, before, factsOf(workspace)));
    CHECK(journalOf(workspace, newestSeq(workspace)).front().endsWith(u"1=“宏达机械” 2=“A-1” 7=5"_s));
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("what an edit makes and erases again is not there, what it leaves is", "[workspace]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    write(workspace, [](Edit &edit) {
        std::vector<qint64> rows;
        for (int i = 0; i < 6; ++i)
            rows.push_back(addAccount(edit, QString::number(i)));
        edit.update(entity::account, rows[0], {{account::phone, text(u"1")}});
        edit.erase(entity::account, rows[0]);
        edit.erase(entity::account, rows[3]);
        edit.update(entity::account, rows[4], {{account::parent, number(rows[5])}});
    });
    CHECK(journalOf(workspace, newestSeq(workspace))
          == QStringList{u"created account 2"_s, u"created account 3"_s, u"created account 5"_s, u"created account 6"_s});
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a row that came back stands under its own number and identifier", "[workspace]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 n = anAccount(workspace);
    const Facts before = factsOf(workspace);
    const Row row = workspace.read([&](const Reader &reader) { return *reader.row(entity::account, n); });
    write(workspace, [&](Edit &edit) { edit.erase(entity::account, n); });
    write(workspace, [&](Edit &edit) { edit.restore(entity::account, row); });
    CHECK(factsOf(workspace) == before);
    qint64 next = 0;
    write(workspace, [&](Edit &edit) { next = addAccount(edit, u"next"_s); });
    CHECK(next == n + 1);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("in an edit of many rows each is there as soon as it was made", "[workspace][EXCH-11]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 before = anAccount(workspace);
    const qint64 erased = anAccount(workspace);
    write(workspace, [&](Edit &edit) { edit.erase(entity::account, erased); });
    const int count = GENERATE(1, 3, 64, 65, 150);
    CAPTURE(count);

    Facts wanted = factsOf(workspace);
    write(workspace, [&](Edit &edit) {
        const Reader &reader = edit.reader();
        edit.expect(entity::account, 1000);
        qint64 last = 0;
        for (int i = 0; i < count; ++i) {
            const QString name = QStringLiteral("客户 %1").arg(i);
            const Value parent = last > 0 ? Value(last) : Value(before);
            std::vector<Value> values{name, Value(), parent};
            values.resize(size_t(account::tags));
            values[account::revenue - 1] = Money{i, "CNY"};
            values[account::tags - 1] = QStringList{u"a"_s, u"b,\"c\""_s};
            last = edit.insert(entity::account, values);
            // A number is never used twice, not even that of a row that is gone.
            CHECK(last == erased + 1 + i);
            wanted[{entity::account, last}] = {{account::name, name},
                                               {account::parent, parent},
                                               {account::revenue, values[account::revenue - 1]},
                                               {account::tags, values[account::tags - 1]}};
            if (i % 10 == 9) {
                CHECK(textOf(edit.row(entity::account, last)->values[0]) == textOf(name));
                CHECK(textOf(edit.row(entity::account, before)->values[0]) == textOf(text(u"宏达机械")));
                edit.update(entity::account, before, {{account::employees, number(100 + i)}});
                wanted[{entity::account, before}][account::employees] = number(100 + i);
            }
        }
        const auto counted = [&] { return reader.database().integer("SELECT count(*) FROM account"); };
        CHECK(counted() == count + 1);
        CHECK(reader.row(entity::account, last).has_value());

        const qint64 gone = addAccount(edit, u"gone"_s);
        edit.erase(entity::account, gone);
        CHECK(counted() == count + 1);
        const qint64 changed = addAccount(edit, u"x"_s);
        edit.update(entity::account, changed, {{account::name, text(u"y")}});
        CHECK(textOf(reader.row(entity::account, changed)->values[0]) == textOf(text(u"y")));
        wanted[{entity::account, changed}] = {{account::name, text(u"y")}};
    });
    Facts is = factsOf(workspace);
    for (auto &[row, cells] : wanted) {
        if (!cells.contains(0))
            cells[0] = is.at(row).at(0);
    }
    CHECK(difference(workspace, wanted, is) == QStringList());
    CHECK(fixture.problems() == QStringList{u"unknown-choice"_s}); // the tags
    valueOf(undo(workspace));
    CHECK(fixture.count("account") == 1);
    valueOf(redo(workspace));
    CHECK(difference(workspace, wanted, factsOf(workspace)) == QStringList());
    CHECK(fixture.problems() == QStringList{u"unknown-choice"_s}); // the tags
}

TEST_CASE("rows that waited in an edit that was refused or failed are nowhere", "[workspace][EXCH-7]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const QByteArray before = pictureOf(workspace, true);
    const auto work = [](Edit &edit) {
        edit.expect(entity::account, 1000);
        for (int i = 0; i < 70; ++i)
            addAccount(edit, u"x"_s);
    };
    const auto refused = workspace.edit(Phrase::verbatim(u"refused"_s), [&](Edit &edit) -> Result<Done> {
        work(edit);
        return Refusal{Phrase::verbatim(u"no"_s), u"here"_s};
    });
    CHECK_FALSE(refused.ok());
    CHECK(pictureOf(workspace, true) == before);
    // Bytes where a text belongs: SQLite finds out when the row is written, which may be later than it was made.
    CHECK_THROWS_AS(write(workspace,
                          [&](Edit &edit) {
                              work(edit);
                              edit.insert(entity::account, {QByteArray("bytes")});
                          }),
                    Fault);
    CHECK(pictureOf(workspace, true) == before);
    write(workspace, work);
    CHECK(fixture.count("account") == 70);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a write past the door is found out", "[workspace]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const auto deal = fixture.deal(u"影像工作站"_s);
    valueOf(records::defineField(workspace, {entity::deal, u"beds"_s, {u"Beds"_s, u"床位"_s}, u"number"_s, {}}));
    fixture.set(deal, {{u"beds"_s, u"5"_s}});
    const QByteArray before = pictureOf(workspace, true);

    struct Case {
        const char *sql;
        bool allowed;
    };
    const auto c = GENERATE(values<Case>({
        {"UPDATE account SET phone = '1'", false},
        {"UPDATE deal SET title = 'x'", false},
        {"UPDATE deal_more SET f1001 = 6", false},
        {"DELETE FROM deal_more", false},
        {"DELETE FROM stay", false},
        {"INSERT INTO person (id, name) VALUES (randomblob(16), 'x')", false},
        {"UPDATE account SET phone = phone", true},  // nothing differs
        {"UPDATE deal SET entered_at = NULL", true}, // derived: kept by the room that derives it
    }));
    CAPTURE(c.sql);
    const auto act = [&](Edit &edit) {
        addAccount(edit, u"by the door"_s);
        edit.reader().database().execute(c.sql);
    };
    if (c.allowed) {
        CHECK_NOTHROW(write(workspace, act));
    } else {
        CHECK_THROWS_AS(write(workspace, act), std::logic_error);
        CHECK(pictureOf(workspace, true) == before);
    }
}

TEST_CASE("observers are told the rows of an edit, or that there were many", "[workspace]")
{
    WorkspaceFixture fixture;
    ChangeSet told;
    fixture.workspace().observe([&](const ChangeSet &changes) { told = changes; });
    const auto addAccounts = [&](int count) {
        write(fixture.workspace(), [&](Edit &edit) {
            for (int i = 0; i < count; ++i)
                addAccount(edit, QString::number(i));
        });
    };
    addAccounts(int(ChangeSet::most));
    CHECK(told.byEntity.size() == 1);
    CHECK(told.byEntity[entity::account].rows.size() == ChangeSet::most);
    CHECK_FALSE(told.byEntity[entity::account].many);
    addAccounts(int(ChangeSet::most) + 1);
    CHECK(told.byEntity[entity::account].rows.empty());
    CHECK(told.byEntity[entity::account].many);
    write(fixture.workspace(), [](Edit &edit) {
        edit.update(entity::account, 1, {{account::parent, number(2)}});
        edit.erase(entity::account, 3);
    });
    CHECK(told.byEntity[entity::account].rows == std::set<qint64>{1, 3});
}

TEST_CASE("the journal's time never runs backwards, whatever the clock does", "[workspace][SYNC-10]")
{
    WorkspaceFixture fixture;
    const auto timeOfNewest = [&] {
        return fixture.workspace().read(
            [](const Reader &reader) { return HybridTime::fromBytes(newestEdit(reader.database())->at); });
    };
    QByteArray last = timeOfNewest().toBytes();
    for (const qint64 step : {0, 0, 1'000, -86'400'000, 0, -1, 5, 90'000'000, -1}) {
        fixture.clock().advance({step});
        fixture.account(u"x"_s);
        CHECK(timeOfNewest().toBytes() > last);
        last = timeOfNewest().toBytes();
    }
    fixture.clock().set({1'000});
    fixture.reopen();
    fixture.account(u"after a restart with the clock in 1970"_s);
    CHECK(timeOfNewest().toBytes() > last);
    CHECK(fixture.workspace().read([](const Reader &reader) { return newestEdit(reader.database())->recorded; })
          == Moment{1'000});
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("hybrid time counts within one millisecond and spills into the next", "[workspace]")
{
    const QByteArray replica("replica!");
    HybridTime time = HybridTime::next({}, {1'000}, replica);
    CHECK(time.ms == 1'000);
    CHECK(time.counter == 0);
    for (int i = 1; i <= 0xFFFF; ++i)
        time = HybridTime::next(time, {i % 2 == 0 ? 1'000 : 0}, replica);
    CHECK(time.ms == 1'000);
    CHECK(time.counter == 0xFFFF);
    const HybridTime next = HybridTime::next(time, {1'000}, replica);
    CHECK(next.ms == 1'001);
    CHECK(next.counter == 0);
    CHECK(next.toBytes() > time.toBytes());
    CHECK(next.toBytes().size() == 16);
    CHECK(HybridTime::fromBytes(next.toBytes()).toBytes() == next.toBytes());
}
