// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/publish_pipeline.h"
#include "core/templates/sample_world.h"
#include "core/words/json_reader.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QCryptographicHash>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using templates::addSampleWorld;

namespace {

/// All rows of a workspace but their UUIDs and the truth, which names them.
QByteArray digest(WorkspaceFixture &fixture)
{
    return fixture.workspace().read([](const Reader &reader) {
        QCryptographicHash hash(QCryptographicHash::Blake2b_256);
        for (const Entity &entity : reader.catalogue().entities()) {
            db::Statement rows = reader.database().prepare(selectRows(entity) + " ORDER BY t.n");
            while (rows.step()) {
                const Row row = readRow(entity, rows);
                if (entity.number == entity::attachment && !isFilled(row.values[0]))
                    continue;
                QByteArray bytes = entity.key + QByteArray::number(row.n);
                for (const Value &value : row.values)
                    appendValue(bytes, value);
                hash.addData(bytes);
            }
        }
        return hash.result().toHex();
    });
}

qint64 countWhere(WorkspaceFixture &fixture, const QByteArray &sql)
{
    return fixture.workspace().read([&](const Reader &reader) { return reader.database().integer(sql); });
}

QByteArray worldOf(quint64 seed)
{
    WorkspaceFixture fixture;
    valueOf(addSampleWorld(fixture.workspace(), {seed, 2}));
    return digest(fixture);
}

} // namespace

TEST_CASE("one seed makes one world", "[templates][TMPL-3]")
{
    const QByteArray world = worldOf(7);
    CHECK(world == worldOf(7));
    CHECK(world != worldOf(8));
}

