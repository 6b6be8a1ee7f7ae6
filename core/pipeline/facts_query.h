// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_facts.h"
#include "core/pipeline/pipeline_store.h"

namespace plumbline::pipeline {

/// A deal with its pipeline and its open stay, read for judging.
struct JudgedDeal {
    records::DealId id;
    DealFacts facts;
    LoadedPipeline pipeline;
    std::optional<StayId> openStay;
    bool exists = true; ///< an act that waited its turn may find that the deal is gone
};

/// Of a deal that is gone nothing but the pipeline of new ones. An empty openStay of one that exists: the file is damaged.
JudgedDeal factsOf(const Reader &reader, records::DealId deal);

} // namespace plumbline::pipeline
