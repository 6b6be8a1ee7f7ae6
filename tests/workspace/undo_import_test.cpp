// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/create_deal.h"
#include "core/pipeline/pipeline_store.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/workspace/facts.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int dealAccount = 3;
constexpr int dealHandle = 5;

EditHeader import() { return {Phrase::verbatim(u"Import"_s), EditKind::Import}; }

/// Each with an account of its own and its stay.
void addDeals(Edit &edit, const QString &account, int count)
{
    const auto pipeline = pipeline::defaultPipeline(edit.reader());
    for (int i = 1; i <= count; ++i) {
        records::Deal deal;
        deal.title = QStringLiteral("deal %1").arg(i);
        deal.account = records::AccountId(addAccount(edit, QStringLiteral("%1 %2").arg(account).arg(i)));
        deal.pipeline = pipeline.id;
        pipeline::enterFirstStage(edit, add(edit, deal), pipeline);
    }
}

/// Account i owns deal i, and each deal has its stay; the old account's phone and employees are overwritten.
class ImportedWorkspace
{
public:
    explicit ImportedWorkspace(int count = 5, int before = 0)
    {
        if (before > 0)
            write(workspace(), [&](Edit &edit) { addDeals(edit, u"before"_s, before); });
        old = fixture.account(u"old"_s).n;
        write(workspace(), [&](Edit &edit) { edit.update(entity::account, old, {{account::phone, text(u"before")}}); });
        founding = factsOf(workspace());
        write(
            workspace(),
            [&](Edit &edit) {
                addDeals(edit, u"account"_s, count);
                edit.update(entity::account, old, {{account::phone, text(u"imported")}, {account::employees, number(5)}});
            },
            import());
        imported = factsOf(workspace());
    }

    Workspace &workspace() { return fixture.workspace(); }
    qint64 accountOf(int i) const { return old + i; }

    /// What an edit by somebody else does meanwhile.
    template <class Act> void bob(Act act)
    {
        workspace().setActor(u"bob"_s);
        write(workspace(), act, Phrase::verbatim(u"Bob's work"_s));
        workspace().setActor(u"anna"_s);
    }

    /// "account 3", "deal 2" … of what the report lists.
    QStringList leftOf(const UndoReport &report)
    {
        QStringList left;
        for (const RowLeft &row : report.left) {
            for (const auto &[key, cells] : imported) {
                if (cells.at(0) == Value(row.uuid))
                    left += nameOf(key);
            }
        }
        left.sort();
        return left;
    }

    QString nameOf(RowKey row)
    {
        return workspace().read([&](const Reader &reader) {
            return QString::fromUtf8(reader.entity(row.first).key) + u' ' + QString::number(row.second);
        });
    }

    WorkspaceFixture fixture;
    qint64 old = 0;
    Facts founding;
    Facts imported;
};

} // namespace

TEST_CASE("an import is undone as one, and redone as one", "[workspace][PIPE-18]")
{
    ImportedWorkspace w;
    for (int round = 0; round < 2; ++round) {
        CHECK(valueOf(undo(w.workspace())).left.empty());
        CHECK(factsOf(w.workspace()) == w.founding);
        w.fixture.reopen();
        valueOf(redo(w.workspace()));
        CHECK(factsOf(w.workspace()) == w.imported);
    }
    CHECK(w.fixture.problems() == QStringList());
}

