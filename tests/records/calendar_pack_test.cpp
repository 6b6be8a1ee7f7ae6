// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/calendar_pack.h"
#include "core/words/json_reader.h"
#include "core/words/words.h"
#include "tests/support/catch.h"

#include <map>

using namespace plumbline;
using namespace plumbline::records;
using namespace Qt::StringLiterals;

namespace {

CivilDate on(const QString &iso) { return *dateFromIso(iso); }

const CalendarPack &shipped(const QString &key)
{
    for (const CalendarPack &pack : shippedCalendars()) {
        if (pack.isKey(key))
            return pack;
    }
    throw std::runtime_error("no such calendar");
}

WorkCalendar calendar(const QString &key) { return WorkCalendar(*Zone::named("Asia/Shanghai"), shipped(key).rules()); }

Result<CalendarPack> read(const QByteArray &json)
{
    const auto object = JsonReader::parse(json, u"pack.json"_s);
    REQUIRE(object.ok());
    return calendarFromJson(*object);
}

CalendarPack pack(const QByteArray &years, const QByteArray &days)
{
    const auto decoded = read(R"({"format": "plumbline.calendar/1", "key": "X", "name": "X", "weekend": [6, 7], "years": )"
                              + years + R"(, "days": )" + days + "}");
    REQUIRE(decoded.ok());
    return *decoded;
}

} // namespace

TEST_CASE("mainland China works and rests as the State Council announced", "[records]")
{
    struct Case {
        const char *from;
        const char *to;
        bool working;
    };
    const auto c = GENERATE(values<Case>({
        {"2014-05-04", "2014-05-04", true},  {"2015-01-04", "2015-01-04", true},
        {"2015-09-03", "2015-09-05", false}, // 70 years since the end of the war
        {"2015-09-06", "2015-09-06", true},  {"2016-02-06", "2016-02-06", true},
        {"2017-01-27", "2017-02-02", false}, {"2018-12-29", "2018-12-29", true}, // for New Year 2019
        {"2018-12-30", "2019-01-01", false}, {"2019-05-01", "2019-05-04", false},
        {"2020-01-24", "2020-02-02", false}, // made longer in the epidemic
        {"2020-02-03", "2020-02-07", true},  {"2021-09-18", "2021-09-18", true},
        {"2022-01-29", "2022-01-30", true},  {"2022-12-31", "2023-01-02", false},
        {"2023-04-05", "2023-04-05", false}, {"2023-04-06", "2023-04-07", true},
        {"2023-09-29", "2023-10-06", false}, {"2024-02-09", "2024-02-09", true},
        {"2024-02-10", "2024-02-17", false}, {"2024-02-18", "2024-02-18", true},
        {"2024-10-12", "2024-10-12", true},  {"2025-01-26", "2025-01-26", true},
        {"2025-01-28", "2025-02-04", false}, {"2025-10-01", "2025-10-08", false},
        {"2025-10-11", "2025-10-11", true},  {"2026-01-02", "2026-01-03", false},
        {"2026-01-04", "2026-01-04", true},  {"2026-02-14", "2026-02-14", true},
        {"2026-02-15", "2026-02-23", false}, {"2026-02-28", "2026-02-28", true},
        {"2026-03-02", "2026-03-06", true},  {"2026-03-07", "2026-03-08", false},
        {"2026-05-09", "2026-05-09", true},  {"2026-09-20", "2026-09-20", true},
        {"2026-10-01", "2026-10-07", false}, {"2026-10-10", "2026-10-10", true},
    }));
    const WorkCalendar china = calendar(u"CN"_s);
    for (CivilDate date = on(QLatin1String(c.from)); date <= on(QLatin1String(c.to)); ++date.day) {
        CAPTURE(toIso(date));
        CHECK(china.isWorkingDay(date) == c.working);
    }
}

