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

bool inOnePipeline(const Reader &reader, const MergeRequest &request)
{
    const Entity &deal = reader.entity(entity::deal);
    const int pipeline = deal.fieldByKey("pipeline")->number;
    return reader.row(entity::deal, request.keep)->at(deal, pipeline)
           == reader.row(entity::deal, request.from)->at(deal, pipeline);
}

std::optional<Refusal> refuseMerge(const Reader &reader, const MergeRequest &request)
{
    if (request.entity != entity::account && request.entity != entity::contact && request.entity != entity::deal)
        return phrases::notMerged(reader.entity(request.entity).label());
    for (const qint64 n : {request.keep, request.from}) {
        if (auto gone = records::refuseGone(reader, request.entity, n))
            return gone;
    }
    if (request.keep == request.from)
        return phrases::mergedWithItself();
    if (request.entity == entity::account
        && (isAbove(reader, request.keep, request.from) || isAbove(reader, request.from, request.keep)))
        return phrases::mergedWithParent();
    if (request.entity == entity::deal && !inOnePipeline(reader, request))
        return phrases::twoPipelines();
    return std::nullopt;
}

Value united(const QStringList &a, const QStringList &b)
{
    QStringList all = a;
    for (const QString &item : b) {
        if (!all.contains(item))
            all.append(item);
    }
    return all;
}

/// What the kept row has in a field when all is done.
Value merged(const Field &field, const Value &keep, const Value &from, bool taken)
{
    if (taken || !isFilled(keep))
        return isFilled(from) || taken ? from : keep;
    if (!isFilled(from) || keep == from)
        return keep;
    if (field.kind == FieldKind::Choices)
        return united(std::get<QStringList>(keep), std::get<QStringList>(from));
    if (field.kind == FieldKind::Notes)
        return QString(std::get<QString>(keep) + QStringLiteral("\n\n") + std::get<QString>(from)).left(field.limit);
    return keep;
}

std::vector<FieldValue> mergedFields(const Entity &entity, const Row &keep, const Row &from, const std::vector<int> &taken)
{
    std::vector<FieldValue> values;
    for (const Field &field : entity.fields) {
        if (field.internal)
            continue;
        const bool isTaken = std::find(taken.begin(), taken.end(), field.number) != taken.end();
        const Value &was = keep.at(entity, field.number);
        const Value is = merged(field, was, from.at(entity, field.number), isTaken);
        if (is != was)
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

void moveReferences(Edit &edit, const MergeRequest &request)
{
    for (const Entity &entity : edit.reader().catalogue().entities()) {
        for (const Field &field : entity.fields) {
            if (field.kind != FieldKind::Reference || field.references != request.entity)
                continue;
            for (const qint64 n : rowsReferring(edit.reader(), entity, field, request.from)) {
                if (goesWithTheDeal(entity, field))
                    edit.erase(entity.number, n);
                else if (entity.number != request.entity || n != request.from)
                    edit.update(entity.number, n, {{field.number, request.keep}});
            }
        }
    }
}

Result<Done> merge(Edit &edit, const MergeRequest &request)
{
    const Reader &reader = edit.reader();
    if (auto refusal = refuseMerge(reader, request))
        return *refusal;
    const Entity &entity = reader.entity(request.entity);
    const Row keep = *reader.row(request.entity, request.keep);
    const Row from = *reader.row(request.entity, request.from);
    Merge made;
    made.kind = request.entity;
    made.kept = keep.id.bytes;
    made.lost = from.id.bytes;
    made.lostName = records::nameOfRow(reader, request.entity, request.from);
    made.mergedAt = edit.now();
    made.mergedBy = edit.actor();

    const auto values = mergedFields(entity, keep, from, request.taken);
    moveReferences(edit, request);
    edit.erase(request.entity, request.from);
    if (!values.empty())
        edit.update(request.entity, request.keep, values);
    add(edit, made);
    return Done{};
}

} // namespace

Result<Done> mergeRecords(Workspace &workspace, const MergeRequest &request)
{
    const auto [kept, lost] = workspace.read([&](const Reader &reader) {
        return std::pair(records::nameOfRow(reader, request.entity, request.keep),
                         records::nameOfRow(reader, request.entity, request.from));
    });
    return workspace.edit(phrases::mergeInto(lost, kept), [&](Edit &edit) { return merge(edit, request); });
}

} // namespace plumbline::leads
