// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/json_values.h"
#include "app/cli/phrases.h"
#include "core/records/calendar_query.h"
#include "core/records/choose_calendar.h"
#include "core/records/import_calendar.h"

#include <algorithm>
#include <cstdio>
#include <memory>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;
using records::CalendarPack;

struct CalendarOptions {
    std::string file;
    std::string action = "show";
    std::string what; ///< YEAR, PACK.json or KEY
    std::string key;
};

QJsonArray jsonOf(const std::vector<int> &years)
{
    QJsonArray array;
    for (const int year : years)
        array.append(year);
    return array;
}

std::vector<CalendarPack::Day> daysOf(const CalendarPack &pack, int year)
{
    std::vector<CalendarPack::Day> days;
    for (const CalendarPack::Day &day : pack.days) {
        if (parts(day.date).year == year)
            days.push_back(day);
    }
    return days;
}

void tellUnknownYears(Session &session, const CalendarPack &pack, const std::vector<int> &years)
{
    for (const int year : years)
        session.out().line(
            say(QT_TRANSLATE_NOOP("cli", "The days off of %2 are not known to “%1”: only its weekends are left out. "
                                         "Import that year: plumbline-cli calendar FILE import PACK.json"))
                .with(pack.name)
                .with(QString::number(year)));
}

void showYear(Session &session, const CalendarPack &pack, int year)
{
    const auto days = daysOf(pack, year);
    const Words &words = session.words();
    const auto worked = std::count_if(days.begin(), days.end(), [](const auto &day) { return day.working; });
    session.out().line(say(QT_TRANSLATE_NOOP("cli", "%1 (%2), %3. Days off: %4; make-up working days: %5."))
                           .with(pack.name)
                           .with(pack.key)
                           .with(QString::number(year))
                           .with(qint64(days.size()) - qint64(worked))
                           .with(qint64(worked)));
    if (days.empty())
        return;
    QList<QStringList> rows;
    for (const CalendarPack::Day &day : days)
        rows.append(
            {words.withWeekday(day.date),
             words.say(day.working ? say(QT_TRANSLATE_NOOP("cli", "working day")) : say(QT_TRANSLATE_NOOP("cli", "day off"))),
             words.say(day.name)});
    session.out().table({words.say(say(QT_TRANSLATE_NOOP("cli", "Day"))), words.say(say(QT_TRANSLATE_NOOP("cli", "Kind"))),
                         words.say(say(QT_TRANSLATE_NOOP("cli", "Holiday")))},
                        rows);
}

QJsonObject jsonOf(const CalendarPack &pack, int year, const records::CalendarChoice &choice, const std::vector<int> &missing)
{
    QJsonObject object = records::toJson(pack);
    object.remove(u"format"_s);
    QJsonArray days;
    for (const auto &day : object[u"days"_s].toArray()) {
        if (day[u"date"_s].toString().startsWith(QString::number(year) + u'-'))
            days.append(day);
    }
    QJsonArray keys;
    for (const CalendarPack &known : choice.all)
        keys.append(known.key);
    object[u"days"_s] = days;
    object[u"year"_s] = year;
    object[u"missing"_s] = jsonOf(missing);
    object[u"chosen"_s] = choice.chosen;
    object[u"calendars"_s] = keys;
    return object;
}

int showCalendar(Session &session, const CalendarOptions &options, std::optional<int> wantedYear)
{
    return session.read(options.file, [&](const Reader &reader, Workspace &) -> int {
        const records::CalendarChoice choice = records::calendarChoice(reader, session.now());
        const QString key = options.key.empty() ? choice.chosen : text(options.key);
        if (const auto refusal = records::refuseCalendar(reader, key, u"argument.key"_s))
            return session.out().refuse(*refusal);
        const CalendarPack pack = *records::findCalendar(reader, key);
        const WorkCalendar calendar(reader.zone(), pack.rules());
        const CivilDate today = reader.zone().dateOf(session.now());
        const int year = wantedYear.value_or(parts(today).year);
        std::vector<int> missing = wantedYear ? std::vector<int>() : records::missingYears(calendar, today);
        if (wantedYear && !calendar.knows(year))
            missing.push_back(year);
        if (session.out().json()) {
            session.out().object(jsonOf(pack, year, choice, missing));
            return Ok;
        }
        if (calendar.knows(year))
            showYear(session, pack, year);
        tellUnknownYears(session, pack, missing);
        return Ok;
    });
}

