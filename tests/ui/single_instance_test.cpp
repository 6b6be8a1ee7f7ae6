// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/robot.h"
#include "ui/shell/single_instance.h"

#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::tests;

TEST_CASE("a second start hands its file to the first and leaves", "[ui]")
{
    ui::SingleInstance first;
    REQUIRE(first.isFirst({}));
    first.listen();
    QSignalSpy raised(&first, &ui::SingleInstance::raised);
    ui::SingleInstance second;
    CHECK_FALSE(second.isFirst(QStringLiteral("/tmp/team.plumbline")));
    QWidget none;
    Robot(none).waitFor([&] { return raised.count() == 1; }, "being raised");
    CHECK(raised.front().front().toString() == QStringLiteral("/tmp/team.plumbline"));
}
