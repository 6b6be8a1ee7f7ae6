// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/merged_from_query.h"

#include "core/db/database.h"

namespace plumbline::pipeline {
namespace {

constexpr auto mergesInto = R"(
      WITH RECURSIVE part(id) AS (
           SELECT ?2
            UNION
           SELECT m.lost FROM merge m JOIN part ON m.kept = part.id WHERE m.kind = ?1)
    SELECT m.lost_name, m.merged_at, m.merged_by
      FROM merge m
     WHERE m.kind = ?1 AND m.kept IN (SELECT id FROM part)
     ORDER BY m.n DESC)";

} // namespace

std::vector<MergedFrom> mergedFrom(const Reader &reader, int entity, qint64 n)
{
    std::vector<MergedFrom> merges;
    const auto row = reader.row(entity, n);
    if (!row)
        return merges;
    db::Statement rows = reader.database().prepare(mergesInto);
    rows.bind(1, entity).bind(2, row->id.bytes);
    while (rows.step()) {
        MergedFrom merge;
        merge.name = rows.text(0);
        if (const auto at = rows.optionalInteger(1))
            merge.at = Moment{*at};
        merge.by = rows.text(2);
        merges.push_back(std::move(merge));
    }
    return merges;
}

} // namespace plumbline::pipeline
