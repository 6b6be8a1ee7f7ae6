// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

enum class UnitLevel { Group = 1, Region = 2, City = 3, Team = 4 };
const CodeList &unitLevels();

/// How deep the tree may grow.
constexpr int mostUnitLevels = 4;

/// A part of the sales team. Units form a tree of at most four levels: group, region, city, team (spec, words).
struct Unit {
    using Id = UnitId;

    QString name;
    std::optional<UnitLevel> level;
    std::optional<UnitId> parent;
    QString calendar = {}; ///< its key; empty: as the unit above, and at the top as the workspace
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Unit> &plumbline::tableOf<plumbline::records::Unit>();
