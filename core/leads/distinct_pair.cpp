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

namespace {

Result<Done> addPairs(Edit &edit, int entity, const std::vector<qint64> &rows)
{
    const Reader &reader = edit.reader();
    for (const qint64 n : rows) {
        if (auto gone = records::refuseGone(reader, entity, n))
            return *gone;
    }
    std::set<QByteArray> known = distinctPairs(reader, entity);
    for (size_t i = 0; i < rows.size(); ++i) {
        for (size_t j = i + 1; j < rows.size(); ++j) {
            if (rows[i] == rows[j])
                return phrases::mergedWithItself();
            const QByteArray key = pairKey(reader.row(entity, rows[i])->id, reader.row(entity, rows[j])->id);
            if (known.insert(key).second)
                add(edit, DistinctPair{entity, key.left(16), key.mid(16), edit.actor()});
        }
    }
    return Done{};
}

} // namespace

Result<Done> sayDistinct(Workspace &workspace, int entity, const std::vector<qint64> &rows)
{
    if (rows.size() < 2)
        return phrases::mergedWithItself();
    const Phrase label = workspace.read([&](const Reader &reader) {
        const QString first = records::nameOfRow(reader, entity, rows.front());
        return rows.size() == 2 ? phrases::sayDistinct(first, records::nameOfRow(reader, entity, rows.back()))
                                : phrases::severalDistinct(first, qint64(rows.size()) - 1);
    });
    return workspace.edit(label, [&](Edit &edit) { return addPairs(edit, entity, rows); });
}

} // namespace plumbline::leads
