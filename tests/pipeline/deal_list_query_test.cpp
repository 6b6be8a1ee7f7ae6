// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/deal_list_query.h"
#include "core/pipeline/filter_choices_query.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

class ListFixture : public WorkspaceFixture
{
public:
    std::vector<qint64> order(const DealFilter &filter = {}, const DealSort &sort = {}, int limit = 0)
    {
        return workspace().read([&](const Reader &reader) { return dealOrder(reader, filter, sort, limit); });
    }
    QStringList titles(const DealFilter &filter = {}, const DealSort &sort = {}, int limit = 0)
    {
        const auto numbers = order(filter, sort, limit);
        QStringList titles;
        for (const DealListRow &row : rows(numbers))
            titles.append(row.title);
        return titles;
    }
    std::vector<DealListRow> rows(const std::vector<qint64> &numbers)
    {
        return workspace().read([&](const Reader &reader) { return dealRowsOf(reader, numbers, clock().now()); });
    }
};

} // namespace

TEST_CASE("a list of deals is sorted by any column, both ways, what is empty last", "[pipeline][PIPE-15]")
{
    ListFixture fixture;
    const auto a = fixture.deal(u"alpha"_s);
    const auto c = fixture.deal(u"Gamma"_s);
    const auto b = fixture.deal(u"beta"_s);
    fixture.set(a, {{u"amount"_s, u"300"_s}, {u"expected_close"_s, u"2026-05-01"_s}});
    fixture.clock().advance(days(1));
    fixture.set(b, {{u"amount"_s, u"1000"_s}, {u"next_step_on"_s, u"2026-04-01"_s}});
    REQUIRE(fixture.move(b, u"first_contact"_s).allowed());
    fixture.person(u"Zoe"_s);
    fixture.set(c, {{u"owner"_s, u"Zoe"_s}});

    const std::tuple<DealSort, QStringList> cases[] = {
        {{DealOrder::Newest, false}, {u"beta"_s, u"Gamma"_s, u"alpha"_s}},
        {{DealOrder::Newest, true}, {u"alpha"_s, u"Gamma"_s, u"beta"_s}},
        {{DealOrder::Title, false}, {u"alpha"_s, u"beta"_s, u"Gamma"_s}},
        {{DealOrder::Title, true}, {u"Gamma"_s, u"beta"_s, u"alpha"_s}},
        {{DealOrder::Amount, false}, {u"alpha"_s, u"beta"_s, u"Gamma"_s}},
        {{DealOrder::Amount, true}, {u"beta"_s, u"alpha"_s, u"Gamma"_s}},
        {{DealOrder::Stage, true}, {u"beta"_s, u"Gamma"_s, u"alpha"_s}},
        {{DealOrder::DaysInStage, false}, {u"beta"_s, u"Gamma"_s, u"alpha"_s}},
        {{DealOrder::DaysInStage, true}, {u"Gamma"_s, u"alpha"_s, u"beta"_s}},
        {{DealOrder::Owner, true}, {u"beta"_s, u"alpha"_s, u"Gamma"_s}},
        {{DealOrder::NextStep, false}, {u"beta"_s, u"Gamma"_s, u"alpha"_s}},
        {{DealOrder::ExpectedClose, true}, {u"alpha"_s, u"beta"_s, u"Gamma"_s}},
    };
    for (const auto &[sort, titles] : cases) {
        CAPTURE(int(sort.by), sort.descending);
        CHECK(fixture.titles({}, sort) == titles);
        CHECK(fixture.titles({}, sort, 2) == titles.mid(0, 2));
    }
}

TEST_CASE("amounts are compared within their currency, the workspace's own first", "[pipeline][PIPE-15]")
{
    ListFixture fixture;
    for (const QString &amount : {u"USD 9"_s, u"5"_s, u"USD 90"_s, u"50"_s})
        fixture.set(fixture.deal(amount), {{u"amount"_s, amount}});
    CHECK(fixture.titles({}, {DealOrder::Amount, false}) == QStringList{u"5"_s, u"50"_s, u"USD 9"_s, u"USD 90"_s});
    CHECK(fixture.titles({}, {DealOrder::Amount, true}) == QStringList{u"50"_s, u"5"_s, u"USD 90"_s, u"USD 9"_s});
}

