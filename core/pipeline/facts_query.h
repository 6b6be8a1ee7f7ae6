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
};

/// The deal must exist. An empty openStay: the file is damaged.
JudgedDeal factsOf(const Reader &reader, records::DealId deal);

} // namespace plumbline::pipeline
