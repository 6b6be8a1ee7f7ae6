// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/calendar_pack.h"

#include "core/base/text.h"
#include "core/records/phrases.h"
#include "core/words/json_reader.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <QFile>
#include <QRegularExpression>

// Outside any namespace, as Q_INIT_RESOURCE asks: this library is static.
static void initResources() { Q_INIT_RESOURCE(calendars); }

namespace plumbline::records {
namespace {

using namespace Qt::StringLiterals;

const QString format = QStringLiteral("plumbline.calendar/1");
constexpr int firstYear = 1900;
constexpr int lastYear = 2200;

bool contains(const std::vector<int> &years, int year) { return std::find(years.begin(), years.end(), year) != years.end(); }

/// A year's announcement may free the last days of the year before, or have them worked.
bool belongsTo(const std::vector<int> &years, CivilDate date)
{
    const YearMonthDay day = parts(date);
    return contains(years, day.year) || (day.month == 12 && contains(years, day.year + 1));
}

void refuseTwins(JsonReader &json, const QString &key, const std::vector<int> &numbers)
{
    for (size_t i = 1; i < numbers.size(); ++i) {
        if (std::find(numbers.begin(), numbers.begin() + qptrdiff(i), numbers[i]) != numbers.begin() + qptrdiff(i))
            json.refuse(u"%1[%2]"_s.arg(key).arg(i), phrases::expectedOnce(QString::number(numbers[i])));
    }
}

std::bitset<7> weekendFrom(JsonReader &json)
{
    const std::vector<int> numbers = json.integers(u"weekend"_s, 1, 7);
    refuseTwins(json, u"weekend"_s, numbers);
    std::bitset<7> weekend;
    for (const int number : numbers)
        weekend.set(size_t(number - 1));
    if (weekend.all())
        json.refuse(u"weekend"_s, phrases::expectedWorkedDay());
    return weekend;
}

CalendarPack::Day dayFrom(JsonReader &json, const CalendarPack &pack)
{
    CalendarPack::Day day;
    const auto date = dateFromIso(json.text(u"date"_s));
    if (!date)
        json.refuse(u"date"_s, phrases::expectedDate());
    else if (!belongsTo(pack.years, *date))
        json.refuse(u"date"_s, phrases::expectedDateOfYears());
    day.date = date.value_or(CivilDate{});
    const auto isTwin = [&](const CalendarPack::Day &other) { return other.date == day.date; };
    if (date && std::any_of(pack.days.begin(), pack.days.end(), isTwin))
        json.refuse(u"date"_s, phrases::expectedOnce(toIso(*date)));
    if (!json.has(u"working"_s))
        json.refuse(u"working"_s, phrases::expectedWorking());
    day.working = json.yes(u"working"_s, false);
    day.name = json.name(u"name"_s);
    return day;
}

constexpr std::array<QStringView, 3> shippedKeys{u"CN", u"DE-HH", u"plain"};

CalendarPack shipped(QStringView key)
{
    initResources();
    QFile file(u":/calendars/%1.json"_s.arg(key));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const auto json = JsonReader::parse(file.readAll(), file.fileName());
    const auto pack = json.ok() ? calendarFromJson(*json) : Result<CalendarPack>(json.refusal());
    Q_ASSERT(pack.ok());
    return *pack;
}

/// Read when it is first asked for, on whichever thread.
const CalendarPack &shippedAt(size_t i)
{
    static std::array<std::once_flag, shippedKeys.size()> once;
    static std::array<CalendarPack, shippedKeys.size()> packs;
    std::call_once(once[i], [i] { packs[i] = shipped(shippedKeys[i]); });
    return packs[i];
}

void sortDays(std::vector<CalendarPack::Day> &days)
{
    std::sort(days.begin(), days.end(), [](const auto &a, const auto &b) { return a.date < b.date; });
}

} // namespace

bool CalendarPack::isKey(QStringView text) const { return folded(text.trimmed()) == folded(key); }

CalendarRules CalendarPack::rules() const
{
    CalendarRules rules{weekend, {}, years};
    for (const Day &day : days)
        rules.days.push_back({day.date, day.working});
    return rules;
}

QJsonObject toJson(const CalendarPack &pack)
{
    QJsonArray weekend;
    for (int day = 0; day < 7; ++day) {
        if (pack.weekend[size_t(day)])
            weekend.append(day + 1);
    }
    QJsonArray years;
    for (const int year : pack.years)
        years.append(year);
    QJsonArray days;
    for (const CalendarPack::Day &day : pack.days)
        days.append(QJsonObject{{u"date"_s, toIso(day.date)}, {u"working"_s, day.working}, {u"name"_s, day.name.toJson()}});
    return {{u"format"_s, format},   {u"key"_s, pack.key}, {u"name"_s, pack.name.toJson()},
            {u"weekend"_s, weekend}, {u"years"_s, years},  {u"days"_s, days}};
}

Result<CalendarPack> calendarFromJson(const QJsonObject &json)
{
    static const QRegularExpression keyForm(u"^[A-Za-z][A-Za-z0-9-]{0,39}$"_s);
    std::optional<Refusal> wrong;
    JsonReader root(json, {}, wrong);
    CalendarPack pack;
    if (root.text(u"format"_s) != format)
        root.refuse(u"format"_s, phrases::expectedCalendarFormat(format));
    pack.key = root.text(u"key"_s);
    if (!keyForm.match(pack.key).hasMatch())
        root.refuse(u"key"_s, phrases::expectedCalendarKey());
    pack.name = root.name(u"name"_s);
    pack.weekend = weekendFrom(root);
    pack.years = root.integers(u"years"_s, firstYear, lastYear);
    refuseTwins(root, u"years"_s, pack.years);
    std::sort(pack.years.begin(), pack.years.end());
    if (!root.has(u"days"_s))
        root.refuse(u"days"_s, phrases::expectedDays());
    root.each(u"days"_s, [&](JsonReader &day) { pack.days.push_back(dayFrom(day, pack)); });
    sortDays(pack.days);
    root.refuseUnknownKeys();
    if (wrong)
        return *wrong;
    return pack;
}

CalendarPack merged(CalendarPack older, const CalendarPack &newer)
{
    std::erase_if(older.days, [&](const CalendarPack::Day &day) {
        return contains(newer.years, parts(day.date).year)
               || std::any_of(newer.days.begin(), newer.days.end(), [&](const auto &said) { return said.date == day.date; });
    });
    std::erase_if(older.years, [&](int year) { return contains(newer.years, year); });
    CalendarPack both = newer;
    both.years.insert(both.years.end(), older.years.begin(), older.years.end());
    both.days.insert(both.days.end(), older.days.begin(), older.days.end());
    std::sort(both.years.begin(), both.years.end());
    sortDays(both.days);
    return both;
}

const std::vector<CalendarPack> &shippedCalendars()
{
    static const std::vector<CalendarPack> packs = [] {
        std::vector<CalendarPack> all;
        for (size_t i = 0; i < shippedKeys.size(); ++i)
            all.push_back(shippedAt(i));
        return all;
    }();
    return packs;
}

const CalendarPack *shippedCalendar(QStringView key)
{
    const QString wanted = folded(key.trimmed());
    const auto found =
        std::find_if(shippedKeys.begin(), shippedKeys.end(), [&](QStringView its) { return folded(its) == wanted; });
    return found == shippedKeys.end() ? nullptr : &shippedAt(size_t(found - shippedKeys.begin()));
}

} // namespace plumbline::records
