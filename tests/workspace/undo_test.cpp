// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::tests;

TEST_CASE("undo takes a move back and redo makes it again, across restarts", "[workspace][PIPE-18]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(QStringLiteral("影像工作站"));
    const QByteArray before = pictureOf(fixture.workspace());
    REQUIRE(fixture.move(deal, QStringLiteral("first_contact")).allowed());
    const QByteArray after = pictureOf(fixture.workspace());
    CHECK(fixture.stageOf(deal) == u"first_contact");

    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
    fixture.reopen();
    valueOf(redo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == after);
    CHECK(fixture.problems() == QStringList());
}
