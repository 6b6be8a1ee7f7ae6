// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/match_key_derived.h"

#include "core/pipeline/create_deal.h"
#include "core/pipeline/pipeline_store.h"
#include "core/records/account.h"
#include "core/records/contact.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

EditHeader anEdit() { return EditHeader(Phrase::verbatim(u"test"_s)); }

QByteArray keys(WorkspaceFixture &fixture)
{
    return fixture.workspace().read([](const Reader &reader) {
        return reader.database()
            .text("SELECT group_concat(key || ' ' || entity || ' ' || n) FROM (SELECT * FROM match_key ORDER BY key, entity, n)")
            .toUtf8();
    });
}

} // namespace

TEST_CASE("the keys of a record follow its fields, also through undo", "[leads][LEAD-8]")
{
    WorkspaceFixture fixture;
    const records::AccountId account = fixture.account(u"宏达机械有限公司"_s);
    CHECK(fixture.count("match_key") == 2);
    const QByteArray before = keys(fixture);
    valueOf(fixture.workspace().edit(anEdit(), [&](Edit &edit) -> Result<Done> {
        edit.update(entity::account, account.n, {{1, u"宏达机械股份有限公司"_s}, {11, u"0571-88888888/13812345678"_s}});
        return Done{};
    }));
    CHECK(fixture.count("match_key") == 4);
    CHECK(fixture.problems().isEmpty());
    valueOf(undo(fixture.workspace()));
    CHECK(keys(fixture) == before);
    valueOf(fixture.workspace().edit(anEdit(), [&](Edit &edit) -> Result<Done> {
        edit.erase(entity::account, account.n);
        return Done{};
    }));
    CHECK(fixture.count("match_key") == 0);
    valueOf(undo(fixture.workspace()));
    CHECK(keys(fixture) == before);
    CHECK(fixture.problems().isEmpty());
}

TEST_CASE("many records at once have the keys that they would have one by one", "[leads][LEAD-8]")
{
    const auto make = [](WorkspaceFixture &fixture, int from, int end) {
        valueOf(fixture.workspace().edit(anEdit(), [&](Edit &edit) -> Result<Done> {
            for (int i = from; i < end; ++i) {
                records::Account account;
                account.name = i % 50 == 0 ? u"有限公司"_s : u"宏达机械%1有限公司"_s.arg(i % 700);
                account.phone = i % 3 == 0 ? QString() : u"0571-8888%1"_s.arg(1000 + i);
                records::Contact contact;
                contact.name = u"王伟"_s;
                contact.account = i % 2 == 0 ? std::optional(add(edit, account)) : std::nullopt;
                contact.email = u"wang%1@example.com"_s.arg(i);
                add(edit, contact);
                records::Deal deal;
                deal.title = QString::number(i);
                deal.handle = u"1381234%1"_s.arg(1000 + i);
                add(edit, deal);
            }
            return Done{};
        }));
    };
    constexpr int count = 2000;
    WorkspaceFixture atOnce;
    make(atOnce, 0, count);
    WorkspaceFixture oneByOne;
    for (int i = 0; i < count; i += 100)
        make(oneByOne, i, i + 100);
    CHECK(keys(atOnce) == keys(oneByOne));
    CHECK(atOnce.count("match_key") > 3 * count);
    CHECK_FALSE(atOnce.problems().contains(u"derived-match-keys"_s));
}

TEST_CASE("an edit that changes no key writes none", "[leads][LEAD-8]")
{
    WorkspaceFixture fixture;
    const records::AccountId account = fixture.account(u"宏达机械有限公司"_s);
    Workspace &workspace = fixture.workspace();
    std::vector<qint64> statements;
    for (const QString &notes : {u"a"_s, u"b"_s}) {
        qint64 before = 0;
        valueOf(workspace.edit(anEdit(), [&](Edit &edit) -> Result<Done> {
            before = edit.reader().database().statementCount();
            edit.update(entity::account, account.n, {{1, u"宏达机械有限公司"_s}, {16, notes}});
            return Done{};
        }));
        statements.push_back(workspace.read([&](const Reader &reader) { return reader.database().statementCount(); }) - before);
    }
    valueOf(workspace.edit(anEdit(), [&](Edit &edit) -> Result<Done> {
        const qint64 before = edit.reader().database().statementCount();
        const Entity &entity = edit.reader().entity(entity::account);
        const auto row = edit.reader().row(entity::account, account.n);
        const qint64 afterRow = edit.reader().database().statementCount();
        leads::matchKeyDerived().apply(edit.reader().database(), edit.reader().catalogue(), {&entity, account.n, row, row});
        CHECK(edit.reader().database().statementCount() == afterRow);
        CHECK(afterRow > before);
        return Done{};
    }));
    CHECK(statements[0] == statements[1]);
}

TEST_CASE("keys that are out of date are found by check, and made anew where a migration left its mark", "[leads][LEAD-8]")
{
    WorkspaceFixture fixture;
    fixture.account(u"宏达机械有限公司"_s);
    const QByteArray before = keys(fixture);
    fixture.close();
    db::Database(fixture.path(), db::Access::ReadWrite).execute("DELETE FROM match_key");
    fixture.reopen();
    CHECK(fixture.problems() == QStringList{u"derived-match-keys"_s});
    fixture.workspace().setSetting(u"derived.stale"_s, u"1"_s);
    fixture.reopen();
    CHECK(keys(fixture) == before);
    CHECK(fixture.workspace().setting(u"derived.stale"_s).isEmpty());
    CHECK(fixture.problems().isEmpty());
    for (const char *nonsense : {"(5, 9, -1)", "(5, 99, 1)", "(-5, 9223372036854775807, 9223372036854775807)"}) {
        CAPTURE(nonsense);
        fixture.close();
        db::Database(fixture.path(), db::Access::ReadWrite).execute(QByteArray("INSERT INTO match_key VALUES ") + nonsense);
        fixture.reopen();
        CHECK(fixture.problems() == QStringList{u"derived-match-keys"_s});
        fixture.close();
        db::Database(fixture.path(), db::Access::ReadWrite).execute("DELETE FROM match_key WHERE key IN (5, -5)");
        fixture.reopen();
        CHECK(fixture.problems().isEmpty());
    }
}
