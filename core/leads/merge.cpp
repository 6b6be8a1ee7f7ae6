// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/merge.h"

#include <QCoreApplication>

using namespace plumbline;
using leads::Merge;

template <> const Table<Merge> &plumbline::tableOf<Merge>()
{
    static const Table<Merge> table{
        {entity::merge, "merge", QT_TRANSLATE_NOOP("fields", "Merge"), {}, 0, {}},
        {
            field(1, "kind", QT_TRANSLATE_NOOP("fields", "Kind of record"), &Merge::kind).internal(),
            field(2, "kept", QT_TRANSLATE_NOOP("fields", "Kept record"), &Merge::kept).internal(),
            field(3, "lost", QT_TRANSLATE_NOOP("fields", "Merged record"), &Merge::lost).internal(),
            field(4, "lost_name", QT_TRANSLATE_NOOP("fields", "Name of the merged record"), &Merge::lostName).internal(),
            field(5, "merged_at", QT_TRANSLATE_NOOP("fields", "Merged at"), &Merge::mergedAt).internal(),
            field(6, "merged_by", QT_TRANSLATE_NOOP("fields", "Merged by"), &Merge::mergedBy).internal(),
        }};
    return table;
}
