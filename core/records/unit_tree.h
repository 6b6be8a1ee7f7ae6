// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"
#include "core/workspace/reader.h"

#include <optional>

namespace plumbline::records {

/// Why the unit (0: a new one) cannot become part of `parent`: the tree has at most four levels and no circle.
std::optional<Refusal> refuseParent(const Reader &reader, qint64 unit, qint64 parent);

/// How many levels stand above and with this unit; 0 where it stands in a circle.
int levelOfUnit(const Reader &reader, qint64 unit);

} // namespace plumbline::records
