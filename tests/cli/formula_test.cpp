// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/cli_runner.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonDocument>

using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two deals: one of 386,000 with a demo held, one of 5,000 without a budget.
class FormulaWorkspace : public CliWorkspace
{
public:
    FormulaWorkspace() : CliWorkspace(u"CNY"_s)
    {
        const QStringList march{u"--now"_s, u"2026-03-02T09:00"_s};
        json(u"add"_s, {u"person"_s, u"name=陈伟"_s});
        json(u"add"_s, {u"account"_s, u"name=宏达机械"_s});
        const QStringList rest{u"account=宏达机械"_s, u"owner=陈伟"_s, u"handle=13800138000"_s, u"budget_band=over_3m"_s};
        json(u"add"_s, QStringList{u"deal"_s, u"title=Big line"_s, u"reference=B-1"_s, u"amount=386000"_s, u"budget=3000000"_s,
                                   u"source=referral"_s}
                           + rest + march);
        json(u"add"_s, QStringList{u"deal"_s, u"title=Small repair"_s, u"reference=S-1"_s, u"amount=5000"_s, u"source=website"_s}
                           + rest + march);
        json(u"log"_s, QStringList{u"B-1"_s, u"demo"_s, u"They liked the second station"_s} + march);
    }

    CliRun formula(const QString &what, const QString &text, const QString &deal = u"B-1"_s) const
    {
        return json(u"formula"_s, {what, text, u"--deal"_s, deal, u"--now"_s, u"2026-03-06T09:00"_s});
    }
    QStringList listed(const QString &where) const
    {
        QStringList titles;
        for (const QJsonValue &deal :
             json(u"list"_s, {u"deals"_s, u"--where"_s, where, u"--now"_s, u"2026-03-06T09:00"_s}).array())
            titles.append(deal[u"title"_s].toString());
        return titles;
    }
};

} // namespace

TEST_CASE("a formula is worked out on a deal, on the command line", "[cli][RULE-3]")
{
    const FormulaWorkspace workspace;
    const auto value = [&](const QString &text) -> QJsonValue { return workspace.formula(u"eval"_s, text).object()[u"value"_s]; };
    CHECK(value(u"amount / budget"_s) == u"0.128666666667"_s);
    CHECK(value(u"amount * 5%"_s) == u"19300.00"_s);
    CHECK(workspace.formula(u"eval"_s, u"amount * 5%"_s).object()[u"currency"_s] == u"CNY"_s);
    CHECK(value(u"COUNT(activities, kind = \"demo\" AND held) >= 1"_s) == true);
    CHECK(value(u"计数(跟进记录, 类型 = \"演示\") + 1"_s) == u"2"_s);
    CHECK(value(u"source"_s) == u"referral"_s);
    CHECK(value(u"expected_close"_s).isNull());
    CHECK(value(u"WORKDAYS(TODAY(), entered_at)"_s) == u"4"_s);
    CHECK(value(u"stage"_s) == u"lead"_s);
    const CliRun failed = workspace.formula(u"eval"_s, u"1 + amount / 0"_s);
    CHECK(failed.exitCode == 1);
    CHECK(failed.object()[u"at"_s] == 5);
    CHECK(workspace.text(u"formula"_s, {u"eval"_s, u"amount > 100000"_s, u"--deal"_s, u"B-1"_s, u"--lang"_s, u"zh_CN"_s})
              .out.trimmed()
          == "是");
}

