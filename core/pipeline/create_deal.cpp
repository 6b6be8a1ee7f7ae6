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

Result<records::DealId> createDeal(Workspace &workspace, records::Deal deal)
{
    return workspace.edit(phrases::createDeal(deal.title), [&](Edit &edit) -> Result<records::DealId> {
        if (const auto refusal = refuseForm(edit.reader(), deal))
            return *refusal;
        const Entity &entity = edit.reader().entity(entity::deal);
        const std::vector<FieldValue> reference{
            {entity.fieldByKey("reference")->number, Stored<QString>::toValue(deal.reference)}};
        if (const auto refusal = records::refuseValues(edit.reader(), entity::deal, 0, reference))
            return *refusal;
        const LoadedPipeline pipeline = defaultPipeline(edit.reader());
        deal.pipeline = pipeline.id;
        if (!deal.arrivedAt)
            deal.arrivedAt = edit.now();
        const records::DealId id = add(edit, deal);
        enterFirstStage(edit, id, pipeline);
        return id;
    });
}

} // namespace plumbline::pipeline
