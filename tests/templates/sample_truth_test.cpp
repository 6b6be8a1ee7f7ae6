// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/calendar_query.h"
#include "core/templates/sample_world.h"
#include "core/templates/work_time.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <algorithm>
#include <cmath>
#include <QJsonDocument>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using templates::SampleTruth;
using templates::WorkTime;

namespace {

struct World {
    World(quint64 seed, int months) { truth = valueOf(templates::addSampleWorld(fixture.workspace(), {seed, months})).truth; }

    template <class Query> auto read(Query query) { return fixture.workspace().read(query); }
    qint64 count(const QByteArray &sql)
    {
        return read([&](const Reader &reader) { return reader.database().integer(sql); });
    }
    /// How many of these deals there are for which an SQL condition over d holds.
    qint64 holdsFor(const std::vector<Uuid> &deals, const QByteArray &condition)
    {
        return read([&](const Reader &reader) {
            qint64 count = 0;
            for (const Uuid &id : deals) {
                db::Statement row = reader.database().prepare("SELECT count(*) FROM deal d WHERE d.id = ?1 AND " + condition);
                row.bind(1, id.bytes);
                count += row.step() ? row.integer(0) : 0;
            }
            return count;
        });
    }
    /// Minutes of working time of every stay in the stage that ended by itself, ascending.
    std::vector<qint64> dwellsIn(const QString &stage)
    {
        return read([&](const Reader &reader) {
            const WorkTime time(reader.zone());
            std::vector<qint64> dwells;
            db::Statement rows = reader.database().prepare("SELECT s.entered_at, s.left_at FROM stay s JOIN stage g ON g.n = "
                                                           "s.stage WHERE g.key = ?1 AND s.imported = 0 AND "
                                                           "s.way IN (1, 3, 4, 5)");
            rows.bind(1, stage);
            while (rows.step())
                dwells.push_back(time.minuteAt({rows.integer(1)}) - time.minuteAt({rows.integer(0)}));
            std::sort(dwells.begin(), dwells.end());
            return dwells;
        });
    }

    WorkspaceFixture fixture;
    SampleTruth truth;
};

} // namespace

TEST_CASE("what happened at the gates of a sample world is what its truth implies", "[templates][TMPL-3a]")
{
    World world(21, 24);
    REQUIRE(world.truth.stages.size() == 6);
    for (const templates::StageTruth &stage : world.truth.stages) {
        INFO(stage.key.toStdString());
        const QByteArray ended = "SELECT count(*) FROM stay s JOIN stage g ON g.n = s.stage WHERE s.imported = 0 AND g.key = '"
                                 + stage.key.toUtf8() + "' AND s.way IN ";
        const qint64 forward = world.count(ended + "(1, 3)");
        const qint64 decided = world.count(ended + "(1, 3, 4)");
        CHECK(decided == stage.decided);
        REQUIRE(decided > 100);
        const double observed = double(forward) / double(decided);
        const double error = std::sqrt(stage.expected * (1 - stage.expected) / double(decided));
        CHECK(std::abs(observed - stage.expected) < 4 * error);
        CHECK(std::abs(stage.expected - stage.conversion) < 0.06);
        const auto dwells = world.dwellsIn(stage.key);
        const double median = double(dwells[dwells.size() / 2]) / templates::minutesOfWorkDay;
        CHECK(std::abs(median / stage.medianDays - 1) < 0.2);
    }
}

TEST_CASE("quick and slow people of a sample world differ as its truth says", "[templates][TMPL-3a]")
{
    World world(21, 24);
    // Weighted by stage, so that who has later stages is not taken for slow.
    const auto paceOf = [&](const templates::PersonTruth &person) {
        double ratio = 0;
        qint64 count = 0;
        world.read([&](const Reader &reader) {
            const WorkTime time(reader.zone());
            db::Statement rows = reader.database().prepare(
                "SELECT g.key, s.entered_at, s.left_at FROM stay s JOIN stage g ON g.n = s.stage WHERE s.entered_by = ?1 AND "
                "s.imported = 0 AND s.way IN (1, 3, 4)");
            rows.bind(1, person.name);
            while (rows.step()) {
                for (const templates::StageTruth &stage : world.truth.stages) {
                    if (stage.key != rows.text(0))
                        continue;
                    const qint64 minutes = time.minuteAt({rows.integer(2)}) - time.minuteAt({rows.integer(1)});
                    ratio += std::log(std::max<double>(1, double(minutes)) / stage.medianDays / templates::minutesOfWorkDay);
                    ++count;
                }
            }
            return 0;
        });
        REQUIRE(count > 50);
        return std::exp(ratio / double(count));
    };
    for (const templates::PersonTruth &person : world.truth.people) {
        if (person.role == u"director")
            continue;
        INFO(person.name.toStdString());
        CHECK(std::abs(paceOf(person) / person.dwell - 1) < 0.2);
    }
}

