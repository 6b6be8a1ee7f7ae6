// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/unit_tree.h"

#include "core/db/database.h"
#include "core/records/phrases.h"
#include "core/records/unit.h"

#include <algorithm>

namespace plumbline::records {
namespace {

std::optional<qint64> parentOf(const Reader &reader, qint64 unit)
{
    db::Statement statement = reader.database().prepare("SELECT parent FROM unit WHERE n = ?1");
    statement.bind(1, unit);
    return statement.step() ? statement.optionalInteger(0) : std::nullopt;
}

/// How many levels hang below this unit, itself included; bounded, so that a circle ends.
int depthBelow(const Reader &reader, qint64 unit, int bound)
{
    int deepest = 0;
    if (bound > 0) {
        db::Statement children = reader.database().prepare("SELECT n FROM unit WHERE parent = ?1");
        children.bind(1, unit);
        while (children.step())
            deepest = std::max(deepest, depthBelow(reader, children.integer(0), bound - 1));
    }
    return deepest + 1;
}

} // namespace

int levelOfUnit(const Reader &reader, qint64 unit)
{
    int level = 1;
    std::optional<qint64> above = parentOf(reader, unit);
    for (; above && level <= 100; above = parentOf(reader, *above))
        ++level;
    return above ? 0 : level;
}

std::optional<Refusal> refuseParent(const Reader &reader, qint64 unit, qint64 parent)
{
    for (std::optional<qint64> above = parent; above; above = parentOf(reader, *above)) {
        if (*above == unit)
            return phrases::unitInItself();
    }
    const int below = unit == 0 ? 1 : depthBelow(reader, unit, mostUnitLevels);
    if (levelOfUnit(reader, parent) + below > mostUnitLevels)
        return phrases::unitTooDeep(mostUnitLevels);
    return std::nullopt;
}

} // namespace plumbline::records
