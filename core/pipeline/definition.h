// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/requirement.h"

#include <optional>
#include <vector>

namespace plumbline::pipeline {

enum class Phase { Lead = 1, Opportunity = 2 };
enum class StageKind { Open = 1, Won = 2, Lost = 3 };
const CodeList &phases();
const CodeList &stageKinds();

/// PIPE-2: a node of a pipeline.
struct StageDefinition {
    QString key; ///< stable
    LocalText name;
    LocalText group; ///< stages with the same group stand together; may be empty
    Phase phase = Phase::Lead;
    StageKind kind = StageKind::Open;
    LocalText role;                                ///< who is responsible
    LocalText sop;                                 ///< standard operating text
    std::optional<int> idleLimitDays;              ///< working days without progress (PROC-3)
    std::optional<int> dwellLimitDays;             ///< working days in the stage
    std::optional<int> winProbability;             ///< baseline, percent
    std::vector<records::ActivityKind> touchKinds; ///< kinds that count as effective touch here; empty: all
    std::vector<Requirement> exit;
    std::vector<Requirement> entry;

    bool operator==(const StageDefinition &) const = default;
};

/// One version of a pipeline, as a value (PIPE-1, PIPE-4): open stages in order, then won, then lost.
struct Definition {
    QString key;
    LocalText name;
    bool allowsSkipping = false;
    std::vector<StageDefinition> stages;

    bool operator==(const Definition &) const = default;

    /// -1 where there is none.
    int indexOf(const QString &stageKey) const;
    const StageDefinition *stage(const QString &stageKey) const;
    /// By key, or by name in either language.
    const StageDefinition *find(const QString &text) const;
    const StageDefinition *ofKind(StageKind kind) const;
};

/// What must hold to enter the stage, with what PIPE-7 asks of every pipeline: won needs amount and signing date, lost a
/// loss reason.
std::vector<Requirement> entryRequirements(const StageDefinition &stage);

} // namespace plumbline::pipeline