TEST_CASE("the undo of an import leaves what was edited since, with what belongs to it, and lists it", "[workspace][PIPE-18]")
{
    using Act = std::function<void(ImportedWorkspace &, Edit &)>;
    struct Case {
        const char *what;
        Act bob;
        QStringList left;
    };
    const std::vector<Case> cases{
        {"nothing was edited", [](auto &, Edit &edit) { addAccount(edit, u"unrelated"_s); }, {}},
        {"an account was edited: its deal may go",
         [](auto &, Edit &edit) {
             edit.update(entity::account, 3, {{account::phone, text(u"1")}});
         },
         {u"account 3"_s}},
        {"a deal was edited: its account and its stay belong to it",
         [](auto &, Edit &edit) {
             edit.update(entity::deal, 2, {{dealHandle, text(u"1")}});
         },
         {u"account 3"_s, u"deal 2"_s, u"stay 2"_s}},
        {"a stay was edited: its deal and the deal's account belong to it",
         [](auto &, Edit &edit) {
             edit.update(entity::stay, 4, {{10, text(u"because")}});
         },
         {u"account 5"_s, u"deal 4"_s, u"stay 4"_s}},
        {"something new refers to an account",
         [](auto &, Edit &edit) {
             edit.insert(entity::contact, {u"王"_s, qint64(6)});
         },
         {u"account 6"_s}},
        {"something old refers to an account",
         [](auto &, Edit &edit) {
             edit.update(entity::account, 1, {{account::parent, number(6)}});
         },
         {u"account 6"_s}},
        {"a field that the import overwrote was edited",
         [](auto &, Edit &edit) {
             edit.update(entity::account, 1, {{account::phone, text(u"bob")}});
         },
         {u"account 1"_s}},
        {"an imported account was erased",
         [](auto &, Edit &edit) {
             edit.update(entity::deal, 5, {{dealAccount, Value()}});
             edit.erase(entity::account, 6);
         },
         {u"account 6"_s, u"deal 5"_s, u"stay 5"_s}},
        {"the overwritten row was erased", [](auto &, Edit &edit) { edit.erase(entity::account, 1); }, {u"account 1"_s}},
    };
    for (const Case &c : cases) {
        SECTION(c.what)
        {
            ImportedWorkspace w;
            w.bob([&](Edit &edit) { c.bob(w, edit); });
            const Facts before = factsOf(w.workspace());
            const UndoReport report = valueOf(undo(w.workspace()));
            CHECK(w.leftOf(report) == c.left);
            CHECK(w.fixture.problems() == QStringList());

            const Facts after = factsOf(w.workspace());
            for (const auto &[key, cells] : after) {
                if (c.left.contains(w.nameOf(key)) && !w.founding.contains(key))
                    CHECK(cells == before.at(key)); // as it was, not half undone
            }
            for (const auto &[key, cells] : w.founding)
                CHECK((after.contains(key) || !before.contains(key)));

            // What went comes back.
            if (std::string(c.what).find("erased") == std::string::npos) {
                valueOf(redo(w.workspace()));
                CHECK(factsOf(w.workspace()) == before);
            }
        }
    }
}

TEST_CASE("the undo of an import leaves a field that was edited since and takes back the field beside it", "[workspace][PIPE-18]")
{
    ImportedWorkspace w;
    w.bob([&](Edit &edit) { edit.update(entity::account, w.old, {{account::phone, text(u"bob")}}); });
    valueOf(undo(w.workspace()));
    const Cells cells = factsOf(w.workspace()).at({entity::account, w.old});
    CHECK(textOf(cells.at(account::phone)) == u"“bob”"_s);
    CHECK_FALSE(cells.contains(account::employees));
}

