// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/calendar.h"
#include "core/records/calendar_pack.h"
#include "core/words/refusal.h"
#include "core/workspace/reader.h"

namespace plumbline::records {

/// By which working days are counted in the whole workspace. What was read once is kept: a thousand calls read JSON once.
WorkCalendar calendarOf(const Reader &reader);
/// By which a unit counts: its own calendar, else that of the unit above it, at the top the workspace's.
WorkCalendar calendarOf(const Reader &reader, UnitId unit);

/// Every calendar to choose from: those shipped, with what was imported for them, then the imported ones.
std::vector<CalendarPack> calendarsOf(const Reader &reader);
/// By its key, in whatever case.
std::optional<CalendarPack> findCalendar(const Reader &reader, const QString &key);
std::optional<Refusal> refuseCalendar(const Reader &reader, const QString &key, const QString &where);

/// The row that keeps what a workspace knows of this calendar.
std::optional<CalendarId> calendarRow(const Reader &reader, const QString &key);

/// The key of the calendar that was chosen for the workspace; where none was, CN in mainland China, plain elsewhere.
QString chosenCalendar(const Reader &reader);

/// The years that counting now needs and this calendar lacks: this year, and from November on the next.
std::vector<int> missingYears(const WorkCalendar &calendar, CivilDate today);

/// What a screen shows to choose from.
struct CalendarChoice {
    QString chosen; ///< its key
    std::vector<CalendarPack> all;
    std::vector<int> missing; ///< years of the chosen one
};
CalendarChoice calendarChoice(const Reader &reader, Moment now);

} // namespace plumbline::records