TEST_CASE("a year of mainland China has as many working days as its weekdays, less the statutory days off", "[records]")
{
    // 11 days a year by the law of 2013; 13 since 2025; those that fall together, or were added once, make the difference.
    const std::map<int, int> daysOff{{2014, 11}, {2016, 11}, {2017, 11}, {2019, 11}, {2021, 11}, {2022, 11}, {2024, 11}};
    const WorkCalendar china = calendar(u"CN"_s);
    const WorkCalendar plain = calendar(u"plain"_s);
    for (const auto &[year, off] : daysOff) {
        CAPTURE(year);
        const CivilDate from = *civilDate(year - 1, 12, 31);
        const CivilDate to = *civilDate(year, 12, 31);
        CHECK(plain.workingDaysBetween(from, to) - china.workingDaysBetween(from, to) == off);
    }
    for (int year = 2010; year <= 2026; ++year)
        CHECK(china.knows(year));
    CHECK_FALSE(china.knows(2009));
    CHECK_FALSE(china.knows(2027));
}

TEST_CASE("Hamburg rests on its holidays", "[records]")
{
    const WorkCalendar hamburg = calendar(u"DE-HH"_s);
    for (const char *date : {"2014-04-18", "2016-03-25", "2016-03-28", "2017-10-31", "2018-10-31", "2020-05-21", "2024-05-20",
                             "2025-04-21", "2026-04-03", "2026-05-14", "2026-05-25", "2028-10-03", "2030-12-26"}) {
        CAPTURE(date);
        CHECK_FALSE(hamburg.isWorkingDay(on(QLatin1String(date))));
    }
    for (const char *date : {"2014-10-31", "2016-10-31", "2024-12-24", "2026-06-04", "2026-11-18"}) {
        CAPTURE(date);
        CHECK(hamburg.isWorkingDay(on(QLatin1String(date))));
    }
    const char *easters[] = {"2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21",
                             "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
                             "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"};
    std::map<CivilDate, QString> names;
    for (const CalendarPack::Day &day : shipped(u"DE-HH"_s).days) {
        CHECK_FALSE(day.working);
        names[day.date] = day.name.english;
    }
    CHECK(names.size() == std::size(easters) * 9 + 14); // Reformation Day since 2017
    for (const char *easter : easters) {
        CAPTURE(easter);
        const qint32 sunday = on(QLatin1String(easter)).day;
        CHECK(names[{sunday - 2}] == u"Good Friday");
        CHECK(names[{sunday + 1}] == u"Easter Monday");
        CHECK(names[{sunday + 39}] == u"Ascension Day");
        CHECK(names[{sunday + 50}] == u"Whit Monday");
    }
    CHECK(hamburg.knows(2030));
    CHECK_FALSE(hamburg.knows(2031));
}

TEST_CASE("a day of a shipped calendar has a name in both languages, and a make-up day is a weekend", "[records]")
{
    for (const CalendarPack &pack : shippedCalendars()) {
        CAPTURE(pack.key);
        CHECK_FALSE(pack.name.english.isEmpty());
        CHECK_FALSE(pack.name.chinese.isEmpty());
        for (const CalendarPack::Day &day : pack.days) {
            CAPTURE(toIso(day.date));
            CHECK_FALSE(day.name.english.isEmpty());
            CHECK_FALSE(day.name.chinese.isEmpty());
            CHECK((!day.working || pack.weekend[size_t(weekdayOf(day.date))]));
        }
        CHECK(*calendarFromJson(toJson(pack)) == pack);
    }
}

TEST_CASE("the plain week misses no year", "[records]")
{
    CHECK(calendar(u"plain"_s).knows(2050));
    CHECK(calendar(u"PLAIN"_s).isWorkingDay(on(u"2026-10-01"_s)));
}

TEST_CASE("a calendar's years are added, and take the place of what was known of them", "[records]")
{
    const CalendarPack older = pack("[2025, 2026]", R"([{"date": "2025-05-01", "working": false, "name": "a"},
                                 {"date": "2026-05-01", "working": false, "name": "a"},
                                 {"date": "2026-12-31", "working": false, "name": "a"}])");
    const CalendarPack newer = pack("[2027]", R"([{"date": "2027-01-01", "working": false, "name": "b"},
                                                 {"date": "2026-12-31", "working": true, "name": "b"}])");
    const CalendarPack both = merged(older, newer);
    CHECK(both.years == std::vector<int>{2025, 2026, 2027});
    REQUIRE(both.days.size() == 4);
    CHECK(toIso(both.days[2].date) == u"2026-12-31");
    CHECK(both.days[2].working);

    const CalendarPack corrected = merged(both, pack("[2026]", "[]"));
    CHECK(corrected.years == both.years);
    REQUIRE(corrected.days.size() == 2);
    CHECK(toIso(corrected.days[0].date) == u"2025-05-01");
    CHECK(toIso(corrected.days[1].date) == u"2027-01-01");
}

