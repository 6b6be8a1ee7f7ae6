// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/calendar_query.h"

#include "core/records/change_record.h"
#include "core/records/choose_calendar.h"
#include "core/records/create_record.h"
#include "core/records/import_calendar.h"
#include "core/records/unit.h"
#include "core/words/json_reader.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::records;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

CivilDate on(const char *iso) { return *dateFromIso(QString::fromLatin1(iso)); }

QJsonObject pack(const QByteArray &key, const QByteArray &years, const QByteArray &days)
{
    const auto json = JsonReader::parse(R"({"format": "plumbline.calendar/1", "key": ")" + key
                                            + R"(", "name": {"en": "Ours", "zh_CN": "我们的"}, "weekend": [6, 7], "years": )"
                                            + years + R"(, "days": )" + days + "}",
                                        u"pack.json"_s);
    REQUIRE(json.ok());
    return *json;
}

QJsonObject chinaIn2027()
{
    return pack("cn", "[2027]", R"([{"date": "2027-01-01", "working": false, "name": "元旦"},
                                    {"date": "2027-01-02", "working": true, "name": "元旦"},
                                    {"date": "2026-12-31", "working": false, "name": "元旦"}])");
}

class Calendars : public WorkspaceFixture
{
public:
    WorkCalendar ours()
    {
        return workspace().read([](const Reader &reader) { return calendarOf(reader); });
    }
    WorkCalendar of(qint64 unit)
    {
        return workspace().read([&](const Reader &reader) { return calendarOf(reader, UnitId(unit)); });
    }
    QString chosen()
    {
        return workspace().read([](const Reader &reader) { return chosenCalendar(reader); });
    }
    void choose(const QString &key) { valueOf(chooseCalendar(workspace(), key, u"argument.key"_s)); }
    qint64 unit(const QString &name, const QString &parent, const QString &calendar)
    {
        return valueOf(
            createRecord(workspace(), entity::unit, {{u"name"_s, name}, {u"parent"_s, parent}, {u"calendar"_s, calendar}}));
    }
};

} // namespace

TEST_CASE("a workspace in mainland China counts by its holidays, others by the plain week", "[records]")
{
    Calendars shanghai;
    CHECK(shanghai.chosen() == u"CN");
    CHECK_FALSE(shanghai.ours().isWorkingDay(on("2026-02-16")));
    CHECK(shanghai.ours().isWorkingDay(on("2026-02-28")));

    const auto berlin = valueOf(Workspace::create(shanghai.folder() + u"/berlin.plumbline"_s, shanghai.product(),
                                                  shanghai.options(), {"Europe/Berlin", "EUR"}));
    CHECK(berlin->read([](const Reader &reader) { return chosenCalendar(reader); }) == u"plain");
    CHECK(berlin->read([](const Reader &reader) { return calendarOf(reader); }).isWorkingDay(on("2026-05-01")));
}

TEST_CASE("the calendar that was chosen last counts, and undo takes the choice back", "[records]")
{
    Calendars fixture;
    fixture.choose(u"de-hh"_s);
    CHECK(fixture.chosen() == u"DE-HH");
    CHECK(fixture.ours().isWorkingDay(on("2026-02-16")));
    CHECK_FALSE(fixture.ours().isWorkingDay(on("2026-05-14")));
    fixture.choose(u"plain"_s);
    CHECK(fixture.ours().isWorkingDay(on("2026-05-14")));
    fixture.choose(u"DE-HH"_s); // the clock stands still
    CHECK(fixture.chosen() == u"DE-HH");
    valueOf(undo(fixture.workspace()));
    CHECK(fixture.chosen() == u"plain");
    valueOf(undo(fixture.workspace()));
    valueOf(undo(fixture.workspace()));
    CHECK(fixture.chosen() == u"CN");
    CHECK(fixture.problems() == QStringList());

    const auto refused = chooseCalendar(fixture.workspace(), u"Mars"_s, u"argument.key"_s);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().where == u"argument.key");
    CHECK(say(refused.refusal().phrase)
          == u"There is no working calendar “Mars”. The calendars are: CN, DE-HH, plain. Others can be imported.");
}

TEST_CASE("choosing the calendar that counts already writes nothing", "[records]")
{
    Calendars fixture;
    const QByteArray before = pictureOf(fixture.workspace(), true);
    fixture.choose(u"CN"_s);
    CHECK(pictureOf(fixture.workspace(), true) == before);
}