TEST_CASE("a sample world is a believable half year", "[templates][TMPL-3]")
{
    WorkspaceFixture fixture;
    int percent = 0;
    const auto report = valueOf(addSampleWorld(fixture.workspace(), {1, 6, [&](int done) { percent = done; }}));
    CHECK(percent == 100);
    CHECK(fixture.problems() == QStringList());

    CHECK(fixture.count("person") == 12);
    CHECK(fixture.count("unit") == 4);
    CHECK(fixture.count("account") == 350);
    CHECK(fixture.count("product") == 8);
    CHECK(fixture.count("deal") > 480);
    CHECK(fixture.count("deal") < 720);
    CHECK(fixture.count("contact") > 600);
    CHECK(fixture.count("activity") > 3'000);
    CHECK(countWhere(fixture, "SELECT count(DISTINCT name) FROM account") == 350);
    CHECK(countWhere(fixture, "SELECT count(*) FROM (SELECT title FROM deal GROUP BY title HAVING count(*) > 1)") == 0);
    CHECK(countWhere(fixture, "SELECT count(DISTINCT outcome) FROM activity") > 1'000);
    CHECK(countWhere(fixture, "SELECT count(*) FROM activity WHERE outcome IS NULL OR outcome LIKE '%{%'") == 0);
    CHECK(countWhere(fixture, "SELECT count(*) FROM person WHERE left_on IS NOT NULL AND leave_reason IS NOT NULL") == 1);
    CHECK(countWhere(fixture, "SELECT count(*) FROM deal WHERE account IS NULL OR handle IS NULL OR source IS NULL OR owner IS "
                              "NULL OR budget_band IS NULL OR tags <> '[\"sample\"]'")
          == 0);
    CHECK(countWhere(fixture, "SELECT count(DISTINCT kind) FROM activity") >= 7);
    CHECK(countWhere(fixture, "SELECT count(*) FROM deal d JOIN stage g ON g.n = d.stage WHERE g.kind = 1") > 60);
    for (const auto &[entity, made] : report.truth.made) {
        const bool hasOthers = entity == u"choice";
        INFO(entity.toStdString());
        CHECK((fixture.count(entity.toUtf8()) == made) != hasOthers);
    }
}

TEST_CASE("nothing of a sample world lies in the future but plans", "[templates][TMPL-3]")
{
    WorkspaceFixture fixture;
    fixture.clock().set(monday + hours(5) + minutes(17));
    valueOf(addSampleWorld(fixture.workspace(), {3}));
    const QByteArray now = QByteArray::number(fixture.clock().now().ms);
    CHECK(countWhere(fixture, "SELECT count(*) FROM activity WHERE status <> 1 AND happened_at > " + now) == 0);
    CHECK(countWhere(fixture, "SELECT count(*) FROM activity WHERE status = 1 AND happened_at <= " + now) == 0);
    CHECK(countWhere(fixture, "SELECT count(*) FROM activity WHERE status = 1") > 5);
    CHECK(countWhere(fixture, "SELECT count(*) FROM activity WHERE recorded_at > " + now) == 0);
    CHECK(countWhere(fixture, "SELECT count(*) FROM stay WHERE entered_at > " + now + " OR left_at > " + now) == 0);
    CHECK(countWhere(fixture, "SELECT count(*) FROM attachment WHERE added_at > " + now) == 0);
    CHECK(countWhere(fixture, "SELECT count(*) FROM deal WHERE arrived_at > " + now) == 0);
    CHECK(countWhere(fixture, "SELECT count(*) FROM receipt WHERE received_on > " + now + " / 86400000") == 0);
    // Deals still arrive in the last days, on working days between 9 and 18 o'clock.
    CHECK(countWhere(fixture, "SELECT count(*) FROM deal WHERE arrived_at > " + now + " - 5 * 86400000") > 3);
    CHECK(countWhere(fixture, "SELECT count(*) FROM deal WHERE CAST(strftime('%w', arrived_at / 1000 + 28800, 'unixepoch') AS "
                              "INTEGER) IN (0, 6) OR CAST(strftime('%H', arrived_at / 1000 + 28800, 'unixepoch') AS INTEGER) "
                              "NOT BETWEEN 9 AND 17")
          == 0);
}

TEST_CASE("every deal of a sample world has one chain of stays", "[templates][TMPL-3]")
{
    const QString pipeline = GENERATE(u"standard"_s, u"short"_s, u"detailed"_s);
    WorkspaceFixture fixture(pipeline);
    valueOf(addSampleWorld(fixture.workspace(), {11, 3}));
    CHECK(fixture.problems() == QStringList());
    CHECK(countWhere(fixture, "SELECT count(*) FROM deal d JOIN stage g ON g.n = d.stage WHERE g.kind = 2") > 3);
    // Each begins as the deal arrives, and goes on where the last one ended.
    CHECK(countWhere(fixture, R"(
        SELECT count(*) FROM (SELECT entered_at, left_at, lead(entered_at) OVER (PARTITION BY deal ORDER BY n) AS next FROM stay)
         WHERE left_at IS NOT next)")
          == 0);
    CHECK(countWhere(fixture, R"(
        SELECT count(*) FROM deal d JOIN stay s ON s.n = (SELECT min(n) FROM stay WHERE deal = d.n)
         WHERE s.entered_at IS NOT d.arrived_at)")
          == 0);
    CHECK(countWhere(fixture, "SELECT count(*) FROM stay WHERE left_at IS NOT NULL AND (way IS NULL OR compliance IS NULL OR "
                              "verdict IS NULL OR json_valid(verdict) = 0)")
          == 0);
    CHECK(countWhere(fixture, "SELECT count(*) FROM stay WHERE left_at IS NULL AND (way IS NOT NULL OR verdict IS NOT NULL)")
          == 0);
    CHECK(countWhere(fixture, "SELECT count(*) FROM stay WHERE imported = 0 AND left_at IS NOT NULL AND (left_by IS NULL OR "
                              "left_by NOT IN (SELECT name FROM person))")
          == 0);
    // What is unmet was soft and has its reason.
    CHECK(countWhere(fixture, "SELECT count(*) FROM stay WHERE way IN (1, 3) AND (compliance = 2) <> "
                              "(json_array_length(verdict, '$.unmet') > 0)")
          == 0);
    CHECK(countWhere(fixture,
                     "SELECT count(*) FROM stay WHERE imported = 0 AND (compliance = 2 OR way IN (4, 5, 6)) AND reason IS "
                     "NULL")
          == 0);
}

TEST_CASE("gates of a sample world were passed with what they ask for", "[templates][TMPL-3]")
{
    WorkspaceFixture fixture;
    valueOf(addSampleWorld(fixture.workspace(), {4}));
    const auto passedWithout = [&](const QByteArray &stage, const QByteArray &what) {
        return countWhere(fixture, "SELECT count(*) FROM stay s JOIN stage g ON g.n = s.stage JOIN deal d ON d.n = s.deal WHERE "
                                   "g.key = '"
                                       + stage + "' AND s.way IN (1, 3) AND s.compliance = 1 AND NOT " + what);
    };
    const QByteArray inStay = " AND happened_at BETWEEN s.entered_at AND s.left_at)";
    // The world reckons effective touches before its rows are written; the view must agree.
    CHECK(passedWithout("first_contact", "EXISTS (SELECT 1 FROM v_effective_touch WHERE deal = s.deal" + inStay) == 0);
    CHECK(
        passedWithout("solution_demo", "EXISTS (SELECT 1 FROM activity WHERE deal = s.deal AND kind = 4 AND status = 0" + inStay)
        == 0);
    CHECK(passedWithout("needs_confirmed", "(json_array_length(d.pain_points) >= 3 AND length(d.minutes_summary) >= 30)") == 0);
    CHECK(passedWithout("quote",
                        "(d.amount_minor > 0 AND d.expected_close IS NOT NULL AND EXISTS (SELECT 1 FROM attachment WHERE "
                        "deal = s.deal AND kind = 'quote' AND added_at <= s.left_at))")
          == 0);
    CHECK(passedWithout("negotiation", "EXISTS (SELECT 1 FROM attachment WHERE deal = s.deal AND kind = 'signed_contract')")
          == 0);
    CHECK(countWhere(fixture,
                     "SELECT count(*) FROM deal d JOIN stage g ON g.n = d.stage WHERE g.kind = 2 AND (d.signed_on IS NULL "
                     "OR d.amount_minor <> (SELECT sum(amount_minor) FROM instalment WHERE deal = d.n) OR d.amount_minor "
                     "<> (SELECT sum(quantity * unit_price_minor) FROM deal_line WHERE deal = d.n))")
          == 0);
}

TEST_CASE("a sample world lives in a pipeline of the team's own", "[templates][TMPL-3]")
{
    WorkspaceFixture fixture;
    const auto json = valueOf(JsonReader::parse(R"({
        "format": "plumbline.pipeline/1", "key": "standard", "name": {"en": "Own", "zh_CN": "自定"}, "stages": [
        {"key": "hello", "name": {"en": "Hello", "zh_CN": "问候"}, "phase": "lead", "kind": "open"},
        {"key": "weigh", "name": {"en": "Weigh", "zh_CN": "权衡"}, "phase": "opportunity", "kind": "open",
         "exit": [{"key": "big", "type": "formula", "formula": "amount >= 100000", "hard": true},
                  {"key": "end", "type": "field", "field": "contract_end", "hard": false}]},
        {"key": "agree", "name": {"en": "Agree", "zh_CN": "商定"}, "phase": "opportunity", "kind": "open"},
        {"key": "yes", "name": {"en": "Yes", "zh_CN": "成"}, "phase": "opportunity", "kind": "won"},
        {"key": "no", "name": {"en": "No", "zh_CN": "败"}, "phase": "opportunity", "kind": "lost"}]})",
                                                QString()));
    valueOf(pipeline::publishPipeline(fixture.workspace(), json));
    const auto report = valueOf(addSampleWorld(fixture.workspace(), {2, 3}));
    CHECK(fixture.problems() == QStringList());
    CHECK(report.truth.stages.size() == 3);
    CHECK(countWhere(fixture, "SELECT count(*) FROM deal d JOIN stage g ON g.n = d.stage WHERE g.kind = 2") > 3);
    CHECK(countWhere(fixture, "SELECT count(*) FROM deal d JOIN stage g ON g.n = d.stage WHERE g.kind = 2 AND d.amount_minor < "
                              "10000000 AND NOT EXISTS (SELECT 1 FROM stay WHERE deal = d.n AND imported = 1)")
          == 0);
}

