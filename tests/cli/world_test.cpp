// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/cli_runner.h"
#include "tests/support/catch.h"

#include <QFile>

using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a sample world is made, told and removed on the command line", "[cli][templates][TMPL-3][TMPL-3a]")
{
    const CliWorkspace plain;
    CHECK(plain.json(u"world"_s).exitCode == 1);
    CHECK(plain.json(u"world"_s).object()[u"where"_s] == u"sample"_s);
    CHECK(plain.json(u"world"_s, {u"--remove"_s}).exitCode == 1);

    const QString path = plain.file(u"sample.plumbline"_s);
    const CliRun refused = runCli({u"new"_s, path, u"--sample"_s, u"--months"_s, u"37"_s, u"--json"_s});
    CHECK(refused.exitCode == 1);
    CHECK(refused.object()[u"where"_s] == u"sample.months"_s);
    CHECK_FALSE(QFile::exists(path));

    const CliRun made = runCli({u"new"_s, path, u"--sample"_s, u"--seed"_s, u"4"_s, u"--months"_s, u"2"_s, u"--zone"_s,
                                u"Asia/Shanghai"_s, u"--now"_s, u"2026-03-20T15:00"_s, u"--json"_s});
    REQUIRE(made.exitCode == 0);
    const qint64 deals = made.object()[u"sample"_s][u"deal"_s].toInteger();
    CHECK(deals > 120);

    const QJsonObject truth = runCli({u"world"_s, path, u"--json"_s}).object();
    CHECK(truth[u"format"_s] == u"plumbline.world/1"_s);
    CHECK(truth[u"seed"_s] == u"4"_s);
    CHECK(truth[u"begin"_s] == u"2026-01-20"_s);
    CHECK(truth[u"end"_s] == u"2026-03-20"_s);
    CHECK(truth[u"stages"_s].toArray().size() == 6);
    CHECK(truth[u"people"_s].toArray().size() == 12);
    const CliRun table = runCli({u"world"_s, path});
    CHECK(table.out.contains("needs_confirmed"));
    CHECK(table.out.contains("周建平"));
    CHECK(runCli({u"check"_s, path}).exitCode == 0);

    const CliRun removed = runCli({u"world"_s, path, u"--remove"_s, u"--json"_s});
    CHECK(removed.exitCode == 0);
    CHECK(removed.object()[u"erased"_s][u"deal"_s].toInteger() == deals);
    CHECK(runCli({u"world"_s, path, u"--json"_s}).exitCode == 1);
    CHECK(runCli({u"undo"_s, path, u"--json"_s}).exitCode == 0);
    CHECK(runCli({u"world"_s, path, u"--json"_s}).object() == truth);
}
