// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/work_calendar.h"
#include "core/pipeline/pipeline_store.h"

namespace plumbline::pipeline {

/// PROC-3: how a deal stands against the two limits of its stage, in working days. Idle: nothing moved and nobody was touched
/// for longer than the stage allows. Long: in the stage for longer than it should take, a softer mark.
struct Standing {
    enum class State { Fine, Long, Idle };
    State state = State::Fine;
    int stayDays = 0; ///< in the stage
    int idleDays = 0; ///< since the last progress
    std::optional<int> idleLimit;
    std::optional<int> dwellLimit;
    bool touched = false; ///< the last progress was a touch, not the move
    std::optional<Moment> since;
    bool operator==(const Standing &) const = default;
};

Standing standingOf(const StageDefinition &stage, std::optional<Moment> entered, std::optional<Moment> lastTouch, Moment now,
                    const WorkCalendar &calendar);

/// "Idle now" as SQL can ask it: a deal of this stage without progress since this instant is idle.
struct IdleCutoff {
    StageId stage;
    Moment before;
    std::vector<records::ActivityKind> touchKinds; ///< empty: all
};
std::vector<IdleCutoff> idleCutoffs(const LoadedPipeline &pipeline, Moment now, const WorkCalendar &calendar);

} // namespace plumbline::pipeline
