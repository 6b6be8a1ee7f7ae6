// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/gates_query.h"
#include "core/pipeline/publish_pipeline.h"

namespace plumbline::pipeline {

/// PIPE-4, PIPE-5: each publishes the next version of the pipeline, as one step that can be undone.

/// Asks a formula (RULE-3) of every deal that leaves, or enters, the stage.
Result<Published> addRequirement(Workspace &workspace, const GatePlace &place, bool hard, const QString &formula);
/// Puts another formula in the place of one.
Result<Published> changeRequirement(Workspace &workspace, const GatePlace &place, const QString &key, bool hard,
                                    const QString &formula);
/// Of any kind.
Result<Published> removeRequirement(Workspace &workspace, const GatePlace &place, const QString &key);

} // namespace plumbline::pipeline
