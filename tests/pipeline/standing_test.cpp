// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/board_query.h"
#include "core/pipeline/standing.h"
#include "core/records/choose_calendar.h"
#include "core/records/log_activity.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

const WorkCalendar calendar(*Zone::named("Asia/Shanghai"));

StageDefinition stageWith(std::optional<int> idle, std::optional<int> dwell)
{
    StageDefinition stage;
    stage.key = u"quote"_s;
    stage.idleLimitDays = idle;
    stage.dwellLimitDays = dwell;
    return stage;
}

} // namespace

TEST_CASE("a deal is idle when it neither moved nor was touched for longer than its stage allows", "[pipeline][PROC-3]")
{
    const StageDefinition stage = stageWith(5, 15);
    const auto state = [&](Moment entered, std::optional<Moment> touch) {
        return standingOf(stage, entered, touch, monday, calendar).state;
    };
    CHECK(state(monday - days(7), {}) == Standing::State::Fine);                // 5 working days: at the limit
    CHECK(state(monday - days(7) - minutes(1), {}) == Standing::State::Idle);   // over it
    CHECK(state(monday - days(10), monday - days(3)) == Standing::State::Fine); // touched on Friday
    CHECK(state(monday - days(28), monday - days(3)) == Standing::State::Long); // 20 working days here
    CHECK(state(monday - days(28), monday - days(14)) == Standing::State::Idle);
    CHECK(state(monday - days(3), monday - days(20)) == Standing::State::Fine); // the touch was before the stay
    const Standing told = standingOf(stage, monday - days(28), monday - days(14), monday, calendar);
    CHECK(told.idleDays == 10);
    CHECK(told.stayDays == 20);
    CHECK(told.touched);
    CHECK(*told.idleLimit == 5);
}

TEST_CASE("a stage without limits knows no idleness, and what is not known is not judged", "[pipeline][PROC-3]")
{
    CHECK(standingOf(stageWith({}, {}), monday - days(400), {}, monday, calendar).state == Standing::State::Fine);
    CHECK(standingOf(stageWith(1, 1), std::nullopt, {}, monday, calendar).state == Standing::State::Fine);
    StageDefinition won = stageWith(1, 1);
    won.kind = StageKind::Won;
    CHECK(standingOf(won, monday - days(400), {}, monday, calendar).state == Standing::State::Fine);
}

TEST_CASE("the filter for idle deals and the mark on the card never disagree", "[pipeline][PIPE-14][PROC-3]")
{
    WorkspaceFixture fixture;
    std::vector<records::DealId> deals;
    for (int i = 0; i < 40; ++i) {
        deals.push_back(fixture.deal(u"Deal %1"_s.arg(i)));
        if (i % 3 == 1)
            REQUIRE(fixture.move(deals.back(), u"first_contact"_s).allowed());
        fixture.clock().advance(hours(7));
        if (i % 4 == 2)
            REQUIRE(records::logActivity(fixture.workspace(), {.deal = deals[size_t(i) / 2],
                                                               .kind = records::ActivityKind::Call,
                                                               .answered = true,
                                                               .outcome = u"reached"_s})
                        .ok());
    }
    for (int hour = 0; hour < 24 * 12; hour += 5) {
        const Moment now = fixture.clock().now() + hours(hour);
        fixture.workspace().read([&](const Reader &reader) {
            std::set<qint64> marked;
            for (const BoardColumn &column : boardOf(reader, {}, 100, now).columns) {
                for (const DealListRow &card : column.cards) {
                    if (card.standing && card.standing->state == Standing::State::Idle)
                        marked.insert(card.deal.n);
                }
            }
            DealFilter idle;
            idle.onlyIdle = true;
            std::set<qint64> filtered;
            qint64 counted = 0;
            for (const BoardColumn &column : boardOf(reader, idle, 100, now).columns) {
                counted += column.count;
                for (const DealListRow &card : column.cards)
                    filtered.insert(card.deal.n);
            }
            CHECK(filtered == marked);
            CHECK(counted == qint64(marked.size()));
            return Done{};
        });
    }
}

TEST_CASE("how long a deal is idle is counted by the workspace's calendar, on the card and in the filter", "[pipeline][PROC-3]")
{
    WorkspaceFixture fixture;
    fixture.clock().set(*Zone::named("Asia/Shanghai")->momentFromIso(u"2026-02-13T09:00")); // before the Spring Festival
    const auto deal = fixture.deal(u"影像工作站"_s);
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    fixture.clock().advance(days(11)); // the first working day after it
    const auto idleDays = [&] {
        return fixture.workspace().read([&](const Reader &reader) {
            const Moment now = fixture.clock().now();
            DealFilter onlyIdle;
            onlyIdle.onlyIdle = true;
            const DealFilter idle = resolved(onlyIdle, reader, now);
            for (const BoardColumn &column : boardOf(reader, {}, 100, now).columns) {
                for (const DealListRow &card : column.cards) {
                    CHECK((card.standing->state == Standing::State::Idle) == (dealCount(reader, idle) == 1));
                    return card.standing->idleDays;
                }
            }
            return -1;
        });
    };
    CHECK(idleDays() == 2); // Saturday the 14th was worked
    valueOf(records::chooseCalendar(fixture.workspace(), u"plain"_s, {}));
    CHECK(idleDays() == 7);
}