TEST_CASE("a unit has its own calendar, or that of the nearest unit above which has one", "[records]")
{
    Calendars fixture;
    const qint64 group = fixture.unit(u"集团"_s, {}, {});
    const qint64 europe = fixture.unit(u"欧洲"_s, u"集团"_s, u"DE-HH"_s);
    const qint64 hamburg = fixture.unit(u"汉堡"_s, u"欧洲"_s, {});
    const qint64 team = fixture.unit(u"一组"_s, u"汉堡"_s, u"Plain"_s);
    const CivilDate spring = on("2026-02-16");
    const CivilDate ascension = on("2026-05-14");
    CHECK_FALSE(fixture.of(group).isWorkingDay(spring));
    for (const qint64 unit : {europe, hamburg}) {
        CHECK(fixture.of(unit).isWorkingDay(spring));
        CHECK_FALSE(fixture.of(unit).isWorkingDay(ascension));
    }
    CHECK(fixture.of(team).isWorkingDay(ascension));
    fixture.choose(u"plain"_s);
    CHECK(fixture.of(group).isWorkingDay(spring));
    CHECK_FALSE(fixture.of(hamburg).isWorkingDay(ascension));

    const auto refused = changeRecord(fixture.workspace(), entity::unit, hamburg, {{u"calendar"_s, u"Narnia"_s}});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().where == u"unit.calendar");
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("an imported year is known at once, is one step to undo, and keeps the years that were there", "[records]")
{
    Calendars fixture;
    CHECK_FALSE(fixture.ours().knows(2027));
    CHECK(fixture.ours().isWorkingDay(on("2026-12-31")));
    const CalendarPack imported = valueOf(importCalendar(fixture.workspace(), chinaIn2027()));
    CHECK(imported.key == u"CN");
    CHECK(imported.years.front() == 2010);
    CHECK(imported.years.back() == 2027);
    CHECK(fixture.ours().knows(2027));
    CHECK_FALSE(fixture.ours().isWorkingDay(on("2026-12-31")));
    CHECK_FALSE(fixture.ours().isWorkingDay(on("2027-01-01")));
    CHECK(fixture.ours().isWorkingDay(on("2027-01-02")));
    CHECK_FALSE(fixture.ours().isWorkingDay(on("2026-02-16")));

    valueOf(importCalendar(fixture.workspace(), pack("CN", "[2028]", "[]")));
    CHECK(fixture.ours().knows(2027));
    CHECK(fixture.ours().knows(2028));
    fixture.reopen();
    CHECK(fixture.ours().knows(2028));
    valueOf(undo(fixture.workspace()));
    CHECK_FALSE(fixture.ours().knows(2028));
    valueOf(undo(fixture.workspace()));
    CHECK_FALSE(fixture.ours().knows(2027));
    CHECK(fixture.count("calendar") == 0);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("an imported calendar can be chosen, and where it is taken back what counted before counts", "[records]")
{
    Calendars fixture;
    valueOf(importCalendar(fixture.workspace(),
                           pack("OURS", "[2026]", R"([{"date": "2026-03-03", "working": false, "name": "x"}])")));
    const qint64 unit = fixture.unit(u"集团"_s, {}, u"ours"_s);
    CHECK_FALSE(fixture.of(unit).isWorkingDay(on("2026-03-03")));
    CHECK(fixture.ours().isWorkingDay(on("2026-03-03")));
    fixture.choose(u"ours"_s);
    CHECK_FALSE(fixture.ours().isWorkingDay(on("2026-03-03")));
    QStringList keys;
    for (const CalendarPack &one :
         fixture.workspace().read([](const Reader &reader) { return calendarChoice(reader, monday).all; }))
        keys.append(one.key);
    CHECK(keys == QStringList{u"CN"_s, u"DE-HH"_s, u"plain"_s, u"OURS"_s});

    valueOf(fixture.workspace().edit(Phrase::verbatim(u"gone"_s), [](Edit &edit) -> Result<Done> {
        edit.erase(entity::calendar, 1);
        return Done{};
    }));
    CHECK(fixture.chosen() == u"CN");
    CHECK(fixture.of(unit).isWorkingDay(on("2026-03-03")));
    CHECK_FALSE(fixture.of(unit).isWorkingDay(on("2026-02-16")));
    CHECK(fixture.problems() == QStringList{u"unit-calendar"_s});
}

TEST_CASE("a wrong calendar is not imported", "[records]")
{
    Calendars fixture;
    const QByteArray before = pictureOf(fixture.workspace(), true);
    const auto refused = importCalendar(fixture.workspace(), pack("CN", "[2027]", R"([{"date": "1.1.2027"}])"));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().where == u"days[0].date");
    CHECK(pictureOf(fixture.workspace(), true) == before);
}

TEST_CASE("the next year is missed from November on", "[records]")
{
    Calendars fixture;
    const WorkCalendar china = fixture.ours();
    CHECK(missingYears(china, on("2026-10-31")).empty());
    CHECK(missingYears(china, on("2026-11-01")) == std::vector<int>{2027});
    CHECK(missingYears(china, on("2027-01-01")) == std::vector<int>{2027});
    CHECK(missingYears(china, on("2027-12-01")) == std::vector<int>{2027, 2028});
    CHECK(missingYears(WorkCalendar(Zone::utc()), on("2050-12-01")).empty());
}

TEST_CASE("asking for the calendar again reads the same days, not their JSON", "[records]")
{
    Calendars fixture;
    valueOf(importCalendar(fixture.workspace(), chinaIn2027()));
    const qint64 unit = fixture.unit(u"集团"_s, {}, u"CN"_s);
    fixture.workspace().read([&](const Reader &reader) {
        const WorkCalendar first = calendarOf(reader);
        for (int i = 0; i < 1000; ++i) {
            CHECK(calendarOf(reader).isSameAs(first));
            CHECK(calendarOf(reader, UnitId(unit)).isSameAs(first));
        }
        return 0;
    });
}
