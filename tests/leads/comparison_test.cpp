// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/comparison_query.h"
#include "core/leads/merge_records.h"
#include "core/records/account.h"
#include "core/records/activity.h"
#include "core/records/change_record.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::leads;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

ComparisonView compared(WorkspaceFixture &fixture, int entity, const std::vector<qint64> &rows)
{
    return fixture.workspace().read(
        [&](const Reader &reader) { return comparisonOf(reader, entity, rows, Words(Language::English)); });
}

const ComparedField &fieldOf(const ComparisonView &view, const char *key)
{
    const auto found =
        std::find_if(view.fields.begin(), view.fields.end(), [&](const ComparedField &its) { return its.field.key == key; });
    if (found == view.fields.end())
        throw std::runtime_error(std::string("not compared: ") + key);
    return *found;
}

void set(WorkspaceFixture &fixture, records::AccountId account, const QString &key, const QString &text)
{
    valueOf(records::changeRecord(fixture.workspace(), entity::account, account.n, {{key, text}}));
}

} // namespace

TEST_CASE("records stand side by side with whose they are, what belongs to them and why they may be one",
          "[leads][LEAD-9][LEAD-10]")
{
    WorkspaceFixture fixture;
    fixture.person(u"李娜"_s);
    const auto one = fixture.account(u"宏达机械有限公司"_s);
    const auto other = fixture.account(u"宏達機械"_s);
    set(fixture, other, u"owner"_s, u"李娜"_s);
    set(fixture, other, u"phone"_s, u"0571-88888888"_s);
    const auto deal = fixture.deal(u"A press"_s);
    fixture.set(deal, {{u"account"_s, u"宏达机械有限公司"_s}});
    records::Activity call;
    call.deal = deal;
    call.kind = records::ActivityKind::Call;
    valueOf(fixture.workspace().edit(EditHeader(Phrase::verbatim(u"test"_s)),
                                     [&](Edit &edit) -> Result<records::ActivityId> { return add(edit, call); }));

    const ComparisonView view = compared(fixture, entity::account, {one.n, other.n, 4711});
    REQUIRE(view.records.size() == 2);
    CHECK(view.records[0].name == u"宏达机械有限公司"_s);
    CHECK(view.records[0].owner.isEmpty());
    CHECK(view.records[1].owner == u"李娜"_s);
    CHECK(view.records[0].made.has_value());
    REQUIRE(view.records[0].belongings.size() == 2);
    CHECK(view.records[0].belongings[0].entity == entity::deal);
    CHECK(view.records[0].belongings[1].entity == entity::activity);
    CHECK(view.records[1].belongings.empty());
    CHECK(view.likeness.score == 90);
    CHECK(fieldOf(view, "name").differs());
    CHECK(fieldOf(view, "phone").spoken == std::vector<QString>{{}, u"0571-88888888"_s});
    CHECK_THROWS(fieldOf(view, "website"));
    CHECK(proposedToStay(view) == 0);
}

TEST_CASE("where nothing belongs to either, the record that says more is proposed, then the older one", "[leads][LEAD-10]")
{
    WorkspaceFixture fixture;
    const auto one = fixture.account(u"A"_s);
    const auto other = fixture.account(u"B"_s);
    CHECK(proposedToStay(compared(fixture, entity::account, {one.n, other.n})) == 0);
    CHECK(proposedToStay(compared(fixture, entity::account, {other.n, one.n})) == 1);
    set(fixture, other, u"location"_s, u"Hangzhou"_s);
    CHECK(proposedToStay(compared(fixture, entity::account, {one.n, other.n})) == 1);
}

TEST_CASE("of a field the filled value is proposed, the newer one, and a name from the record that stays", "[leads][LEAD-10]")
{
    WorkspaceFixture fixture;
    const auto one = fixture.account(u"A"_s);
    const auto other = fixture.account(u"B"_s);
    set(fixture, one, u"phone"_s, u"111"_s);
    set(fixture, other, u"phone"_s, u"222"_s);
    set(fixture, other, u"website"_s, u"b.cn"_s);
    set(fixture, one, u"notes"_s, u"one"_s);
    set(fixture, other, u"notes"_s, u"other"_s);
    const auto source = [&](const char *key, size_t stays) {
        return proposedSource(fieldOf(compared(fixture, entity::account, {one.n, other.n}), key), stays);
    };
    CHECK(source("phone", 0) == 1);
    CHECK(source("phone", 1) == 1);
    CHECK(source("website", 0) == 1);
    CHECK(source("name", 0) == 0);
    CHECK(source("name", 1) == 1);
    set(fixture, one, u"phone"_s, u"333"_s);
    CHECK(source("phone", 1) == 0);
    const ComparisonView view = compared(fixture, entity::account, {one.n, other.n});
    CHECK(fieldOf(view, "notes").isUnited());
    CHECK_FALSE(fieldOf(view, "phone").isUnited());
}

TEST_CASE("why another deal was lost is not taken over by the one that stays", "[leads][LEAD-10]")
{
    WorkspaceFixture fixture;
    const auto keep = fixture.deal(u"A deal"_s);
    const auto from = fixture.deal(u"The same deal"_s);
    fixture.set(from, {{u"loss_reason"_s, u"no_budget"_s}, {u"next_step"_s, u"Call"_s}});
    const ComparisonView view = compared(fixture, entity::deal, {keep.n, from.n});
    CHECK(proposedSource(fieldOf(view, "loss_reason"), 0) == 0);
    CHECK(proposedSource(fieldOf(view, "next_step"), 0) == 1);
    valueOf(mergeRecords(fixture.workspace(), {entity::deal, keep.n, {from.n}, {}}));
    CHECK(fixture.load(keep).lossReason.isEmpty());
    CHECK(fixture.load(keep).nextStep == u"Call"_s);
}
