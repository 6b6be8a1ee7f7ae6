// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <optional>

namespace plumbline::exchange {

/// Why a file must not be replaced by what is about to be written: it is a workspace or belongs to one, or it is the very
/// file that is being read.
std::optional<Refusal> refuseTarget(const QString &path, const QString &source = {});

} // namespace plumbline::exchange
