// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/meanings.h"

#include "core/exchange/phrases.h"
#include "core/pipeline/pipeline_store.h"
#include "core/records/choice.h"

#include <algorithm>

namespace plumbline::exchange {
namespace {

using Target = ColumnMeaning::Target;

Meaning special(Target target, const Phrase &label)
{
    Meaning meaning{{}, label};
    meaning.meaning.target = target;
    return meaning;
}

std::vector<ValueOption> valuesOf(const Field &field, const records::ChoiceBook &choices)
{
    std::vector<ValueOption> values;
    if (field.kind == FieldKind::Code) {
        for (const Code &code : *field.codes)
            values.push_back({QString::fromUtf8(code.key), Phrase("codes", code.label)});
    }
    if (field.kind != FieldKind::Choice && field.kind != FieldKind::Choices)
        return values;
    for (const records::Choice &choice : choices.of(QString::fromUtf8(field.choiceList))) {
        if (!choice.retired)
            values.push_back({choice.key, Phrase::verbatim(choice.name)});
    }
    return values;
}

void addOfDeal(const Reader &reader, std::vector<Meaning> &all)
{
    const auto pipeline = pipeline::defaultPipeline(reader);
    Meaning standsIn = special(Target::Stage, phrases::meansStage());
    for (const auto &stage : pipeline.definition.stages)
        standsIn.values.push_back({stage.key, Phrase::verbatim(stage.name)});
    all.push_back(std::move(standsIn));
    all.push_back(special(Target::StageEntered, phrases::meansStageEntered()));
    for (const auto &stage : pipeline.definition.stages) {
        Meaning entered = special(Target::Entered, phrases::meansEntered(stage.name));
        entered.meaning.stage = stage.key;
        all.push_back(std::move(entered));
    }
    all.push_back(special(Target::Closed, phrases::meansClosed()));
    all.push_back(special(Target::LineProduct, phrases::meansProduct()));
    all.push_back(special(Target::LineQuantity, phrases::meansQuantity()));
    all.push_back(special(Target::LinePrice, phrases::meansPrice()));
}

} // namespace

std::vector<Meaning> meaningsOf(const Reader &reader, const QString &as)
{
    const Entity &entity = reader.entity(entityFromWord(as));
    const auto choices = records::ChoiceBook::load(reader);
    std::vector<Meaning> all;
    for (const Field &field : entity.fields) {
        if (field.internal)
            continue;
        Meaning meaning = special(Target::Field, field.label());
        meaning.meaning.field = field.key;
        meaning.values = valuesOf(field, choices);
        all.push_back(std::move(meaning));
    }
    if (entity.number == entity::deal)
        addOfDeal(reader, all);
    if (entity.number == entity::contact || entity.number == entity::person || entity.number == entity::deal) {
        all.push_back(special(Target::FamilyName, phrases::meansFamilyName()));
        all.push_back(special(Target::GivenName, phrases::meansGivenName()));
    }
    all.push_back(special(Target::Identifier, phrases::meansIdentifier()));
    if (entity.fieldByKey("notes"))
        all.push_back(special(Target::Extra, phrases::meansExtra()));
    all.push_back(special(Target::Ignore, phrases::meansNothing()));
    return all;
}

Phrase labelOf(const Reader &reader, const QString &as, const ColumnMeaning &meaning)
{
    const std::vector<Meaning> all = meaningsOf(reader, as);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Meaning &known) { return known.meaning.meansSame(meaning); });
    return found == all.end() ? phrases::meansNothing() : found->label;
}

} // namespace plumbline::exchange
