// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/comparison_query.h"

#include "core/db/database.h"
#include "core/leads/duplicates_query.h"
#include "core/leads/merge_records.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"

#include <algorithm>
#include <numeric>

namespace plumbline::leads {
namespace {

struct BelongingRows {
    int owner;
    int entity;
    const char *count;
};

/// By the indexes that there are, however many rows.
constexpr BelongingRows belongingRows[] = {
    {entity::account, entity::deal, "SELECT count(*) FROM deal WHERE account = ?1"},
    {entity::account, entity::contact, "SELECT count(*) FROM contact WHERE account = ?1"},
    {entity::account, entity::activity,
     "SELECT (SELECT count(*) FROM deal d JOIN activity x ON x.deal = d.n WHERE d.account = ?1)"
     " + (SELECT count(*) FROM activity WHERE account = ?1 AND deal IS NULL)"},
    {entity::account, entity::attachment, "SELECT count(*) FROM deal d JOIN attachment x ON x.deal = d.n WHERE d.account = ?1"},
    {entity::account, entity::receipt, "SELECT count(*) FROM deal d JOIN receipt x ON x.deal = d.n WHERE d.account = ?1"},
    {entity::account, entity::account, "SELECT count(*) FROM account WHERE parent = ?1"},
    {entity::contact, entity::deal, "SELECT count(*) FROM deal WHERE contact = ?1"},
    {entity::contact, entity::activity, "SELECT count(*) FROM activity WHERE contact = ?1"},
    {entity::deal, entity::activity, "SELECT count(*) FROM activity WHERE deal = ?1"},
    {entity::deal, entity::attachment, "SELECT count(*) FROM attachment WHERE deal = ?1"},
    {entity::deal, entity::dealLine, "SELECT count(*) FROM deal_line WHERE deal = ?1"},
    {entity::deal, entity::instalment, "SELECT count(*) FROM instalment WHERE deal = ?1"},
    {entity::deal, entity::receipt, "SELECT count(*) FROM receipt WHERE deal = ?1"},
};

/// By what a record is known elsewhere, where it came from and when, whose it is.
constexpr const char *ofTheOneThatStays[] = {"name", "title", "reference", "source", "referred_by", "owner", "arrived_at"};

qint64 numberFrom(const Reader &reader, const char *sql, std::initializer_list<qint64> arguments)
{
    db::Statement statement = reader.database().prepare(sql);
    int index = 0;
    for (const qint64 argument : arguments)
        statement.bind(++index, argument);
    return statement.step() ? statement.integer(0) : 0;
}

qint64 editThatMade(const Reader &reader, int entity, qint64 n)
{
    return numberFrom(reader,
                      "SELECT edit FROM created WHERE entity = ?1 AND first <= ?2 AND last >= ?2 ORDER BY first DESC LIMIT 1",
                      {entity, n});
}

/// The one that filled it last, or made the row.
qint64 editThatSet(const Reader &reader, int entity, qint64 n, int field, qint64 made)
{
    const qint64 changed =
        numberFrom(reader, "SELECT max(edit) FROM change WHERE entity = ?1 AND row = ?2 AND field = ?3", {entity, n, field});
    return std::max(changed, made);
}

LocalText stageOf(const Reader &reader, qint64 deal)
{
    db::Statement rows = reader.database().prepare("SELECT s.name FROM deal d JOIN stage s ON s.n = d.stage WHERE d.n = ?1");
    rows.bind(1, deal);
    return rows.step() && !rows.isNull(0) ? Stored<LocalText>::fromValue(rows.text(0)) : LocalText{};
}

ComparedRecord recordOf(const Reader &reader, const Entity &entity, const Row &row, qint64 made)
{
    ComparedRecord record;
    record.n = row.n;
    record.name = records::nameOfRow(reader, entity.number, row.n);
    record.owner = ownerOfRow(reader, entity.number, row);
    if (entity.number == entity::deal)
        record.stage = stageOf(reader, row.n);
    if (const auto edit = made > 0 ? editLine(reader.database(), made) : std::nullopt)
        record.made = edit->recorded;
    for (const BelongingRows &kind : belongingRows) {
        const qint64 count = kind.owner == entity.number ? numberFrom(reader, kind.count, {row.n}) : 0;
        if (count > 0)
            record.belongings.push_back({kind.entity, count});
    }
    record.filled = std::count_if(row.values.begin(), row.values.end(), isFilled);
    return record;
}

Likeness likeliestPair(const Entity &entity, const std::vector<Row> &rows)
{
    std::vector<MatchFacts> facts;
    facts.reserve(rows.size());
    for (const Row &row : rows)
        facts.push_back(matchFacts(entity, row.values));
    Likeness best;
    for (size_t i = 0; i < facts.size(); ++i) {
        for (size_t j = i + 1; j < facts.size(); ++j) {
            Likeness likeness = likenessOf(facts[i], facts[j]);
            if (likeness.score > best.score)
                best = std::move(likeness);
        }
    }
    return best;
}

} // namespace

qint64 ComparedRecord::weight() const
{
    return std::accumulate(belongings.begin(), belongings.end(), qint64(0),
                           [](qint64 sum, const Belonging &its) { return sum + its.count; });
}

bool ComparedField::differs() const
{
    return std::any_of(values.begin(), values.end(), [&](const Value &value) { return value != values.front(); });
}

size_t ComparedField::filledCount() const { return size_t(std::count_if(values.begin(), values.end(), isFilled)); }

bool ComparedField::isUnited() const
{
    return (field.kind == FieldKind::Choices || field.kind == FieldKind::Notes) && differs() && filledCount() > 1;
}

ComparisonView comparisonOf(const Reader &reader, int number, const std::vector<qint64> &numbers, const Words &words)
{
    ComparisonView view;
    view.entity = number;
    const Entity &entity = reader.entity(number);
    std::vector<Row> rows;
    std::vector<qint64> made;
    for (const qint64 n : numbers) {
        auto row = reader.row(number, n);
        if (!row)
            continue;
        made.push_back(editThatMade(reader, number, n));
        view.records.push_back(recordOf(reader, entity, *row, made.back()));
        rows.push_back(*std::move(row));
    }
    const records::FieldText text(reader, records::ChoiceBook::load(reader));
    for (const Field &field : entity.fields) {
        ComparedField compared;
        compared.field = field;
        for (size_t i = 0; i < rows.size(); ++i) {
            const Value &value = rows[i].at(entity, field.number);
            compared.values.push_back(value);
            compared.spoken.push_back(isFilled(value) ? text.speak(field, value, words) : QString());
            compared.setBy.push_back(isFilled(value) ? editThatSet(reader, number, rows[i].n, field.number, made[i]) : 0);
        }
        if (!field.internal && compared.filledCount() > 0)
            view.fields.push_back(std::move(compared));
    }
    view.likeness = likeliestPair(entity, rows);
    return view;
}

size_t proposedToStay(const ComparisonView &view)
{
    const auto &records = view.records;
    const auto best = std::min_element(records.begin(), records.end(), [](const ComparedRecord &a, const ComparedRecord &b) {
        return std::tuple(-a.weight(), -a.filled, a.n) < std::tuple(-b.weight(), -b.filled, b.n);
    });
    return size_t(best - records.begin());
}

size_t proposedSource(const ComparedField &field, size_t stays)
{
    const bool isSettled =
        std::find(std::begin(ofTheOneThatStays), std::end(ofTheOneThatStays), field.field.key) != std::end(ofTheOneThatStays);
    if (tellsHowItEnded(field.field) || (isSettled && isFilled(field.values[stays])))
        return stays;
    size_t best = stays;
    for (size_t i = 0; i < field.values.size(); ++i) {
        if (isFilled(field.values[i]) && (!isFilled(field.values[best]) || field.setBy[i] > field.setBy[best]))
            best = i;
    }
    return best;
}

} // namespace plumbline::leads
