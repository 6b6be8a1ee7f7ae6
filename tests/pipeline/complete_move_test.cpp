// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/complete_move.h"
#include "core/pipeline/deal_page_query.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QFile>

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

Completion painPointsAndMinutes()
{
    return {{{u"pain_points"_s, u"cost;quality;efficiency"_s},
             {u"minutes_summary"_s, u"They run 24 rooms from three systems and want one before autumn."_s}},
            {},
            {}};
}

records::DealId dealInNeedsConfirmed(WorkspaceFixture &fixture)
{
    const auto deal = fixture.deal(u"Renhe imaging"_s);
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    Completion touch;
    touch.activities.push_back({.deal = deal, .kind = records::ActivityKind::Call, .answered = true, .outcome = u"reached"_s});
    REQUIRE(completeAndMove(fixture.workspace(), {deal, u"needs_confirmed"_s, {}, false}, touch).allowed());
    return deal;
}

} // namespace

TEST_CASE("what was missing and the move it opens are one edit and one undo step", "[pipeline][PIPE-14][PIPE-18]")
{
    WorkspaceFixture fixture;
    const auto deal = dealInNeedsConfirmed(fixture);
    const QByteArray before = pictureOf(fixture.workspace());
    const qint64 edits = fixture.count("edit");
    const Verdict verdict = completeAndMove(fixture.workspace(), {deal, u"solution_demo"_s, {}, false}, painPointsAndMinutes());
    CHECK(verdict.allowed());
    CHECK(verdict.compliance == Compliance::Compliant);
    CHECK(fixture.stageOf(deal) == u"solution_demo"_s);
    CHECK(fixture.count("edit") == edits + 1);
    REQUIRE(undo(fixture.workspace()).ok());
    CHECK(pictureOf(fixture.workspace()) == before);
}

TEST_CASE("where it was not enough nothing is written at all", "[pipeline][PIPE-14]")
{
    WorkspaceFixture fixture;
    const auto deal = dealInNeedsConfirmed(fixture);
    const QByteArray before = pictureOf(fixture.workspace(), true);
    Completion half = painPointsAndMinutes();
    half.fields.pop_back();
    const Verdict verdict = completeAndMove(fixture.workspace(), {deal, u"solution_demo"_s, {}, false}, half);
    CHECK_FALSE(verdict.allowed());
    REQUIRE(verdict.missing.size() == 1);
    CHECK(verdict.missing.front().where == u"deal.minutes_summary"_s);
    CHECK(pictureOf(fixture.workspace(), true) == before);
}

TEST_CASE("a part that cannot be read is refused by its own name", "[pipeline][PIPE-14]")
{
    WorkspaceFixture fixture;
    const auto deal = dealInNeedsConfirmed(fixture);
    const QByteArray before = pictureOf(fixture.workspace(), true);
    SECTION("a field")
    {
        Completion wrong = painPointsAndMinutes();
        wrong.fields.push_back({u"amount"_s, u"a lot"_s});
        const Verdict verdict = completeAndMove(fixture.workspace(), {deal, u"solution_demo"_s, {}, false}, wrong);
        REQUIRE(verdict.refusal);
        CHECK(verdict.refusal->where == u"deal.amount"_s);
    }
    SECTION("a file that is gone")
    {
        Completion wrong = painPointsAndMinutes();
        wrong.files.push_back({u"quote"_s, fixture.folder() + u"/gone.pdf"_s});
        const Verdict verdict = completeAndMove(fixture.workspace(), {deal, u"solution_demo"_s, {}, false}, wrong);
        REQUIRE(verdict.refusal);
        CHECK(verdict.refusal->where == u"attachment.quote"_s);
    }
    SECTION("an activity in the future")
    {
        Completion wrong = painPointsAndMinutes();
        wrong.activities.push_back(
            {.deal = deal, .kind = records::ActivityKind::Call, .outcome = u"will be"_s, .at = fixture.clock().now() + days(1)});
        const Verdict verdict = completeAndMove(fixture.workspace(), {deal, u"solution_demo"_s, {}, false}, wrong);
        REQUIRE(verdict.refusal);
        CHECK(verdict.refusal->where == u"activity.happened_at"_s);
    }
    CHECK(pictureOf(fixture.workspace(), true) == before);
}

TEST_CASE("the page of a deal tells everything that happened, newest first", "[pipeline][PIPE-16]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"Renhe imaging"_s);
    fixture.clock().advance(hours(1));
    fixture.set(deal, {{u"amount"_s, u"386000"_s}});
    fixture.clock().advance(hours(1));
    REQUIRE(records::logActivity(fixture.workspace(),
                                 {.deal = deal, .kind = records::ActivityKind::Visit, .outcome = u"Saw the dean about it."_s})
                .ok());
    fixture.clock().advance(hours(1));
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    fixture.clock().advance(hours(1));
    REQUIRE(fixture.move(deal, u"lost"_s, u"price"_s).allowed());
    const DealPageView view = fixture.workspace().read([&](const Reader &reader) {
        return dealPage(reader, deal, Words(Language::English, reader.zone()), fixture.clock().now());
    });
    REQUIRE(view.exists);
    using Kind = TimelineEntry::Kind;
    std::vector<Kind> kinds;
    for (const TimelineEntry &entry : view.timeline)
        kinds.push_back(entry.kind);
    // The loss reason went into the deal with the move.
    CHECK(kinds == std::vector{Kind::Change, Kind::Move, Kind::Move, Kind::Activity, Kind::Change, Kind::Move});
    CHECK(view.timeline[1].way == Way::Lost);
    CHECK_FALSE(view.timeline[1].reason.isEmpty());
    CHECK(view.timeline[3].effectiveTouch);
    REQUIRE(view.timeline[4].changes.size() == 1);
    CHECK(view.timeline[4].changes.front().was.isEmpty());
    CHECK(view.timeline[4].changes.front().is == u"CNY\u00A0386,000.00"_s);
    CHECK(view.timeline.back().stageBefore.isEmpty());
    CHECK(view.next.isEmpty());
    CHECK(view.gate.empty());
}

TEST_CASE("the checklist names what is met and what is not, in the gate's order", "[pipeline][PIPE-16][PIPE-6]")
{
    WorkspaceFixture fixture;
    const auto deal = dealInNeedsConfirmed(fixture);
    fixture.set(deal, {{u"pain_points"_s, u"cost;quality;efficiency"_s}});
    const DealPageView view = fixture.workspace().read([&](const Reader &reader) {
        return dealPage(reader, deal, Words(Language::English, reader.zone()), fixture.clock().now());
    });
    REQUIRE(view.gate.size() == 2);
    CHECK(view.gate[0].met);
    CHECK(say(view.gate[0].text) == u"Pain points: at least 3"_s);
    CHECK_FALSE(view.gate[1].met);
    CHECK(view.gate[1].where == u"deal.minutes_summary"_s);
    CHECK(view.next == u"solution_demo"_s);
    const auto here = std::find_if(view.track.begin(), view.track.end(), [](const TrackStage &stage) { return stage.here; });
    REQUIRE(here != view.track.end());
    CHECK(here->key == u"needs_confirmed"_s);
}
