// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::leads {

using MergeId = Id<records::Tag<entity::merge>>;

/// That a record was merged into another (LEAD-10). The lost one is erased; its packed row and its history stay in the journal,
/// where they are found by its identifier.
struct Merge {
    using Id = MergeId;

    qint64 kind = 0; ///< the number of the entity
    QByteArray kept; ///< UUID
    QByteArray lost; ///< UUID
    QString lostName;
    std::optional<Moment> mergedAt;
    QString mergedBy;
};

} // namespace plumbline::leads

template <> const plumbline::Table<plumbline::leads::Merge> &plumbline::tableOf<plumbline::leads::Merge>();
