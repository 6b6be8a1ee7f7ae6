// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/place_derived.h"

#include "core/db/database.h"
#include "core/pipeline/phrases.h"

#include <algorithm>
#include <set>
#include <vector>

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

constexpr auto wrongPlacesOfDeals = R"(
    SELECT d.n
      FROM deal d LEFT JOIN stay s ON s.deal = d.n AND s.left_at IS NULL
     WHERE d.n BETWEEN ?1 AND ?2 AND (d.stage IS NOT s.stage OR d.entered_at IS NOT s.entered_at)
)";

/// A stay that is over places nobody.
constexpr auto wrongPlacesOfStays = R"(
    SELECT s.deal
      FROM stay s JOIN deal d ON d.n = s.deal
     WHERE s.n BETWEEN ?1 AND ?2 AND s.left_at IS NULL AND (d.stage IS NOT s.stage OR d.entered_at IS NOT s.entered_at)
)";

void place(db::Database &database, qint64 deal) { database.prepare(QByteArray(setPlace) + " WHERE n = ?1").bind(1, deal).run(); }

/// An import writes the place with the deal: most often nothing is left to do.
void applyCreated(db::Database &database, const Catalogue &, const Entity &entity, qint64 first, qint64 last)
{
    std::vector<qint64> deals;
    {
        db::Statement wrong = database.prepare(entity.number == entity::deal ? wrongPlacesOfDeals : wrongPlacesOfStays);
        wrong.bind(1, first).bind(2, last);
        while (wrong.step())
            deals.push_back(wrong.integer(0));
    }
    for (const qint64 deal : deals)
        place(database, deal);
}

/// Most often a deal goes with its stays.
std::function<void(db::Database &)> beginErase(db::Database &database, const Catalogue &, const Entity &entity, RowRange rows)
{
    std::vector<qint64> deals;
    if (entity.number == entity::stay) {
        db::Statement left = database.prepare("SELECT DISTINCT s.deal FROM stay s JOIN deal d ON d.n = s.deal "
                                              "WHERE s.n BETWEEN ?1 AND ?2");
        left.bind(1, rows.first).bind(2, rows.last);
        while (left.step())
            deals.push_back(left.integer(0));
    }
    return [deals = std::move(deals)](db::Database &writer) {
        for (const qint64 deal : deals)
            place(writer, deal);
    };
}

struct Place {
    qint64 deal;
    std::optional<qint64> stage;
    std::optional<qint64> entered;
};

/// One pass over each table; an UPDATE of every deal took five times as long.
void rebuild(db::Database &database, const Catalogue &)
{
    std::vector<Place> open;
    {
        db::Statement stays = database.prepare("SELECT deal, stage, entered_at FROM stay WHERE left_at IS NULL ORDER BY n");
        while (stays.step())
            open.push_back({stays.integer(0), stays.optionalInteger(1), stays.optionalInteger(2)});
    }
    const auto byDeal = [](const Place &a, const Place &b) { return a.deal < b.deal; };
    if (!std::is_sorted(open.begin(), open.end(), byDeal))
        std::stable_sort(open.begin(), open.end(), byDeal);
    std::vector<Place> wrong;
    {
        db::Statement deals = database.prepare("SELECT n, stage, entered_at FROM deal ORDER BY n");
        auto at = open.begin();
        while (deals.step()) {
            const qint64 deal = deals.integer(0);
            Place is{deal, {}, {}};
            for (; at != open.end() && at->deal <= deal; ++at)
                is = at->deal == deal ? *at : is; // the last of several, as everywhere
            if (deals.optionalInteger(1) != is.stage || deals.optionalInteger(2) != is.entered)
                wrong.push_back(is);
        }
    }
    // Without looking for the stay once more: its index may not be there yet.
    db::Statement update = database.prepare("UPDATE deal SET stage = ?2, entered_at = ?3 WHERE n = ?1");
    for (const Place &is : wrong)
        update.bind(1, is.deal).bind(2, is.stage).bind(3, is.entered).run();
}

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
        place(database, deal);
}

void check(db::Database &database, const Catalogue &, const FoundProblem &found)
{
    db::Statement statement = database.prepare(wrongPlaces);
    while (statement.step())
        found({"derived-place", phrases::checkPlace(statement.integer(0))});
}

} // namespace

Derived placeDerived()
{
    Derived derived{"place", {entity::deal, entity::stay}, {entity::deal}, apply, rebuild, check, applyCreated};
    derived.beginErase = beginErase;
    return derived;
}

} // namespace plumbline::pipeline
