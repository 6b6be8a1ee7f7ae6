// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/create_deal.h"
#include "core/records/account.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using records::Deal;

namespace {

Deal complete(WorkspaceFixture &fixture)
{
    Deal deal;
    deal.title = u"影像工作站"_s;
    deal.account = fixture.account(u"宏达机械"_s);
    deal.owner = fixture.person(u"李敏"_s);
    deal.handle = u"13800138000"_s;
    deal.source = u"referral"_s;
    deal.budgetBand = u"100k_500k"_s;
    return deal;
}

} // namespace

TEST_CASE("the form of a deal asks for six fields and no more", "[pipeline][PIPE-11]")
{
    CHECK(formFields() == QByteArrayList{"title", "account", "handle", "source", "budget_band", "owner"});
    for (const QByteArray &key : formFields())
        CHECK(tableOf<Deal>().entity().fieldByKey(key));
}

TEST_CASE("a deal without one of the six is refused and leaves no trace", "[pipeline][PIPE-11]")
{
    WorkspaceFixture fixture;
    const Deal whole = complete(fixture);
    const std::pair<const char *, void (*)(Deal &)> cases[] = {
        {"Title", [](Deal &deal) { deal.title.clear(); }},
        {"Title", [](Deal &deal) { deal.title = u" 　"_s; }},
        {"Customer", [](Deal &deal) { deal.account.reset(); }},
        {"Phone or other handle", [](Deal &deal) { deal.handle.clear(); }},
        {"Source", [](Deal &deal) { deal.source.clear(); }},
        {"Budget band", [](Deal &deal) { deal.budgetBand.clear(); }},
        {"Owner", [](Deal &deal) { deal.owner.reset(); }},
    };
    const QByteArray before = pictureOf(fixture.workspace(), true);
    for (const auto &[label, take] : cases) {
        CAPTURE(label);
        Deal deal = whole;
        take(deal);
        const auto refused = createDeal(fixture.workspace(), deal);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.refusal().where == u"deal");
        CHECK(say(refused.refusal().phrase) == u"A new deal needs: "_s + QString::fromUtf8(label) + u'.');
    }
    const auto none = createDeal(fixture.workspace(), Deal());
    REQUIRE_FALSE(none.ok());
    CHECK(say(none.refusal().phrase) == u"A new deal needs: Title, Customer, Phone or other handle, Source, Budget band, Owner.");
    CHECK(pictureOf(fixture.workspace(), true) == before);
}

TEST_CASE("a new deal stands in the first stage of the pipeline from now on", "[pipeline][PIPE-1][PIPE-9]")
{
    for (const auto &[key, first] : {std::pair(u"standard"_s, u"lead"_s), std::pair(u"detailed"_s, u"new_lead"_s)}) {
        WorkspaceFixture fixture(key);
        const auto id = valueOf(createDeal(fixture.workspace(), complete(fixture)));
        const JudgedDeal deal = fixture.workspace().read([&](const Reader &reader) { return factsOf(reader, id); });
        CHECK(deal.facts.stage == first);
        CHECK(deal.facts.entered == monday);
        CHECK(deal.pipeline.definition.key == key);
        REQUIRE(deal.openStay);
        const Stay stay = fixture.workspace().read([&](const Reader &reader) { return *load<Stay>(reader, *deal.openStay); });
        CHECK(stay.enteredBy == u"anna");
        CHECK(stay.version == deal.pipeline.version);
        CHECK_FALSE(stay.leftAt);
        CHECK(fixture.load(id).arrivedAt == monday);
        CHECK(fixture.problems() == QStringList());
    }
}

TEST_CASE("a new deal cannot take the external reference of another", "[pipeline][PIPE-11]")
{
    WorkspaceFixture fixture;
    Deal deal = complete(fixture);
    deal.reference = u"L-1"_s;
    REQUIRE(createDeal(fixture.workspace(), deal).ok());
    const auto refused = createDeal(fixture.workspace(), deal);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().where == u"deal.reference");
    CHECK(say(refused.refusal().phrase).contains(u"影像工作站"));
    deal.reference = u"L-2"_s;
    CHECK(createDeal(fixture.workspace(), deal).ok());
}

TEST_CASE("a deal for a customer that is not known yet makes both in one step", "[pipeline][PIPE-11][PIPE-18]")
{
    WorkspaceFixture fixture;
    fixture.person(u"李敏"_s);
    const std::vector<records::TypedField> typed{{u"title"_s, u"影像工作站"_s}, {u"handle"_s, u"138"_s},
                                                 {u"source"_s, u"referral"_s},  {u"budget_band"_s, u"100k_500k"_s},
                                                 {u"owner"_s, u"李敏"_s},       {u"account"_s, u"whatever was typed"_s}};
    const QByteArray before = pictureOf(fixture.workspace());
    const auto deal = valueOf(createDealFor(fixture.workspace(), u" 仁和医院 "_s, typed));
    CHECK(fixture.count("account") == 1);
    const Deal made = fixture.load(deal);
    REQUIRE(made.account);
    const auto account =
        fixture.workspace().read([&](const Reader &reader) { return load<records::Account>(reader, *made.account); });
    CHECK(account->name == u"仁和医院");
    CHECK(account->owner == made.owner);
    CHECK(fixture.stageOf(deal) == u"lead");

    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
}

TEST_CASE("a customer of that name is not made twice", "[pipeline][PIPE-11]")
{
    WorkspaceFixture fixture;
    fixture.person(u"李敏"_s);
    const auto known = fixture.account(u"Renhe"_s);
    const std::vector<records::TypedField> typed{{u"title"_s, u"one"_s},
                                                 {u"handle"_s, u"138"_s},
                                                 {u"source"_s, u"referral"_s},
                                                 {u"budget_band"_s, u"100k_500k"_s},
                                                 {u"owner"_s, u"李敏"_s}};
    CHECK(fixture.load(valueOf(createDealFor(fixture.workspace(), u"RENHE"_s, typed))).account == known);
    fixture.account(u"renhe"_s);
    const auto several = createDealFor(fixture.workspace(), u"RENHE"_s, typed);
    REQUIRE_FALSE(several.ok());
    CHECK(several.refusal().where == u"deal.account");
    const QByteArray before = pictureOf(fixture.workspace(), true);
    CHECK_FALSE(createDealFor(fixture.workspace(), u"Huakang"_s, {{u"title"_s, u"two"_s}}).ok());
    CHECK_FALSE(createDealFor(fixture.workspace(), u"  "_s, typed).ok());
    CHECK(pictureOf(fixture.workspace(), true) == before);
}
