// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/gates_query.h"

#include "core/pipeline/gate_items.h"
#include "core/pipeline/pipeline_store.h"

namespace plumbline::pipeline {
namespace {

/// What describing needs of a workspace; no deal is looked at.
DealFacts wordsFor(const Reader &reader)
{
    DealFacts facts;
    facts.entity = &reader.entity(entity::deal);
    facts.choices = records::ChoiceBook::load(reader);
    auto formulas = std::make_shared<FormulaFacts>();
    formulas->vocabulary = dealVocabulary(reader.sharedCatalogue());
    formulas->lists = formulaLists(reader, facts.choices);
    facts.formulas = std::move(formulas);
    return facts;
}

/// `always`: what is asked whatever the pipeline says.
std::vector<GateLine> linesOf(const std::vector<Requirement> &requirements, const std::vector<Requirement> &always,
                              const DealFacts &facts, Language language)
{
    std::vector<GateLine> lines;
    for (const Requirement &requirement : requirements) {
        const bool isFixed = std::any_of(always.begin(), always.end(),
                                         [&](const Requirement &fixed) { return fixed.condition == requirement.condition; });
        GateLine line{requirement.key, requirement.hard, isFixed, describe(requirement.condition, facts), {}};
        if (const auto *formula = std::get_if<FormulaHolds>(&requirement.condition)) {
            const auto compiled = facts.formulas->compile(formula->text);
            line.formula = compiled.ok() ? compiled.formula->shown(facts.formulas->lists, language) : formula->text;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

GatesView gatesOf(const Reader &reader, const QString &pipeline, Language language)
{
    const auto wanted = pipeline.isEmpty() ? std::nullopt : loadPipelineByKey(reader, pipeline);
    const LoadedPipeline loaded = wanted ? *wanted : defaultPipeline(reader);
    GatesView view;
    view.pipeline = loaded.definition.key;
    view.name = loaded.definition.name;
    view.version = loaded.number;
    const DealFacts facts = wordsFor(reader);
    for (const StageDefinition &stage : loaded.definition.stages) {
        StageDefinition bare;
        bare.kind = stage.kind;
        view.stages.push_back({stage.key, stage.name, stage.group, stage.kind, linesOf(stage.exit, {}, facts, language),
                               linesOf(entryRequirements(stage), entryRequirements(bare), facts, language)});
    }
    for (const PipelineId id : allPipelines(reader)) {
        if (const auto one = loadPipeline(reader, id))
            view.pipelines.emplace_back(one->definition.key, one->definition.name);
    }
    return view;
}

} // namespace plumbline::pipeline
