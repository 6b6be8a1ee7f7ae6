// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/change_record.h"
#include "core/records/overview_query.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("who has not left can be at work, each name once", "[records]")
{
    WorkspaceFixture fixture;
    for (const QString &name : {u"Wang"_s, u"Li"_s, u"Li"_s})
        fixture.person(name);
    fixture.deal(u"one"_s);
    const auto overview = fixture.workspace().read(records::overviewOf);
    CHECK(overview.deals == 1);
    CHECK(overview.accounts == fixture.count("account"));
    CHECK(overview.edits == fixture.count("edit"));
    CHECK(overview.atWork.count(u"Li"_s) == 1);
    CHECK(overview.atWork.contains(u"Wang"_s));
}
