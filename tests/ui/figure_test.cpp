// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/kit/figure_label.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a figure says how many stand behind it, and that they are too few", "[ui]")
{
    const auto label = [](const Figure &figure) {
        return std::make_unique<ui::FigureLabel>(u"Won"_s, u"Won ÷ closed."_s, figure);
    };
    CHECK(label(shareOf(3, 4, "won"))->accessibleName() == u"Won: —, too few: n = 4");
    CHECK(label(shareOf(3, 4, "won"))->toolTip().contains(u"Below 5 there is no figure."));
    CHECK(label(shareOf(6, 10, "won"))->accessibleName() == u"Won: 60 %, n = 10");
    CHECK(label(shareOf(6, 10, "won"))->toolTip().contains(u"between 31 % and 83 %"));
    CHECK(label(shareOf(6, 10, "won"))->toolTip().contains(u"Below 20 it is not to be compared."));
    CHECK_FALSE(label(shareOf(60, 100, "won"))->toolTip().contains(u"Below"));
    CHECK_FALSE(label(shareOf(60, 100, "won"))->isEnabled()); // there are no rows to open
}

TEST_CASE("the share that a customer's deals were won opens those deals", "[ui][PIPE-16]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    const auto account = *fixture.facts().load(deal).account;
    fixture.facts().set(deal, {{u"loss_reason"_s, u"price"_s}});
    REQUIRE(fixture.facts().move(deal, u"lost"_s, u"too dear"_s).allowed());
    fixture.open({u"board"_s});
    fixture.screen().openDrawer({u"account"_s, account.n});
    fixture.settle();
    CHECK(fixture.robot().find(u"records.account.wonShare"_s)->accessibleName() == u"Won of closed deals: —, too few: n = 1");
    fixture.robot().click(u"records.account.wonShare"_s);
    fixture.settle();
    CHECK(fixture.window().route().page == u"deals");
}
