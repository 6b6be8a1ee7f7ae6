// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/pipeline_store.h"
#include "core/records/change_record.h"
#include "core/records/deal.h"
#include "core/words/result.h"

namespace plumbline {
class Workspace;
}

namespace plumbline::pipeline {

/// PIPE-11: the six fields that the form of a new deal asks for; everything else is folded. Keys.
const QByteArrayList &formFields();

/// Makes a deal that enters the first stage of the default pipeline now. Refuses where one of the form's six is empty.
Result<records::DealId> createDeal(Workspace &workspace, const records::Deal &deal);
/// The same from what a person typed, custom fields included.
Result<records::DealId> createDeal(Workspace &workspace, const std::vector<records::TypedField> &typed);

/// The same for a customer that is not known yet: it is made first, in the same step to undo, and belongs to the deal's owner.
/// Where there is one of that name already the deal is for that one.
Result<records::DealId> createDealFor(Workspace &workspace, const QString &accountName,
                                      const std::vector<records::TypedField> &typed);

/// Puts a deal row into its first stage, inside an edit.
void enterFirstStage(Edit &edit, records::DealId deal, const LoadedPipeline &pipeline);

} // namespace plumbline::pipeline
