// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/definition_json.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// A pipeline with one stage before the closing ones, with this inside the stage.
QByteArray withStage(const QByteArray &inside)
{
    return R"({"format": "plumbline.pipeline/1", "key": "p", "name": "P", "stages": [
        {"key": "a", "name": "A", "kind": "open")"
           + (inside.isEmpty() ? inside : ", " + inside) + R"(},
        {"key": "w", "name": "W", "kind": "won"}, {"key": "l", "name": "L", "kind": "lost"}]})";
}

QByteArray withGate(const QByteArray &requirement) { return withStage(R"("exit": [)" + requirement + "]"); }

/// A pipeline with these stages, written as key and kind.
QByteArray withStages(const std::vector<std::pair<QByteArray, QByteArray>> &stages, const QByteArray &more = {})
{
    QByteArrayList list;
    for (const auto &[key, kind] : stages)
        list.append(R"({"key": ")" + key + R"(", "name": "N", "kind": ")" + kind + R"("})");
    return R"({"format": "plumbline.pipeline/1", "key": "p", "name": "P")" + more + R"(, "stages": [)" + list.join(", ") + "]}";
}

QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    INFO(json.toStdString());
    REQUIRE(error.error == QJsonParseError::NoError);
    return document.object();
}

} // namespace

TEST_CASE("a definition with every kind of requirement comes through JSON unchanged", "[pipeline][PIPE-2][PIPE-5]")
{
    using records::ActivityKind;
    const Definition all{u"all"_s,
                         {u"All"_s, u"全部"_s},
                         true,
                         {{u"a"_s,
                           {u"A"_s, u"甲"_s},
                           {u"Group"_s, u"组"_s},
                           Phase::Lead,
                           StageKind::Open,
                           {u"Rep"_s, u"代表"_s},
                           {u"Do"_s, u"做"_s},
                           5,
                           15,
                           25,
                           {ActivityKind::Call, ActivityKind::Visit},
                           {{u"r1"_s, true, FieldFilled{"handle"}},
                            {u"r2"_s, false, FormulaHolds{u"budget >= 3000000"_s}},
                            {u"r3"_s, true, ChoicesTicked{"pain_points", 3}},
                            {u"r4"_s, true, TextLength{"minutes_summary", 30}},
                            {u"r5"_s, false, AttachmentPresent{u"quote"_s}},
                            {u"r6"_s, true, ActivitiesHeld{{ActivityKind::Demo, ActivityKind::Meeting}, 2, Since::DealBegan}},
                            {u"r7"_s, true, EffectiveTouches{1, Since::StageEntered}}},
                           {{u"r1"_s, true, FieldFilled{"source"}}}},
                          {u"w"_s, {u"W"_s, u"赢"_s}, {}, Phase::Opportunity, StageKind::Won, {}, {}, {}, {}, {}, {}, {}, {}},
                          {u"l"_s, {u"L"_s, u"输"_s}, {}, Phase::Opportunity, StageKind::Lost, {}, {}, {}, {}, {}, {}, {}, {}}}};
    CHECK(valueOf(definitionFromJson(toJson(all), nullptr)).definition == all);
    WorkspaceFixture fixture;
    fixture.workspace().read([&](const Reader &reader) {
        CHECK(valueOf(definitionFromJson(toJson(all), &reader)).definition == all);
        return 0;
    });
}

