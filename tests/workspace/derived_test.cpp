// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/create_deal.h"
#include "core/pipeline/pipeline_store.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/workspace/facts.h"

#include <QTemporaryDir>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray places(Workspace &workspace)
{
    return workspace.read([](const Reader &reader) {
        return reader.database()
            .text("SELECT group_concat(n || ':' || ifnull(stage, '-') || ':' || ifnull(entered_at, '-')) FROM (SELECT * FROM "
                  "deal ORDER BY n)")
            .toUtf8();
    });
}

void addDeals(Edit &edit, int count)
{
    const auto pipeline = pipeline::defaultPipeline(edit.reader());
    for (int i = 0; i < count; ++i) {
        records::Deal deal;
        deal.title = QString::number(i);
        deal.pipeline = pipeline.id;
        pipeline::enterFirstStage(edit, add(edit, deal), pipeline);
    }
}

/// A workspace with one more Derived, which writes down what it is told.
class WatchedWorkspace
{
public:
    WatchedWorkspace() : m_product(valueOf(runtime::product()))
    {
        m_product.derived.push_back(
            {"spy",
             {entity::account},
             {},
             [this](db::Database &, const Catalogue &, const RowChange &change) {
                 told += QStringLiteral("%1: %2 → %3").arg(change.n).arg(nameOf(change.was), nameOf(change.is));
             },
             [this](db::Database &, const Catalogue &) { told += u"rebuild"_s; },
             [](db::Database &, const Catalogue &, const FoundProblem &) {}});
        WorkspaceOptions options;
        options.clock = &m_clock;
        options.actor = u"anna"_s;
        options.watchWrites = true;
        m_workspace =
            valueOf(Workspace::create(m_folder.filePath(u"test.plumbline"_s), m_product, options, {"Asia/Shanghai", "CNY"}));
    }

    QStringList toldBy(const std::function<void(Edit &)> &act)
    {
        told.clear();
        write(*m_workspace, act);
        return told;
    }
    Workspace &workspace() { return *m_workspace; }

    QStringList told;

private:
    static QString nameOf(const std::optional<Row> &row) { return row ? textOf(row->values[account::name - 1]) : u"not there"_s; }

