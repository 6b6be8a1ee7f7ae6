// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/work_calendar.h"
#include "core/words/local_text.h"
#include "core/words/result.h"

#include <QJsonObject>

namespace plumbline::records {

/// A working calendar as it is shipped, imported and shown: the official days off and make-up working days of some years.
struct CalendarPack {
    struct Day {
        CivilDate date;
        bool working = false;
        LocalText name; ///< of the holiday; of a make-up day that for which it makes up
        bool operator==(const Day &) const = default;
    };

    QString key;
    LocalText name;
    std::bitset<7> weekend = CalendarRules{}.weekend;
    std::vector<int> years; ///< in order
    std::vector<Day> days;  ///< in order; of these years, or of the December before one of them
    bool operator==(const CalendarPack &) const = default;

    bool isKey(QStringView text) const;
    CalendarRules rules() const;
};

QJsonObject toJson(const CalendarPack &pack);
/// Refuses with the path of the first thing wrong and what was expected there.
Result<CalendarPack> calendarFromJson(const QJsonObject &json);

/// `newer` over `older`: its years take the place of those years, its other days that of those days.
CalendarPack merged(CalendarPack older, const CalendarPack &newer);

/// With the program: CN, DE-HH, and "plain", the week without holidays.
const std::vector<CalendarPack> &shippedCalendars();
/// One of them, without reading the others; null where there is none of this key.
const CalendarPack *shippedCalendar(QStringView key);

} // namespace plumbline::records