TEST_CASE("a wrong definition is refused with the path of what is wrong", "[pipeline][PIPE-2][PIPE-4][PIPE-5]")
{
    const std::pair<QByteArray, QString> cases[] = {
        {R"({})", u"format"_s},
        {R"({"format": "plumbline.pipeline/2", "key": "p", "name": "P"})", u"format"_s},
        {R"({"format": "plumbline.pipeline/1", "name": "P"})", u"key"_s},
        {R"({"format": "plumbline.pipeline/1", "key": "", "name": "P"})", u"key"_s},
        {R"({"format": "plumbline.pipeline/1", "key": 7, "name": "P"})", u"key"_s},
        {R"({"format": "plumbline.pipeline/1", "key": "p"})", u"name"_s},
        {R"({"format": "plumbline.pipeline/1", "key": "p", "name": {"fr": "P"}})", u"name"_s},
        {R"({"format": "plumbline.pipeline/1", "key": "p", "name": "P"})", u"stages"_s},
        {R"({"format": "plumbline.pipeline/1", "key": "p", "name": "P", "stages": {}})", u"stages"_s},
        {R"({"format": "plumbline.pipeline/1", "key": "p", "name": "P", "stages": ["a"]})", u"stages[0]"_s},
        {withStages({{"a", "open"}}), u"stages"_s},
        {withStages({{"w", "won"}, {"l", "lost"}}), u"stages"_s},
        {withStages({{"a", "open"}, {"w", "won"}}), u"stages"_s},
        {withStages({{"a", "open"}, {"l", "lost"}}), u"stages"_s},
        {withStages({{"a", "open"}, {"w", "won"}, {"v", "won"}, {"l", "lost"}}), u"stages"_s},
        {withStages({{"a", "open"}, {"w", "won"}, {"b", "open"}, {"l", "lost"}}), u"stages"_s},
        {withStages({{"a", "open"}, {"a", "open"}, {"w", "won"}, {"l", "lost"}}), u"stages"_s},
        {withStages({{"a", "open"}, {"a", "won"}, {"l", "lost"}}), u"stages"_s},
        {withStages({{"a", "shut"}, {"w", "won"}, {"l", "lost"}}), u"stages[0].kind"_s},
        {withStages({{"a", "open"}, {"w", "won"}, {"l", "lost"}}, R"(, "allows_skipping": "yes")"), u"allows_skipping"_s},
        {withStages({{"a", "open"}, {"w", "won"}, {"l", "lost"}}, R"(, "allow_skipping": true)"), u"allow_skipping"_s},
        {withStages({{"a", "open"}, {"w", "won"}, {"l", "lost"}}, R"(, "moves": {"old": "b"})"), u"moves.old"_s},
        {withStages({{"a", "open"}, {"w", "won"}, {"l", "lost"}}, R"(, "moves": {"old": "w"})"), u"moves.old"_s},
        {withStages({{"a", "open"}, {"w", "won"}, {"l", "lost"}}, R"(, "moves": {"old": 1})"), u"moves.old"_s},
        {withStages({{"a", "open"}, {"w", "won"}, {"l", "lost"}}, R"(, "moves": ["old"])"), u"moves"_s},
        {withStage(R"("phase": "leads")"), u"stages[0].phase"_s},
        {withStage(R"("idle_limit_days": 0)"), u"stages[0].idle_limit_days"_s},
        {withStage(R"("idle_limit_days": 1.5)"), u"stages[0].idle_limit_days"_s},
        {withStage(R"("idle_limit_days": "5")"), u"stages[0].idle_limit_days"_s},
        {withStage(R"("dwell_limit_days": 3651)"), u"stages[0].dwell_limit_days"_s},
        {withStage(R"("win_probability": 101)"), u"stages[0].win_probability"_s},
        {withStage(R"("win_probability": -1)"), u"stages[0].win_probability"_s},
        {withStage(R"("idle_limit": 5)"), u"stages[0].idle_limit"_s},
        {withStage(R"("sop": 5)"), u"stages[0].sop"_s},
        {withStage(R"("touch_kinds": ["phone"])"), u"stages[0].touch_kinds"_s},
        {withStage(R"("exit": {})"), u"stages[0].exit"_s},
        {withStage(R"("exit": [7])"), u"stages[0].exit[0]"_s},
        {withGate(R"({"type": "field", "field": "handle"})"), u"stages[0].exit[0].key"_s},
        {withGate(R"({"key": "r"})"), u"stages[0].exit[0].type"_s},
        {withGate(R"({"key": "r", "type": "approval"})"), u"stages[0].exit[0].type"_s},
        {withGate(R"({"key": "r", "type": "field"})"), u"stages[0].exit[0].field"_s},
        {withGate(R"({"key": "r", "type": "field", "field": "handle", "hard": "no"})"), u"stages[0].exit[0].hard"_s},
        {withGate(R"({"key": "r", "type": "field", "field": "handle", "soft": true})"), u"stages[0].exit[0].soft"_s},
        {withGate(R"({"key": "r", "type": "field", "field": "handle"}, {"key": "r", "type": "field", "field": "source"})"),
         u"stages[0].exit[1].key"_s},
        {withGate(R"({"key": "r", "type": "field", "field": "stage"})"), u"stages[0].exit[0].field"_s},
        {withGate(R"({"key": "r", "type": "field", "field": "pipeline"})"), u"stages[0].exit[0].field"_s},
        {withGate(R"({"key": "r", "type": "choices", "field": "source", "least": 1})"), u"stages[0].exit[0].field"_s},
        {withGate(R"({"key": "r", "type": "choices", "field": "pain_points", "least": 0})"), u"stages[0].exit[0].least"_s},
        {withGate(R"({"key": "r", "type": "text", "field": "amount", "least": 30})"), u"stages[0].exit[0].field"_s},
        {withGate(R"({"key": "r", "type": "text", "field": "notes", "least": 100001})"), u"stages[0].exit[0].least"_s},
        {withGate(R"({"key": "r", "type": "attachment", "kind": "scan"})"), u"stages[0].exit[0].kind"_s},
        {withGate(R"({"key": "r", "type": "activities", "kinds": []})"), u"stages[0].exit[0].kinds"_s},
        {withGate(R"({"key": "r", "type": "activities", "kinds": ["phone"]})"), u"stages[0].exit[0].kinds"_s},
        {withGate(R"({"key": "r", "type": "activities", "kinds": "demo"})"), u"stages[0].exit[0].kinds"_s},
        {withGate(R"({"key": "r", "type": "effective_touch", "since": "today"})"), u"stages[0].exit[0].since"_s},
        {withGate(R"({"key": "r", "type": "formula", "formula": "budget"})"), u"stages[0].exit[0].formula"_s},
        {withGate(R"({"key": "r", "type": "formula", "formula": "price > 3"})"), u"stages[0].exit[0].formula"_s},
        {withGate(R"({"key": "r", "type": "formula", "formula": "budget > much"})"), u"stages[0].exit[0].formula"_s},
        {withGate(R"({"key": "r", "type": "formula", "formula": "expected_close > 2026-02-30"})"),
         u"stages[0].exit[0].formula"_s},
        {withGate(R"({"key": "r", "type": "formula", "formula": "source = nosuch"})"), u"stages[0].exit[0].formula"_s},
        {withGate(R"({"key": "r", "type": "formula", "formula": "budget_band > under_100k"})"), u"stages[0].exit[0].formula"_s},
        {withGate(R"({"key": "r", "type": "formula", "formula": "decision_chain >= founder"})"), u"stages[0].exit[0].formula"_s},
        {withGate(R"({"key": "r", "type": "formula", "formula": "decision_chain = king"})"), u"stages[0].exit[0].formula"_s},
        {withGate(R"({"key": "r", "type": "formula", "formula": "pain_points = cost"})"), u"stages[0].exit[0].formula"_s},
        {withGate(R"({"key": "r", "type": "formula", "formula": "owner = Anna"})"), u"stages[0].exit[0].formula"_s},
    };
    WorkspaceFixture fixture;
    fixture.workspace().read([&](const Reader &reader) {
        for (const auto &[json, where] : cases) {
            INFO(json.toStdString());
            const auto refused = definitionFromJson(parsed(json), &reader);
            REQUIRE_FALSE(refused.ok());
            CHECK(refused.refusal().where == where);
            CHECK(say(refused.refusal().phrase).startsWith(where + u':'));
        }
        // What the cases are wrong by is all that is wrong with them.
        CHECK(definitionFromJson(parsed(withStage({})), &reader).ok());
        CHECK(definitionFromJson(parsed(withGate(R"({"key": "r", "type": "field", "field": "handle"})")), &reader).ok());
        CHECK(definitionFromJson(parsed(withStages({{"a", "open"}, {"w", "won"}, {"l", "lost"}}, R"(, "moves": {"old": "a"})")),
                                 &reader)
                  .ok());
        return 0;
    });
}

