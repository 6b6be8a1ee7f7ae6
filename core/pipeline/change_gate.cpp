// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/change_gate.h"

#include "core/pipeline/deal_vocabulary.h"
#include "core/pipeline/phrases.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <functional>

namespace plumbline::pipeline {
namespace {

using Requirements = std::vector<Requirement>;
/// Changes the requirements of one side of a stage; a refusal changes nothing.
using Change = std::function<std::optional<Refusal>(const Reader &, StageDefinition &, Requirements &)>;

Result<Published> changeGate(Workspace &workspace, const GatePlace &place, Phrase (*label)(const LocalText &, bool),
                             const Change &change)
{
    const LocalText stageName = workspace.read([&](const Reader &reader) {
        const auto pipeline = loadPipelineByKey(reader, place.pipeline);
        const StageDefinition *stage = pipeline ? pipeline->definition.stage(place.stage) : nullptr;
        return stage ? stage->name : LocalText{};
    });
    return workspace.edit(label(stageName, place.side == GateSide::Exit), [&](Edit &edit) -> Result<Published> {
        const auto pipeline = loadPipelineByKey(edit.reader(), place.pipeline);
        Definition definition = pipeline ? pipeline->definition : Definition{};
        const int index = definition.indexOf(place.stage);
        if (index < 0)
            return Refusal{phrases::stageGone(place.stage), QStringLiteral("stage")};
        StageDefinition &stage = definition.stages[size_t(index)];
        if (const auto refusal = change(edit.reader(), stage, place.side == GateSide::Exit ? stage.exit : stage.entry))
            return *refusal;
        if (definition == pipeline->definition)
            return Published{definition.key, pipeline->number, 0};
        return Published{definition.key, writeVersion(edit, definition).number, 0};
    });
}

Result<FormulaHolds> read(const Reader &reader, const QString &text)
{
    const auto compiled = dealFormula(reader, text, formula::Kind::YesNo);
    if (!compiled.ok())
        return compiled.problem->refusal(text);
    return FormulaHolds{compiled.formula->stored()};
}

/// Unlike every other of the stage, on both sides.
QString freeKey(const StageDefinition &stage)
{
    for (int number = 1;; ++number) {
        const QString key = QStringLiteral("formula_%1").arg(number);
        const auto has = [&](const Requirement &known) { return known.key == key; };
        if (std::none_of(stage.exit.begin(), stage.exit.end(), has) && std::none_of(stage.entry.begin(), stage.entry.end(), has))
            return key;
    }
}

} // namespace

Result<Published> addRequirement(Workspace &workspace, const GatePlace &place, bool hard, const QString &text)
{
    return changeGate(workspace, place, phrases::addToGate,
                      [&](const Reader &reader, StageDefinition &stage, Requirements &list) -> std::optional<Refusal> {
                          const auto formula = read(reader, text);
                          if (!formula.ok())
                              return formula.refusal();
                          list.push_back({freeKey(stage), hard, *formula});
                          return std::nullopt;
                      });
}

Result<Published> changeRequirement(Workspace &workspace, const GatePlace &place, const QString &key, bool hard,
                                    const QString &text)
{
    return changeGate(workspace, place, phrases::changeGate,
                      [&](const Reader &reader, StageDefinition &, Requirements &list) -> std::optional<Refusal> {
                          const auto formula = read(reader, text);
                          if (!formula.ok())
                              return formula.refusal();
                          const auto known = std::find_if(list.begin(), list.end(),
                                                          [&](const Requirement &requirement) { return requirement.key == key; });
                          if (known == list.end() || !std::holds_alternative<FormulaHolds>(known->condition))
                              return Refusal{phrases::requirementGone(), QStringLiteral("key")};
                          *known = {key, hard, *formula};
                          return std::nullopt;
                      });
}

Result<Published> removeRequirement(Workspace &workspace, const GatePlace &place, const QString &key)
{
    return changeGate(workspace, place, phrases::removeFromGate,
                      [&](const Reader &, StageDefinition &, Requirements &list) -> std::optional<Refusal> {
                          if (std::erase_if(list, [&](const Requirement &known) { return known.key == key; }) == 0)
                              return Refusal{phrases::requirementGone(), QStringLiteral("key")};
                          return std::nullopt;
                      });
}

} // namespace plumbline::pipeline
