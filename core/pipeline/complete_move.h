// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/move_deal.h"
#include "core/records/change_record.h"
#include "core/records/log_activity.h"

namespace plumbline::pipeline {

struct FileToAttach {
    QString kind; ///< a choice of "attachment_kind"
    QString path;
};

/// What a person gives so that a gate opens.
struct Completion {
    std::vector<records::TypedField> fields;
    std::vector<FileToAttach> files;
    std::vector<records::ActivityToLog> activities;
};

/// PIPE-14: fills in what was missing and moves the deal, in one edit and one undo step. Where the move is still not allowed
/// nothing is written at all; a part that cannot be read is refused by its own name (`where`).
Verdict completeAndMove(Workspace &workspace, const MoveWanted &wanted, const Completion &completion);

} // namespace plumbline::pipeline
