// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/merge_records.h"

#include "core/leads/merge.h"
#include "core/leads/phrases.h"
#include "core/records/find_row.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <set>

namespace plumbline::leads {
namespace {

/// Whether an account stands anywhere above another.
bool isAbove(const Reader &reader, qint64 upper, qint64 lower)
{
    const Entity &account = reader.entity(entity::account);
    const int parent = account.fieldByKey("parent")->number;
    std::set<qint64> seen;
    for (qint64 n = lower; seen.insert(n).second;) {
        const auto row = reader.row(entity::account, n);
        const Value above = row ? row->at(account, parent) : Value();
        if (!isFilled(above))
            return false;
        n = std::get<qint64>(above);
        if (n == upper)
            return true;
    }
    return false;
}

bool inOnePipeline(const Reader &reader, qint64 one, qint64 other)
{
    const Entity &deal = reader.entity(entity::deal);
    const int pipeline = deal.fieldByKey("pipeline")->number;
    return reader.row(entity::deal, one)->at(deal, pipeline) == reader.row(entity::deal, other)->at(deal, pipeline);
}

std::optional<Refusal> refusePair(const Reader &reader, int kind, qint64 one, qint64 other)
{
    if (one == other)
        return phrases::mergedWithItself();
    if (kind == entity::account && (isAbove(reader, one, other) || isAbove(reader, other, one)))
        return phrases::mergedWithParent();
    if (kind == entity::deal && !inOnePipeline(reader, one, other))
        return phrases::twoPipelines();
    return std::nullopt;
}

/// The kept one first.
std::vector<qint64> allOf(const MergeRequest &request)
{
    std::vector<qint64> all{request.keep};
    all.insert(all.end(), request.from.begin(), request.from.end());
    return all;
}

std::optional<Refusal> refuseMerge(const Reader &reader, const MergeRequest &request)
{
    if (request.entity != entity::account && request.entity != entity::contact && request.entity != entity::deal)
        return phrases::notMerged(reader.entity(request.entity).label());
    const std::vector<qint64> all = allOf(request);
    for (const qint64 n : all) {
        if (auto gone = records::refuseGone(reader, request.entity, n))
            return gone;
    }
    if (request.from.empty())
        return phrases::mergedWithItself();
    for (size_t i = 0; i < all.size(); ++i) {
        for (size_t j = i + 1; j < all.size(); ++j) {
            if (auto refusal = refusePair(reader, request.entity, all[i], all[j]))
                return refusal;
        }
    }
    return std::nullopt;
}

Value joined(const Field &field, const Value &one, const Value &other)
{
    if (!isFilled(one) || !isFilled(other) || one == other)
        return isFilled(one) ? one : other;
    if (field.kind == FieldKind::Choices) {
        QStringList all = std::get<QStringList>(one);
        for (const QString &item : std::get<QStringList>(other)) {
            if (!all.contains(item))
                all.append(item);
        }
        return all;
    }
    if (field.kind == FieldKind::Notes)
        return QString(std::get<QString>(one) + QStringLiteral("\n\n") + std::get<QString>(other)).left(field.limit);
    return one;
}

/// What the kept row has in a field when all is done.
Value merged(const Entity &entity, const Field &field, const std::vector<Row> &rows, const std::vector<TakenField> &taken)
{
    const auto chosen =
        std::find_if(taken.begin(), taken.end(), [&](const TakenField &its) { return its.field == field.number; });
    Value value;
    for (const Row &row : rows) {
        if (chosen != taken.end() && chosen->of == row.n)
            return row.at(entity, field.number);
        if (&row == &rows.front() || !tellsHowItEnded(field))
            value = joined(field, value, row.at(entity, field.number));
    }
    return value;
}

std::vector<FieldValue> mergedFields(const Entity &entity, const std::vector<Row> &rows, const std::vector<TakenField> &taken)
{
    std::vector<FieldValue> values;
    for (const Field &field : entity.fields) {
        if (field.internal)
            continue;
        const Value is = merged(entity, field, rows, taken);
        if (is != rows.front().at(entity, field.number))
            values.push_back({field.number, is});
    }
    return values;
}

/// Stays are no mere references: a deal has exactly one that is open.
bool goesWithTheDeal(const Entity &entity, const Field &field)
{
    return entity.number == entity::stay && field.references == entity::deal;
}

std::vector<qint64> rowsReferring(const Reader &reader, const Entity &entity, const Field &field, qint64 to)
{
    std::vector<qint64> rows;
    db::Statement statement = reader.database().prepare("SELECT n FROM " + (field.custom ? entity.moreTable() : entity.key)
                                                        + " WHERE " + field.column + " = ?1 ORDER BY n");
    statement.bind(1, to);
    while (statement.step())
        rows.push_back(statement.integer(0));
    return rows;
}

void moveReferences(Edit &edit, int kind, qint64 from, qint64 keep)
{
    for (const Entity &entity : edit.reader().catalogue().entities()) {
        for (const Field &field : entity.fields) {
            if (field.kind != FieldKind::Reference || field.references != kind)
                continue;
            for (const qint64 n : rowsReferring(edit.reader(), entity, field, from)) {
                if (goesWithTheDeal(entity, field))
                    edit.erase(entity.number, n);
                else if (entity.number != kind || n != from)
                    edit.update(entity.number, n, {{field.number, keep}});
            }
        }
    }
}

Merge mergeOf(const Edit &edit, int kind, const Row &keep, const Row &from)
{
    Merge made;
    made.kind = kind;
    made.kept = keep.id.bytes;
    made.lost = from.id.bytes;
    made.lostName = records::nameOfRow(edit.reader(), kind, from.n);
    made.mergedAt = edit.now();
    made.mergedBy = edit.actor();
    return made;
}

Result<Done> merge(Edit &edit, const MergeRequest &request)
{
    const Reader &reader = edit.reader();
    if (auto refusal = refuseMerge(reader, request))
        return *refusal;
    const Entity &entity = reader.entity(request.entity);
    std::vector<Row> rows;
    for (const qint64 n : allOf(request))
        rows.push_back(*reader.row(request.entity, n));

    const auto values = mergedFields(entity, rows, request.taken);
    for (auto from = rows.begin() + 1; from != rows.end(); ++from) {
        const Merge made = mergeOf(edit, request.entity, rows.front(), *from);
        moveReferences(edit, request.entity, from->n, request.keep);
        edit.erase(request.entity, from->n);
        add(edit, made);
    }
    if (!values.empty())
        edit.update(request.entity, request.keep, values);
    return Done{};
}

} // namespace

bool tellsHowItEnded(const Field &field) { return field.key == "loss_reason" || field.key == "signed_on"; }

Result<Done> mergeRecords(Workspace &workspace, const MergeRequest &request)
{
    const Phrase label = workspace.read([&](const Reader &reader) {
        const QString kept = records::nameOfRow(reader, request.entity, request.keep);
        if (request.from.size() != 1)
            return phrases::mergeSeveralInto(qint64(request.from.size()), kept);
        return phrases::mergeInto(records::nameOfRow(reader, request.entity, request.from.front()), kept);
    });
    return workspace.edit(label, [&](Edit &edit) { return merge(edit, request); });
}

} // namespace plumbline::leads
