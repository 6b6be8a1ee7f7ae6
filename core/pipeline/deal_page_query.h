// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_list_query.h"
#include "core/pipeline/gate_items.h"
#include "core/pipeline/move_deal.h"
#include "core/pipeline/timeline_query.h"
#include "core/records/attachment.h"
#include "core/records/contact.h"
#include "core/records/record_query.h"

namespace plumbline::pipeline {

/// One stage of the track on top of a deal.
struct TrackStage {
    QString key;
    LocalText name;
    LocalText sop;
    StageKind kind = StageKind::Open;
    std::optional<Moment> entered; ///< the last stay there; empty: never, or not known
    std::optional<Moment> left;
    bool visited = false;
    bool here = false;
};

struct DealContact {
    records::ContactId id;
    records::Contact contact;
    bool isMain = false; ///< the deal's own
};

/// PIPE-16: everything the page of one deal shows, from one snapshot.
struct DealPageView {
    bool exists = false; ///< it may have been undone away while its page was open
    DealListRow head;
    std::optional<records::AccountId> account;
    records::RecordView record;
    std::vector<TrackStage> track;
    QString next; ///< key of the next stage; empty: closed
    LocalText nextName;
    std::vector<GateItem> gate;
    std::vector<TimelineEntry> timeline;
    std::vector<DealContact> contacts;
    std::vector<records::Attachment> files;
};

DealPageView dealPage(const Reader &reader, records::DealId deal, const Words &words, Moment now);

/// The sheet that a refused move opens: the verdict, and the fields with which it can be mended.
struct MoveSheetView {
    QString title; ///< of the deal
    JudgedMove move;
    LocalText from;
    LocalText to;
    StageKind toKind = StageKind::Open;
    records::RecordView record;
    std::vector<records::Option> contacts;
};

MoveSheetView moveSheet(const Reader &reader, const MoveWanted &wanted, const Words &words, Moment now);

} // namespace plumbline::pipeline