int importPack(Session &session, const CalendarOptions &options)
{
    const auto json = readJson(text(options.what));
    if (!json.ok())
        return session.out().refuse(json.refusal());
    return session.write(options.file, [&](Workspace &workspace) -> int {
        const auto pack = records::importCalendar(workspace, *json);
        if (!pack.ok())
            return session.out().refuse(pack.refusal());
        const QString years = pack->years.empty() ? QString() : u"%1–%2"_s.arg(pack->years.front()).arg(pack->years.back());
        if (session.out().json())
            session.out().object(
                {{u"key"_s, pack->key}, {u"years"_s, jsonOf(pack->years)}, {u"days"_s, qint64(pack->days.size())}});
        else
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "The calendar “%1” (%2) has %3 days now; years: %4."))
                                   .with(pack->name)
                                   .with(pack->key)
                                   .with(qint64(pack->days.size()))
                                   .with(years.isEmpty() ? u"–"_s : years));
        return Ok;
    });
}

int setCalendar(Session &session, const CalendarOptions &options)
{
    return session.write(options.file, [&](Workspace &workspace) -> int {
        const auto pack = records::chooseCalendar(workspace, text(options.what), u"argument.key"_s);
        if (!pack.ok())
            return session.out().refuse(pack.refusal());
        if (session.out().json())
            session.out().object({{u"key"_s, pack->key}, {u"name"_s, pack->name.toJson()}});
        else
            session.out().line(
                say(QT_TRANSLATE_NOOP("cli", "Working days are counted by the calendar “%1” from now on.")).with(pack->name));
        return Ok;
    });
}

int runCalendar(Session &session, const CalendarOptions &options)
{
    bool isYear = true;
    const int year = options.what.empty() ? 0 : text(options.what).toInt(&isYear);
    if (options.action == "show" && isYear && year >= 0 && year <= 9999)
        return showCalendar(session, options, options.what.empty() ? std::nullopt : std::optional(year));
    if (options.action == "import" && !options.what.empty())
        return importPack(session, options);
    if (options.action == "set" && !options.what.empty())
        return setCalendar(session, options);
    std::fprintf(stderr, "%s\n",
                 qUtf8Printable(session.words().say(
                     say(QT_TRANSLATE_NOOP("cli", "Write: calendar FILE show [YEAR], calendar FILE import PACK.json, or "
                                                  "calendar FILE set KEY.")))));
    return WrongUsage;
}

} // namespace

void addCalendarCommands(CommandLine &line)
{
    auto options = std::make_shared<CalendarOptions>();
    CLI::App *command = line.command(
        "calendar", say(QT_TRANSLATE_NOOP("cli", "Show, import or choose the calendar by which working days are counted")),
        [options](Session &session) { return runCalendar(session, *options); });
    line.place(command, "FILE", options->file, say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)")));
    line.optionalPlace(command, "ACTION", options->action, say(QT_TRANSLATE_NOOP("cli", "show (the default), import or set")));
    line.optionalPlace(command, "WHAT", options->what,
                       say(QT_TRANSLATE_NOOP(
                           "cli", "For show a year (default: this one), for import a JSON file, for set the key of a calendar")));
    line.option(command, "--key", options->key,
                say(QT_TRANSLATE_NOOP("cli", "Which calendar to show (default: the one that counts)")));
}

} // namespace plumbline::cli