TEST_CASE("an import that pointed an old row at a new one is undone whole", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 old = fixture.account(u"old"_s).n;
    const Facts founding = factsOf(workspace);
    write(
        workspace,
        [&](Edit &edit) {
            edit.update(entity::account, old, {{account::parent, addAccount(edit, u"group"_s)}});
        },
        import());
    CHECK(valueOf(undo(workspace)).left.empty());
    CHECK(factsOf(workspace) == founding);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("an import of which everything was edited since is undone once, and the work before it next", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    fixture.account(u"before"_s);
    write(
        workspace, [](Edit &edit) { addAccount(edit, u"imported"_s); }, import());
    workspace.setActor(u"bob"_s);
    write(workspace, [](Edit &edit) { edit.update(entity::account, 2, {{account::phone, text(u"1")}}); });
    workspace.setActor(u"anna"_s);
    CHECK(valueOf(undo(workspace)).left.size() == 1);
    CHECK(say(valueOf(undo(workspace)).label) == u"before"_s);
    CHECK(fixture.count("account") == 1);
    valueOf(redo(workspace));
    valueOf(redo(workspace));
    CHECK(fixture.count("account") == 2);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a large import into a larger workspace is undone and redone with all that follows from it",
          "[workspace][PIPE-18][LEAD-8]")
{
    const FoldersInMemory inMemory;
    ImportedWorkspace w(1500, 7000);
    const auto derived = [&] {
        return w.workspace().read([](const Reader &reader) {
            return reader.database()
                .text("SELECT (SELECT group_concat(key || ' ' || entity || ' ' || n) FROM (SELECT * FROM match_key ORDER BY key, "
                      "entity, n)) || (SELECT ifnull(group_concat(n || ' ' || stage || ' ' || entered_at), '') FROM (SELECT * "
                      "FROM deal ORDER BY n))")
                .toUtf8();
        });
    };
    const QByteArray imported = derived();
    SECTION("whole")
    {
        CHECK(valueOf(undo(w.workspace())).left.empty());
        CHECK(factsOf(w.workspace()) == w.founding);
        CHECK(w.fixture.problems() == QStringList());
        w.fixture.reopen();
        valueOf(redo(w.workspace()));
        CHECK(factsOf(w.workspace()) == w.imported);
        CHECK(derived() == imported);
    }
    SECTION("but for rows in its midst that were edited since")
    {
        w.bob([&](Edit &edit) {
            edit.update(entity::account, w.accountOf(1200), {{account::phone, text(u"13812345678")}});
            edit.update(entity::deal, 7003, {{dealHandle, text(u"13912345678")}});
        });
        const Facts before = factsOf(w.workspace());
        const QByteArray edited = derived();
        const UndoReport report = valueOf(undo(w.workspace()));
        CHECK(report.left.size() == 4); // two accounts, a deal and its stay
        CHECK(w.fixture.problems() == QStringList());
        CHECK(factsOf(w.workspace()).size() == w.founding.size() + 4);
        valueOf(redo(w.workspace()));
        CHECK(factsOf(w.workspace()) == before);
        CHECK(derived() == edited);
    }
    SECTION("twice over")
    {
        for (int round = 0; round < 2; ++round) {
            valueOf(undo(w.workspace()));
            valueOf(redo(w.workspace()));
        }
        CHECK(factsOf(w.workspace()) == w.imported);
        CHECK(derived() == imported);
    }
    CHECK(w.fixture.problems() == QStringList());
}

TEST_CASE("an import of thousands is undone and redone", "[workspace][PIPE-18]")
{
    const FoldersInMemory inMemory;
    ImportedWorkspace w(2000);
    CHECK(valueOf(undo(w.workspace())).left.empty());
    CHECK(factsOf(w.workspace()) == w.founding);
    valueOf(redo(w.workspace()));
    CHECK(factsOf(w.workspace()) == w.imported);
    CHECK(w.fixture.problems() == QStringList());
}

TEST_CASE("whoever takes a large import back, or does it again, is told how far it is and can end it at any time",
          "[workspace][PIPE-18][EXCH-7]")
{
    const FoldersInMemory inMemory;
    ImportedWorkspace w(2000);
    struct Way {
        Result<UndoReport> (*go)(Workspace &, const TellUndo &);
        Result<UndoReport> (*back)(Workspace &, const TellUndo &);
        const Facts &before;
    };
    const Facts undone = w.founding;
    const Facts done = w.imported;
    for (const Way &way : {Way{undo, redo, done}, Way{redo, undo, undone}}) {
        // There and back, to know how often it asks.
        int asked = 0;
        qint64 furthest = 0;
        valueOf(way.go(w.workspace(), [&](qint64 rows, qint64 all) {
            ++asked;
            CHECK(rows >= furthest);
            CHECK(rows <= all);
            furthest = rows;
            return true;
        }));
        CHECK(asked > 4);
        CHECK(furthest > 2000);
        valueOf(way.back(w.workspace(), {}));
        for (const int end : {1, asked / 4, asked / 2, asked * 3 / 4}) {
            int left = end;
            const auto ended = way.go(w.workspace(), [&](qint64, qint64) { return --left > 0; });
            REQUIRE_FALSE(ended.ok());
            CHECK(ended.refusal().where == u"cancelled");
            CHECK(factsOf(w.workspace()) == way.before);
            CHECK(w.fixture.problems() == QStringList());
        }
        valueOf(way.go(w.workspace(), {}));
    }
}

TEST_CASE("of an import that is most of the workspace, rows stay that were edited since", "[workspace][PIPE-18]")
{
    const FoldersInMemory inMemory;
    ImportedWorkspace w(4000);
    w.bob([&](Edit &edit) { edit.update(entity::account, w.accountOf(1200), {{account::phone, text(u"13812345678")}}); });
    const Facts before = factsOf(w.workspace());
    CHECK(valueOf(undo(w.workspace())).left.size() == 1);
    CHECK(w.fixture.problems() == QStringList());
    CHECK(factsOf(w.workspace()).size() == w.founding.size() + 1);
    valueOf(redo(w.workspace()));
    CHECK(factsOf(w.workspace()) == before);
    CHECK(w.fixture.problems() == QStringList());
}
