// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/definition_json.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

QString sinceText(Since since) { return since == Since::StageEntered ? u" in the stay"_s : QString(); }

QString textOf(const Condition &condition)
{
    struct Speak {
        QString operator()(const FieldFilled &c) const { return QString::fromUtf8(c.field); }
        QString operator()(const FormulaHolds &c) const { return c.text; }
        QString operator()(const ChoicesTicked &c) const { return u"%1 ≥ %2"_s.arg(QString::fromUtf8(c.field)).arg(c.least); }
        QString operator()(const TextLength &c) const
        {
            return u"%1 ≥ %2 characters"_s.arg(QString::fromUtf8(c.field)).arg(c.least);
        }
        QString operator()(const AttachmentPresent &c) const { return u"file "_s + c.kind; }
        QString operator()(const ActivitiesHeld &c) const
        {
            CHECK(c.kinds == std::vector{records::ActivityKind::Demo});
            return u"demo ≥ %1"_s.arg(c.least) + sinceText(c.since);
        }
        QString operator()(const EffectiveTouches &c) const { return u"touch ≥ %1"_s.arg(c.least) + sinceText(c.since); }
    };
    return std::visit(Speak{}, condition);
}

QString textOf(const std::vector<Requirement> &gate)
{
    QStringList items;
    for (const Requirement &requirement : gate)
        items.append(textOf(requirement.condition) + (requirement.hard ? u" h"_s : u" s"_s));
    return items.join(u", "_s);
}

/// One line a stage, as PIPE-3 writes it: key 中文 (phase; idle limit): what must hold to leave it; to enter it.
QString pictureOf(const Definition &definition)
{
    QString picture = definition.key + u' ' + definition.name.english + u' ' + definition.name.chinese + u'\n';
    for (const StageDefinition &stage : definition.stages) {
        if (!stage.group.isEmpty())
            picture += u"["_s + stage.group.chinese + u"] "_s;
        picture += stage.key + u' ' + stage.name.chinese + u" ("_s;
        if (stage.kind == StageKind::Open)
            picture += (stage.phase == Phase::Lead ? u"lead; "_s : u"opportunity; "_s)
                       + QString::number(stage.idleLimitDays.value_or(0));
        else
            picture += stage.kind == StageKind::Won ? u"won"_s : u"lost"_s;
        picture += u"): "_s + textOf(stage.exit) + textOf(entryRequirements(stage)) + u'\n';
    }
    return picture;
}

QJsonObject pack(const QString &name)
{
    QFile file(QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/packs/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

bool isHan(QChar c) { return c.script() == QChar::Script_Han; }

/// Every object with an "en" or a "zh_CN" in a document, wherever it stands.
void eachName(const QJsonValue &value, const QString &path,
              const std::function<void(const QString &path, const QJsonObject &name)> &take)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            eachName(array[i], path + u'[' + QString::number(i) + u']', take);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.contains(u"en"_s) || object.contains(u"zh_CN"_s))
            return take(path, object);
        for (auto it = object.begin(); it != object.end(); ++it)
            eachName(*it, path + u'.' + it.key(), take);
    }
}

} // namespace

TEST_CASE("the standard pipeline is as specified", "[pipeline][PIPE-3]")
{
    CHECK(pictureOf(valueOf(shippedPipeline(u"standard"_s)))
          == u"standard Standard B2B 标准 B2B\n"
             "lead 线索 (lead; 1): handle h, source h\n"
             "first_contact 首次接触 (lead; 5): touch ≥ 1 in the stay h\n"
             "needs_confirmed 需求确认 (opportunity; 5): pain_points ≥ 3 h, minutes_summary ≥ 30 characters h\n"
             "solution_demo 方案演示 (opportunity; 5): demo ≥ 1 in the stay h, next_step s, next_step_on s\n"
             "quote 报价 (opportunity; 5): file quote h, amount h, expected_close h\n"
             "negotiation 谈判 (opportunity; 7): file signed_contract s\n"
             "signed 签约 (won): amount h, signed_on h\n"
             "lost 输单 (lost): loss_reason h\n"_s);
}

TEST_CASE("the short cycle is as specified", "[pipeline][PIPE-3]")
{
    CHECK(pictureOf(valueOf(shippedPipeline(u"short"_s)))
          == u"short Short cycle 短周期\n"
             "lead 线索 (lead; 1): \n"
             "intent 意向 (opportunity; 3): demo ≥ 1 h, file requirement_form h\n"
             "solution 方案 (opportunity; 3): file proposal h\n"
             "negotiation 谈判 (opportunity; 5): amount h, expected_close h\n"
             "won 成交 (won): amount h, signed_on h\n"
             "lost 输单 (lost): loss_reason h\n"_s);
}

