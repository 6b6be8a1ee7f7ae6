// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/match_key_derived.h"

#include "core/base/phone_library.h"
#include "core/db/database.h"
#include "core/leads/match_fields.h"
#include "core/leads/match_keys.h"
#include "core/leads/phrases.h"
#include "core/workspace/catalogue.h"

#include <algorithm>

namespace plumbline::leads {
namespace {

/// One line of the table, in its order.
struct Line {
    qint64 key;
    int entity;
    qint64 n;

    auto operator<=>(const Line &) const = default;
};

const std::vector<int> &fieldsOf(int entityNumber)
{
    static const std::vector<int> ofDeal{dealHandle};
    static const std::vector<int> ofAccount{accountName, accountPhone, accountTaxCode};
    static const std::vector<int> ofContact{contactName, contactAccount, contactMobile, contactPhone, contactEmail};
    return entityNumber == entity::deal ? ofDeal : entityNumber == entity::account ? ofAccount : ofContact;
}

bool keysMayDiffer(const RowChange &change)
{
    const auto differs = [&](int field) { return change.before(field) != change.after(field); };
    const auto &fields = fieldsOf(change.entity->number);
    return !change.was || !change.is || std::any_of(fields.begin(), fields.end(), differs);
}

std::vector<qint64> sortedKeys(const Entity &entity, const std::optional<Row> &row)
{
    std::vector<MatchKey> keys;
    if (row)
        appendMatchKeys(entity, row->values, keys);
    std::vector<qint64> sorted;
    std::transform(keys.begin(), keys.end(), std::back_inserter(sorted), [](const MatchKey &key) { return key.key; });
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

void apply(db::Database &database, const Catalogue &, const RowChange &change)
{
    if (!keysMayDiffer(change))
        return;
    const auto was = sortedKeys(*change.entity, change.was);
    const auto is = sortedKeys(*change.entity, change.is);
    const auto write = [&](const QByteArray &sql, const std::vector<qint64> &these, const std::vector<qint64> &without) {
        for (const qint64 key : these) {
            if (!std::binary_search(without.begin(), without.end(), key))
                database.prepare(sql).bind(1, key).bind(2, change.entity->number).bind(3, change.n).run();
        }
    };
    write("DELETE FROM match_key WHERE key = ?1 AND entity = ?2 AND n = ?3", was, is);
    write("INSERT OR IGNORE INTO match_key (key, entity, n) VALUES (?1, ?2, ?3)", is, was);
}

/// Reads just the fields that make keys.
void appendLines(db::Database &database, const Entity &entity, std::vector<Line> &lines)
{
    QByteArray columns = "n";
    std::vector<size_t> places;
    for (const int number : fieldsOf(entity.number)) {
        columns += ", " + entity.field(number)->column;
        places.push_back(size_t(entity.indexOf(number)));
    }
    std::vector<Value> values(entity.fields.size());
    std::vector<MatchKey> keys;
    db::Statement rows = database.prepare("SELECT " + columns + " FROM " + entity.key);
    while (rows.step()) {
        for (size_t i = 0; i < places.size(); ++i)
            values[places[i]] = readValue(entity.fields[places[i]], rows, int(i) + 1);
        keys.clear();
        appendMatchKeys(entity, values, keys);
        for (const MatchKey &key : keys)
            lines.push_back({key.key, entity.number, rows.integer(0)});
    }
}

std::vector<Line> linesOfFacts(db::Database &database, const Catalogue &catalogue)
{
    std::vector<Line> lines;
    for (const int number : {entity::account, entity::contact, entity::deal})
        appendLines(database, catalogue.entity(number), lines);
    std::sort(lines.begin(), lines.end());
    return lines;
}

QByteArray insertRows(size_t count)
{
    QByteArray sql = "INSERT INTO match_key (key, entity, n) VALUES (?, ?, ?)";
    for (size_t i = 1; i < count; ++i)
        sql += ", (?, ?, ?)";
    return sql;
}

void rebuild(db::Database &database, const Catalogue &catalogue)
{
    database.execute("DELETE FROM match_key");
    const std::vector<Line> lines = linesOfFacts(database, catalogue);
    // Many rows a statement: half of the work of a small row is beginning and ending it.
    constexpr size_t together = 100;
    const auto insertFrom = [&](size_t from, size_t count) {
        db::Statement insert = database.prepare(insertRows(count));
        for (size_t i = 0; i < count; ++i) {
            const Line &line = lines[from + i];
            const int parameter = int(i) * 3;
            insert.bind(parameter + 1, line.key).bind(parameter + 2, line.entity).bind(parameter + 3, line.n);
        }
        insert.run();
    };
    size_t at = 0;
    for (; at + together <= lines.size(); at += together)
        insertFrom(at, together);
    for (; at < lines.size(); ++at)
        insertFrom(at, 1);
}

void check(db::Database &database, const Catalogue &catalogue, const FoundProblem &found)
{
    const std::vector<Line> wanted = linesOfFacts(database, catalogue);
    std::vector<Line> is;
    db::Statement rows = database.prepare("SELECT key, entity, n FROM match_key ORDER BY key, entity, n");
    while (rows.step())
        is.push_back({rows.integer(0), int(rows.integer(1)), rows.integer(2)});
    std::vector<Line> different;
    std::set_symmetric_difference(is.begin(), is.end(), wanted.begin(), wanted.end(), std::back_inserter(different));
    for (const Line &line : different) {
        // A computer that has no libphonenumber reads numbers of other countries in another way: that is no damage.
        if (hasPhoneLibrary() || kindOfKey(line.key) != MatchKind::Phone)
            found({"derived-match-keys", phrases::checkMatchKeys(catalogue.entity(line.entity).label(), line.n)});
    }
}

} // namespace

Derived matchKeyDerived() { return {"match_keys", {entity::deal, entity::account, entity::contact}, {}, apply, rebuild, check}; }

} // namespace plumbline::leads
