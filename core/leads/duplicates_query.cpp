// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/duplicates_query.h"

#include "core/db/database.h"
#include "core/leads/distinct_pair.h"
#include "core/leads/likeness.h"
#include "core/leads/match_fields.h"
#include "core/leads/match_keys.h"
#include "core/records/find_row.h"

#include <algorithm>
#include <set>

namespace plumbline::leads {
namespace {

constexpr size_t mostShown = 5;
constexpr int mostOfOneKey = 20; ///< a switchboard, a name that hundreds sound like: these few are compared
constexpr size_t mostCompared = 60;

using RowKey = std::pair<int, qint64>;

constexpr auto rowsOfKey = "SELECT entity, n FROM match_key WHERE key = ?1 LIMIT ?2";

/// Exact keys first, so that what is surely the same is compared whatever else sounds alike.
std::vector<RowKey> candidates(const Reader &reader, int entity, const std::vector<Value> &values, qint64 except)
{
    std::vector<MatchKey> keys;
    appendMatchKeys(reader.entity(entity), values, keys);
    std::stable_sort(keys.begin(), keys.end(), [](const MatchKey &a, const MatchKey &b) { return a.kind < b.kind; });
    std::set<RowKey> known{{entity, except}};
    std::vector<RowKey> found;
    for (const MatchKey &key : keys) {
        db::Statement rows = reader.database().prepare(rowsOfKey);
        rows.bind(1, key.key).bind(2, mostOfOneKey);
        while (rows.step() && found.size() < mostCompared) {
            const RowKey row(int(rows.integer(0)), rows.integer(1));
            if (known.insert(row).second)
                found.push_back(row);
        }
    }
    return found;
}

/// The likeliest first; of equal likeness, the same kind of record.
DuplicatesView sorted(DuplicatesView view, int entity)
{
    std::stable_sort(view.shown.begin(), view.shown.end(), [&](const Duplicate &a, const Duplicate &b) {
        return std::pair(-a.score, a.entity != entity) < std::pair(-b.score, b.entity != entity);
    });
    if (view.shown.size() > mostShown) {
        view.more += qint64(view.shown.size() - mostShown);
        view.shown.erase(view.shown.begin() + qsizetype(mostShown), view.shown.end());
    }
    return view;
}

} // namespace

QString ownerOfRow(const Reader &reader, int entityNumber, const Row &row)
{
    const Entity &entity = reader.entity(entityNumber);
    if (const Field *owner = entity.fieldByKey("owner")) {
        const Value &person = row.at(entity, owner->number);
        return isFilled(person) ? records::nameOfRow(reader, entity::person, std::get<qint64>(person)) : QString();
    }
    const Field *account = entity.fieldByKey("account");
    const Value &n = account ? row.at(entity, account->number) : Value();
    if (entityNumber != entity::contact || !isFilled(n))
        return {};
    const auto company = reader.row(entity::account, std::get<qint64>(n));
    return company ? ownerOfRow(reader, entity::account, *company) : QString();
}

DuplicatesView possibleDuplicates(const Reader &reader, int entity, const std::vector<Value> &values, qint64 except)
{
    const MatchFacts facts = matchFacts(reader.entity(entity), values);
    DuplicatesView view;
    const auto itself = except ? reader.row(entity, except) : std::nullopt;
    const std::set<QByteArray> distinct = itself ? distinctPairs(reader, entity) : std::set<QByteArray>();
    for (const auto &[kind, n] : candidates(reader, entity, values, except)) {
        const auto row = reader.row(kind, n);
        if (!row || (kind == entity && !distinct.empty() && distinct.contains(pairKey(itself->id, row->id))))
            continue;
        Likeness likeness = likenessOf(facts, matchFacts(reader.entity(kind), row->values));
        if (likeness.score < score::least)
            continue;
        Duplicate duplicate;
        duplicate.entity = kind;
        duplicate.n = n;
        duplicate.id = row->id;
        duplicate.name = records::nameOfRow(reader, kind, n);
        duplicate.owner = ownerOfRow(reader, kind, *row);
        duplicate.score = likeness.score;
        duplicate.reasons = std::move(likeness.reasons);
        view.shown.push_back(std::move(duplicate));
    }
    return sorted(std::move(view), entity);
}

namespace {

/// What a text field or a reference holds as it is typed; other kinds say nothing of who it is.
Value typedValue(const Reader &reader, const Field &field, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    if (field.kind == FieldKind::Text)
        return trimmed;
    if (field.kind != FieldKind::Reference || field.references != entity::account)
        return {};
    const auto found = records::findRow(reader, field.references, trimmed, {});
    return found.ok() ? Value(*found) : Value();
}

void add(DuplicatesView &view, DuplicatesView other)
{
    for (Duplicate &duplicate : other.shown)
        view.shown.push_back(std::move(duplicate));
    view.more += other.more;
}

} // namespace

DuplicatesView duplicatesOfTyped(const Reader &reader, int entityNumber, const std::vector<records::TypedField> &typed,
                                 qint64 except)
{
    const Entity &entity = reader.entity(entityNumber);
    const auto row = except ? reader.row(entityNumber, except) : std::nullopt;
    std::vector<Value> values = row ? row->values : std::vector<Value>(entity.fields.size());
    DuplicatesView view;
    for (const records::TypedField &item : typed) {
        const Field *field = entity.fieldByKey(item.key.toUtf8());
        if (!field)
            continue;
        Value &value = values[size_t(entity.indexOf(field->number))];
        value = typedValue(reader, *field, item.text);
        if (entityNumber == entity::deal && field->key == "account" && !isFilled(value)) {
            std::vector<Value> customer(reader.entity(entity::account).fields.size());
            customer[size_t(reader.entity(entity::account).indexOf(accountName))] = item.text;
            add(view, possibleDuplicates(reader, entity::account, customer));
        }
    }
    add(view, possibleDuplicates(reader, entityNumber, values, except));
    return sorted(std::move(view), entityNumber);
}

} // namespace plumbline::leads