    QTemporaryDir m_folder;
    FixedClock m_clock{monday};
    Product m_product;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace

TEST_CASE("what is derived is told of every row with what it was and what it is", "[workspace]")
{
    WatchedWorkspace w;
    const auto name = [](const char16_t *text) { return FieldValue{account::name, tests::text(text)}; };
    CHECK(w.toldBy([](Edit &edit) { addAccount(edit, u"a"_s), addAccount(edit, u"b"_s); })
          == QStringList{u"1: not there → “a”"_s, u"2: not there → “b”"_s});
    CHECK(w.toldBy([&](Edit &edit) {
        edit.update(entity::account, 1, {name(u"c")}), edit.update(entity::account, 1, {name(u"d")});
    }) == QStringList{u"1: “a” → “d”"_s});
    CHECK(w.toldBy([&](Edit &edit) { edit.update(entity::account, 2, {name(u"x")}), edit.erase(entity::account, 2); })
          == QStringList{u"2: “b” → not there"_s});
    CHECK(w.toldBy([](Edit &edit) { addPerson(edit, u"p"_s); }).isEmpty());
    CHECK(w.toldBy([&](Edit &edit) {
               addPerson(edit, u"q"_s), edit.update(entity::account, 1, {name(u"e")}),
                   edit.update(entity::account, 1, {name(u"d")});
           }).isEmpty());
    w.told.clear();
    valueOf(undo(w.workspace())); // the person
    valueOf(undo(w.workspace())); // the other person
    valueOf(undo(w.workspace())); // the erased row
    CHECK(w.told == QStringList{u"2: not there → “b”"_s});
}

TEST_CASE("what is derived is made anew where an edit wrote most of it", "[workspace]")
{
    WatchedWorkspace w;
    const auto makeMany = [](int count) {
        return [count](Edit &edit) {
            for (int i = 0; i < count; ++i)
                addAccount(edit, QString::number(i));
        };
    };
    CHECK(w.toldBy(makeMany(1000)).size() == 1000);
    CHECK(w.toldBy(makeMany(1001)) == QStringList{u"rebuild"_s});
    CHECK(w.toldBy(makeMany(10)).size() == 10);
}

TEST_CASE("a place that was kept row by row equals one that was made anew", "[workspace]")
{
    WorkspaceFixture byRow;
    for (int i = 0; i < 3; ++i)
        write(byRow.workspace(), [](Edit &edit) { addDeals(edit, 200); });
    WorkspaceFixture anew;
    write(anew.workspace(), [](Edit &edit) { addDeals(edit, 600); });
    CHECK(places(byRow.workspace()) == places(anew.workspace()));
    CHECK(places(byRow.workspace()).startsWith("1:1:1772413200000,2:1:"));
    CHECK(byRow.problems() == QStringList());
    CHECK(anew.problems() == QStringList());
}

TEST_CASE("rebuilding what is derived changes nothing in a workspace that was worked in", "[workspace]")
{
    WorkspaceFixture fixture;
    const auto first = fixture.deal(u"a"_s);
    fixture.deal(u"b"_s);
    REQUIRE(fixture.move(first, u"first_contact"_s).allowed());
    valueOf(undo(fixture.workspace()));
    valueOf(redo(fixture.workspace()));
    const QByteArray before = places(fixture.workspace());
    for (const Derived &derived : fixture.product().derived) {
        write(fixture.workspace(), [&](Edit &edit) {
            addPerson(edit, u"p"_s);
            derived.rebuild(edit.reader().database(), edit.reader().catalogue());
        });
    }
    CHECK(places(fixture.workspace()) == before);
}

TEST_CASE("of rows that are erased together each is told with what it was", "[workspace]")
{
    WatchedWorkspace w;
    w.toldBy([](Edit &edit) {
        for (int i = 1; i <= 6000; ++i)
            addAccount(edit, u"account %1"_s.arg(i));
    });
    const QStringList told = w.toldBy([](Edit &edit) {
        edit.update(entity::account, 4000, {{account::name, text(u"written before it went")}});
        edit.erase(entity::account, RowRange{101, 1200});
        edit.erase(entity::account, RowRange{3999, 4001});
    });
    REQUIRE(told.size() == 1103);
    CHECK(told.first() == u"101: “account 101” → not there"_s);
    CHECK(told.contains(u"4000: “account 4000” → not there"_s));
    CHECK(told.contains(u"1200: “account 1200” → not there"_s));
    CHECK(told.contains(u"4001: “account 4001” → not there"_s));
}

TEST_CASE("deals whose stays are taken back together stand where they stood", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    write(fixture.workspace(), [](Edit &edit) { addDeals(edit, 7000); });
    const QByteArray before = places(fixture.workspace());
    write(fixture.workspace(),
          [](Edit &edit) {
              const auto pipeline = pipeline::defaultPipeline(edit.reader());
              for (int n = 1; n <= 1200; ++n) {
                  pipeline::Stay stay;
                  stay.deal = records::DealId(n);
                  stay.stage = pipeline.stageIds.value(pipeline.definition.stages[1].key);
                  stay.version = pipeline.version;
                  stay.enteredAt = monday;
                  add(edit, stay);
              }
          },
          {Phrase::verbatim(u"Import"_s), EditKind::Import});
    const QByteArray moved = places(fixture.workspace());
    REQUIRE(moved != before);
    valueOf(undo(fixture.workspace()));
    CHECK(places(fixture.workspace()) == before);
    CHECK(fixture.problems() == QStringList());
    valueOf(redo(fixture.workspace()));
    CHECK(places(fixture.workspace()) == moved);
}
