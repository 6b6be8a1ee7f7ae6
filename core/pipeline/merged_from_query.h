// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/reader.h"

namespace plumbline::pipeline {

/// LEAD-10: that another record became part of this one.
struct MergedFrom {
    QString name; ///< of the one that was
    std::optional<Moment> at;
    QString by;
};

/// What was merged into a record, and into those; newest first.
std::vector<MergedFrom> mergedFrom(const Reader &reader, int entity, qint64 n);

} // namespace plumbline::pipeline
