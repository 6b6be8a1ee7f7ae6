// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/cli_runner.h"
#include "tests/support/catch.h"

#include <QDateTime>
#include <QFile>

using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

const QStringList sixFields{u"title=影像工作站"_s, u"account=仁和医院"_s,  u"handle=13800138000"_s,
                            u"source=referral"_s,  u"budget_band=1m_3m"_s, u"owner=李敏"_s};
const QStringList now{u"--now"_s, u"2026-03-02T09:00:00-05:00"_s};

/// A workspace with one deal in the first stage since 2026-03-02.
class OneDeal : public CliWorkspace
{
public:
    OneDeal()
    {
        json(u"add"_s, {u"person"_s, u"name=李敏"_s});
        json(u"add"_s, {u"account"_s, u"name=仁和医院"_s});
        const CliRun added = json(u"add"_s, QStringList{u"deal"_s} + sixFields + now);
        REQUIRE(added.exitCode == 0);
        id = added.object()[u"id"_s].toString();
    }
    QString id;
};

QString refusal(const CliRun &run)
{
    CHECK(run.exitCode == 1);
    return run.object()[u"where"_s].toString();
}

} // namespace

TEST_CASE("every command explains itself in both languages", "[cli]")
{
    const QStringList commands{u"new"_s,     u"import"_s, u"list"_s,   u"board"_s,  u"show"_s,    u"gates"_s,
                               u"set"_s,     u"log"_s,    u"attach"_s, u"move"_s,   u"undo"_s,    u"redo"_s,
                               u"history"_s, u"check"_s,  u"backup"_s, u"search"_s, u"export"_s,  u"pipeline"_s,
                               u"field"_s,   u"add"_s,    u"actor"_s,  u"world"_s,  u"calendar"_s};
    const CliRun all = runCli({u"--help"_s});
    CHECK(all.exitCode == 0);
    for (const QString &command : commands) {
        INFO(command.toStdString());
        CHECK(all.out.contains("  " + command.toUtf8() + " "));
        const CliRun english = runCli({command, u"--help"_s});
        const CliRun chinese = runCli({command, u"--help"_s, u"--lang"_s, u"zh_CN"_s});
        CHECK(english.exitCode == 0);
        CHECK(chinese.exitCode == 0);
        CHECK(english.out.contains("FILE"));
        CHECK(english.out != chinese.out);
    }
}

TEST_CASE("a line that is not understood ends with 2 and says why on standard error", "[cli]")
{
    const OneDeal workspace;
    CHECK(runCli({}).exitCode == 2);
    CHECK(runCli({u"fly"_s}).exitCode == 2);
    CHECK(runCli({u"move"_s, workspace.path()}).exitCode == 2);
    CHECK(runCli({u"list"_s, workspace.path(), u"deals"_s, u"--limit"_s, u"many"_s}).exitCode == 2);
    CHECK(runCli({u"list"_s, workspace.path(), u"deals"_s, u"--lang"_s, u"tlh"_s}).exitCode == 2);
    const CliRun badNow = runCli({u"list"_s, workspace.path(), u"deals"_s, u"--now"_s, u"yesterday"_s});
    CHECK(badNow.exitCode == 2);
    CHECK(badNow.error.contains(u"yesterday"_s));
    CHECK(runCli({u"set"_s, workspace.path(), workspace.id, u"title"_s}).exitCode == 2);
    CHECK(badNow.out.isEmpty());
}

