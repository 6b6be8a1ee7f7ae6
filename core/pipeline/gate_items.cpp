// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/gate_items.h"

#include "core/pipeline/phrases.h"

namespace plumbline::pipeline {
namespace {

struct Describe {
    const DealFacts &facts;

    Phrase labelOf(const QByteArray &key) const
    {
        const Field *field = facts.entity->fieldByKey(key);
        return field ? field->label() : Phrase::verbatim(QString::fromUtf8(key));
    }
    std::vector<Phrase> namesOf(const std::vector<records::ActivityKind> &kinds) const
    {
        std::vector<Phrase> names;
        for (const Code &code : records::activityKinds()) {
            if (std::find(kinds.begin(), kinds.end(), records::ActivityKind(code.number)) != kinds.end())
                names.emplace_back("codes", code.label);
        }
        return names;
    }

    Phrase operator()(const FieldFilled &wanted) const { return labelOf(wanted.field); }
    Phrase operator()(const FormulaHolds &wanted) const
    {
        const auto compiled = facts.formulas ? facts.formulas->compile(wanted.text) : formula::Compiled{};
        if (!compiled.ok())
            return Phrase::verbatim(wanted.text);
        return Phrase::verbatim(LocalText{compiled.formula->shown(facts.formulas->lists, Language::English),
                                          compiled.formula->shown(facts.formulas->lists, Language::Chinese)});
    }
    Phrase operator()(const ChoicesTicked &wanted) const { return phrases::asksChoices(labelOf(wanted.field), wanted.least); }
    Phrase operator()(const TextLength &wanted) const { return phrases::asksCharacters(labelOf(wanted.field), wanted.least); }
    Phrase operator()(const AttachmentPresent &wanted) const
    {
        return phrases::asksFile(facts.choices.nameOf(QStringLiteral("attachment_kind"), wanted.kind));
    }
    Phrase operator()(const ActivitiesHeld &wanted) const { return phrases::asksActivities(namesOf(wanted.kinds), wanted.least); }
    Phrase operator()(const EffectiveTouches &wanted) const { return phrases::asksTouches(wanted.least); }
};

} // namespace

Phrase describe(const Condition &condition, const DealFacts &facts) { return std::visit(Describe{facts}, condition); }

std::vector<GateItem> gateItems(const Definition &pipeline, const DealFacts &facts, Moment now)
{
    std::vector<GateItem> items;
    const StageDefinition *from = pipeline.stage(facts.stage);
    const StageDefinition *to = nextStage(pipeline, facts.stage);
    if (!from || !to)
        return items;
    const auto ask = [&](const std::vector<Requirement> &requirements, const StageDefinition &stage) {
        for (const Requirement &requirement : requirements) {
            const auto lack = lackOf(requirement.condition, facts, now, stage.touchKinds);
            items.push_back({requirement.key, requirement.hard, !lack, lack ? lack->text : describe(requirement.condition, facts),
                             lack ? lack->where : QString()});
        }
    };
    ask(from->exit, *from);
    ask(entryRequirements(*to), *to);
    return items;
}

} // namespace plumbline::pipeline
