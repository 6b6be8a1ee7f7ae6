// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/cli_runner.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QMap>

using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

QString dataFolder()
{
    const QString wanted =
        qEnvironmentVariable("PLUMBLINE_DATA", QStringLiteral(PLUMBLINE_SOURCE_DIR "/../shared/data/crm-sales-opportunities"));
    return QDir(wanted).exists() ? wanted : QString();
}

QJsonObject importFile(const CliWorkspace &workspace, const QString &file, const QString &as)
{
    const CliRun run = workspace.json(u"import"_s, {dataFolder() + u'/' + file, u"--as"_s, as});
    REQUIRE(run.exitCode == 0);
    return run.object();
}

void importAll(const CliWorkspace &workspace)
{
    importFile(workspace, u"sales_teams.csv"_s, u"people"_s);
    importFile(workspace, u"accounts.csv"_s, u"accounts"_s);
    importFile(workspace, u"products.csv"_s, u"products"_s);
    importFile(workspace, u"sales_pipeline.csv"_s, u"deals"_s);
}

bool absent()
{
    if (!dataFolder().isEmpty())
        return false;
    WARN("skipped: the practice data is not here (PLUMBLINE_DATA names its folder)");
    return true;
}

QStringList textsOf(const QJsonArray &notes)
{
    QStringList texts;
    for (const auto &note : notes)
        texts.append(note.toObject()[u"text"_s].toString());
    return texts;
}

} // namespace

TEST_CASE("the practice data goes in, and every flaw is told", "[cli][exchange][EXCH-7a][EXCH-8]")
{
    if (absent())
        return;
    const CliWorkspace workspace;
    const QJsonObject people = importFile(workspace, u"sales_teams.csv"_s, u"people"_s);
    CHECK(people[u"read"_s] == 35);
    CHECK(people[u"created"_s] == 35);
    CHECK(people[u"also"_s][u"people"_s][u"created"_s] == 6);
    CHECK(people[u"also"_s][u"units"_s][u"created"_s] == 3);
    const QJsonObject accounts = importFile(workspace, u"accounts.csv"_s, u"accounts"_s);
    CHECK(accounts[u"created"_s] == 85);
    CHECK(textsOf(accounts[u"notes"_s].toArray()).join(u'\n').contains(u"“technolgy” was read as “technology”"_s));
    CHECK(importFile(workspace, u"products.csv"_s, u"products"_s)[u"created"_s] == 7);

    const QJsonObject deals = importFile(workspace, u"sales_pipeline.csv"_s, u"deals"_s);
    CHECK(deals[u"read"_s] == 8800);
    CHECK(deals[u"created"_s] == 8800);
    CHECK(deals[u"refused"_s] == 0);
    CHECK(deals[u"also"_s].toObject().isEmpty());
    const QString notes = textsOf(deals[u"notes"_s].toArray()).join(u'\n');
    CHECK(notes.contains(u"“GTXPro” was read as “GTX Pro”"_s));
    CHECK(notes.contains(u"1,425"_s));
    CHECK(notes.contains(u"500"_s));
}

