// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/create_deal.h"

#include "core/pipeline/phrases.h"
#include "core/records/change_record.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

namespace plumbline::pipeline {
namespace {

std::optional<Refusal> refuseForm(const Reader &reader, const records::Deal &deal)
{
    const Entity &entity = reader.entity(entity::deal);
    const Row row{0, {}, tableOf<records::Deal>().pack(deal)};
    std::vector<plumbline::Phrase> empty;
    for (const QByteArray &key : formFields()) {
        const Field &field = *entity.fieldByKey(key);
        const Value &value = row.at(entity, field.number);
        const auto *text = std::get_if<QString>(&value);
        if (!isFilled(value) || (text && text->trimmed().isEmpty()))
            empty.push_back(field.label());
    }
    return empty.empty() ? std::nullopt : std::optional(phrases::formIncomplete(std::move(empty)));
}

} // namespace

const QByteArrayList &formFields()
{
    static const QByteArrayList fields{"title", "account", "handle", "source", "budget_band", "owner"};
    return fields;
}

void enterFirstStage(Edit &edit, records::DealId deal, const LoadedPipeline &pipeline)
{
    Stay stay;
    stay.deal = deal;
    stay.stage = pipeline.stageIds.value(pipeline.definition.stages.front().key);
    stay.version = pipeline.version;
    stay.enteredAt = edit.now();
    stay.enteredBy = edit.actor();
    add(edit, stay);
}

namespace {

Result<records::DealId> createDeal(Edit &edit, records::Deal deal)
{
    if (const auto refusal = refuseForm(edit.reader(), deal))
        return *refusal;
    const Entity &entity = edit.reader().entity(entity::deal);
    const std::vector<FieldValue> reference{{entity.fieldByKey("reference")->number, Stored<QString>::toValue(deal.reference)}};
    if (const auto refusal = records::refuseValues(edit.reader(), entity::deal, 0, reference))
        return *refusal;
    const LoadedPipeline pipeline = defaultPipeline(edit.reader());
    deal.pipeline = pipeline.id;
    if (!deal.arrivedAt)
        deal.arrivedAt = edit.now();
    const records::DealId id = add(edit, deal);
    enterFirstStage(edit, id, pipeline);
    return id;
}

} // namespace

Result<records::DealId> createDeal(Workspace &workspace, const records::Deal &deal)
{
    return workspace.edit(phrases::createDeal(deal.title.simplified()), [&](Edit &edit) { return createDeal(edit, deal); });
}

Result<records::DealId> createDeal(Workspace &workspace, const std::vector<records::TypedField> &typed)
{
    const auto isTitle = [](const records::TypedField &field) { return field.key == u"title"; };
    const auto title = std::find_if(typed.begin(), typed.end(), isTitle);
    const plumbline::Phrase label = phrases::createDeal(title == typed.end() ? QString() : title->text.simplified());
    return workspace.edit(label, [&](Edit &edit) -> Result<records::DealId> {
        records::addFreeChoices(edit, entity::deal, typed);
        const auto values = records::readTypedFields(edit.reader(), entity::deal, typed);
        if (!values.ok())
            return values.refusal();
        const Entity &entity = edit.reader().entity(entity::deal);
        Row row{0, {}, std::vector<Value>(entity.fields.size())};
        for (const FieldValue &value : *values)
            row.values[size_t(entity.indexOf(value.field))] = value.value;
        const auto deal = createDeal(edit, tableOf<records::Deal>().unpack(row));
        // The noun knows the built-in fields; custom ones follow.
        if (deal.ok())
            edit.update(entity::deal, deal->n, *values);
        return deal;
    });
}

} // namespace plumbline::pipeline