TEST_CASE("a wrong formula is pointed at, and what was meant is proposed", "[cli][RULE-3]")
{
    const FormulaWorkspace workspace;
    const CliRun wrong = workspace.formula(u"check"_s, u"budgt >= 3"_s);
    CHECK(wrong.exitCode == 1);
    CHECK(wrong.object()[u"problem"_s][u"at"_s] == 1);
    CHECK(wrong.object()[u"problem"_s][u"length"_s] == 5);
    CHECK(wrong.object()[u"problem"_s][u"proposals"_s].toArray() == QJsonArray{u"budget"_s});
    const CliRun told = workspace.text(u"formula"_s, {u"check"_s, u"预算 >= 3 且 预奬 > 1"_s, u"--lang"_s, u"zh_CN"_s});
    CHECK(told.exitCode == 1);
    CHECK(told.out == "没有字段“预奬”，是不是“预算”？\n预算 >= 3 且 预奬 > 1\n             ^^^^\n");
    const CliRun right = workspace.formula(u"check"_s, u"来源 = \"转介绍\""_s);
    CHECK(right.exitCode == 0);
    CHECK(right.object()[u"type"_s] == u"yes_no"_s);
    CHECK(right.object()[u"stored"_s] == u"来源 = \"referral\""_s);
    const CliRun refused = workspace.formula(u"eval"_s, u"budgt >= 3"_s);
    CHECK(refused.exitCode == 1);
    CHECK(refused.object()[u"where"_s] == u"formula:1"_s);
    CHECK(workspace.json(u"formula"_s, {u"eval"_s, u"1"_s}).object()[u"where"_s] == u"argument.deal"_s);
    CHECK(workspace.json(u"formula"_s, {u"guess"_s, u"1"_s}).object()[u"where"_s] == u"argument.what"_s);
}

TEST_CASE("an explanation tells each term with its value", "[cli][RULE-3]")
{
    const FormulaWorkspace workspace;
    const QJsonObject told = workspace.formula(u"explain"_s, u"amount >= 100000 AND COUNT(activities, held) > 3"_s).object();
    CHECK(told[u"answer"_s][u"value"_s] == false);
    const QJsonArray parts = told[u"parts"_s].toArray();
    REQUIRE(parts.size() == 2);
    CHECK(parts[0][u"answer"_s][u"value"_s] == true);
    CHECK(parts[0][u"parts"_s][0][u"words"_s] == u"amount"_s);
    CHECK(parts[1][u"parts"_s][0][u"records"_s][u"of"_s] == 1);
    const CliRun text = workspace.text(u"formula"_s, {u"explain"_s, u"amount >= 100000"_s, u"--deal"_s, u"B-1"_s});
    CHECK(text.out == "amount >= 100000: yes\n  amount: CNY\u00A0386,000.00\n");
}

TEST_CASE("a list asks a formula of every deal, and has columns of one's own", "[cli][RULE-3]")
{
    const FormulaWorkspace workspace;
    CHECK(workspace.listed(u"amount >= 100000"_s) == QStringList{u"Big line"_s});
    CHECK(workspace.listed(u"amount < 100000"_s) == QStringList{u"Small repair"_s});
    CHECK(workspace.listed(u"金额 > 0"_s) == QStringList{u"Small repair"_s, u"Big line"_s});
    CHECK(workspace.listed(u"ISBLANK(budget)"_s) == QStringList{u"Small repair"_s});
    CHECK(workspace.listed(u"COUNT(activities, held) > 0"_s) == QStringList{u"Big line"_s});
    CHECK(workspace.listed(u"stage = \"线索\" AND days_in_stage = 4"_s).size() == 2);
    CHECK(workspace.listed(u"WORKDAYS(TODAY(), entered_at) > 4"_s).isEmpty());
    CHECK(workspace.json(u"list"_s, {u"deals"_s, u"--where"_s, u"amount"_s}).object()[u"where"_s] == u"formula:1"_s);
    CHECK(workspace.json(u"list"_s, {u"accounts"_s, u"--where"_s, u"TRUE"_s}).object()[u"where"_s] == u"argument.where"_s);

    const QJsonArray deals =
        workspace
            .json(u"list"_s, {u"deals"_s, u"--column"_s, u"Share=amount / budget"_s, u"--column"_s, u"Big=amount > 100000"_s})
            .array();
    CHECK(deals[1][u"columns"_s][u"Share"_s][u"value"_s] == u"0.128666666667"_s);
    CHECK(deals[0][u"columns"_s][u"Share"_s][u"value"_s].isNull());
    CHECK(deals[0][u"columns"_s][u"Big"_s][u"value"_s] == false);
    CHECK(workspace.json(u"list"_s, {u"deals"_s, u"--column"_s, u"amount"_s}).object()[u"where"_s] == u"argument.column"_s);
}

