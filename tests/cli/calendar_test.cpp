// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/cli_runner.h"
#include "tests/support/catch.h"

using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

const QStringList inMarch{u"--now"_s, u"2026-03-02"_s};

QByteArray
chinaIn2027(const QByteArray &day = R"({"date": "2027-01-01", "working": false, "name": {"en": "New Year", "zh_CN": "元旦"}})")
{
    return R"({"format": "plumbline.calendar/1", "key": "CN", "name": {"en": "China", "zh_CN": "中国"}, "weekend": [6, 7],
               "years": [2027], "days": [)"
           + day + "]}";
}

} // namespace

TEST_CASE("a calendar is chosen, and its days off and make-up days are told in words", "[cli]")
{
    const CliWorkspace workspace; // in New York
    const QJsonObject plain = workspace.json(u"calendar"_s, inMarch).object();
    CHECK(plain[u"key"_s] == u"plain"_s);
    CHECK(plain[u"days"_s].toArray().isEmpty());
    CHECK(plain[u"missing"_s].toArray().isEmpty());
    CHECK(plain[u"calendars"_s].toArray() == QJsonArray{u"CN"_s, u"DE-HH"_s, u"plain"_s});

    const CliRun chosen = workspace.json(u"calendar"_s, {u"set"_s, u"cn"_s});
    CHECK(chosen.exitCode == 0);
    CHECK(chosen.object()[u"key"_s] == u"CN"_s);
    const QJsonObject china = workspace.json(u"calendar"_s, QStringList{u"show"_s} + inMarch).object();
    CHECK(china[u"chosen"_s] == u"CN"_s);
    CHECK(china[u"year"_s] == 2026);
    CHECK(china[u"days"_s].toArray().size() == 39);
    CHECK(china[u"days"_s][3][u"date"_s] == u"2026-01-04"_s);
    CHECK(china[u"days"_s][3][u"working"_s] == true);

    const CliRun told = workspace.text(u"calendar"_s, {u"show"_s, u"2026"_s});
    CHECK(told.exitCode == 0);
    CHECK(told.out.contains("Mainland China (CN), 2026. Days off: 33; make-up working days: 6."));
    CHECK(told.out.contains("Sat, 14 Feb 2026  working day  Spring Festival"));
    CHECK(told.out.contains("Mon, 16 Feb 2026  day off      Spring Festival"));
    const CliRun chinese = workspace.text(u"calendar"_s, {u"show"_s, u"2026"_s, u"--lang"_s, u"zh_CN"_s});
    CHECK(chinese.out.contains("2026年2月14日 周六"));
    CHECK(chinese.out.contains("春节"));
    const CliRun hamburg = workspace.json(u"calendar"_s, {u"show"_s, u"2026"_s, u"--key"_s, u"de-hh"_s});
    CHECK(hamburg.object()[u"days"_s].toArray().size() == 10);
    CHECK(hamburg.object()[u"chosen"_s] == u"CN"_s);

    CHECK(workspace.json(u"undo"_s).exitCode == 0);
    CHECK(workspace.json(u"calendar"_s, inMarch).object()[u"chosen"_s] == u"plain"_s);
}

TEST_CASE("a year that is not known is warned of until it is imported", "[cli]")
{
    const CliWorkspace workspace;
    workspace.json(u"calendar"_s, {u"set"_s, u"CN"_s});
    const CliRun unknown = workspace.text(u"calendar"_s, {u"show"_s, u"2027"_s});
    CHECK(unknown.exitCode == 0);
    CHECK(unknown.out.contains("The days off of 2027 are not known to “Mainland China”"));
    CHECK(workspace.json(u"calendar"_s, {u"--now"_s, u"2026-11-02"_s}).object()[u"missing"_s].toArray() == QJsonArray{2027});

    const QString pack = workspace.write(u"2027.json"_s, chinaIn2027());
    const CliRun imported = workspace.json(u"calendar"_s, {u"import"_s, pack});
    CHECK(imported.exitCode == 0);
    CHECK(imported.object()[u"key"_s] == u"CN"_s);
    CHECK(imported.object()[u"years"_s].toArray().last() == 2027);
    const CliRun known = workspace.text(u"calendar"_s, {u"show"_s, u"2027"_s});
    CHECK(known.out.contains("Fri, 1 Jan 2027  day off  New Year"));
    CHECK_FALSE(known.out.contains("not known"));
    CHECK(workspace.text(u"history"_s, {u"--limit"_s, u"1"_s}).out.contains("Import the working calendar “China”"));
    CHECK(workspace.json(u"check"_s).object()[u"ok"_s] == true);
}

TEST_CASE("a wrong pack is refused with its path, and a wrong key or line says what is right", "[cli]")
{
    const CliWorkspace workspace;
    const QString bad = workspace.write(u"bad.json"_s, chinaIn2027(R"({"date": "2027-13-01", "working": false, "name": "x"})"));
    const CliRun refused = workspace.json(u"calendar"_s, {u"import"_s, bad});
    CHECK(refused.exitCode == 1);
    CHECK(refused.object()[u"where"_s] == u"days[0].date"_s);
    CHECK(refused.object()[u"refused"_s].toString() == u"days[0].date: a date like 2026-03-15 was expected.");
    CHECK(workspace.json(u"calendar"_s, {u"import"_s, workspace.file(u"none.json"_s)}).object()[u"where"_s] == u"file"_s);
    const CliRun mars = workspace.json(u"calendar"_s, {u"set"_s, u"Mars"_s});
    CHECK(mars.exitCode == 1);
    CHECK(mars.object()[u"where"_s] == u"argument.key"_s);
    CHECK(workspace.json(u"calendar"_s, {u"show"_s, u"--key"_s, u"Mars"_s}).exitCode == 1);
    CHECK(workspace.text(u"calendar"_s, {u"show"_s, u"soon"_s}).exitCode == 2);
    CHECK(workspace.text(u"calendar"_s, {u"import"_s}).exitCode == 2);
    CHECK(workspace.text(u"calendar"_s, {u"burn"_s, u"it"_s}).exitCode == 2);
    const CliRun unit = workspace.json(u"add"_s, {u"unit"_s, u"name=东区"_s, u"calendar=Mars"_s});
    CHECK(unit.exitCode == 1);
    CHECK(unit.object()[u"where"_s] == u"unit.calendar"_s);
    CHECK(workspace.json(u"add"_s, {u"unit"_s, u"name=东区"_s, u"calendar=CN"_s}).exitCode == 0);
}
