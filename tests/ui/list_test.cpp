// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/move_deal.h"
#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/kit/paged_table.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

QString cell(WindowFixture &fixture, int row, int column)
{
    const auto *table = fixture.robot().find<ui::PagedTable>(u"pipeline.list.table"_s);
    return table->model()->index(row, column).data().toString();
}

} // namespace

TEST_CASE("the list of deals follows a move and its undo", "[ui][PIPE-15][PIPE-18]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deals"_s});
    CHECK(cell(fixture, 0, 0) == u"Renhe imaging"_s);
    CHECK(cell(fixture, 0, 2) == u"Lead"_s);
    fixture.robot().find<ui::PagedTable>(u"pipeline.list.table"_s)->choose(deal.n);
    fixture.robot().shortcut(u"Ctrl+Shift+Right"_s);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"first_contact"_s);
    fixture.robot().waitFor([&] { return cell(fixture, 0, 2) == u"First contact"_s; }, "the stage");
    fixture.robot().shortcut(u"Ctrl+Z"_s);
    fixture.settle();
    fixture.robot().waitFor([&] { return cell(fixture, 0, 2) == u"Lead"_s; }, "the stage before");
}

TEST_CASE("building the pages anew does nothing to the deals", "[ui][PIPE-18]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deals"_s});
    fixture.robot().find<ui::PagedTable>(u"pipeline.list.table"_s)->choose(deal.n);
    fixture.robot().shortcut(u"Ctrl+Shift+Right"_s);
    fixture.settle();
    const qint64 edits = fixture.facts().count("edit");
    fixture.window().openDrawer({u"deal"_s, deal.n, u"activity"_s});
    fixture.settle();
    for (int i = 0; i < 3; ++i) {
        fixture.window().rebuild();
        fixture.settle();
    }
    CHECK(fixture.facts().count("edit") == edits);
    CHECK(fixture.stageOf(deal) == u"first_contact"_s);
}
