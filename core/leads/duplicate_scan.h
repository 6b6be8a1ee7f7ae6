// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/duplicates_query.h"
#include "core/leads/match_keys.h"

#include <array>
#include <functional>

namespace plumbline::leads {

/// The kinds that are looked through and merged, in the order in which they are shown.
inline constexpr std::array duplicateKinds{entity::account, entity::contact, entity::deal};

/// Records of one kind that may all be the same.
struct DuplicateGroup {
    size_t place = 0;            ///< among the groups of the scan
    int score = 0;               ///< of the likeliest pair
    std::vector<Phrase> reasons; ///< of that pair
    std::vector<Duplicate> rows; ///< each with its likeness to another of the group; the oldest first
};

/// A key that so many share that it says nothing: a switchboard, "test".
struct CommonKey {
    MatchKind kind;
    qint64 rows;
    QString example; ///< the name of one of them
};

struct DuplicateScanView {
    std::vector<DuplicateGroup> groups; ///< the likeliest first
    size_t groupCount = 0;              ///< with those beyond mostGroups
    qint64 rows = 0;                    ///< looked through
    std::vector<CommonKey> common;
    bool cancelled = false;
};

struct DuplicateScanOptions {
    int entity = 0; ///< account, contact or deal
    int least = 60;
    size_t mostGroups = 1000;
    std::function<bool(double part)> goOn = {}; ///< told how far it is; false ends it
};

/// All duplicates of a workspace: only rows that share a key are compared, and of deals only those that are open.
DuplicateScanView duplicateScan(const Reader &reader, const DuplicateScanOptions &options);

/// Groups of an earlier scan as they are now: rows that were merged, erased or said to be another one are left out, names and
/// likeness are read anew, and a group of which fewer than two rows are left is none any more. In the order of the scan.
std::vector<DuplicateGroup> groupsNow(const Reader &reader, int entity, const std::vector<DuplicateGroup> &groups,
                                      int least = DuplicateScanOptions{}.least);

} // namespace plumbline::leads
