// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/change_record.h"
#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/records/field_editor.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a form says while it is filled in what may be there already, and whose it is", "[ui][LEAD-8][LEAD-9]")
{
    WindowFixture fixture;
    const auto hongda = fixture.facts().account(u"宏达机械有限公司"_s);
    fixture.facts().person(u"李娜"_s);
    valueOf(records::changeRecord(fixture.facts().workspace(), entity::account, hongda.n, {{u"owner"_s, u"李娜"_s}}));
    fixture.open({u"board"_s});
    fixture.screen().openDrawer({u"new.account"_s});
    fixture.settle();
    CHECK(!fixture.robot().sees(u"leads.duplicates"_s));
    fixture.robot().type(u"field.name.input"_s, u"鸿达机械"_s);
    fixture.robot().find(u"leads.duplicates"_s);
    CHECK(fixture.robot().reads(u"宏达机械有限公司"_s));
    CHECK(fixture.robot().reads(u"Owner 李娜 · 79 % likely: sounds alike: 鸿达机械 / 宏达机械有限公司"_s));
    fixture.robot().click(u"leads.duplicate.0"_s);
    fixture.settle();
    CHECK(fixture.screen().drawer() == ui::Route{u"account"_s, hongda.n});
}

TEST_CASE("from the panel of a customer its double is compared and merged, and one click takes that back", "[ui][LEAD-10]")
{
    WindowFixture fixture;
    const auto hongda = fixture.facts().account(u"宏达机械有限公司"_s);
    fixture.facts().account(u"宏達機械"_s);
    fixture.facts().account(u"鸿达机械"_s);
    fixture.open({u"board"_s});
    fixture.screen().openDrawer({u"account"_s, hongda.n});
    fixture.settle();
    CHECK(fixture.robot().find(u"leads.duplicate.0"_s));
    CHECK(!fixture.robot().sees(u"leads.duplicate.1"_s));
    fixture.robot().click(u"leads.compare.0"_s);
    fixture.settle();
    CHECK(fixture.robot().reads(u"90 % likely"_s));
    fixture.robot().click(u"compare.merge"_s);
    fixture.settle();
    CHECK(fixture.screen().drawer() == ui::Route{u"account"_s, hongda.n});
    CHECK(!fixture.robot().sees(u"leads.duplicates"_s));
    CHECK(!fixture.robot().sees(u"shell.drawer.back"_s));
    CHECK(fixture.facts().count("account") == 2);
    fixture.robot().click(u"shell.toast.undo"_s);
    fixture.settle();
    CHECK(fixture.facts().count("account") == 3);
}

TEST_CASE("a customer that is said to be another one is not shown again", "[ui][LEAD-8]")
{
    WindowFixture fixture;
    const auto hongda = fixture.facts().account(u"宏达机械有限公司"_s);
    fixture.facts().account(u"宏達機械"_s);
    fixture.open({u"board"_s});
    fixture.screen().openDrawer({u"account"_s, hongda.n});
    fixture.settle();
    fixture.robot().click(u"leads.distinct.0"_s);
    fixture.robot().waitFor([&] { return !fixture.robot().sees(u"leads.duplicates"_s); }, "the note to go");
    CHECK(fixture.facts().count("account") == 2);
    CHECK(fixture.facts().count("distinct_pair") == 1);
}
