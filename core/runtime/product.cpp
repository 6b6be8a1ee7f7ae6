// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runtime/product.h"

#include "core/exchange/reference_table.h"
#include "core/leads/distinct_pair.h"
#include "core/leads/match_key_derived.h"
#include "core/leads/merge.h"
#include "core/pipeline/checks.h"
#include "core/pipeline/definition_json.h"
#include "core/pipeline/pipeline_store.h"
#include "core/pipeline/place_derived.h"
#include "core/records/account.h"
#include "core/records/activity.h"
#include "core/records/attachment.h"
#include "core/records/calendar.h"
#include "core/records/checks.h"
#include "core/records/choice.h"
#include "core/records/contact.h"
#include "core/records/deal.h"
#include "core/records/deal_line.h"
#include "core/records/instalment.h"
#include "core/records/person.h"
#include "core/records/product.h"
#include "core/records/product_cost.h"
#include "core/records/receipt.h"
#include "core/records/shipped_choices.h"
#include "core/records/unit.h"
#include "core/workspace/compact.h"
#include "core/workspace/edit.h"

namespace plumbline::runtime {

Result<Product> product(const QString &pipeline)
{
    const auto definition = pipeline::shippedPipeline(pipeline);
    if (!definition.ok())
        return definition.refusal();

    Product product;
    const auto with = [&](const auto &table) { product.entities.push_back(table.entity()); };
    with(tableOf<records::Choice>());
    with(tableOf<records::Unit>());
    with(tableOf<records::Person>());
    with(tableOf<records::Account>());
    with(tableOf<records::Contact>());
    with(tableOf<records::Product>());
    with(tableOf<records::ProductCost>());
    with(tableOf<records::Deal>());
    with(tableOf<records::DealLine>());
    with(tableOf<records::Activity>());
    with(tableOf<records::Instalment>());
    with(tableOf<records::Receipt>());
    with(tableOf<records::Attachment>());
    with(tableOf<pipeline::PipelineRecord>());
    with(tableOf<pipeline::PipelineVersion>());
    with(tableOf<pipeline::StageRecord>());
    with(tableOf<pipeline::Stay>());
    with(tableOf<records::Calendar>());
    with(tableOf<leads::Merge>());
    with(tableOf<leads::DistinctPair>());
    with(tableOf<Compaction>());
    with(tableOf<exchange::ReferenceTable>());
    with(tableOf<exchange::Prefill>());
    product.derived = {pipeline::placeDerived(), leads::matchKeyDerived()};
    product.checks = {records::checkRecords, pipeline::checkPipelines};
    product.found = [first = *definition](Edit &edit) {
        records::addShippedChoices(edit);
        pipeline::writeVersion(edit, first);
    };
    return product;
}

} // namespace plumbline::runtime
