// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/change_gate.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using pipeline::GateLine;
using pipeline::GatePlace;
using pipeline::GateSide;

namespace {

const GatePlace leaveLead{QStringLiteral("standard"), QStringLiteral("lead"), GateSide::Exit};

std::vector<GateLine> linesOf(WorkspaceFixture &fixture, const GatePlace &place, Language language = Language::English)
{
    return fixture.workspace().read([&](const Reader &reader) {
        const auto view = pipeline::gatesOf(reader, place.pipeline, language);
        for (const pipeline::GateStage &stage : view.stages) {
            if (stage.key == place.stage)
                return place.side == GateSide::Exit ? stage.exit : stage.entry;
        }
        return std::vector<GateLine>{};
    });
}

} // namespace

TEST_CASE("a formula is asked from its version on, and the undo takes it back", "[pipeline][PIPE-4][PIPE-5][RULE-3]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"Renhe imaging"_s);
    const size_t before = linesOf(fixture, leaveLead).size();
    const auto published = valueOf(pipeline::addRequirement(fixture.workspace(), leaveLead, true, u"来源 = \"展会\""_s));
    CHECK(published.version == 2);
    const auto lines = linesOf(fixture, leaveLead);
    REQUIRE(lines.size() == before + 1);
    CHECK(lines.back().key == u"formula_1"_s);
    CHECK(lines.back().hard);
    CHECK(lines.back().formula == u"来源 = \"Exhibition\""_s);
    CHECK(linesOf(fixture, leaveLead, Language::Chinese).back().formula == u"来源 = \"展会\""_s);
    CHECK_FALSE(fixture.move(deal, u"first_contact"_s).allowed());
    CHECK(fixture.problems().isEmpty());
    REQUIRE(undo(fixture.workspace()).ok());
    CHECK(linesOf(fixture, leaveLead).size() == before);
    CHECK(fixture.move(deal, u"first_contact"_s).allowed());
    CHECK(fixture.problems().isEmpty());
}

TEST_CASE("a condition is changed in its place and removed, whatever its kind", "[pipeline][PIPE-4][PIPE-5]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    valueOf(pipeline::addRequirement(workspace, leaveLead, true, u"budget > 1"_s));
    valueOf(pipeline::addRequirement(workspace, leaveLead, true, u"budget > 2"_s));
    valueOf(pipeline::changeRequirement(workspace, leaveLead, u"formula_1"_s, false, u"budget > 3"_s));
    auto lines = linesOf(fixture, leaveLead);
    REQUIRE(lines.size() >= 2);
    CHECK(lines[lines.size() - 2].formula == u"budget > 3"_s);
    CHECK_FALSE(lines[lines.size() - 2].hard);
    // What changes nothing is no version.
    CHECK(valueOf(pipeline::changeRequirement(workspace, leaveLead, u"formula_1"_s, false, u"budget > 3"_s)).version == 4);
    valueOf(pipeline::removeRequirement(workspace, leaveLead, u"formula_1"_s));
    lines = linesOf(fixture, leaveLead);
    CHECK(lines.back().formula == u"budget > 2"_s);
    // One that is no formula.
    const GatePlace leaveNegotiation{u"standard"_s, u"negotiation"_s, GateSide::Exit};
    const auto shipped = linesOf(fixture, leaveNegotiation);
    REQUIRE_FALSE(shipped.empty());
    valueOf(pipeline::removeRequirement(workspace, leaveNegotiation, shipped.front().key));
    CHECK(linesOf(fixture, leaveNegotiation).size() == shipped.size() - 1);
    CHECK(fixture.problems().isEmpty());
}

TEST_CASE("what winning and losing always ask for is told as fixed", "[pipeline][PIPE-7]")
{
    WorkspaceFixture fixture;
    const auto lines = linesOf(fixture, {u"standard"_s, u"signed"_s, GateSide::Entry});
    QStringList fixed;
    for (const GateLine &line : lines) {
        if (line.isFixed)
            fixed.append(say(line.text));
    }
    CHECK(fixed == QStringList{u"Amount"_s, u"Signed on"_s});
}

TEST_CASE("a gate refuses a wrong formula with its place, and what is gone", "[pipeline][PIPE-5][RULE-3]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const auto wrong = pipeline::addRequirement(workspace, leaveLead, true, u"bugdet > 1"_s);
    REQUIRE_FALSE(wrong.ok());
    CHECK(say(wrong.refusal().phrase).contains(u"bugdet"_s));
    CHECK_FALSE(pipeline::addRequirement(workspace, leaveLead, true, u"budget"_s).ok());
    CHECK_FALSE(pipeline::addRequirement(workspace, {u"standard"_s, u"nowhere"_s}, true, u"budget > 1"_s).ok());
    CHECK_FALSE(pipeline::addRequirement(workspace, {u"nowhere"_s, u"lead"_s}, true, u"budget > 1"_s).ok());
    CHECK_FALSE(pipeline::changeRequirement(workspace, leaveLead, u"formula_9"_s, true, u"budget > 1"_s).ok());
    CHECK_FALSE(pipeline::removeRequirement(workspace, leaveLead, u"formula_9"_s).ok());
    CHECK(fixture.workspace().read([](const Reader &reader) { return pipeline::gatesOf(reader, {}, Language::English).version; })
          == 1);
}
