// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/workspace/facts.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// What undo() answers: "undone", or the refusal.
QString answerOf(const Result<UndoReport> &result) { return result.ok() ? u"undone"_s : say(result.refusal().phrase); }

EditHeader labelled(const QString &label, EditKind kind = EditKind::User) { return {Phrase::verbatim(label), kind}; }

void setAccount(Workspace &workspace, qint64 n, int field, const Value &value, const QString &label = u"change"_s)
{
    write(
        workspace,
        [&](Edit &edit) {
            edit.update(entity::account, n, {{field, value}});
        },
        labelled(label));
}

} // namespace

TEST_CASE("undo takes a move back and redo makes it again, across restarts", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(QStringLiteral("影像工作站"));
    const QByteArray before = pictureOf(fixture.workspace());
    REQUIRE(fixture.move(deal, QStringLiteral("first_contact")).allowed());
    const QByteArray after = pictureOf(fixture.workspace());
    CHECK(fixture.stageOf(deal) == u"first_contact");

    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
    fixture.reopen();
    valueOf(redo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == after);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a fresh workspace has nothing to undo and nothing to redo", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    CHECK(answerOf(undo(fixture.workspace())) == u"There is nothing to undo."_s);
    CHECK(answerOf(redo(fixture.workspace())) == u"There is nothing to redo."_s);
    CHECK(undo(fixture.workspace()).refusal().where == u"history"_s);
}

