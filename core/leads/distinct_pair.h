// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "core/words/result.h"
#include "core/workspace/reader.h"
#include "core/workspace/table.h"

#include <set>
#include <vector>

namespace plumbline {
class Workspace;
}

namespace plumbline::leads {

using DistinctPairId = Id<records::Tag<entity::distinctPair>>;

/// Somebody looked at two records and said that they are not the same: nobody is asked again. A fact, so it can be undone.
struct DistinctPair {
    using Id = DistinctPairId;

    qint64 kind = 0;  ///< the number of the entity
    QByteArray one;   ///< UUID, the lesser one
    QByteArray other; ///< UUID
    QString saidBy;
};

/// Both UUIDs in their order, as sayDistinct keeps them.
QByteArray pairKey(const Uuid &one, const Uuid &other);
std::set<QByteArray> distinctPairs(const Reader &reader, int entity);

/// Of two or more records that no two of them are the same.
Result<Done> sayDistinct(Workspace &workspace, int entity, const std::vector<qint64> &rows);

} // namespace plumbline::leads

template <> const plumbline::Table<plumbline::leads::DistinctPair> &plumbline::tableOf<plumbline::leads::DistinctPair>();
