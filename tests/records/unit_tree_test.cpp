// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/change_record.h"
#include "core/records/unit.h"
#include "core/records/unit_tree.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::records;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

UnitId unit(WorkspaceFixture &fixture, const QString &name, std::optional<UnitId> parent = {})
{
    return valueOf(fixture.workspace().edit(Phrase::verbatim(name), [&](Edit &edit) -> Result<UnitId> {
        return add(edit, Unit{name, UnitLevel::Team, parent});
    }));
}

/// Empty where it was done.
QString moveUnder(WorkspaceFixture &fixture, UnitId unit, const QString &parent)
{
    const auto moved = changeRecord(fixture.workspace(), entity::unit, unit.n, {{u"parent"_s, parent}});
    if (moved.ok())
        return {};
    CHECK(moved.refusal().where == u"unit.parent");
    return say(moved.refusal().phrase);
}

} // namespace

TEST_CASE("units stand at most four levels deep", "[records][PIPE-11]")
{
    WorkspaceFixture fixture;
    const UnitId group = unit(fixture, u"集团"_s);
    const UnitId region = unit(fixture, u"华东"_s, group);
    const UnitId city = unit(fixture, u"上海"_s, region);
    const UnitId team = unit(fixture, u"一组"_s, city);
    const UnitId other = unit(fixture, u"二组"_s);
    const UnitId below = unit(fixture, u"二组小队"_s, other);
    fixture.workspace().read([&](const Reader &reader) {
        CHECK(levelOfUnit(reader, group.n) == 1);
        CHECK(levelOfUnit(reader, team.n) == 4);
        CHECK(refuseParent(reader, 0, team.n));       // a new unit would be the fifth level
        CHECK_FALSE(refuseParent(reader, 0, city.n)); // the fourth
        return 0;
    });
    CHECK(moveUnder(fixture, other, u"一组"_s) == u"Units can stand at most 4 levels deep.");
    CHECK(moveUnder(fixture, other, u"上海"_s) == u"Units can stand at most 4 levels deep."); // it brings one along
    CHECK(moveUnder(fixture, below, u"上海"_s).isEmpty());
    CHECK(moveUnder(fixture, other, u"上海"_s).isEmpty());
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a unit cannot be part of itself, nor of what it holds", "[records][PIPE-11]")
{
    WorkspaceFixture fixture;
    const UnitId group = unit(fixture, u"集团"_s);
    const UnitId region = unit(fixture, u"华东"_s, group);
    unit(fixture, u"上海"_s, region);
    CHECK(moveUnder(fixture, group, u"集团"_s) == u"A unit cannot be part of itself.");
    CHECK(moveUnder(fixture, group, u"华东"_s) == u"A unit cannot be part of itself.");
    CHECK(moveUnder(fixture, group, u"上海"_s) == u"A unit cannot be part of itself.");
    CHECK(moveUnder(fixture, region, QString()).isEmpty());
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("check finds a unit that stands in itself, or too deep", "[records][PIPE-11]")
{
    WorkspaceFixture fixture;
    const UnitId group = unit(fixture, u"集团"_s);
    UnitId last = group;
    for (int level = 2; level <= mostUnitLevels; ++level)
        last = unit(fixture, QString::number(level), last);
    CHECK(fixture.problems() == QStringList());
    unit(fixture, u"五"_s, last);
    CHECK(fixture.problems() == QStringList{u"unit-tree"_s});

    WorkspaceFixture circle;
    const UnitId one = unit(circle, u"甲"_s);
    const UnitId two = unit(circle, u"乙"_s, one);
    valueOf(circle.workspace().edit(Phrase::verbatim(u"circle"_s), [&](Edit &edit) -> Result<Done> {
        replace(edit, one, Unit{u"甲"_s, {}, two});
        return Done{};
    }));
    CHECK(circle.problems() == QStringList{u"unit-tree"_s});
}
