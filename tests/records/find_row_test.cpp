// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/change_record.h"
#include "core/records/find_row.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::records;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

Result<DealId> find(WorkspaceFixture &fixture, const QString &text)
{
    return fixture.workspace().read([&](const Reader &reader) { return findDeal(reader, text); });
}

QString uuidText(WorkspaceFixture &fixture, DealId deal)
{
    return fixture.workspace().read([&](const Reader &reader) { return reader.row(entity::deal, deal.n)->id.toString(); });
}

} // namespace

TEST_CASE("a deal is found by identifier, external reference, and a title that only it has", "[records][PIPE-13]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像 Workstation"_s);
    fixture.deal(u"另一单"_s);
    fixture.set(deal, {{u"reference"_s, u"L-17"_s}});
    const QString uuid = uuidText(fixture, deal);
    for (const QString &text : {uuid, uuid.toUpper(), QString(uuid).remove(u'-'), u"L-17"_s, u"影像 Workstation"_s,
                                u"影像 workstation"_s, u"影像 ＷＯＲＫstation"_s, u" 影像 Workstation "_s}) {
        CAPTURE(text);
        CHECK(valueOf(find(fixture, text)) == deal);
    }
}

TEST_CASE("a title in exactly this spelling comes before one in another", "[records][PIPE-13]")
{
    WorkspaceFixture fixture;
    const DealId upper = fixture.deal(u"GTX Pro"_s);
    const DealId lower = fixture.deal(u"gtx pro"_s);
    CHECK(valueOf(find(fixture, u"GTX Pro"_s)) == upper);
    CHECK(valueOf(find(fixture, u"gtx pro"_s)) == lower);
    CHECK_FALSE(find(fixture, u"Gtx pro"_s).ok());
}

TEST_CASE("a title that several deals have is refused with their number", "[records][PIPE-13]")
{
    WorkspaceFixture fixture;
    fixture.deal(u"影像工作站"_s);
    fixture.deal(u"影像工作站"_s);
    const auto refused = find(fixture, u"影像工作站"_s);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().where == u"argument.deal");
    CHECK(say(refused.refusal().phrase).contains(u"fits 2 record"));
}

TEST_CASE("a deal that is not there is refused, with the one that may have been meant", "[records][PIPE-13]")
{
    WorkspaceFixture fixture;
    fixture.deal(u"Imaging workstation"_s);
    const auto slip = find(fixture, u"Imaging worstation"_s);
    REQUIRE_FALSE(slip.ok());
    CHECK(say(slip.refusal().phrase).contains(u"Did you mean “Imaging workstation”?"));
    const auto none = find(fixture, u"完全不同"_s);
    REQUIRE_FALSE(none.ok());
    CHECK(say(none.refusal().phrase) == u"There is no Deal “完全不同”.");
    CHECK_FALSE(find(fixture, u"019cb2d0-0000-7000-8000-000000000000"_s).ok());
    CHECK_FALSE(find(fixture, QString()).ok());
}

TEST_CASE("a reference comes before a title", "[records][PIPE-13]")
{
    WorkspaceFixture fixture;
    const DealId byReference = fixture.deal(u"甲"_s);
    const DealId byTitle = fixture.deal(u"L-1"_s);
    fixture.set(byReference, {{u"reference"_s, u"L-1"_s}});
    CHECK(valueOf(find(fixture, u"L-1"_s)) == byReference);
    CHECK(valueOf(find(fixture, uuidText(fixture, byTitle))) == byTitle);
}

TEST_CASE("a row without a name is called by its identifier", "[records][PIPE-13]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    fixture.workspace().read([&](const Reader &reader) {
        CHECK(nameOfRow(reader, entity::deal, deal.n) == u"影像工作站");
        CHECK(Uuid::fromString(nameOfRow(reader, entity::stay, 1)));
        CHECK(nameOfRow(reader, entity::deal, 4711).isEmpty());
        return 0;
    });
}
