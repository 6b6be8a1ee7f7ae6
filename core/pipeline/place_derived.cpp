// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/place_derived.h"

#include "core/db/database.h"
#include "core/pipeline/phrases.h"

#include <set>

namespace plumbline::pipeline {
namespace {

constexpr auto setPlace = R"(
    UPDATE deal
       SET (stage, entered_at) = (SELECT s.stage, s.entered_at FROM stay s
                                   WHERE s.deal = deal.n AND s.left_at IS NULL ORDER BY s.n DESC LIMIT 1)
)";

constexpr auto wrongPlaces = R"(
    SELECT d.n
      FROM deal d LEFT JOIN stay s ON s.deal = d.n AND s.left_at IS NULL
     WHERE d.stage IS NOT s.stage OR d.entered_at IS NOT s.entered_at
     GROUP BY d.n
)";

void apply(db::Database &database, const Catalogue &, const RowChange &change)
{
    std::set<qint64> deals;
    if (change.entity->number == entity::deal) {
        // A field of the deal cannot move it; a deal that appears (also by undo) must find its place.
        if (change.was || !change.is)
            return;
        deals.insert(change.n);
    } else {
        constexpr int dealOfStay = 1;
        for (const Value &deal : {change.before(dealOfStay), change.after(dealOfStay)}) {
            if (isFilled(deal))
                deals.insert(std::get<qint64>(deal));
        }
    }
    for (const qint64 deal : deals)
        database.prepare(QByteArray(setPlace) + " WHERE n = ?1").bind(1, deal).run();
}

} // namespace

Derived placeDerived()
{
    return {"place",
            {entity::deal, entity::stay},
            {entity::deal},
            apply,
            [](db::Database &database, const Catalogue &) { database.execute(setPlace); },
            [](db::Database &database, const Catalogue &, const FoundProblem &found) {
                db::Statement statement = database.prepare(wrongPlaces);
                while (statement.step())
                    found({"derived-place", phrases::checkPlace(statement.integer(0))});
            }};
}

} // namespace plumbline::pipeline