TEST_CASE("undo and redo go back and forth over every kind of change", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const auto account = fixture.account(u"宏达机械"_s);
    std::vector<Facts> pictures{factsOf(workspace)};
    const auto step = [&](auto act) {
        write(workspace, act);
        pictures.push_back(factsOf(workspace));
    };
    step([&](Edit &edit) { edit.update(entity::account, account.n, {{account::employees, number(5)}}); });
    step([&](Edit &edit) { edit.insert(entity::account, {u"子公司"_s, Value(), account.n}); });
    step([&](Edit &edit) {
        edit.update(entity::account, account.n, {{account::employees, Value()}, {account::revenue, Money{5, "CNY"}}});
    });
    step([&](Edit &edit) { edit.erase(entity::account, account.n + 1); });
    step([&](Edit &edit) {
        edit.update(entity::account, account.n, {{account::parent, addAccount(edit, u"集团"_s)}});
        edit.erase(entity::account, account.n);
    });

    for (int round = 0; round < 2; ++round) {
        for (size_t i = pictures.size() - 1; i-- > 0;) {
            CHECK(answerOf(undo(workspace)) == u"undone"_s);
            CHECK(factsOf(workspace) == pictures[i]);
        }
        for (size_t i = 1; i < pictures.size(); ++i) {
            CHECK(answerOf(redo(workspace)) == u"undone"_s);
            CHECK(factsOf(workspace) == pictures[i]);
        }
        CHECK(answerOf(redo(workspace)) == u"There is nothing to redo."_s);
    }
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("an undo says what it took back", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    fixture.account(u"宏达机械"_s);
    const qint64 seq = newestSeq(workspace);
    const UndoReport undone = valueOf(undo(workspace));
    CHECK(undone.undone == seq);
    CHECK(say(undone.label) == u"宏达机械"_s);
    CHECK(undone.left.empty());
    const auto newestLabel = [&] {
        return say(workspace.read([](const Reader &reader) { return newestEdit(reader.database())->label; }));
    };
    CHECK(newestLabel() == u"Undo: 宏达机械"_s);
    valueOf(redo(workspace));
    CHECK(newestLabel() == u"Redo: 宏达机械"_s);
    valueOf(undo(workspace));
    CHECK(newestLabel() == u"Undo: 宏达机械"_s);
}

TEST_CASE("new work ends what could be redone", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    fixture.account(u"a"_s);
    fixture.account(u"b"_s);
    valueOf(undo(workspace));
    valueOf(undo(workspace));
    valueOf(redo(workspace));
    fixture.account(u"c"_s);
    CHECK(answerOf(redo(workspace)) == u"There is nothing to redo."_s);
    valueOf(undo(workspace)); // c
    valueOf(undo(workspace)); // a
    CHECK(answerOf(undo(workspace)) == u"There is nothing to undo."_s);
    CHECK(fixture.count("account") == 0);
}

/// Anna does something, Bob does something later, Anna undoes.
TEST_CASE("an undo is refused where later work builds on it, and names that work", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 old = fixture.account(u"old"_s).n;
    const qint64 other = fixture.account(u"other"_s).n;
    const qint64 person = fixture.person(u"李敏"_s).n;
    setAccount(workspace, old, account::employees, number(5));
    const qint64 made = other + 1; // by Anna, in some of the cases

    using Act = std::function<void(Edit &)>;
    const Act changeOld = [=](Edit &edit) { edit.update(entity::account, old, {{account::employees, number(6)}}); };
    const Act make = [](Edit &edit) { addAccount(edit, u"made"_s); };
    struct Case {
        const char *what;
        Act anna;
        Act bob;
        bool refused;
    };
    const std::vector<Case> cases{
        {"the same field", changeOld,
         [=](Edit &edit) {
             edit.update(entity::account, old, {{account::employees, number(7)}});
         },
         true},
        {"another field of the row", changeOld,
         [=](Edit &edit) {
             edit.update(entity::account, old, {{account::phone, text(u"1")}});
         },
         false},
        {"another row", changeOld,
         [=](Edit &edit) {
             edit.update(entity::account, other, {{account::employees, number(7)}});
         },
         false},
        {"another entity", changeOld,
         [=](Edit &edit) {
             edit.update(entity::person, person, {{1, text(u"x")}});
         },
         false},
        {"the row is erased", changeOld, [=](Edit &edit) { edit.erase(entity::account, old); }, true},
        {"a made row is changed", make,
         [=](Edit &edit) {
             edit.update(entity::account, made, {{account::phone, text(u"1")}});
         },
         true},
        {"a made row is erased", make, [=](Edit &edit) { edit.erase(entity::account, made); }, true},
        {"a made row is referred to by an old one", make,
         [=](Edit &edit) {
             edit.update(entity::account, old, {{account::parent, made}});
         },
         true},
        {"a made row is referred to by a new one", make,
         [=](Edit &edit) {
             edit.insert(entity::account, {u"x"_s, Value(), made});
         },
         true},
        {"rows are made beside it", make,
         [=](Edit &edit) {
             edit.insert(entity::account, {u"x"_s, Value(), old});
         },
         false},
        {"a row that Anna filled refers to what she made, later",
         [=](Edit &edit) {
             addAccount(edit, u"made"_s);
             edit.update(entity::account, old, {{account::phone, text(u"1")}});
         },
         [=](Edit &edit) {
             edit.update(entity::account, old, {{account::parent, made}});
         },
         true},
        {"what Anna pointed elsewhere is erased",
         [=](Edit &edit) {
             edit.update(entity::account, old, {{account::owner, Value()}});
         },
         [=](Edit &edit) { edit.erase(entity::person, person); }, true},
        {"what Anna's erased row referred to is erased", [=](Edit &edit) { edit.erase(entity::account, old); },
         [=](Edit &edit) { edit.erase(entity::person, person); }, true},
        {"her own reference to what she made",
         [=](Edit &edit) {
             edit.update(entity::account, old, {{account::parent, addAccount(edit, u"made"_s)}});
         },
         [=](Edit &edit) {
             edit.update(entity::account, other, {{account::phone, text(u"1")}});
         },
         false},
    };
    for (const Case &c : cases) {
        SECTION(c.what)
        {
            setAccount(workspace, old, account::owner, number(person));
            const Facts founding = factsOf(workspace);
            write(workspace, c.anna, labelled(u"Anna's work"_s));
            workspace.setActor(u"bob"_s);
            write(workspace, c.bob, labelled(u"Bob's work"_s));
            const QByteArray between = pictureOf(workspace, true);
            workspace.setActor(u"anna"_s);

            const QString answer = answerOf(undo(workspace));
            if (c.refused) {
                CHECK(answer.contains(u"cannot be undone"));
                CHECK(answer.contains(u"Anna's work"));
                const bool namesEdit = answer.contains(u"Bob's work");
                const bool namesRow = answer.contains(u"refers to it");
                CHECK((namesEdit || namesRow));
                CHECK(pictureOf(workspace, true) == between);
                // Undone in order, both go.
                workspace.setActor(u"bob"_s);
                CHECK(answerOf(undo(workspace)) == u"undone"_s);
                workspace.setActor(u"anna"_s);
                CHECK(answerOf(undo(workspace)) == u"undone"_s);
                CHECK(factsOf(workspace) == founding);
            } else {
                CHECK(answer == u"undone"_s);
            }
            CHECK(fixture.problems() == QStringList());
        }
    }
}

TEST_CASE("a later edit that was itself undone stands in nobody's way", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 n = fixture.account(u"a"_s).n;
    setAccount(workspace, n, account::employees, number(5));
    workspace.setActor(u"bob"_s);
    setAccount(workspace, n, account::employees, number(6));
    SECTION("undone")
    {
        valueOf(undo(workspace));
        workspace.setActor(u"anna"_s);
        CHECK(answerOf(undo(workspace)) == u"undone"_s);
        CHECK(workspace.read([&](const Reader &r) { return r.row(entity::account, n)->values[account::employees - 1]; })
              == Value());
    }
    SECTION("undone and redone")
    {
        valueOf(undo(workspace));
        valueOf(redo(workspace));
        workspace.setActor(u"anna"_s);
        CHECK(answerOf(undo(workspace)).contains(u"cannot be undone"));
    }
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a chosen edit is undone, whatever came after it, once", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const auto account = fixture.account(u"宏达机械"_s);
    const auto other = fixture.account(u"华康"_s);
    const auto newest = [&] { return workspace.read([](const Reader &reader) { return newestEdit(reader.database())->seq; }); };
    setAccount(workspace, account.n, account::employees, number(5), u"first"_s);
    const qint64 first = newest();
    setAccount(workspace, other.n, account::employees, number(7), u"second"_s);
    const qint64 second = newest();
    SECTION("the later one stays")
    {
        CHECK(valueOf(undoEdit(workspace, first)).undone == first);
        const auto employees = [&](qint64 n) {
            return workspace.read([&](const Reader &reader) {
                return reader.row(entity::account, n)->at(reader.entity(entity::account), account::employees);
            });
        };
        CHECK_FALSE(isFilled(employees(account.n)));
        CHECK(employees(other.n) == number(7));
        CHECK(answerOf(undoEdit(workspace, first)) == u"This step was undone already."_s);
        CHECK(answerOf(undoEdit(workspace, newest() + 1)) == u"This step was undone already."_s);
        CHECK(valueOf(undo(workspace)).undone == second);
    }
    SECTION("it is refused with the list where later work builds on it")
    {
        setAccount(workspace, account.n, account::employees, number(9), u"third"_s);
        CHECK(answerOf(undoEdit(workspace, first)).contains(u"no. %1 (third)"_s.arg(newest())));
        CHECK(valueOf(undoEdit(workspace, second)).undone == second);
    }
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("nobody undoes the work of another", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    fixture.account(u"anna's"_s);
    workspace.setActor(u"bob"_s);
    CHECK(answerOf(undo(workspace)) == u"There is nothing to undo."_s);
    fixture.account(u"bob's"_s);
    workspace.setActor(u"anna"_s);
    CHECK(say(valueOf(undo(workspace)).label) == u"anna's"_s);
    workspace.setActor(u"bob"_s);
    CHECK(answerOf(redo(workspace)) == u"There is nothing to redo."_s);
}

TEST_CASE("what an edit caused goes with it, newest first, and comes back with it", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 n = fixture.account(u"a"_s).n;
    const Facts before = factsOf(workspace);

    setAccount(workspace, n, account::employees, number(5), u"root"_s);
    const qint64 root = newestSeq(workspace);
    const auto caused = [&](qint64 cause, auto act) {
        EditHeader header = labelled(u"rule"_s, EditKind::Rule);
        header.cause = cause;
        write(workspace, act, header);
        return newestSeq(workspace);
    };
    const qint64 first = caused(root, [&](Edit &edit) {
        edit.update(entity::account, n, {{account::phone, text(u"1")}, {account::parent, addAccount(edit, u"b"_s)}});
    });
    caused(first, [&](Edit &edit) {
        edit.update(entity::account, n, {{account::phone, text(u"2")}});
        edit.update(entity::account, n + 1, {{account::phone, text(u"3")}});
    });
    const Facts after = factsOf(workspace);

    for (int round = 0; round < 2; ++round) {
        CHECK(valueOf(undo(workspace)).undone == root);
        CHECK(factsOf(workspace) == before);
        valueOf(redo(workspace));
        CHECK(factsOf(workspace) == after);
    }
    SECTION("what was undone with its cause stands in nobody's way")
    {
        valueOf(undo(workspace));                        // root and what it caused
        CHECK(answerOf(undo(workspace)) == u"undone"_s); // the account, which the rules had changed
        CHECK(fixture.count("account") == 0);
    }
    SECTION("what stands in the way of a caused edit stands in the way of all")
    {
        workspace.setActor(u"bob"_s);
        setAccount(workspace, n, account::phone, text(u"4"), u"Bob's work"_s);
        workspace.setActor(u"anna"_s);
        CHECK(answerOf(undo(workspace)).contains(u"Bob's work"));
        CHECK(factsOf(workspace) != before);
    }
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a thousand steps are undone and redone across a restart, to the same picture", "[workspace][PIPE-18]")
{
    constexpr int steps = 1000;
    const FoldersInMemory inMemory;
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    const QByteArray before = pictureOf(fixture.workspace());
    for (int i = 0; i < steps; ++i) {
        write(fixture.workspace(), [&](Edit &edit) {
            if (i % 10 == 0)
                addAccount(edit, QString::number(i));
            else
                edit.update(entity::deal, deal.n, {{22, QStringLiteral("step %1").arg(i)}});
        });
    }
    const QByteArray after = pictureOf(fixture.workspace());
    fixture.reopen();
    for (int i = 0; i < steps; ++i)
        valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
    fixture.reopen();
    for (int i = 0; i < steps; ++i)
        valueOf(redo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == after);
    CHECK(answerOf(redo(fixture.workspace())) == u"There is nothing to redo."_s);
}