TEST_CASE("the detailed pipeline is as specified", "[pipeline][PIPE-3]")
{
    const Definition detailed = valueOf(shippedPipeline(u"detailed"_s));
    CHECK(pictureOf(detailed)
          == u"detailed Detailed 精细\n"
             "new_lead 新线索 (lead; 1): handle h, source h\n"
             "qualified 线索核实 (lead; 3): touch ≥ 1 in the stay h\n"
             "[初步接触] needs_enquiry 需求探询 (opportunity; 5): pain_points ≥ 1 h\n"
             "[初步接触] budget_confirmed 预算确认 (opportunity; 5): file budget_letter h, budget_band h\n"
             "[初步接触] competitor_analysis 竞品分析 (opportunity; 5): competitors ≥ 1 h\n"
             "needs_confirmed 需求确认 (opportunity; 5): pain_points ≥ 3 h, minutes_summary ≥ 30 characters h\n"
             "solution_demo 方案演示 (opportunity; 5): demo ≥ 1 in the stay h, next_step s, next_step_on s\n"
             "trial 测试验证 (opportunity; 7): file test_report s\n"
             "quote 报价 (opportunity; 5): file quote h, amount h, expected_close h\n"
             "negotiation 谈判 (opportunity; 7): file signed_contract s\n"
             "signed 签约 (won): amount h, signed_on h\n"
             "lost 输单 (lost): loss_reason h\n"_s);
    CHECK(detailed.stages.size() == 12);
}

TEST_CASE("what two shipped pipelines share is the same in both", "[pipeline][PIPE-3]")
{
    const Definition standard = valueOf(shippedPipeline(u"standard"_s));
    const Definition detailed = valueOf(shippedPipeline(u"detailed"_s));
    for (const QString &key : {u"needs_confirmed"_s, u"solution_demo"_s, u"quote"_s, u"negotiation"_s, u"signed"_s, u"lost"_s}) {
        const StageDefinition *here = standard.stage(key);
        const StageDefinition *there = detailed.stage(key);
        REQUIRE(here);
        REQUIRE(there);
        CHECK(here->exit == there->exit);
        CHECK(here->entry == there->entry);
        CHECK(here->name == there->name);
        CHECK(here->idleLimitDays == there->idleLimitDays);
    }
}

TEST_CASE("a shipped pipeline has what PIPE-2 says of a stage", "[pipeline][PIPE-2][PIPE-3]")
{
    for (const QString &key : shippedPipelines()) {
        CAPTURE(key);
        int probability = 0;
        for (const StageDefinition &stage : valueOf(shippedPipeline(key)).stages) {
            CAPTURE(stage.key);
            REQUIRE(stage.winProbability);
            if (stage.kind != StageKind::Open)
                continue;
            CHECK(stage.dwellLimitDays == 3 * *stage.idleLimitDays);
            CHECK(*stage.winProbability > probability);
            probability = *stage.winProbability;
            CHECK_FALSE(stage.role.isEmpty());
            CHECK_FALSE(stage.sop.isEmpty());
        }
    }
    CHECK(valueOf(shippedPipeline(u"standard"_s)).ofKind(StageKind::Won)->winProbability == 100);
    CHECK(valueOf(shippedPipeline(u"standard"_s)).ofKind(StageKind::Lost)->winProbability == 0);
}

TEST_CASE("an unknown shipped pipeline is refused with those there are", "[pipeline][PIPE-3]")
{
    const auto refused = shippedPipeline(u"enterprise"_s);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().where == u"argument.pipeline");
    CHECK(say(refused.refusal().phrase).contains(u"standard, short, detailed"));
}

TEST_CASE("every shipped pipeline fits a new workspace and comes through JSON unchanged", "[pipeline][PIPE-3][PIPE-1]")
{
    for (const QString &key : shippedPipelines()) {
        CAPTURE(key);
        WorkspaceFixture fixture(key);
        const Definition shipped = valueOf(shippedPipeline(key));
        fixture.workspace().read([&](const Reader &reader) {
            CHECK(valueOf(definitionFromJson(toJson(shipped), &reader)).definition == shipped);
            CHECK(defaultPipeline(reader).definition == shipped);
            return 0;
        });
        CHECK(fixture.problems() == QStringList());
    }
}

TEST_CASE("every name in the packs is there in both languages", "[pipeline][PIPE-2][PIPE-3]")
{
    int names = 0;
    for (const QString &file :
         {u"choices.json"_s, u"pipeline-standard.json"_s, u"pipeline-short.json"_s, u"pipeline-detailed.json"_s}) {
        eachName(pack(file), file, [&](const QString &path, const QJsonObject &name) {
            CAPTURE(path);
            const QString english = name[u"en"_s].toString();
            const QString chinese = name[u"zh_CN"_s].toString();
            CHECK_FALSE(english.trimmed().isEmpty());
            CHECK(std::none_of(english.begin(), english.end(), isHan));
            CHECK(std::any_of(chinese.begin(), chinese.end(), isHan));
            ++names;
        });
    }
    CHECK(names > 140);
}
