// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/distinct_pair.h"

#include "core/db/database.h"
#include "core/leads/phrases.h"
#include "core/records/find_row.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <QCoreApplication>

using namespace plumbline;
using leads::DistinctPair;

template <> const Table<DistinctPair> &plumbline::tableOf<DistinctPair>()
{
    static const Table<DistinctPair> table{
        {entity::distinctPair, "distinct_pair", QT_TRANSLATE_NOOP("fields", "Not the same"), {}, 0, {}},
        {
            field(1, "kind", QT_TRANSLATE_NOOP("fields", "Kind of record"), &DistinctPair::kind).internal(),
            field(2, "one", QT_TRANSLATE_NOOP("fields", "One record"), &DistinctPair::one).internal(),
            field(3, "other", QT_TRANSLATE_NOOP("fields", "Other record"), &DistinctPair::other).internal(),
            field(4, "said_by", QT_TRANSLATE_NOOP("fields", "Said by"), &DistinctPair::saidBy).internal(),
        }};
    return table;
}

namespace plumbline::leads {

QByteArray pairKey(const Uuid &one, const Uuid &other)
{
    return std::min(one.bytes, other.bytes) + std::max(one.bytes, other.bytes);
}

std::set<QByteArray> distinctPairs(const Reader &reader, int entity)
{
    std::set<QByteArray> pairs;
    db::Statement rows = reader.database().prepare("SELECT one, other FROM distinct_pair WHERE kind = ?1");
    rows.bind(1, entity);
    while (rows.step())
        pairs.insert(rows.blob(0) + rows.blob(1));
    return pairs;
}

Result<Done> sayDistinct(Workspace &workspace, int entity, qint64 one, qint64 other)
{
    const auto names = workspace.read([&](const Reader &reader) {
        return std::pair(records::nameOfRow(reader, entity, one), records::nameOfRow(reader, entity, other));
    });
    return workspace.edit(phrases::sayDistinct(names.first, names.second), [&](Edit &edit) -> Result<Done> {
        const Reader &reader = edit.reader();
        for (const qint64 n : {one, other}) {
            if (auto gone = records::refuseGone(reader, entity, n))
                return *gone;
        }
        if (one == other)
            return phrases::mergedWithItself();
        const QByteArray key = pairKey(reader.row(entity, one)->id, reader.row(entity, other)->id);
        if (!distinctPairs(reader, entity).contains(key))
            add(edit, DistinctPair{entity, key.left(16), key.mid(16), edit.actor()});
        return Done{};
    });
}

} // namespace plumbline::leads
