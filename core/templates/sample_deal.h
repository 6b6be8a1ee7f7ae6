// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_facts.h"
#include "core/pipeline/pipeline_store.h"
#include "core/records/activity.h"
#include "core/records/attachment.h"
#include "core/records/deal.h"
#include "core/records/deal_line.h"
#include "core/records/instalment.h"
#include "core/records/receipt.h"
#include "core/templates/sample_cast.h"

#include <QSet>

namespace plumbline::templates {

/// What every deal of a sample world happens in.
struct SampleStage {
    const pipeline::StageDefinition *definition;
    Vocabulary::Stage behaviour;
    bool sticky = false; ///< deals get stuck here
};

struct SampleScene {
    const Vocabulary &words;
    const SampleCast &cast;
    const SamplePeriod &period;
    const WorkTime &time;
    const pipeline::LoadedPipeline &pipeline;
    const Entity &dealEntity;
    const records::ChoiceBook &choices;
    QByteArray currency;
    Moment now;
    std::vector<SampleStage> stages; ///< the open ones, in order
    /// What every deal's formulas read alike; null where no gate of the pipeline has one.
    std::shared_ptr<const pipeline::FormulaFacts> formulas;
};

struct SampleFile {
    records::Attachment row;
    QByteArray bytes;
};

struct SampleReceipt {
    size_t instalment;
    records::Receipt row;
};

/// How one stay of a deal was decided, for the truth.
struct SampleDecision {
    size_t stage;
    bool forward;
    int chance; ///< thousandths of going forward
};

/// A deal with all that happened to it; what belongs to it does not know its number yet.
struct SampleDeal {
    records::Deal row;
    std::vector<pipeline::Stay> stays;
    std::vector<records::Activity> activities; ///< by time
    std::vector<SampleFile> files;
    std::vector<records::DealLine> lines;
    std::vector<records::Instalment> instalments;
    std::vector<SampleReceipt> receipts;
    std::vector<SampleDecision> decisions;
    bool stuck = false;
    bool violates = false;
    bool reopened = false;
    bool backward = false;
    bool carriedOver = false;
};

/// Lives one deal from its arrival to the end of the world; each move is judged by the stage machine on the facts of
/// that moment.
SampleDeal liveSampleDeal(const SampleScene &scene, Chance &chance, qint64 arrival, size_t customer, size_t seller,
                          QSet<QString> &titles);

} // namespace plumbline::templates
