// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/formula.h"
#include "core/pipeline/definition.h"
#include "core/pipeline/standing.h"
#include "core/records/ids.h"
#include "core/workspace/reader.h"

#include <optional>
#include <QString>
#include <vector>

namespace plumbline::db {
class Statement;
}

namespace plumbline::pipeline {

/// Which deals a board or a list shows. What is empty does not filter.
struct DealFilter {
    std::vector<StageId> stages;
    std::optional<StageKind> kind = {}; ///< open, won or lost
    std::optional<records::PersonId> owner;
    std::optional<records::UnitId> unit; ///< deals of its people and of the units below it
    QString source;                      ///< choice key
    QString text;                        ///< in title, reference, handle, customer, owner; or pinyin of title, customer, owner
    bool onlyIdle = false;               ///< PROC-3: idle longer than the stage allows
    std::vector<IdleCutoff> idle = {};   ///< what that means now; filled by resolved()
    /// A condition over each deal (RULE-3). Lists ask it while they step through what the rest lets through; a board does not.
    std::optional<formula::Formula> formula = {};
    Moment now = {}; ///< at which the formula is asked; filled by resolved()
};

/// The filter with everything in it that depends on the pipeline and the time. Every query begins with it.
DealFilter resolved(DealFilter filter, const Reader &reader, Moment now);

/// The filter as an SQL condition over `deal d LEFT JOIN account a … LEFT JOIN person p …`, with named parameters.
QByteArray conditionOf(const DealFilter &filter);
void bindFilter(db::Statement &statement, const DealFilter &filter);

} // namespace plumbline::pipeline