TEST_CASE("refusals name the place where they are mended", "[cli][PIPE-6][PIPE-11]")
{
    const OneDeal workspace;
    CHECK(refusal(runCli({u"new"_s, workspace.path(), u"--json"_s})) == u"file");
    CHECK(refusal(runCli({u"list"_s, workspace.file(u"none.plumbline"_s), u"deals"_s, u"--json"_s})) == u"file");
    CHECK(refusal(runCli({u"new"_s, workspace.file(u"x.plumbline"_s), u"--pipeline"_s, u"long"_s, u"--json"_s}))
          == u"argument.pipeline");
    CHECK(refusal(runCli({u"new"_s, workspace.file(u"x.plumbline"_s), u"--zone"_s, u"Mars/Base"_s, u"--json"_s}))
          == u"argument.zone");
    CHECK(refusal(workspace.json(u"show"_s, {u"nobody"_s})) == u"argument.deal");
    CHECK(refusal(workspace.json(u"set"_s, {workspace.id, u"amount=viel"_s})) == u"deal.amount");
    CHECK(refusal(workspace.json(u"set"_s, {workspace.id, u"expected_close=soon"_s})) == u"deal.expected_close");
    CHECK(refusal(workspace.json(u"set"_s, {workspace.id, u"amuont=1"_s})) == u"deal.amuont");
    CHECK(refusal(workspace.json(u"set"_s, {workspace.id, u"stage=quote"_s})) == u"deal.stage");
    CHECK(refusal(workspace.json(u"set"_s, {workspace.id, u"title="_s})) == u"deal.title");
    CHECK(refusal(workspace.json(u"move"_s, {workspace.id, u"heaven"_s})) == u"argument.stage");
    CHECK(refusal(workspace.json(u"move"_s, {workspace.id, u"quote"_s})) == u"argument.skip");
    CHECK(refusal(workspace.json(u"log"_s, {workspace.id, u"shout"_s, u"hello"_s})) == u"activity.kind");
    CHECK(refusal(workspace.json(u"log"_s, QStringList{workspace.id, u"call"_s, u"hello"_s, u"--at"_s, u"2026-03-03"_s} + now))
          == u"activity.happened_at");
    CHECK(refusal(workspace.json(u"attach"_s, {workspace.id, u"quote"_s, u"/no/such/file.pdf"_s})) == u"attachment.file");
    CHECK(refusal(workspace.json(u"list"_s, {u"deals"_s, u"--stage"_s, u"limbo"_s})) == u"argument.stage");
    CHECK(refusal(workspace.json(u"add"_s, {u"deal"_s, u"title=only a title"_s})) == u"deal");
    CHECK(workspace.json(u"check"_s).object()[u"ok"_s] == true);
}

TEST_CASE("a deal goes through the gates of the standard pipeline to signed", "[cli][PIPE-3][PIPE-5][PIPE-7]")
{
    const OneDeal workspace;
    const auto at = [](const QString &moment) { return QStringList{u"--now"_s, moment}; };
    const QString pdf = workspace.write(u"报价.pdf"_s, "%PDF-1.4 quote");
    CHECK(workspace.json(u"move"_s, QStringList{workspace.id, u"first_contact"_s} + at(u"2026-03-02T10:00"_s)).exitCode == 0);
    workspace.json(u"log"_s,
                   QStringList{workspace.id, u"visit"_s, u"拜访信息科主任，确认现状与预算安排"_s} + at(u"2026-03-03T10:00"_s));
    CHECK(workspace.json(u"move"_s, QStringList{workspace.id, u"需求确认"_s} + at(u"2026-03-04T10:00"_s)).exitCode == 0);

    const QJsonArray missing = workspace.json(u"gates"_s, {workspace.id}).object()[u"missing"_s].toArray();
    REQUIRE(missing.size() == 2);
    CHECK(missing[0][u"where"_s] == u"deal.pain_points"_s);
    CHECK(missing[1][u"where"_s] == u"deal.minutes_summary"_s);
    CHECK(workspace
              .json(u"set"_s,
                    {workspace.id, u"pain_points=效率低;数据分散;compliance"_s,
                     u"minutes_summary=影像科反映调片慢，三个院区数据不通，年底前要过等保，预算已列入年度计划，主任拍板。"_s})
              .exitCode
          == 0);
    CHECK(workspace.json(u"move"_s, QStringList{workspace.id, u"solution_demo"_s} + at(u"2026-03-05T10:00"_s)).exitCode == 0);
    workspace.json(u"log"_s, QStringList{workspace.id, u"demo"_s, u"演示跨院调阅"_s} + at(u"2026-03-06T10:00"_s));
    const CliRun soft = workspace.json(u"move"_s, QStringList{workspace.id, u"quote"_s} + at(u"2026-03-06T11:00"_s));
    CHECK(soft.exitCode == 1);
    CHECK(workspace
              .json(u"move"_s,
                    QStringList{workspace.id, u"quote"_s, u"--reason"_s, u"客户当场要求报价"_s} + at(u"2026-03-06T11:00"_s))
              .exitCode
          == 0);
    CHECK(workspace.json(u"attach"_s, {workspace.id, u"报价单"_s, pdf}).exitCode == 0);
    CHECK(workspace.json(u"set"_s, {workspace.id, u"amount=86万"_s, u"expected_close=2026-04-30"_s}).exitCode == 0);
    CHECK(workspace.json(u"move"_s, QStringList{workspace.id, u"negotiation"_s} + at(u"2026-03-09T10:00"_s)).exitCode == 0);
    CHECK(workspace.json(u"set"_s, {workspace.id, u"signed_on=2026-03-20"_s}).exitCode == 0);
    CHECK(
        workspace
            .json(u"move"_s, QStringList{workspace.id, u"signed"_s, u"--reason"_s, u"扫描件明天补"_s} + at(u"2026-03-20T10:00"_s))
            .exitCode
        == 0);

    const QJsonObject deal = workspace.json(u"show"_s, {workspace.id}).object();
    CHECK(deal[u"kind"_s] == u"won"_s);
    CHECK(deal[u"amount_minor"_s] == 86'000'000);
    CHECK(deal[u"currency"_s] == u"USD"_s);
    CHECK(deal[u"stays"_s].toArray().size() == 7);
    CHECK(deal[u"stays"_s][3][u"compliance"_s] == u"non_compliant"_s);
    CHECK(deal[u"stays"_s][2][u"compliance"_s] == u"compliant"_s);
    CHECK(workspace.json(u"check"_s).object()[u"ok"_s] == true);
}