TEST_CASE("what was planted in a sample world is there to be found", "[templates][TMPL-3a]")
{
    World world(5, 6);
    const templates::PlantedTruth &planted = world.truth.planted;
    const qint64 deals = world.count("SELECT count(*) FROM deal");

    // Stuck: over both limits, with a few people and stages above all.
    CHECK(qint64(planted.stuck.size()) * 100 > deals * 5);
    CHECK(qint64(planted.stuck.size()) * 100 < deals * 12);
    REQUIRE(planted.stuckWith.size() == 2);
    qint64 concentrated = 0;
    world.read([&](const Reader &reader) {
        const WorkTime time(reader.zone());
        const WorkCalendar calendar = records::calendarOf(reader);
        const auto definition = pipeline::defaultPipeline(reader).definition;
        for (const Uuid &id : planted.stuck) {
            db::Statement row = reader.database().prepare(R"(
                SELECT g.key, d.entered_at, p.id,
                       coalesce((SELECT max(happened_at) FROM v_effective_touch WHERE deal = d.n), d.entered_at)
                  FROM deal d JOIN stage g ON g.n = d.stage JOIN person p ON p.n = d.owner WHERE d.id = ?1)");
            row.bind(1, id.bytes);
            REQUIRE(row.step());
            const pipeline::StageDefinition &stage = *definition.stage(row.text(0));
            CHECK(stage.kind == pipeline::StageKind::Open);
            const qint64 now = time.minuteAt(monday);
            const auto workingDaysSince = [&](qint64 ms) { return (now - time.minuteAt({ms})) / templates::minutesOfWorkDay; };
            CHECK(workingDaysSince(row.integer(1)) > *stage.dwellLimitDays);
            CHECK(workingDaysSince(row.integer(3)) > *stage.idleLimitDays);
            // Stuck for whoever counts by the calendar too, although a Spring Festival lay between.
            CHECK(calendar.daysBetween({row.integer(1)}, monday) > *stage.dwellLimitDays);
            CHECK(calendar.daysBetween({row.integer(3)}, monday) > *stage.idleLimitDays);
            const bool here = std::find(planted.stuckAt.begin(), planted.stuckAt.end(), stage.key) != planted.stuckAt.end();
            const bool theirs =
                std::find(planted.stuckWith.begin(), planted.stuckWith.end(), Uuid{row.blob(2)}) != planted.stuckWith.end();
            concentrated += here || theirs;
        }
        return 0;
    });
    CHECK(concentrated * 10 > qint64(planted.stuck.size()) * 7);

    // The other lists are complete, and nothing else is on them.
    const auto isExactly = [&](const std::vector<Uuid> &list, const QByteArray &condition) {
        CHECK(qint64(list.size()) == world.holdsFor(list, condition));
        CHECK(qint64(list.size()) == world.count("SELECT count(*) FROM deal d WHERE " + condition));
        CHECK_FALSE(list.empty());
    };
    isExactly(planted.violations,
              "EXISTS (SELECT 1 FROM stay WHERE deal = d.n AND compliance = 2 AND imported = 0 AND reason IS NOT NULL)");
    isExactly(planted.reopened, "EXISTS (SELECT 1 FROM stay WHERE deal = d.n AND way = 6)");
    isExactly(planted.backward, "EXISTS (SELECT 1 FROM stay WHERE deal = d.n AND way = 5)");
    isExactly(planted.carriedOver, "EXISTS (SELECT 1 FROM stay WHERE deal = d.n AND imported = 1)");
    isExactly(planted.withoutDecisionMaker, "NOT EXISTS (SELECT 1 FROM contact WHERE account = d.account AND decision_role = 1)");
}

TEST_CASE("the truth is read as it was written", "[templates][TMPL-3a]")
{
    World world(18'446'744'073'709'551'615U, 1);
    const auto read = world.read([](const Reader &reader) { return templates::sampleTruthOf(reader); });
    REQUIRE(read);
    CHECK(QJsonDocument(toJson(*read)).toJson() == QJsonDocument(toJson(world.truth)).toJson());
    CHECK(read->seed == 18'446'744'073'709'551'615U);
    CHECK(read->people.size() == 12);
    CHECK(read->people.front().skills.size() == 6);
    CHECK_FALSE(templates::sampleTruthFromJson({{u"format"_s, u"plumbline.world/2"_s}}));
}
