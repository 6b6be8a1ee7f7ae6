// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/unit.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace Qt::StringLiterals;
using records::Unit;

template <> const Table<Unit> &plumbline::tableOf<Unit>()
{
    static const Table<Unit> table{
        {entity::unit, "unit", QT_TRANSLATE_NOOP("fields", "Unit"), {}, 0, ""},
        {
            field(1, "name", QT_TRANSLATE_NOOP("fields", "Name"), &Unit::name)
                .synonyms({u"部门"_s, u"大区"_s, u"城市"_s, u"region"_s, u"regional_office"_s, u"unit"_s}),
            field(2, "level", QT_TRANSLATE_NOOP("fields", "Level"), &Unit::level).codes(records::unitLevels()),
            field(3, "parent", QT_TRANSLATE_NOOP("fields", "Part of"), &Unit::parent).synonyms({u"上级部门"_s}),
            field(4, "calendar", QT_TRANSLATE_NOOP("fields", "Working calendar"), &Unit::calendar).synonyms({u"日历"_s}),
        }};
    return table;
}

namespace plumbline::records {

const CodeList &unitLevels()
{
    static const CodeList list{
        {1, "group", QT_TRANSLATE_NOOP("codes", "Group")},
        {2, "region", QT_TRANSLATE_NOOP("codes", "Region")},
        {3, "city", QT_TRANSLATE_NOOP("codes", "City")},
        {4, "team", QT_TRANSLATE_NOOP("codes", "Team")},
    };
    return list;
}

} // namespace plumbline::records
