// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/facts_query.h"
#include "core/words/result.h"

namespace plumbline {
class Workspace;
}

namespace plumbline::pipeline {

struct MoveWanted {
    records::DealId deal;
    QString stage;  ///< key, or name in either language; empty: the next one
    QString reason; ///< to a lost stage: a loss reason by key or name is one too, and is written into the deal
    bool skip = false;
};

/// What was asked, and what the machine says of it. `deal` holds what it was judged on.
struct JudgedMove {
    JudgedDeal deal;
    MoveRequest request;
    Verdict verdict;
    std::optional<QString> lossReason; ///< to be written with the move
};

/// Judges a move without making it: `gates`, and the first half of moveDeal.
JudgedMove judgeMove(const Reader &reader, const MoveWanted &wanted, Moment now);

/// What a stay keeps of its verdict: {"due": ["stage.requirement"…], "unmet": […]}.
QString verdictJson(const Verdict &verdict);

/// Moves a deal through its gates (PIPE-7, PIPE-9): the stay it leaves, the stay it enters, and a loss reason, in one edit.
/// The verdict says what happened; where it is not allowed, nothing is written.
Verdict moveDeal(Workspace &workspace, const MoveWanted &wanted);

} // namespace plumbline::pipeline
