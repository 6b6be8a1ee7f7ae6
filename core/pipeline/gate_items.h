// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/stage_machine.h"

namespace plumbline::pipeline {

/// One line of "what is missing to move on" (PIPE-16): met or not, in words, and where it is mended.
struct GateItem {
    QString requirement;
    bool hard = true;
    bool met = false;
    Phrase text; ///< what was asked, where it is met; what lacks, where it is not
    QString where;
};

/// What a requirement asks for, in words, whether or not it holds.
Phrase describe(const Condition &condition, const DealFacts &facts);

/// Everything that the step into the next stage asks for, met or not, in the order of the gate; empty for a closed deal.
std::vector<GateItem> gateItems(const Definition &pipeline, const DealFacts &facts, Moment now);

} // namespace plumbline::pipeline
