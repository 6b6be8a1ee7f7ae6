// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/problem.h"
#include "core/workspace/reader.h"

namespace plumbline::pipeline {

/// What `check` asks of pipelines: every deal has one open stay, stays end after they begin and lie in their deal's
/// pipeline, every version can be read, and the stages are as the version in force says.
void checkPipelines(const Reader &reader, const FoundProblem &found);

} // namespace plumbline::pipeline
