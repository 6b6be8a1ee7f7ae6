// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/result.h"
#include "core/workspace/field.h"

#include <vector>

namespace plumbline {
class Workspace;
}

namespace plumbline::leads {

/// Whose value a field has in the end, filled or not.
struct TakenField {
    int field = 0;
    qint64 of = 0; ///< one of the records that become one
};

/// What is to become one.
struct MergeRequest {
    int entity = 0; ///< account, contact or deal
    qint64 keep = 0;
    std::vector<qint64> from;      ///< one or more
    std::vector<TakenField> taken; ///< where somebody chose
};

/// How a deal ended is told by the one that stays, also where it has not ended: never filled from another.
bool tellsHowItEnded(const Field &field);

/// LEAD-10. Makes one record of several in one edit that undo takes back: whatever refers to `from` refers to `keep`; a field
/// that is empty in `keep` takes the value of the first that has one, lists are united and notes joined, unless a value is
/// `taken`; then `from` is erased, and a Merge for each says so.
///
/// Of deals the stays of the kept one count, so that it stands in one stage and no report counts a stay twice: those of the
/// others are erased with them, and told by the history. Refused are a record with itself, kinds that nobody merges, an
/// account with one above or below it, deals of two pipelines.
Result<Done> mergeRecords(Workspace &workspace, const MergeRequest &request);

} // namespace plumbline::leads
