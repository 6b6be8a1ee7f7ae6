// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/standing.h"

namespace plumbline::pipeline {

Standing standingOf(const StageDefinition &stage, std::optional<Moment> entered, std::optional<Moment> lastTouch, Moment now,
                    const WorkCalendar &calendar)
{
    Standing standing;
    if (stage.kind != StageKind::Open || !entered)
        return standing;
    standing.idleLimit = stage.idleLimitDays;
    standing.dwellLimit = stage.dwellLimitDays;
    standing.touched = lastTouch && *lastTouch > *entered;
    standing.since = standing.touched ? *lastTouch : *entered;
    const double inStage = calendar.daysBetween(*entered, now);
    const double idle = calendar.daysBetween(*standing.since, now);
    standing.stayDays = int(inStage);
    standing.idleDays = int(idle);
    if (stage.idleLimitDays && *standing.since < calendar.daysBefore(now, *stage.idleLimitDays))
        standing.state = Standing::State::Idle;
    else if (stage.dwellLimitDays && *entered < calendar.daysBefore(now, *stage.dwellLimitDays))
        standing.state = Standing::State::Long;
    return standing;
}

std::vector<IdleCutoff> idleCutoffs(const LoadedPipeline &pipeline, Moment now, const WorkCalendar &calendar)
{
    std::vector<IdleCutoff> cutoffs;
    for (const StageDefinition &stage : pipeline.definition.stages) {
        if (stage.kind == StageKind::Open && stage.idleLimitDays)
            cutoffs.push_back(
                {pipeline.stageIds.value(stage.key), calendar.daysBefore(now, *stage.idleLimitDays), stage.touchKinds});
    }
    return cutoffs;
}

} // namespace plumbline::pipeline
