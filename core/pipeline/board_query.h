// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_list_query.h"
#include "core/pipeline/pipeline_store.h"

namespace plumbline::pipeline {

struct BoardColumn {
    StageId id;
    StageDefinition stage;
    qint64 count = 0;
    std::vector<Money> amounts;     ///< one per currency; of open stages only
    std::vector<Money> weighted;    ///< amount × the stage's baseline win probability
    std::vector<DealListRow> cards; ///< the first ones, longest in the stage first; of open stages only
};

struct BoardView {
    LocalText pipeline;
    std::vector<BoardColumn> columns;
    bool isCounted = true; ///< else `count` is of the cards alone, and there are no amounts
};

/// PIPE-14: the whole board from one snapshot, in a fixed number of statements however many deals there are.
/// In at most 10 statements (stages that count touches by their own kinds of activity take one more each).
BoardView boardOf(const Reader &reader, const DealFilter &filter, int cardsPerColumn, Moment now);

/// For the first look: the same, but without the counts where there are more than `many` deals, for they take far longer than
/// the cards.
BoardView boardAtFirst(const Reader &reader, const DealFilter &filter, int cardsPerColumn, Moment now, qint64 many = 20'000);

/// More cards of one open stage, in the board's order, from the one at `offset` on.
std::vector<DealListRow> boardCards(const Reader &reader, const DealFilter &filter, StageId stage, qint64 offset, int limit,
                                    Moment now);

} // namespace plumbline::pipeline