TEST_CASE("a formula may name its field as people do, and still holds when it is read again", "[pipeline][PIPE-5]")
{
    WorkspaceFixture fixture;
    fixture.workspace().read([&](const Reader &reader) {
        const std::pair<QByteArray, QString> cases[] = {
            {"budget >= 3000000", u"budget >= 3000000"_s},
            {"Budget >= 3000000", u"Budget >= 3000000"_s},
            {"Expected close < 2027-01-01", u"Expected close < 2027-01-01"_s},
            {"Budget＞＝ 300万", u"Budget＞＝ 300万"_s},
            {R"(Decision chain = \"Technical committee\")", u"Decision chain = \"committee\""_s}};
        for (const auto &[formula, kept] : cases) {
            INFO(formula.toStdString());
            const QByteArray json = withGate(R"({"key": "r", "type": "formula", "formula": ")" + formula + R"("})");
            const Definition definition = valueOf(definitionFromJson(parsed(json), &reader)).definition;
            CHECK(std::get<FormulaHolds>(definition.stages[0].exit[0].condition).text == kept);
            CHECK(valueOf(definitionFromJson(toJson(definition), nullptr)).definition == definition);
            CHECK(valueOf(definitionFromJson(toJson(definition), &reader)).definition == definition);
        }
        return 0;
    });
}

TEST_CASE("a stage is found by key and by its name in either language", "[pipeline][PIPE-2]")
{
    const Definition standard = valueOf(shippedPipeline(u"standard"_s));
    for (const QString &text : {u"quote"_s, u"Quote"_s, u"QUOTE"_s, u"报价"_s, u" 报价 "_s, u"ｑｕｏｔｅ"_s}) {
        CAPTURE(text);
        REQUIRE(standard.find(text));
        CHECK(standard.find(text)->key == u"quote");
    }
    CHECK_FALSE(standard.find(u"报"_s));
    CHECK_FALSE(standard.find(QString()));
}
