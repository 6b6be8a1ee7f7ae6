// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/derived.h"

namespace plumbline::pipeline {

/// deal.stage and deal.entered_at from the open stay: where boards and lists look.
Derived placeDerived();

} // namespace plumbline::pipeline
