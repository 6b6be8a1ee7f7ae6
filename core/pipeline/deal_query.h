// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_list_query.h"
#include "core/pipeline/move_deal.h"
#include "core/pipeline/nouns.h"
#include "core/records/attachment.h"
#include "core/records/deal.h"

namespace plumbline::pipeline {

struct DealFieldView {
    Field field;
    Value value;
};

struct StayView {
    Stay stay;
    QString stageKey;
    LocalText stageName;
};

struct DealActivityView {
    Uuid id;
    records::Activity activity;
    QString person;
    bool effectiveTouch = false;
};

struct DealLineView {
    QString product;
    std::optional<qint64> quantity;
    std::optional<Money> unitPrice;
};

/// PIPE-16: everything that the page of one deal shows.
struct DealView {
    DealListRow head;
    std::vector<DealFieldView> filled;        ///< in the order of the field table
    std::vector<Field> formMissing;           ///< of the form's six (PIPE-11): an import does not ask for them
    std::vector<StayView> stays;              ///< oldest first
    std::vector<DealActivityView> activities; ///< newest first
    std::vector<records::Attachment> attachments;
    std::vector<DealLineView> lines;
    Verdict next; ///< what the next stage asks for
};

DealView dealView(const Reader &reader, records::DealId deal, Moment now);

} // namespace plumbline::pipeline
