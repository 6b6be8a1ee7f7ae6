// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/calendar_query.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/records/phrases.h"
#include "core/words/json_reader.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace plumbline::records {
namespace {

using namespace Qt::StringLiterals;

struct StoredCalendar {
    QString key;
    QByteArray definition;
    std::optional<qint64> chosenAt;
};

/// In the order of their rows.
std::vector<StoredCalendar> storedCalendars(const Reader &reader)
{
    std::vector<StoredCalendar> stored;
    db::Statement rows =
        reader.database().prepare("SELECT key, definition, chosen_at FROM calendar WHERE key IS NOT NULL ORDER BY n");
    while (rows.step())
        stored.push_back({rows.text(0), rows.utf8(1), rows.optionalInteger(2)});
    return stored;
}

/// What is shipped, with what was imported. Empty where there is neither, or what was imported cannot be read.
std::optional<CalendarPack> packOf(const QString &key, const QByteArray &definition)
{
    const CalendarPack *shipped = shippedCalendar(key);
    std::optional<CalendarPack> imported;
    if (!definition.isEmpty()) {
        const auto json = JsonReader::parse(definition, key);
        const auto decoded = json.ok() ? calendarFromJson(*json) : Result<CalendarPack>(json.refusal());
        if (decoded.ok())
            imported = *decoded;
    }
    if (shipped && imported)
        return merged(*shipped, *imported);
    return shipped ? std::optional(*shipped) : imported;
}

QByteArray definitionOf(const std::vector<StoredCalendar> &stored, const QString &key)
{
    const QString wanted = folded(key.trimmed());
    const auto found = std::find_if(stored.begin(), stored.end(), [&](const auto &one) { return folded(one.key) == wanted; });
    return found == stored.end() ? QByteArray() : found->definition;
}

/// Empty where there is no such calendar. Any thread; the few that a program meets are kept, by all that makes them.
std::optional<WorkCalendar> calendarByKey(const Reader &reader, const std::vector<StoredCalendar> &stored, const QString &key)
{
    using Made = std::tuple<QByteArray, QString, QByteArray>; // zone, key, definition
    constexpr size_t mostKept = 32;
    static std::mutex mutex;
    static std::map<Made, std::optional<WorkCalendar>> kept;

    const std::lock_guard guard(mutex);
    const QByteArray definition = definitionOf(stored, key);
    const Made made{reader.zone().name(), folded(key.trimmed()), definition};
    if (const auto known = kept.find(made); known != kept.end())
        return known->second;
    if (kept.size() >= mostKept)
        kept.clear();
    const auto pack = packOf(key, definition);
    return kept[made] = pack ? std::optional(WorkCalendar(reader.zone(), pack->rules())) : std::nullopt;
}

QString defaultKey(const Zone &zone)
{
    static const QList<QByteArray> mainland{"Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin",
                                            "Asia/Kashgar",  "PRC"};
    return mainland.contains(zone.name()) ? u"CN"_s : u"plain"_s;
}

/// The newest choice of a calendar that is there.
QString chosenKey(const Reader &reader, const std::vector<StoredCalendar> &stored)
{
    const StoredCalendar *newest = nullptr;
    for (const StoredCalendar &one : stored) {
        if (one.chosenAt && (!newest || *one.chosenAt >= *newest->chosenAt) && calendarByKey(reader, stored, one.key))
            newest = &one;
    }
    return newest ? newest->key : defaultKey(reader.zone());
}

} // namespace

WorkCalendar calendarOf(const Reader &reader)
{
    const auto stored = storedCalendars(reader);
    return *calendarByKey(reader, stored, chosenKey(reader, stored));
}

WorkCalendar calendarOf(const Reader &reader, UnitId unit)
{
    const auto stored = storedCalendars(reader);
    db::Statement above = reader.database().prepare(R"(
        WITH RECURSIVE above(n, parent, calendar, height) AS (
            SELECT n, parent, calendar, 0 FROM unit WHERE n = ?1
            UNION ALL SELECT u.n, u.parent, u.calendar, a.height + 1
              FROM above a JOIN unit u ON u.n = a.parent
             WHERE a.height < 100)
        SELECT calendar FROM above WHERE calendar IS NOT NULL ORDER BY height)");
    above.bind(1, unit.n);
    while (above.step()) {
        if (auto calendar = calendarByKey(reader, stored, above.text(0)))
            return *std::move(calendar);
    }
    return *calendarByKey(reader, stored, chosenKey(reader, stored));
}

std::vector<CalendarPack> calendarsOf(const Reader &reader)
{
    const auto stored = storedCalendars(reader);
    std::vector<CalendarPack> all;
    for (const CalendarPack &shipped : shippedCalendars())
        all.push_back(*packOf(shipped.key, definitionOf(stored, shipped.key)));
    for (const StoredCalendar &one : stored) {
        const bool isThere = std::any_of(all.begin(), all.end(), [&](const CalendarPack &pack) { return pack.isKey(one.key); });
        if (auto pack = isThere ? std::nullopt : packOf(one.key, one.definition))
            all.push_back(*std::move(pack));
    }
    return all;
}

std::optional<CalendarPack> findCalendar(const Reader &reader, const QString &key)
{
    return packOf(key, definitionOf(storedCalendars(reader), key));
}

std::optional<Refusal> refuseCalendar(const Reader &reader, const QString &key, const QString &where)
{
    if (findCalendar(reader, key))
        return std::nullopt;
    QStringList keys;
    for (const CalendarPack &pack : calendarsOf(reader))
        keys.append(pack.key);
    return phrases::unknownCalendar(key, keys, where);
}

std::optional<CalendarId> calendarRow(const Reader &reader, const QString &key)
{
    const QString wanted = folded(key.trimmed());
    db::Statement rows = reader.database().prepare("SELECT n, key FROM calendar ORDER BY n");
    while (rows.step()) {
        if (folded(rows.text(1)) == wanted)
            return CalendarId(rows.integer(0));
    }
    return std::nullopt;
}

QString chosenCalendar(const Reader &reader) { return chosenKey(reader, storedCalendars(reader)); }

std::vector<int> missingYears(const WorkCalendar &calendar, CivilDate today)
{
    const auto [year, month, day] = parts(today);
    std::vector<int> missing;
    if (!calendar.knows(year))
        missing.push_back(year);
    // The State Council announces the next year in autumn.
    if (month >= 11 && !calendar.knows(year + 1))
        missing.push_back(year + 1);
    return missing;
}

CalendarChoice calendarChoice(const Reader &reader, Moment now)
{
    CalendarChoice choice;
    choice.chosen = chosenCalendar(reader);
    choice.all = calendarsOf(reader);
    choice.missing = missingYears(calendarOf(reader), reader.zone().dateOf(now));
    return choice;
}

} // namespace plumbline::records
