// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/change_record.h"
#include "core/records/receipt.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::records;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

Result<Done> set(WorkspaceFixture &fixture, DealId deal, const std::vector<TypedField> &typed)
{
    return changeRecord(fixture.workspace(), entity::deal, deal.n, typed);
}

} // namespace

TEST_CASE("fields are set by key or by name, all in one edit", "[records][PIPE-11]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const QByteArray before = pictureOf(fixture.workspace());
    const qint64 edits = fixture.count("edit");
    valueOf(set(fixture, deal,
                {{u"amount"_s, u"38.6万"_s}, {u"Expected close"_s, u"2026-04-30"_s}, {u"PAIN POINTS"_s, u"成本高"_s}}));
    CHECK(fixture.count("edit") == edits + 1);
    const Deal now = fixture.load(deal);
    CHECK(now.amount == Money{38'600'000, "CNY"});
    CHECK(now.expectedClose == civilDate(2026, 4, 30));
    CHECK(now.painPoints == QStringList{u"cost"_s});
    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
}

TEST_CASE("empty text empties a field", "[records][PIPE-11]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    valueOf(set(fixture, deal, {{u"amount"_s, u"386000"_s}, {u"handle"_s, QString()}}));
    CHECK(fixture.load(deal).handle.isEmpty());
    valueOf(set(fixture, deal, {{u"amount"_s, u" "_s}}));
    CHECK_FALSE(fixture.load(deal).amount);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("setting what is already so is no edit", "[records][PIPE-18]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const qint64 edits = fixture.count("edit");
    valueOf(set(fixture, deal, {{u"title"_s, u"影像工作站"_s}, {u"source"_s, u"转介绍"_s}}));
    CHECK(fixture.count("edit") == edits);
}

TEST_CASE("a field that cannot be set so is refused by name, and nothing is written", "[records][PIPE-8][PIPE-11]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    fixture.set(fixture.deal(u"另一单"_s), {{u"reference"_s, u"L-2"_s}});
    struct Case {
        QString key, text, where, words;
    };
    const Case cases[] = {
        {u"stage"_s, u"quote"_s, u"deal.stage"_s, u"only by moving it through its gates"_s},
        {u"阶段"_s, u"报价"_s, u"deal.阶段"_s, u"only by moving it through its gates"_s},
        {u"pipeline"_s, u"short"_s, u"deal.pipeline"_s, u"kept by Plumbline itself"_s},
        {u"amuont"_s, u"3"_s, u"deal.amuont"_s, u"Did you mean “amount”?"_s},
        {u"colour"_s, u"red"_s, u"deal.colour"_s, u"Deal has no field “colour”"_s},
        {u"entered_at"_s, u"2026-03-01"_s, u"deal.entered_at"_s, u"Deal has no field “entered_at”"_s},
        {u"title"_s, QString(), u"deal.title"_s, u"“Title” cannot be left empty"_s},
        {u"title"_s, u" 　"_s, u"deal.title"_s, u"“Title” cannot be left empty"_s},
        {u"reference"_s, u"L-2"_s, u"deal.reference"_s, u"belongs to “另一单” already"_s},
        {u"amount"_s, u"much"_s, u"deal.amount"_s, u"no amount of money"_s},
        {u"owner"_s, u"王五"_s, u"deal.owner"_s, u"There is no Person “王五”"_s},
    };
    const QByteArray before = pictureOf(fixture.workspace(), true);
    for (const Case &c : cases) {
        CAPTURE(c.key, c.text);
        const auto refused = set(fixture, deal, {{u"notes"_s, u"written with it"_s}, {c.key, c.text}});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.refusal().where == c.where);
        CHECK(say(refused.refusal().phrase).contains(c.words));
    }
    CHECK(pictureOf(fixture.workspace(), true) == before);
}

TEST_CASE("a record keeps its own reference, and an empty one is nobody's", "[records][PIPE-11]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const DealId other = fixture.deal(u"另一单"_s);
    valueOf(set(fixture, deal, {{u"reference"_s, u"L-1"_s}}));
    CHECK(set(fixture, deal, {{u"reference"_s, u"L-1"_s}, {u"notes"_s, u"x"_s}}).ok());
    valueOf(set(fixture, deal, {{u"reference"_s, QString()}}));
    CHECK(set(fixture, other, {{u"reference"_s, QString()}}).ok());
    CHECK(set(fixture, other, {{u"reference"_s, u"L-1"_s}}).ok());
}

TEST_CASE("one voucher may pay several instalments", "[records][PAPR-8]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const ReceiptId receipt =
        valueOf(fixture.workspace().edit(Phrase::verbatim(u"receipts"_s), [&](Edit &edit) -> Result<ReceiptId> {
            add(edit, Receipt{deal, {}, civilDate(2026, 3, 1), Money{100, "CNY"}, {}, u"V-1"_s, {}});
            return add(edit, Receipt{deal, {}, civilDate(2026, 3, 1), Money{200, "CNY"}, {}, {}, {}});
        }));
    CHECK(changeRecord(fixture.workspace(), entity::receipt, receipt.n, {{u"reference"_s, u"V-1"_s}}).ok());
    CHECK(fixture.problems() == QStringList());
}
