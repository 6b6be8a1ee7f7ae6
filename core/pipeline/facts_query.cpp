// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/facts_query.h"

#include "core/db/database.h"
#include "core/records/deal.h"

namespace plumbline::pipeline {
namespace {

void readActivities(const Reader &reader, records::DealId deal, DealFacts &facts)
{
    db::Statement statement = reader.database().prepare(R"(
        SELECT a.kind, a.status, a.happened_at, e.n IS NOT NULL
          FROM activity a LEFT JOIN v_effective_touch e ON e.n = a.n
         WHERE a.deal = ?1)");
    statement.bind(1, deal.n);
    while (statement.step()) {
        const auto happened = statement.optionalInteger(2);
        facts.activities.push_back({records::ActivityKind(statement.integer(0)), records::ActivityStatus(statement.integer(1)),
                                    happened ? std::optional(Moment{*happened}) : std::nullopt, statement.integer(3) != 0});
    }
}

void readAttachments(const Reader &reader, records::DealId deal, DealFacts &facts)
{
    db::Statement statement = reader.database().prepare("SELECT DISTINCT kind FROM attachment WHERE deal = ?1");
    statement.bind(1, deal.n);
    while (statement.step())
        facts.attachmentKinds.insert(statement.text(0));
}

/// Where a closed deal stood before: the newest stay that was left and was not itself a closing. A stage that the pipeline
/// no longer has tells nothing of its gates.
QString lastOpenStage(const Reader &reader, const JudgedDeal &judged)
{
    db::Statement statement = reader.database().prepare(R"(
        SELECT s.stage FROM stay s JOIN stage g ON g.n = s.stage
         WHERE s.deal = ?1 AND s.left_at IS NOT NULL AND g.kind = 1 AND g.retired = 0
         ORDER BY s.left_at DESC, s.n DESC LIMIT 1)");
    statement.bind(1, judged.id.n);
    return statement.step() ? judged.pipeline.stageKeys.value(statement.integer(0)) : QString();
}

} // namespace

JudgedDeal factsOf(const Reader &reader, records::DealId deal)
{
    JudgedDeal judged{deal, {}, {}, {}};
    const Entity &entity = reader.entity(entity::deal);
    DealFacts &facts = judged.facts;
    facts.entity = &entity;
    const auto row = loadRow(reader.database(), entity, deal.n);
    judged.exists = row.has_value();
    facts.row = row ? *row : Row{deal.n, {}, std::vector<Value>(entity.fields.size())};
    facts.zone = reader.zone();
    facts.choices = records::ChoiceBook::load(reader);
    const auto pipelineId = tableOf<records::Deal>().unpack(facts.row).pipeline;
    const auto loaded = pipelineId ? loadPipeline(reader, *pipelineId) : std::nullopt;
    judged.pipeline = loaded ? *loaded : defaultPipeline(reader);

    db::Statement stay =
        reader.database().prepare("SELECT n, stage, entered_at FROM stay WHERE deal = ?1 AND left_at IS NULL ORDER BY n DESC");
    stay.bind(1, deal.n);
    if (stay.step()) {
        judged.openStay = StayId(stay.integer(0));
        facts.stage = judged.pipeline.stageKeys.value(stay.integer(1));
        if (const auto entered = stay.optionalInteger(2))
            facts.entered = Moment{*entered};
    }
    const StageDefinition *stage = judged.pipeline.definition.stage(facts.stage);
    if (stage && stage->kind != StageKind::Open)
        facts.lastOpenStage = lastOpenStage(reader, judged);
    readActivities(reader, deal, facts);
    readAttachments(reader, deal, facts);
    facts.formulas = formulaFactsOf(reader, facts.row, judged.pipeline.definition, facts.stage, facts.choices);
    return judged;
}

} // namespace plumbline::pipeline