TEST_CASE("a wrong calendar is refused with the path of what is wrong", "[records]")
{
    struct Case {
        const char *json;
        const char *path;
        const char *expected;
    };
    const auto c = GENERATE(values<Case>({
        {R"({})", "format", "a text"},
        {R"({"format": "plumbline.pipeline/1", KEY, NAME, WEEK, YEARS, DAYS})", "format", "“plumbline.calendar/1” was expected"},
        {R"({FORMAT, NAME, WEEK, YEARS, DAYS})", "key", "a text"},
        {R"({FORMAT, "key": "中国", NAME, WEEK, YEARS, DAYS})", "key", "Latin letters"},
        {R"({FORMAT, KEY, WEEK, YEARS, DAYS})", "name", "“en” and “zh_CN”"},
        {R"({FORMAT, KEY, NAME, YEARS, DAYS})", "weekend", "a list"},
        {R"({FORMAT, KEY, NAME, "weekend": [0], YEARS, DAYS})", "weekend[0]", "from 1 to 7"},
        {R"({FORMAT, KEY, NAME, "weekend": [6, 6], YEARS, DAYS})", "weekend[1]", "a second time"},
        {R"({FORMAT, KEY, NAME, "weekend": [1,2,3,4,5,6,7], YEARS, DAYS})", "weekend", "at most six"},
        {R"({FORMAT, KEY, NAME, WEEK, DAYS})", "years", "a list"},
        {R"({FORMAT, KEY, NAME, WEEK, "years": ["2026"], DAYS})", "years[0]", "a whole number"},
        {R"({FORMAT, KEY, NAME, WEEK, "years": [2026, 2027, 2026], DAYS})", "years[2]", "a second time"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS})", "days", "the list of the days"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS, "days": [5]})", "days[0]", "an object"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS, "days": [{"working": true, NAME}]})", "days[0].date", "a text"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS, "days": [{"date": "2026-02-30", "working": true, NAME}]})", "days[0].date",
         "a date like"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS, "days": [{"date": "2025-11-30", "working": true, NAME}]})", "days[0].date",
         "December"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS, "days": [{"date": "2027-01-01", "working": true, NAME}]})", "days[0].date",
         "“years”"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS, "days": [{"date": "2026-01-01", NAME}]})", "days[0].working", "true (a make-up"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS, "days": [{"date": "2026-01-01", "working": "no", NAME}]})", "days[0].working",
         "true or false"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS, "days": [{"date": "2026-01-01", "working": false}]})", "days[0].name", "a text"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS, "days": [{"date": "2026-01-01", "working": false, NAME, "note": ""}]})",
         "days[0].note", "not known"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS, "days": [{"date": "2026-01-01", "working": false, NAME}, {"date": "2026-01-01", "working": true, NAME}]})",
         "days[1].date", "a second time"},
        {R"({FORMAT, KEY, NAME, WEEK, YEARS, DAYS, "holidays": []})", "holidays", "not known"},
    }));
    QByteArray json = c.json;
    json.replace("FORMAT", R"("format": "plumbline.calendar/1")").replace("KEY", R"("key": "CN")");
    json.replace("NAME", R"("name": {"en": "New", "zh_CN": "新"})").replace("WEEK", R"("weekend": [6, 7])");
    json.replace("YEARS", R"("years": [2026])").replace("DAYS", R"("days": [])");
    CAPTURE(json);
    const auto decoded = read(json);
    REQUIRE_FALSE(decoded.ok());
    const QString said = Words(Language::English).say(decoded.refusal().phrase);
    CAPTURE(said);
    CHECK(decoded.refusal().where == QString::fromUtf8(c.path));
    CHECK(said.startsWith(QString::fromUtf8(c.path) + u": "_s));
    CHECK(said.contains(QString::fromUtf8(c.expected)));
}