TEST_CASE("the facts of the practice data come out of the command line", "[cli][PIPE-1]")
{
    if (absent())
        return;
    const CliWorkspace workspace;
    importAll(workspace);
    const QJsonArray deals = workspace.json(u"list"_s, {u"deals"_s, u"--limit"_s, u"0"_s, u"--now"_s, u"2017-12-31"_s}).array();
    REQUIRE(deals.size() == 8800);
    QMap<QString, int> byStage;
    QMap<QString, int> wonBy;
    QMap<QString, int> closedBy;
    qint64 won = 0;
    int undated = 0;
    int withoutAccount = 0;
    for (const auto &item : deals) {
        const QJsonObject deal = item.toObject();
        const QString stage = deal[u"stage"_s].toString();
        const QString owner = deal[u"owner"_s].toString();
        ++byStage[stage];
        undated += deal[u"entered_stage_at"_s].isNull() && deal[u"days_in_stage"_s].isNull();
        withoutAccount += deal[u"account"_s].isNull();
        closedBy[owner] += stage == u"signed" || stage == u"lost";
        if (stage == u"signed") {
            ++wonBy[owner];
            won += deal[u"amount_minor"_s].toInteger();
        }
    }
    CHECK(byStage == QMap<QString, int>{{u"signed"_s, 4238}, {u"lost"_s, 2473}, {u"first_contact"_s, 1589}, {u"lead"_s, 500}});
    CHECK(won == 1'000'553'400);
    CHECK(undated == 500);
    CHECK(withoutAccount == 1425);
    CHECK(closedBy.size() == 30);
    CHECK(wonBy[u"Darcel Schlecht"_s] == 349);
    CHECK(closedBy[u"Darcel Schlecht"_s] == 553);
    CHECK(*std::max_element(wonBy.begin(), wonBy.end()) == 349);
    CHECK(workspace
              .json(u"list"_s, {u"deals"_s, u"--owner"_s, u"Darcel Schlecht"_s, u"--stage"_s, u"signed"_s, u"--limit"_s, u"0"_s})
              .array()
              .size()
          == 349);
}

TEST_CASE("an imported deal has the stays that the file dates, and no others", "[cli][EXCH-8][PIPE-9]")
{
    if (absent())
        return;
    const CliWorkspace workspace;
    importAll(workspace);
    const QJsonArray stays = workspace.json(u"show"_s, {u"1C1I7A6R"_s}).object()[u"stays"_s].toArray();
    REQUIRE(stays.size() == 2);
    CHECK(stays[0][u"stage"_s] == u"first_contact"_s);
    CHECK(stays[0][u"entered_at"_s] == u"2016-10-20T00:00:00-04:00"_s);
    CHECK(stays[0][u"left_at"_s] == u"2017-03-01T00:00:00-05:00"_s);
    CHECK(stays[0][u"imported"_s] == true);
    CHECK(stays[0][u"compliance"_s] == u"not_judged"_s);
    CHECK(stays[1][u"stage"_s] == u"signed"_s);
    CHECK(stays[1][u"left_at"_s].isNull());
}

TEST_CASE("importing twice creates nothing, undo leaves no trace, redo brings it back", "[cli][exchange][PIPE-18]")
{
    if (absent())
        return;
    const CliWorkspace workspace;
    importAll(workspace);
    const CliRun before = workspace.json(u"list"_s, {u"deals"_s, u"--limit"_s, u"0"_s, u"--now"_s, u"2018-01-01"_s});
    const QJsonObject again = importFile(workspace, u"sales_pipeline.csv"_s, u"deals"_s);
    CHECK(again[u"created"_s] == 0);
    CHECK(again[u"skipped"_s] == 8800);
    CHECK(importFile(workspace, u"accounts.csv"_s, u"accounts"_s)[u"created"_s] == 0);
    CHECK(importFile(workspace, u"sales_teams.csv"_s, u"people"_s)[u"created"_s] == 0);

    CHECK(workspace.json(u"undo"_s).exitCode == 0);
    CHECK(workspace.json(u"list"_s, {u"deals"_s}).array().isEmpty());
    CHECK(workspace.json(u"list"_s, {u"accounts"_s, u"--limit"_s, u"0"_s}).array().size() == 85);
    CHECK(workspace.json(u"check"_s).object()[u"ok"_s] == true);
    CHECK(workspace.json(u"redo"_s).exitCode == 0);
    CHECK(workspace.json(u"list"_s, {u"deals"_s, u"--limit"_s, u"0"_s, u"--now"_s, u"2018-01-01"_s}).out == before.out);
    CHECK(workspace.json(u"check"_s).object()[u"ok"_s] == true);
}

TEST_CASE("a stuck deal of the practice data is found, mended, moved and taken back", "[cli][PIPE-6][PIPE-7]")
{
    if (absent())
        return;
    const CliWorkspace workspace;
    importAll(workspace);
    const QStringList now{u"--now"_s, u"2018-01-10T10:00"_s};
    const QJsonArray stuck =
        workspace
            .json(u"list"_s, QStringList{u"deals"_s, u"--stage"_s, u"first_contact"_s, u"--owner"_s, u"Anna Snelling"_s} + now)
            .array();
    REQUIRE(!stuck.isEmpty());
    const QString deal = stuck.first()[u"reference"_s].toString();

    const QJsonObject gates = workspace.json(u"gates"_s, QStringList{deal} + now).object();
    CHECK(gates[u"allowed"_s] == false);
    REQUIRE(gates[u"missing"_s].toArray().size() == 1);
    CHECK(gates[u"missing"_s][0][u"requirement"_s] == u"effective_touch"_s);
    const CliRun refused = workspace.json(u"move"_s, QStringList{deal, u"needs_confirmed"_s} + now);
    CHECK(refused.exitCode == 1);
    CHECK(refused.object()[u"missing"_s] == gates[u"missing"_s]);

    const CliRun logged =
        workspace.json(u"log"_s, QStringList{deal, u"call"_s, u"He wants a demo for his whole team next week."_s} + now);
    CHECK(logged.object()[u"effective_touch"_s] == true);
    CHECK(workspace.json(u"move"_s, QStringList{deal, u"needs_confirmed"_s} + now).exitCode == 0);
    CHECK(workspace.json(u"show"_s, {deal}).object()[u"stage"_s] == u"needs_confirmed"_s);
    CHECK(workspace.json(u"undo"_s).exitCode == 0);
    CHECK(workspace.json(u"show"_s, {deal}).object()[u"stage"_s] == u"first_contact"_s);
    CHECK(workspace.json(u"check"_s).object()[u"ok"_s] == true);
}
