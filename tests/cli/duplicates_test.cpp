// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/cli_runner.h"
#include "tests/support/catch.h"

using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("what may be there already is told where a record is added, and one is made of two", "[cli][LEAD-8][LEAD-10]")
{
    const CliWorkspace workspace(u"CNY"_s);
    workspace.json(u"add"_s, {u"person"_s, u"name=李娜"_s});
    const auto first =
        workspace.json(u"add"_s, {u"account"_s, u"name=宏达机械有限公司"_s, u"phone=0571-88888888"_s, u"owner=李娜"_s});
    CHECK(!first.object().contains(u"duplicates"_s));
    const auto second = workspace.json(u"add"_s, {u"account"_s, u"name=宏達機械"_s, u"location=Hangzhou"_s});
    const QJsonObject known = second.object()[u"duplicates"_s].toArray()[0].toObject();
    CHECK(known[u"id"_s] == first.object()[u"id"_s]);
    CHECK(known[u"owner"_s] == u"李娜"_s);
    CHECK(known[u"score"_s] == 90);
    CHECK(workspace.text(u"add"_s, {u"account"_s, u"name=鸿达机械"_s})
              .out.contains("May be there already: 宏达机械有限公司 (owner: 李娜) · 79 % · sounds alike"));

    CHECK(workspace.json(u"duplicates"_s, {u"--least"_s, u"85"_s}).array()[0][u"records"_s].toArray().size() == 2);
    CHECK(workspace.json(u"duplicates"_s, {u"--of"_s, u"deals"_s}).array().isEmpty());
    CHECK(workspace.json(u"duplicates"_s, {u"--of"_s, u"people"_s}).exitCode == 1);
    const auto merged =
        workspace.json(u"merge"_s, {u"宏达机械有限公司"_s, u"宏達機械"_s, u"--of"_s, u"accounts"_s, u"--take"_s, u"name"_s});
    CHECK(merged.exitCode == 0);
    const QJsonArray accounts = workspace.json(u"list"_s, {u"accounts"_s}).array();
    CHECK(accounts.size() == 2);
    CHECK(accounts[1][u"name"_s] == u"宏達機械"_s);
    CHECK(accounts[1][u"location"_s] == u"Hangzhou"_s);
    CHECK(workspace.json(u"check"_s).exitCode == 0);
    workspace.json(u"undo"_s);
    CHECK(workspace.json(u"list"_s, {u"accounts"_s}).array().size() == 3);
    CHECK(workspace.json(u"merge"_s, {u"宏達機械"_s, u"宏達機械"_s}).object()[u"where"_s] == u"merge"_s);
}

TEST_CASE("several records are made one, each field of the one that was said", "[cli][LEAD-10]")
{
    const CliWorkspace workspace(u"CNY"_s);
    workspace.json(u"add"_s, {u"account"_s, u"name=A"_s, u"reference=R-1"_s});
    workspace.json(u"add"_s, {u"account"_s, u"name=B"_s, u"reference=R-2"_s, u"phone=2"_s, u"location=Ningbo"_s});
    workspace.json(u"add"_s, {u"account"_s, u"name=C"_s, u"reference=R-3"_s, u"phone=3"_s, u"website=c.example"_s});
    workspace.json(u"add"_s, {u"account"_s, u"name=D"_s});
    // One that is none of them keeps everything as it is.
    const auto refused = workspace.json(u"merge"_s, {u"A"_s, u"B"_s, u"C"_s, u"--take"_s, u"phone=D"_s});
    CHECK(refused.exitCode == 1);
    CHECK(refused.object()[u"where"_s] == u"argument.take"_s);
    CHECK(workspace.json(u"merge"_s, {u"A"_s, u"B"_s, u"nobody"_s}).object()[u"where"_s] == u"argument.from"_s);
    CHECK(workspace.json(u"list"_s, {u"accounts"_s}).array().size() == 4);

    const auto merged = workspace.json(u"merge"_s, {u"A"_s, u"B"_s, u"C"_s, u"--take"_s, u"phone=R-3"_s, u"--take"_s, u"name"_s});
    CHECK(merged.exitCode == 0);
    const QJsonArray accounts = workspace.json(u"list"_s, {u"accounts"_s}).array();
    REQUIRE(accounts.size() == 2);
    const QJsonObject one = accounts[accounts[0].toObject()[u"name"_s] == u"D"_s ? 1 : 0].toObject();
    CHECK(one[u"name"_s] == u"B"_s);
    CHECK(one[u"phone"_s] == u"3"_s);
    CHECK(one[u"location"_s] == u"Ningbo"_s);
    CHECK(one[u"website"_s] == u"c.example"_s);
    workspace.json(u"undo"_s);
    CHECK(workspace.json(u"list"_s, {u"accounts"_s}).array().size() == 4);
    CHECK(workspace.json(u"check"_s).exitCode == 0);
}
