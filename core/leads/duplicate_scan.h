// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/duplicates_query.h"
#include "core/leads/match_keys.h"

#include <functional>

namespace plumbline::leads {

/// Records of one kind that may all be the same.
struct DuplicateGroup {
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
    std::vector<CommonKey> common;
    bool cancelled = false;
};

struct DuplicateScanOptions {
    int entity = 0; ///< account, contact or deal
    int least = 60;
    size_t mostGroups = 1000;
    std::function<bool(double part)> goOn = {}; ///< told how far it is; false ends it
};

/// All duplicates of a workspace: only rows that share a key are compared.
DuplicateScanView duplicateScan(const Reader &reader, const DuplicateScanOptions &options);

} // namespace plumbline::leads
