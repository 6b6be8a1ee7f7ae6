// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/cli_runner.h"
#include "tests/support/catch.h"

using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a reference table is added, refreshed, listed and removed on the command line", "[cli][EXCH-12]")
{
    const CliWorkspace workspace;
    workspace.json(u"add"_s, {u"account"_s, u"name=Acme"_s, u"reference=C-1"_s});
    const QString source = workspace.write(u"erp.csv"_s, "No.,Tel\nC-1,021-5555\n");
    const QStringList add{u"add"_s,      u"ERP"_s,   u"--from"_s,        source,     u"--of"_s,
                          u"accounts"_s, u"--key"_s, u"No.=reference"_s, u"--fill"_s};
    const auto refused = workspace.json(u"reference"_s, add + QStringList{u"Phone=phone"_s});
    CHECK(refused.exitCode == 1);
    CHECK(refused.object()[u"where"_s] == u"column"_s);
    CHECK(workspace.json(u"reference"_s, add + QStringList{u"Tel=phone"_s, u"--every"_s, u"24"_s}).exitCode == 0);
    const auto refreshed = workspace.json(u"reference"_s, {u"refresh"_s}).array();
    REQUIRE(refreshed.size() == 1);
    CHECK(refreshed[0][u"filled"_s] == 1);
    CHECK(workspace.json(u"list"_s, {u"accounts"_s}).array()[0][u"phone"_s] == u"021-5555"_s);
    CHECK(workspace.json(u"reference"_s, {u"refresh"_s, u"ERP"_s}).array()[0][u"filled"_s] == 0);
    const auto list = workspace.json(u"reference"_s).array();
    REQUIRE(list.size() == 1);
    CHECK(list[0][u"values"_s] == 1);
    CHECK(list[0][u"every"_s] == 24);
    CHECK(workspace.text(u"reference"_s, {u"list"_s}).out.contains("ERP"));
    CHECK(workspace.json(u"reference"_s, {u"refresh"_s, u"CRM"_s}).exitCode == 1);
    CHECK(workspace.json(u"reference"_s, {u"remove"_s, u"ERP"_s}).exitCode == 0);
    CHECK(workspace.json(u"reference"_s).array().isEmpty());
    CHECK(workspace.json(u"check"_s).exitCode == 0);
    CHECK(workspace.json(u"reference"_s, {u"forget"_s}).exitCode == 2);
}

TEST_CASE("a reference table that cannot be read does not keep the others from being told", "[cli][EXCH-12]")
{
    const CliWorkspace workspace;
    const QString kept = workspace.write(u"kept.csv"_s, "No.,Phone\nC-1,021\n");
    const QString gone = workspace.write(u"gone.csv"_s, "No.,Website\nC-1,acme.example\n");
    workspace.json(u"import"_s, {workspace.write(u"a.csv"_s, "name,reference\nAcme,C-1\n"), u"--as"_s, u"accounts"_s});
    workspace.json(u"reference"_s, {u"add"_s, u"Gone"_s, u"--from"_s, gone, u"--of"_s, u"accounts"_s, u"--key"_s,
                                    u"No.=reference"_s, u"--fill"_s, u"Website=website"_s});
    workspace.json(u"reference"_s, {u"add"_s, u"Kept"_s, u"--from"_s, kept, u"--of"_s, u"accounts"_s, u"--key"_s,
                                    u"No.=reference"_s, u"--fill"_s, u"Phone=phone"_s});
    REQUIRE(QFile::remove(gone));
    const auto refreshed = workspace.json(u"reference"_s, {u"refresh"_s});
    CHECK(refreshed.exitCode == 1);
    REQUIRE(refreshed.array().size() == 2);
    for (const QJsonValue &one : refreshed.array())
        CHECK((one[u"name"_s] == u"Kept"_s ? one[u"filled"_s] == 1 : one[u"refused"_s].toString().contains(u"gone.csv"_s)));
}

TEST_CASE("compact makes the file smaller once an undone import is old enough", "[cli][EXCH-7]")
{
    const CliWorkspace workspace;
    QByteArray csv = "name,notes\n";
    for (int i = 0; i < 2000; ++i)
        csv += "customer " + QByteArray::number(i) + ',' + QByteArray(300, 'x') + '\n';
    workspace.json(u"import"_s, {workspace.write(u"in.csv"_s, csv), u"--as"_s, u"accounts"_s});
    workspace.json(u"undo"_s);
    CHECK(workspace.json(u"compact"_s).object()[u"imports"_s] == 0);
    const auto compacted = workspace.json(u"compact"_s, {u"--keep-days"_s, u"0"_s}).object();
    CHECK(compacted[u"imports"_s] == 1);
    CHECK(compacted[u"rows"_s] == 2000);
    CHECK(compacted[u"bytes_after"_s].toInteger() < compacted[u"bytes_before"_s].toInteger() / 2);
    const auto redo = workspace.json(u"redo"_s);
    CHECK(redo.exitCode == 1);
    CHECK(redo.object()[u"refused"_s].toString().contains(u"cannot be redone"_s));
    CHECK(workspace.json(u"check"_s).exitCode == 0);
    CHECK(workspace.json(u"compact"_s, {u"--keep-days"_s, u"-1"_s}).exitCode == 2);
}
