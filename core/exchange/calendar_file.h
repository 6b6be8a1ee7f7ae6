// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/exchange/export_file.h"

#include <string>

namespace plumbline::exchange {

/// A day in somebody's calendar.
struct CalendarEvent {
    std::string uid; ///< the same however often it is written, so that programs move it and do not double it
    CivilDate day;
    QString summary;
    QString description;
    QString category;
    qint64 owner = 0; ///< person; 0: nobody
};

/// EXCH-10: next steps and expected closes of open deals, and instalments that are not paid yet. `deals`: of these only.
std::vector<CalendarEvent> calendarEvents(const Reader &reader, const std::optional<std::vector<qint64>> &deals,
                                          const Words &words);

/// RFC 5545: days without a time, which take nobody's time.
std::string calendarText(const QString &name, const std::vector<const CalendarEvent *> &events, Moment now);

struct CalendarWanted {
    QString path; ///< a file; or a folder, as it is or as a / at the end says
    std::optional<std::vector<qint64>> deals = {};
    Moment now = {};
    std::function<bool(qint64 rows, qint64 total)> progress = {};
};

/// One file; or in a folder all.ics and one for everybody who owns deals, for calendar programs to subscribe to. What lies there
/// of an earlier time and is not needed any more is removed, if Plumbline made it.
Result<ExportReport> exportCalendar(const Reader &reader, const CalendarWanted &wanted, const Words &words);

} // namespace plumbline::exchange