TEST_CASE("a list shows the open, the won or the lost", "[pipeline][PIPE-15]")
{
    ListFixture fixture;
    fixture.deal(u"open"_s);
    const auto lost = fixture.deal(u"lost"_s);
    fixture.set(lost, {{u"loss_reason"_s, u"price"_s}});
    REQUIRE(fixture.move(lost, u"lost"_s, u"too dear"_s).allowed());
    const std::pair<StageKind, QStringList> cases[] = {
        {StageKind::Open, {u"open"_s}}, {StageKind::Won, {}}, {StageKind::Lost, {u"lost"_s}}};
    for (const auto &[kind, titles] : cases) {
        DealFilter filter;
        filter.kind = kind;
        CHECK(fixture.titles(filter) == titles);
        CHECK(fixture.workspace().read([&](const Reader &reader) { return dealCount(reader, filter); }) == titles.size());
    }
    DealFilter filter;
    filter.text = u"OPE"_s;
    CHECK(fixture.titles(filter, {DealOrder::Stage, false}) == QStringList{u"open"_s});
    CHECK(fixture.workspace().read([&](const Reader &reader) { return dealCount(reader, filter); }) == 1);
}

TEST_CASE("what is closed stays in no stage, and has no next step to be sorted by", "[pipeline][PIPE-15]")
{
    ListFixture fixture;
    const auto lost = fixture.deal(u"lost"_s);
    fixture.set(lost, {{u"loss_reason"_s, u"price"_s}, {u"next_step_on"_s, u"2026-03-03"_s}});
    REQUIRE(fixture.move(lost, u"lost"_s, u"too dear"_s).allowed());
    fixture.clock().advance(days(3));
    fixture.set(fixture.deal(u"open"_s), {{u"next_step_on"_s, u"2026-04-04"_s}});
    for (const DealOrder by : {DealOrder::DaysInStage, DealOrder::NextStep}) {
        for (const bool descending : {false, true})
            CHECK(fixture.titles({}, {by, descending}) == QStringList{u"open"_s, u"lost"_s});
    }
}

TEST_CASE("rows come in the order asked for, without those that are no more", "[pipeline][PIPE-15]")
{
    ListFixture fixture;
    const auto one = fixture.deal(u"one"_s);
    const auto two = fixture.deal(u"two"_s);
    fixture.set(two, {{u"expected_close"_s, u"2026-05-01"_s}});
    const auto rows = fixture.rows({two.n, 999, one.n});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].title == u"two");
    CHECK(rows[0].expectedClose == dateFromIso(u"2026-05-01"));
    CHECK(rows[1].title == u"one");
    CHECK(fixture.rows({}).empty());
}

TEST_CASE("a page of a list costs one statement", "[pipeline][PIPE-15]")
{
    ListFixture fixture;
    for (int i = 0; i < 9; ++i)
        fixture.deal(QString::number(i));
    const auto numbers = fixture.order();
    fixture.workspace().read([&](const Reader &reader) {
        const qint64 before = reader.database().statementCount();
        dealRowsOf(reader, numbers, fixture.clock().now());
        CHECK(reader.database().statementCount() - before == 1);
        dealOrder(reader, {}, {DealOrder::Owner, false});
        CHECK(reader.database().statementCount() - before == 2);
        return 0;
    });
}

TEST_CASE("the filter offers people, units and sources", "[pipeline][PIPE-15]")
{
    ListFixture fixture;
    fixture.person(u"李敏"_s);
    const auto choices = fixture.workspace().read([](const Reader &reader) { return filterChoices(reader); });
    REQUIRE(choices.people.size() == 1);
    CHECK(choices.people[0].name == u"李敏");
    CHECK(choices.units.empty());
    CHECK_FALSE(choices.sources.empty());
}
