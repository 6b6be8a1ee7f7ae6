// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/calendar.h"

#include <QCoreApplication>

using namespace plumbline;
using records::Calendar;

template <> const Table<Calendar> &plumbline::tableOf<Calendar>()
{
    static const Table<Calendar> table{
        {entity::calendar, "calendar", QT_TRANSLATE_NOOP("fields", "Working calendar"), {}, 0, {}},
        {
            field(1, "key", QT_TRANSLATE_NOOP("fields", "Key"), &Calendar::key).internal(),
            field(2, "definition", QT_TRANSLATE_NOOP("fields", "Definition"), &Calendar::definition).notes().internal(),
            field(3, "chosen_at", QT_TRANSLATE_NOOP("fields", "Chosen at"), &Calendar::chosenAt).internal(),
        }};
    return table;
}
