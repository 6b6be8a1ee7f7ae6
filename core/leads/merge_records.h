// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/result.h"
#include "core/workspace/value.h"

#include <vector>

namespace plumbline {
class Workspace;
}

namespace plumbline::leads {

/// What is to become one.
struct MergeRequest {
    int entity = 0; ///< account, contact or deal
    qint64 keep = 0;
    qint64 from = 0;
    std::vector<int> taken; ///< fields of which the value of `from` is kept
};

/// LEAD-10. Makes one record of two in one edit that undo takes back: whatever refers to `from` refers to `keep`; a field that
/// is empty in `keep` takes the value of `from`, lists are united and notes joined; then `from` is erased, and a Merge says so.
///
/// Of two deals the stays of the kept one count, so that it stands in one stage and no report counts a stay twice: those of
/// the other are erased with it, and told by the history. Refused are a record with itself, kinds that nobody merges, an
/// account with one above or below it, deals of two pipelines.
Result<Done> mergeRecords(Workspace &workspace, const MergeRequest &request);

} // namespace plumbline::leads