TEST_CASE("history tells who changed what, with old and new values", "[cli][PIPE-18][SYNC-10]")
{
    const OneDeal workspace;
    workspace.json(u"set"_s, {workspace.id, u"amount=500"_s, u"--actor"_s, u"boris"_s});
    workspace.json(u"set"_s, {workspace.id, u"amount=700"_s, u"--actor"_s, u"boris"_s});
    workspace.json(u"undo"_s, {u"--actor"_s, u"boris"_s});
    const QJsonArray history = workspace.json(u"history"_s, {workspace.id}).array();
    REQUIRE(history.size() == 4);
    const QJsonObject undo = history[0].toObject();
    CHECK(undo[u"kind"_s] == u"undo"_s);
    CHECK(undo[u"actor"_s] == u"boris"_s);
    CHECK(undo[u"undoes"_s] == history[1][u"seq"_s]);
    CHECK(undo[u"changes"_s][0][u"was"_s][u"minor"_s] == 70'000);
    CHECK(undo[u"changes"_s][0][u"is"_s][u"minor"_s] == 50'000);
    CHECK(history[2][u"changes"_s][0][u"was"_s].isNull());
    CHECK(history[2][u"changes"_s][0][u"row"_s] == workspace.id);
    CHECK(history[2][u"changes"_s][0][u"field"_s] == u"amount"_s);
    const QJsonArray created = history[3][u"created"_s].toArray();
    CHECK(created[0][u"entity"_s] == u"deal"_s);
    CHECK(created[0][u"count"_s] == 1);
    CHECK(created[0][u"first"_s] == workspace.id);
    CHECK(QDateTime::fromString(undo[u"recorded"_s].toString(), Qt::ISODate).isValid());
    CHECK(workspace.json(u"history"_s, {u"--limit"_s, u"2"_s}).array().size() == 2);
}

TEST_CASE("undo is for one's own steps", "[cli][PIPE-18]")
{
    const OneDeal workspace;
    workspace.json(u"set"_s, {workspace.id, u"amount=500"_s, u"--actor"_s, u"boris"_s});
    CHECK(refusal(workspace.json(u"undo"_s, {u"--actor"_s, u"clara"_s})) == u"history");
    CHECK(refusal(workspace.json(u"redo"_s, {u"--actor"_s, u"boris"_s})) == u"history");
    CHECK(workspace.json(u"actor"_s, {u"boris"_s}).exitCode == 0);
    CHECK(workspace.json(u"undo"_s).exitCode == 0);
    CHECK(workspace.json(u"show"_s, {workspace.id}).object()[u"amount_minor"_s].isNull());
}

TEST_CASE("what is typed is found again", "[cli][PIPE-13]")
{
    const OneDeal workspace;
    workspace.json(u"log"_s, QStringList{workspace.id, u"call"_s, u"院长关心 Zenith Robotics 的交期"_s} + now);
    CHECK(workspace.json(u"search"_s, {u"影像"_s}).array()[0][u"entity"_s] == u"deal"_s);
    CHECK(workspace.json(u"search"_s, {u"ENITH rob"_s}).array()[0][u"deal"_s] == workspace.id);
    CHECK(workspace.json(u"search"_s, {u"交期"_s}).array().size() == 1);
    CHECK(workspace.json(u"search"_s, {u"99138"_s}).array().isEmpty());
    CHECK(workspace.json(u"search"_s, {u"仁和"_s}).array()[0][u"entity"_s] == u"account"_s);
}

TEST_CASE("a custom field works in set, gates, search, export and undo", "[cli][PIPE-12]")
{
    const OneDeal workspace;
    CHECK(workspace.json(u"field"_s, {u"bed_count"_s, u"number"_s, u"--name"_s, u"Beds"_s, u"--name-zh"_s, u"床位数"_s}).exitCode
          == 0);
    CHECK(workspace.json(u"field"_s, {u"ward"_s, u"choice"_s, u"--choice"_s, u"ICU"_s, u"--choice"_s, u"Surgery"_s}).exitCode
          == 0);
    CHECK(refusal(workspace.json(u"field"_s, {u"bed_count"_s, u"number"_s})) == u"custom_field.key");
    CHECK(refusal(workspace.json(u"set"_s, {workspace.id, u"bed_count=many"_s})) == u"deal.bed_count");
    CHECK(refusal(workspace.json(u"set"_s, {workspace.id, u"ward=Roof"_s})) == u"deal.ward");
    CHECK(workspace.json(u"set"_s, {workspace.id, u"床位数=320"_s, u"ward=icu"_s}).exitCode == 0);
    CHECK(workspace.json(u"show"_s, {workspace.id}).object()[u"fields"_s][u"bed_count"_s] == 320);
    const CliRun added = workspace.json(u"add"_s, QStringList{u"deal"_s, u"bed_count=12"_s, u"tags=neu"_s} + sixFields);
    CHECK(added.exitCode == 0);
    CHECK(workspace.json(u"show"_s, {added.object()[u"id"_s].toString()}).object()[u"fields"_s][u"bed_count"_s] == 12);
    CHECK(workspace.json(u"undo"_s).exitCode == 0);
    CHECK(refusal(workspace.json(u"undo"_s, {u"--actor"_s, u"nobody"_s})) == u"history");

    QFile file(workspace.file(u"p.json"_s));
    workspace.json(u"pipeline"_s, {u"export"_s, file.fileName()});
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    json.replace("\"field\": \"handle\"", "\"field\": \"bed_count\"");
    CHECK(workspace.json(u"pipeline"_s, {u"import"_s, workspace.write(u"q.json"_s, json)}).object()[u"version"_s] == 2);
    CHECK(workspace.json(u"gates"_s, {workspace.id}).object()[u"allowed"_s] == true);
    CHECK(workspace.json(u"set"_s, {workspace.id, u"bed_count="_s}).exitCode == 0);
    CHECK(workspace.json(u"gates"_s, {workspace.id}).object()[u"missing"_s][0][u"where"_s] == u"deal.bed_count"_s);
    CHECK(workspace.json(u"undo"_s).exitCode == 0);
    CHECK(workspace.json(u"check"_s).object()[u"ok"_s] == true);
}

TEST_CASE("a stage that is gone needs a rule for its deals", "[cli][PIPE-4]")
{
    const OneDeal workspace;
    CHECK(workspace.json(u"pipeline"_s, {u"import"_s, u"short"_s}).object()[u"key"_s] == u"short"_s);
    QByteArray json = workspace.json(u"pipeline"_s, {u"export"_s}).out;
    json.replace("\"lead\",\n            \"kind\"", "\"lead\",\n            \"kind\"");
    json.replace("\"key\": \"lead\"", "\"key\": \"raw\"");
    CHECK(refusal(workspace.json(u"pipeline"_s, {u"import"_s, workspace.write(u"a.json"_s, json)})) == u"moves.lead");
    json.replace("\"format\"", "\"moves\": {\"lead\": \"raw\"}, \"format\"");
    CHECK(workspace.json(u"pipeline"_s, {u"import"_s, workspace.write(u"b.json"_s, json)}).object()[u"moved"_s] == 1);
    CHECK(workspace.json(u"show"_s, {workspace.id}).object()[u"stage"_s] == u"raw"_s);
    CHECK(workspace.json(u"show"_s, {workspace.id}).object()[u"stays"_s][0][u"way"_s] == u"edited"_s);
    CHECK(refusal(workspace.json(u"pipeline"_s, {u"import"_s, workspace.write(u"c.json"_s, "{\"format\": 1}")})) == u"format");
    CHECK(workspace.json(u"undo"_s).exitCode == 0);
    CHECK(workspace.json(u"show"_s, {workspace.id}).object()[u"stage"_s] == u"lead"_s);
    CHECK(workspace.json(u"check"_s).object()[u"ok"_s] == true);
}

TEST_CASE("the shipped example goes in whole and shows what one deal lacks", "[cli][PIPE-8]")
{
    const CliWorkspace workspace(u"CNY"_s);
    const QJsonObject report =
        workspace.json(u"import"_s, {QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/examples/deals.csv"), u"--as"_s, u"deals"_s})
            .object();
    CHECK(report[u"read"_s] == 10);
    CHECK(report[u"created"_s] == 10);
    CHECK(report[u"refused"_s] == 0);
    for (const auto &note : report[u"notes"_s].toArray())
        CHECK_FALSE(note[u"text"_s].toString().contains(u"left out"_s));
    const QJsonArray missing = workspace.json(u"gates"_s, {u"PL-003"_s}).object()[u"missing"_s].toArray();
    REQUIRE(missing.size() == 2);
    CHECK(missing[0][u"requirement"_s] == u"pain_points"_s);
    CHECK(workspace.json(u"show"_s, {u"PL-002"_s}).object()[u"amount_minor"_s] == 42'500'000);
    CHECK(workspace.json(u"check"_s).object()[u"ok"_s] == true);
}

TEST_CASE("the ending of the name or --format says what an export writes", "[cli][EXCH-9][EXCH-10]")
{
    const OneDeal workspace;
    const auto formatOf = [&](const QStringList &arguments) {
        return workspace.json(u"export"_s, arguments).object()[u"format"_s].toString();
    };
    CHECK(formatOf({u"deals"_s, u"--to"_s, workspace.file(u"a.xlsx"_s)}) == u"xlsx"_s);
    CHECK(formatOf({u"deals"_s, u"--to"_s, workspace.file(u"a.JSONL"_s)}) == u"jsonl"_s);
    CHECK(formatOf({u"deals"_s, u"--to"_s, workspace.file(u"a.txt"_s)}) == u"csv"_s);
    CHECK(formatOf({u"deals"_s, u"--to"_s, workspace.file(u"a.csv"_s), u"--format"_s, u"xlsx"_s}) == u"xlsx"_s);
    CHECK(formatOf({u"calendar"_s, u"--to"_s, workspace.file(u"a.ics"_s)}) == u"ics"_s);
    CHECK(workspace.json(u"export"_s, {u"deals"_s, u"--to"_s, workspace.file(u"b.csv"_s), u"--where"_s, u"title = \"Two\""_s})
              .object()[u"rows"_s]
          == 0);
    CHECK(refusal(workspace.json(u"export"_s, {u"deals"_s, u"--to"_s, workspace.file(u"b"_s), u"--format"_s, u"doc"_s}))
          == u"argument.format"_s);
    CHECK(refusal(workspace.json(u"export"_s, {u"deals"_s, u"--to"_s, workspace.file(u"b"_s), u"--encoding"_s, u"latin"_s}))
          == u"argument.encoding"_s);
    CHECK(refusal(workspace.json(u"export"_s, {u"calendar"_s, u"--to"_s, workspace.file(u"b"_s), u"--format"_s, u"csv"_s}))
          == u"argument.format"_s);
}

TEST_CASE("an export is a file that comes back by import and changes nothing", "[cli][EXCH-9]")
{
    const OneDeal workspace;
    workspace.json(u"set"_s, {workspace.id, u"notes==1+1"_s, u"tags="_s, u"reference=R-1"_s, u"amount=1234.56"_s,
                              u"next_step_on=2026-05-01"_s});
    for (const char *what : {"deals", "accounts", "people"}) {
        const QString csv = workspace.file(QLatin1String(what) + u".csv"_s);
        CHECK(workspace.json(u"export"_s, {QLatin1String(what), u"--to"_s, csv}).object()[u"rows"_s] == 1);
        const QJsonObject report = workspace.json(u"import"_s, {csv, u"--as"_s, QLatin1String(what)}).object();
        CHECK(report[u"skipped"_s] == 1);
        CHECK(report[u"rejects"_s].toArray().isEmpty());
    }
    QFile csv(workspace.file(u"deals.csv"_s));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    CHECK(csv.readAll().contains("'=1+1"));
}

TEST_CASE("no output ever replaces a workspace, or the file that is read", "[cli][EXCH-9]")
{
    const OneDeal workspace;
    const QString csv = workspace.write(u"in.csv"_s, "title,amount\n,5\nB,x\n");
    QFile::link(workspace.path(), workspace.file(u"alias.csv"_s));
    const QString other = workspace.file(u"other.plumbline"_s);
    runCli({u"new"_s, other});
    for (const QString &target : {workspace.path(), workspace.file(u"alias.csv"_s), other}) {
        INFO(target.toStdString());
        CHECK(refusal(workspace.json(u"export"_s, {u"deals"_s, u"--to"_s, target})) == u"file");
        CHECK(refusal(workspace.json(u"pipeline"_s, {u"export"_s, target})) == u"file");
        CHECK(refusal(workspace.json(u"import"_s, {csv, u"--as"_s, u"deals"_s, u"--rejects"_s, target})) == u"file");
    }
    CHECK(refusal(workspace.json(u"import"_s, {csv, u"--as"_s, u"deals"_s, u"--rejects"_s, csv})) == u"file");
    CHECK(workspace.json(u"check"_s).object()[u"ok"_s] == true);
    CHECK(runCli({u"check"_s, other}).exitCode == 0);
    CHECK(workspace.json(u"list"_s, {u"deals"_s}).array().size() == 1);
}

TEST_CASE("tags grow as people type, sources do not", "[cli][PIPE-11]")
{
    const OneDeal workspace;
    CHECK(workspace.json(u"set"_s, {workspace.id, u"tags=VIP; 重点"_s, u"competitors=Zenith"_s}).exitCode == 0);
    CHECK(workspace.json(u"show"_s, {workspace.id}).object()[u"fields"_s][u"tags"_s] == QJsonArray{u"vip"_s, u"重点"_s});
    CHECK(refusal(workspace.json(u"set"_s, {workspace.id, u"source=referal"_s})) == u"deal.source");
    CHECK(refusal(workspace.json(u"set"_s, {workspace.id, u"amount=1"_s, u"金额=2"_s})) == u"deal.amount");
    CHECK(workspace.json(u"check"_s).object()[u"ok"_s] == true);
}
