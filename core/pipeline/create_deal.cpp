// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/create_deal.h"

#include "core/base/text.h"
#include "core/pipeline/phrases.h"
#include "core/records/account.h"
#include "core/records/change_record.h"
#include "core/records/find_row.h"
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

namespace {

plumbline::Phrase labelOf(const std::vector<records::TypedField> &typed)
{
    const auto isTitle = [](const records::TypedField &field) { return field.key == u"title"; };
    const auto title = std::find_if(typed.begin(), typed.end(), isTitle);
    return phrases::createDeal(title == typed.end() ? QString() : title->text.simplified());
}

Result<records::DealId> createTyped(Edit &edit, const std::vector<records::TypedField> &typed)
{
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
}

struct NamedAccount {
    records::AccountId id;
    bool isNew = false;
};

/// One of that name, else a new one.
Result<NamedAccount> accountNamed(Edit &edit, const QString &name)
{
    const std::vector<records::TypedField> typed{{QStringLiteral("name"), name}};
    const auto values = records::readTypedFields(edit.reader(), entity::account, typed);
    if (!values.ok())
        return values.refusal();
    db::Statement known = edit.reader().database().prepare("SELECT count(*) FROM account WHERE folded(name) = ?1");
    known.bind(1, folded(name));
    known.step();
    if (known.integer(0) > 0) {
        const auto found = records::findRow(edit.reader(), entity::account, name, QStringLiteral("deal.account"));
        return found.ok() ? Result<NamedAccount>({records::AccountId(*found), false}) : found.refusal();
    }
    records::Account account;
    account.name = name;
    return NamedAccount{add(edit, account), true};
}

void giveOwner(Edit &edit, records::AccountId id, std::optional<records::PersonId> owner)
{
    auto account = *load<records::Account>(edit.reader(), id);
    account.owner = owner;
    replace(edit, id, account);
}

} // namespace

Result<records::DealId> createDeal(Workspace &workspace, const std::vector<records::TypedField> &typed)
{
    return workspace.edit(labelOf(typed), [&](Edit &edit) { return createTyped(edit, typed); });
}

Result<records::DealId> createDealFor(Workspace &workspace, const QString &accountName,
                                      const std::vector<records::TypedField> &typed)
{
    return workspace.edit(labelOf(typed), [&](Edit &edit) -> Result<records::DealId> {
        std::vector<records::TypedField> all;
        std::copy_if(typed.begin(), typed.end(), std::back_inserter(all),
                     [](const records::TypedField &field) { return field.key != u"account"; });
        const QString name = accountName.simplified();
        if (name.isEmpty())
            return createTyped(edit, all);
        const auto account = accountNamed(edit, name);
        if (!account.ok())
            return account.refusal();
        const Entity &accounts = edit.reader().entity(entity::account);
        const Uuid uuid{uuidOf(edit.reader().database(), accounts, account->id.n)};
        all.push_back({QStringLiteral("account"), uuid.toString()});
        const auto deal = createTyped(edit, all);
        if (deal.ok() && account->isNew)
            giveOwner(edit, account->id, load<records::Deal>(edit.reader(), *deal)->owner);
        return deal;
    });
}

} // namespace plumbline::pipeline
