// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/choose_calendar.h"

#include "core/records/calendar_query.h"
#include "core/records/phrases.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

namespace plumbline::records {
namespace {

/// Later than every choice before, also where a clock stands still or was set back.
Moment momentOfChoice(const Edit &edit)
{
    const qint64 newest = edit.reader().database().integer("SELECT ifnull(max(chosen_at), 0) FROM calendar");
    return std::max(edit.now(), Moment{newest + 1});
}

} // namespace

Result<CalendarPack> chooseCalendar(Workspace &workspace, const QString &key, const QString &where)
{
    const auto wanted = workspace.read([&](const Reader &reader) { return findCalendar(reader, key); });
    return workspace.edit(phrases::chooseCalendar(wanted ? wanted->name : LocalText{key, key}),
                          [&](Edit &edit) -> Result<CalendarPack> {
                              if (const auto refusal = refuseCalendar(edit.reader(), key, where))
                                  return *refusal;
                              const CalendarPack pack = *findCalendar(edit.reader(), key);
                              if (chosenCalendar(edit.reader()) == pack.key)
                                  return pack;
                              if (const auto row = calendarRow(edit.reader(), pack.key)) {
                                  Calendar calendar = *load<Calendar>(edit.reader(), *row);
                                  calendar.chosenAt = momentOfChoice(edit);
                                  replace(edit, *row, calendar);
                              } else {
                                  add(edit, Calendar{pack.key, {}, momentOfChoice(edit)});
                              }
                              return pack;
                          });
}

} // namespace plumbline::records