TEST_CASE("an export has columns of one's own", "[cli][RULE-3]")
{
    const FormulaWorkspace workspace;
    const QString file = workspace.file(u"deals.csv"_s);
    const CliRun run = workspace.json(u"export"_s, {u"deals"_s, u"--to"_s, file, u"--column"_s, u"Commission=amount * 5%"_s,
                                                    u"--column"_s, u"Demos=COUNT(activities, kind = \"demo\")"_s, u"--column"_s,
                                                    u"Odd=amount / (amount - 5000)"_s});
    REQUIRE(run.exitCode == 0);
    QFile csv(file);
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(csv.readAll()).split(u"\r\n"_s);
    CHECK(lines[0].endsWith(u",Commission,Demos,Odd"_s));
    CHECK(lines[1].contains(u",19300.00,1,"_s));
    CHECK(lines[2].endsWith(u",250.00,0,"_s));
    CHECK(workspace.json(u"export"_s, {u"people"_s, u"--to"_s, file, u"--column"_s, u"A=1"_s}).object()[u"where"_s]
          == u"argument.column"_s);
}

TEST_CASE("a gate with a formula is published, asked and passed on the command line", "[cli][RULE-3][PIPE-5]")
{
    const FormulaWorkspace workspace;
    const QString file = workspace.file(u"pipeline.json"_s);
    REQUIRE(workspace.json(u"pipeline"_s, {u"export"_s, file}).exitCode == 0);
    QFile json(file);
    REQUIRE(json.open(QIODevice::ReadOnly));
    QJsonObject definition = QJsonDocument::fromJson(json.readAll()).object();
    const auto publish = [&](const QString &formula) {
        QJsonArray stages = definition[u"stages"_s].toArray();
        QJsonObject first = stages[0].toObject();
        QJsonArray gate = first[u"exit"_s].toArray();
        gate.append(QJsonObject{{u"key"_s, u"share"_s}, {u"type"_s, u"formula"_s}, {u"formula"_s, formula}, {u"hard"_s, true}});
        first[u"exit"_s] = gate;
        stages[0] = first;
        QJsonObject changed = definition;
        changed[u"stages"_s] = stages;
        return workspace.json(u"pipeline"_s, {u"import"_s, workspace.write(u"changed.json"_s, QJsonDocument(changed).toJson())});
    };
    const CliRun wrong = publish(u"IF(budgt > 3, TRUE, FALSE)"_s);
    CHECK(wrong.exitCode == 1);
    CHECK(wrong.object()[u"refused"_s].toString().contains(u"did you mean “budget”"));
    REQUIRE(publish(u"IF(budget >= 1000000, amount / budget > 20%, TRUE)"_s).exitCode == 0);

    const CliRun asked = workspace.json(u"gates"_s, {u"B-1"_s});
    CHECK(QString::fromUtf8(asked.out).contains(u"IF(budget >= 1000000, amount / budget > 20%, TRUE) must hold"));
    CHECK(workspace.json(u"move"_s, {u"B-1"_s, u"first_contact"_s}).exitCode == 1);
    CHECK(workspace.json(u"move"_s, {u"S-1"_s, u"first_contact"_s}).exitCode == 1); // its budget is not filled in
    CHECK(workspace.json(u"set"_s, {u"B-1"_s, u"amount=700000"_s}).exitCode == 0);
    CHECK(workspace.json(u"move"_s, {u"B-1"_s, u"first_contact"_s}).exitCode == 0);
}