TEST_CASE("a sample world keeps to its months, and there is one at a time", "[templates][TMPL-3]")
{
    WorkspaceFixture fixture;
    for (const int months : {0, -1, 37}) {
        const auto refused = addSampleWorld(fixture.workspace(), {1, months});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.refusal().where == u"sample.months");
    }
    const auto report = valueOf(addSampleWorld(fixture.workspace(), {1, 1}));
    CHECK(toIso(report.truth.begin) == u"2026-02-02");
    CHECK(toIso(report.truth.end) == u"2026-03-02");
    const auto twice = addSampleWorld(fixture.workspace(), {2, 1});
    REQUIRE_FALSE(twice.ok());
    CHECK(twice.refusal().where == u"sample");
}

TEST_CASE("undo takes a sample world away with its truth, redo brings both back", "[templates][TMPL-3][TMPL-3a]")
{
    WorkspaceFixture fixture;
    fixture.deal(u"自己的商机"_s);
    const QByteArray before = pictureOf(fixture.workspace());
    valueOf(addSampleWorld(fixture.workspace(), {1, 1}));
    const QByteArray with = pictureOf(fixture.workspace());
    const auto isThere = [&] {
        return fixture.workspace().read([](const Reader &reader) {
            CHECK(templates::hasSampleWorld(reader) == templates::sampleTruthOf(reader).has_value());
            return templates::hasSampleWorld(reader);
        });
    };
    CHECK(isThere());
    CHECK(valueOf(undo(fixture.workspace())).left.empty());
    CHECK_FALSE(isThere());
    CHECK(pictureOf(fixture.workspace()) == before);
    valueOf(redo(fixture.workspace()));
    CHECK(isThere());
    CHECK(pictureOf(fixture.workspace()) == with);
    CHECK(fixture.problems() == QStringList());
}
