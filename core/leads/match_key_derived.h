// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/derived.h"

namespace plumbline::leads {

/// The table match_key: which rows have which key.
Derived matchKeyDerived();

} // namespace plumbline::leads
