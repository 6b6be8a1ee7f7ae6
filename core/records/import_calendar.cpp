// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/import_calendar.h"

#include "core/records/calendar_query.h"
#include "core/records/phrases.h"
#include "core/words/json_reader.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <QJsonDocument>

namespace plumbline::records {
namespace {

/// Some decades of holidays; a definition is read whole.
constexpr qint64 mostDays = 4'000;

/// What was imported of this calendar before, if it can be read.
std::optional<CalendarPack> importedBefore(const Calendar &calendar)
{
    const auto json = JsonReader::parse(calendar.definition.toUtf8(), calendar.key);
    if (!json.ok())
        return std::nullopt;
    const auto pack = calendarFromJson(*json);
    return pack.ok() ? std::optional(*pack) : std::nullopt;
}

} // namespace

Result<CalendarPack> importCalendar(Workspace &workspace, const QJsonObject &json)
{
    auto pack = calendarFromJson(json);
    if (!pack.ok())
        return pack.refusal();
    return workspace.edit(phrases::importCalendar(pack->name), [&](Edit &edit) -> Result<CalendarPack> {
        CalendarPack imported = *pack;
        // As it is written here already, or cn would stand beside CN.
        if (const auto known = findCalendar(edit.reader(), imported.key))
            imported.key = known->key;
        const auto row = calendarRow(edit.reader(), imported.key);
        Calendar calendar = row ? *load<Calendar>(edit.reader(), *row) : Calendar{imported.key, {}, {}};
        if (const auto before = importedBefore(calendar))
            imported = merged(*before, imported);
        if (qint64(imported.days.size()) > mostDays)
            return phrases::calendarTooLarge(mostDays);
        calendar.definition = QString::fromUtf8(QJsonDocument(toJson(imported)).toJson(QJsonDocument::Compact));
        if (row)
            replace(edit, *row, calendar);
        else
            add(edit, calendar);
        return *findCalendar(edit.reader(), imported.key);
    });
}

} // namespace plumbline::records
