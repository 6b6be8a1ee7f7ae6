// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/account_query.h"
#include "core/pipeline/facts_query.h"
#include "core/pipeline/nouns.h"
#include "core/records/create_record.h"
#include "core/records/log_activity.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

class AccountFixture : public WorkspaceFixture
{
public:
    records::AccountId customer = account(u"仁和医院"_s);

    records::DealId dealOf(const QString &title, const QString &amount)
    {
        const auto id = deal(title);
        set(id, {{u"account"_s, u"仁和医院"_s}, {u"amount"_s, amount}});
        return id;
    }
    records::ContactId contact(const QString &name, const QString &role)
    {
        return records::ContactId(valueOf(records::createRecord(
            workspace(), entity::contact, {{u"name"_s, name}, {u"account"_s, u"仁和医院"_s}, {u"decision_role"_s, role}})));
    }
    void log(records::DealId deal, const QString &outcome, std::optional<records::ContactId> contact = {})
    {
        clock().advance(hours(1));
        valueOf(records::logActivity(workspace(), {.deal = deal, .outcome = outcome, .contact = contact}));
    }
    AccountView view()
    {
        return workspace().read([&](const Reader &reader) { return accountView(reader, customer, clock().now()); });
    }
};

} // namespace

TEST_CASE("a customer is shown with its contacts by role, its deals and what they amount to", "[pipeline][PIPE-16]")
{
    AccountFixture fixture;
    fixture.contact(u"李主任"_s, {});
    fixture.contact(u"王院长"_s, u"decision_maker"_s);
    const auto lost = fixture.dealOf(u"lost"_s, u"7"_s);
    fixture.set(lost, {{u"loss_reason"_s, u"price"_s}});
    REQUIRE(fixture.move(lost, u"lost"_s, u"too dear"_s).allowed());
    fixture.dealOf(u"one"_s, u"100"_s);
    fixture.dealOf(u"two"_s, u"50.5"_s);
    fixture.dealOf(u"three"_s, u"USD 8"_s);
    fixture.deal(u"of another"_s);

    const AccountView view = fixture.view();
    REQUIRE(view.contacts.size() == 2);
    CHECK(view.contacts[0].contact.name == u"王院长");
    CHECK(view.dealCount == 4);
    QStringList titles;
    for (const DealListRow &deal : view.deals)
        titles.append(deal.title);
    CHECK(titles == QStringList{u"three"_s, u"two"_s, u"one"_s, u"lost"_s});
    CHECK(view.open == std::vector<Money>{{15'050, "CNY"}, {800, "USD"}});
    CHECK(view.won.empty());
    CHECK(view.wonShare.n == 1); // of the closed ones
    CHECK_FALSE(view.wonShare.value);
}

TEST_CASE("what a customer was won of is told from five closed deals on", "[pipeline][PIPE-16]")
{
    AccountFixture fixture;
    for (const QString &title : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}) {
        const auto deal = fixture.dealOf(title, u"100"_s);
        const bool wins = title < u"c";
        if (wins)
            fixture.set(deal, {{u"signed_on"_s, u"2026-03-01"_s}});
        CHECK(fixture.move(deal, wins ? u"signed"_s : u"lost"_s, u"price"_s, wins).allowed() == !wins);
        if (wins)
            valueOf(fixture.workspace().edit(Phrase::verbatim(u"won"_s), [&](Edit &edit) -> Result<Done> {
                // As an import brings it, past the gates.
                const JudgedDeal judged = factsOf(edit.reader(), deal);
                Stay stay = *plumbline::load<Stay>(edit.reader(), *judged.openStay);
                stay.stage = judged.pipeline.stageIds.value(u"signed"_s);
                replace(edit, *judged.openStay, stay);
                return Done{};
            }));
    }
    const Figure share = fixture.view().wonShare;
    CHECK(share.n == 5);
    REQUIRE(share.value);
    CHECK(*share.value == Approx(0.4));
    CHECK(share.trust() == Figure::Trust::Hollow);
}

TEST_CASE("a customer with very many contacts shows those who matter, and how many there are", "[pipeline][PIPE-16]")
{
    AccountFixture fixture;
    for (int i = 0; i < AccountView::mostContacts + 3; ++i)
        fixture.contact(u"c%1"_s.arg(i), {});
    fixture.contact(u"王院长"_s, u"decision_maker"_s);
    const AccountView view = fixture.view();
    CHECK(view.contacts.size() == size_t(AccountView::mostContacts));
    CHECK(view.contacts.front().contact.name == u"王院长");
    CHECK(view.contactCount == AccountView::mostContacts + 4);
}

TEST_CASE("the last activities of a customer are those of its deals, and what was logged without one", "[pipeline][PIPE-16]")
{
    AccountFixture fixture;
    const auto one = fixture.dealOf(u"one"_s, {});
    const auto two = fixture.dealOf(u"two"_s, {});
    fixture.log(fixture.deal(u"of another"_s), u"not ours"_s);
    for (int i = 0; i < 8; ++i)
        fixture.log(i % 2 ? one : two, QString::number(i));
    fixture.clock().advance(hours(1));
    fixture.workspace()
        .edit(EditHeader(Phrase::verbatim(u"test"_s)),
              [&](Edit &edit) -> Result<Done> {
                  records::Activity activity;
                  activity.account = fixture.customer;
                  activity.happenedAt = edit.now();
                  activity.outcome = u"without a deal"_s;
                  add(edit, activity);
                  return Done{};
              })
        .ok();
    const AccountView view = fixture.view();
    REQUIRE(view.activities.size() == 9);
    CHECK(view.activities[0].activity.outcome == u"without a deal");
    CHECK(view.activities[1].activity.outcome == u"7");
    CHECK(view.activities[1].deal == u"one");
    for (int i = 0; i < 5; ++i)
        fixture.log(one, QString::number(i));
    CHECK(fixture.view().activities.size() == AccountView::mostActivities);
}

TEST_CASE("a contact is shown with the deals it belongs to and what happened with it", "[pipeline][PIPE-16]")
{
    AccountFixture fixture;
    const auto li = fixture.contact(u"李主任"_s, u"user"_s);
    const auto deal = fixture.dealOf(u"one"_s, {});
    fixture.set(deal, {{u"contact"_s, u"李主任"_s}});
    fixture.log(deal, u"with li"_s, li);
    fixture.log(deal, u"with somebody"_s);
    const ContactView view =
        fixture.workspace().read([&](const Reader &reader) { return contactView(reader, li, fixture.clock().now()); });
    CHECK(view.account == u"仁和医院");
    CHECK(view.accountId == fixture.customer);
    CHECK(view.role == records::DecisionRole::User);
    REQUIRE(view.deals.size() == 1);
    CHECK(view.deals[0].title == u"one");
    REQUIRE(view.activities.size() == 1);
    CHECK(view.activities[0].activity.outcome == u"with li");
    CHECK(view.activities[0].contact == u"李主任");

    const ContactView none = fixture.workspace().read(
        [&](const Reader &reader) { return contactView(reader, records::ContactId(999), fixture.clock().now()); });
    CHECK(none.account.isEmpty());
}
