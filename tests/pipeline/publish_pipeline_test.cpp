// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/publish_pipeline.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

Definition standard() { return valueOf(shippedPipeline(u"standard"_s)); }

Definition without(const QString &stage)
{
    Definition definition = standard();
    std::erase_if(definition.stages, [&](const StageDefinition &s) { return s.key == stage; });
    return definition;
}

Result<Published> publish(WorkspaceFixture &fixture, const Definition &definition, const QJsonObject &moves = {})
{
    QJsonObject json = toJson(definition);
    if (!moves.isEmpty())
        json[u"moves"_s] = moves;
    return publishPipeline(fixture.workspace(), json);
}

LoadedPipeline inForce(WorkspaceFixture &fixture, const QString &key = u"standard"_s)
{
    return fixture.workspace().read([&](const Reader &reader) { return *loadPipelineByKey(reader, key); });
}

std::vector<Stay> staysOf(WorkspaceFixture &fixture, records::DealId deal)
{
    return fixture.workspace().read([&](const Reader &reader) {
        std::vector<Stay> stays;
        for (const auto &[id, stay] : loadWhere<Stay>(reader, "t.deal = ?1 ORDER BY t.n", deal.n))
            stays.push_back(stay);
        return stays;
    });
}

} // namespace

TEST_CASE("publishing writes the next version and leaves the earlier one as it was", "[pipeline][PIPE-4]")
{
    WorkspaceFixture fixture;
    const LoadedPipeline first = inForce(fixture);
    CHECK(first.number == 1);
    Definition changed = standard();
    changed.stages[0].exit.push_back({u"budget"_s, true, FieldFilled{"budget"}});
    changed.stages[0].name.chinese = u"新线索"_s;
    const Published published = valueOf(publish(fixture, changed));
    CHECK(published.key == u"standard");
    CHECK(published.version == 2);
    CHECK(published.movedDeals == 0);
    const LoadedPipeline second = inForce(fixture);
    CHECK(second.number == 2);
    CHECK(second.definition == changed);
    CHECK(second.stageIds == first.stageIds);
    const auto was =
        fixture.workspace().read([&](const Reader &reader) { return *load<PipelineVersion>(reader, first.version); });
    CHECK(was.number == 1);
    CHECK_FALSE(was.definition.contains(u"新线索"));
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a stay remembers the version under which it was judged", "[pipeline][PIPE-4][PIPE-9]")
{
    WorkspaceFixture fixture;
    const auto early = fixture.deal(u"早"_s);
    const auto late = fixture.deal(u"晚"_s);
    const VersionId first = inForce(fixture).version;
    REQUIRE(fixture.move(early, u"first_contact"_s).allowed());
    Definition stricter = standard();
    stricter.stages[0].exit.push_back({u"budget"_s, true, FieldFilled{"budget"}});
    valueOf(publish(fixture, stricter));
    const VersionId second = inForce(fixture).version;
    CHECK(first != second);

    CHECK_FALSE(fixture.move(late, u"first_contact"_s).allowed());
    fixture.set(late, {{u"budget"_s, u"300万"_s}});
    REQUIRE(fixture.move(late, u"first_contact"_s).allowed());
    CHECK(staysOf(fixture, early)[0].version == first);
    CHECK(staysOf(fixture, early)[1].version == first);
    CHECK(staysOf(fixture, late)[0].version == second); // entered under the first, judged under the second
    CHECK(staysOf(fixture, late)[1].version == second);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a workspace holds several pipelines, and a deal stays in its own", "[pipeline][PIPE-1]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    const Published published = valueOf(publish(fixture, valueOf(shippedPipeline(u"short"_s))));
    CHECK(published.version == 1);
    CHECK(inForce(fixture, u"short"_s).definition.stages.size() == 6);
    CHECK(inForce(fixture).number == 1);
    CHECK_FALSE(fixture.move(deal, u"intent"_s).allowed()); // a stage of the other pipeline
    CHECK(fixture.move(deal, u"first_contact"_s).allowed());
    const auto all = fixture.workspace().read([](const Reader &reader) { return allPipelines(reader).size(); });
    CHECK(all == 2);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a stage with deals is retired only with a rule where they go", "[pipeline][PIPE-4]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    const QByteArray before = pictureOf(fixture.workspace(), true);

    const auto refused = publish(fixture, without(u"first_contact"_s));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().where == u"moves.first_contact");
    CHECK(pictureOf(fixture.workspace(), true) == before);
    CHECK_FALSE(publish(fixture, without(u"first_contact"_s), {{u"lead"_s, u"needs_confirmed"_s}}).ok());

    fixture.clock().advance(days(2));
    const Published published =
        valueOf(publish(fixture, without(u"first_contact"_s), {{u"first_contact"_s, u"needs_confirmed"_s}}));
    CHECK(published.version == 2);
    CHECK(published.movedDeals == 1);
    CHECK(fixture.stageOf(deal) == u"needs_confirmed");
    const auto stays = staysOf(fixture, deal);
    REQUIRE(stays.size() == 3);
    CHECK(stays[1].way == Way::Edited);
    CHECK(stays[1].compliance == Compliance::NotJudged);
    CHECK(stays[1].leftAt == monday + days(2));
    CHECK(stays[1].leftBy == u"anna");
    CHECK(stays[2].enteredAt == stays[1].leftAt);
    CHECK(stays[2].version == inForce(fixture).version);
    const auto stage = fixture.workspace().read([&](const Reader &reader) { return *load<StageRecord>(reader, stays[1].stage); });
    CHECK(stage.retired);
    CHECK(stage.name.chinese == u"首次接触"); // history keeps the old name
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("publishing and what it moved are undone as one", "[pipeline][PIPE-4][PIPE-18]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    const QByteArray before = pictureOf(fixture.workspace());
    valueOf(publish(fixture, without(u"first_contact"_s), {{u"first_contact"_s, u"needs_confirmed"_s}}));
    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
    CHECK(fixture.stageOf(deal) == u"first_contact");
    CHECK(inForce(fixture).number == 1);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a stage that comes back is the one it was", "[pipeline][PIPE-4]")
{
    WorkspaceFixture fixture;
    const auto stages = inForce(fixture).stageIds;
    valueOf(publish(fixture, without(u"first_contact"_s)));
    valueOf(publish(fixture, standard()));
    CHECK(inForce(fixture).number == 3);
    CHECK(inForce(fixture).stageIds == stages);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a closed deal keeps its closing when the stage it came from is retired, and its gates", "[pipeline][PIPE-4][PIPE-7]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    REQUIRE(fixture.move(deal, u"lost"_s, u"price"_s).allowed());
    CHECK(valueOf(publish(fixture, without(u"first_contact"_s))).movedDeals == 0);
    CHECK(fixture.stageOf(deal) == u"lost");
    // Judged as far as the lead: the rest must be satisfied still.
    CHECK_FALSE(fixture.move(deal, u"negotiation"_s, u"重启"_s, true).allowed());
    CHECK(fixture.move(deal, u"needs_confirmed"_s, u"重启"_s).allowed());
}

TEST_CASE("publishing at a time before a deal entered leaves no stay that ends before it began", "[pipeline][PIPE-4]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    fixture.clock().set(monday - days(1));
    valueOf(publish(fixture, without(u"first_contact"_s), {{u"first_contact"_s, u"lead"_s}}));
    CHECK(fixture.stageOf(deal) == u"lead");
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a wrong definition publishes nothing", "[pipeline][PIPE-4]")
{
    WorkspaceFixture fixture;
    const QByteArray before = pictureOf(fixture.workspace(), true);
    Definition wrong = standard();
    wrong.stages[0].exit.push_back({u"x"_s, true, FieldFilled{"nosuch"}});
    const auto refused = publish(fixture, wrong);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().where == u"stages[0].exit[2].field");
    CHECK(pictureOf(fixture.workspace(), true) == before);
}
