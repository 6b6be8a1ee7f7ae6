// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/merge_records.h"

#include "core/leads/merge.h"
#include "core/pipeline/account_query.h"
#include "core/pipeline/timeline_query.h"
#include "core/records/account.h"
#include "core/records/activity.h"
#include "core/records/change_record.h"
#include "core/records/contact.h"
#include "core/workspace/history_query.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <random>

using namespace plumbline;
using namespace plumbline::leads;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

EditHeader anEdit() { return EditHeader(Phrase::verbatim(u"test"_s)); }

template <class T> typename T::Id added(WorkspaceFixture &fixture, const T &noun)
{
    return valueOf(fixture.workspace().edit(anEdit(), [&](Edit &edit) -> Result<typename T::Id> { return add(edit, noun); }));
}

template <class T> std::optional<T> loaded(WorkspaceFixture &fixture, typename T::Id id)
{
    return fixture.workspace().read([&](const Reader &reader) { return load<T>(reader, id); });
}

void set(WorkspaceFixture &fixture, records::AccountId account, const QString &key, const QString &text)
{
    valueOf(records::changeRecord(fixture.workspace(), entity::account, account.n, {{key, text}}));
}

QString refusalOf(const Result<Done> &result) { return result.ok() ? u"merged"_s : say(result.refusal().phrase); }

} // namespace

TEST_CASE("two accounts become one with everything that belonged to either", "[leads][LEAD-10]")
{
    WorkspaceFixture fixture;
    records::Account a;
    a.name = u"宏达机械有限公司"_s;
    a.notes = u"first"_s;
    a.owner = fixture.person(u"李娜"_s);
    records::Account b;
    b.name = u"宏达机械"_s;
    b.phone = u"0571-88888888"_s;
    b.notes = u"second"_s;
    b.owner = fixture.person(u"王浩"_s);
    const auto keep = added(fixture, a);
    const auto from = added(fixture, b);
    records::Account child;
    child.name = u"宏达配件"_s;
    child.parent = from;
    const auto childId = added(fixture, child);
    records::Contact wang;
    wang.name = u"王工"_s;
    wang.account = from;
    const auto contact = added(fixture, wang);
    const auto deal = fixture.deal(u"A deal"_s);
    valueOf(fixture.workspace().edit(anEdit(), [&](Edit &edit) -> Result<Done> {
        edit.update(entity::deal, deal.n, {{3, from.n}, {20, from.n}});
        return Done{};
    }));
    const QByteArray before = pictureOf(fixture.workspace());

    valueOf(mergeRecords(fixture.workspace(), {entity::account, keep.n, {from.n}, {{1, from.n}}}));
    const auto one = loaded<records::Account>(fixture, keep);
    CHECK(one->name == u"宏达机械");
    CHECK(one->phone == u"0571-88888888");
    CHECK(one->notes == u"first\n\nsecond");
    CHECK(one->owner == a.owner);
    CHECK(!loaded<records::Account>(fixture, from));
    CHECK(loaded<records::Account>(fixture, childId)->parent == keep);
    CHECK(loaded<records::Contact>(fixture, contact)->account == keep);
    CHECK(fixture.load(deal).account == keep);
    CHECK(fixture.load(deal).referredBy == keep);
    CHECK(fixture.count("merge") == 1);
    CHECK(fixture.problems().isEmpty());

    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
    CHECK(fixture.problems().isEmpty());
}

TEST_CASE("tags of both are kept, and a chosen field is that of the other also where it is empty", "[leads][LEAD-10]")
{
    WorkspaceFixture fixture;
    const auto keep = fixture.account(u"A"_s);
    const auto from = fixture.account(u"B"_s);
    valueOf(records::changeRecord(fixture.workspace(), entity::account, keep.n,
                                  {{u"tags"_s, u"x; y"_s}, {u"location"_s, u"Hangzhou"_s}}));
    valueOf(records::changeRecord(fixture.workspace(), entity::account, from.n, {{u"tags"_s, u"y; z"_s}}));
    valueOf(mergeRecords(fixture.workspace(), {entity::account, keep.n, {from.n}, {{10, from.n}}}));
    CHECK(loaded<records::Account>(fixture, keep)->tags == QStringList{u"x"_s, u"y"_s, u"z"_s});
    CHECK(loaded<records::Account>(fixture, keep)->location.isEmpty());
}

TEST_CASE("three become one in one step, with the value of whichever was chosen", "[leads][LEAD-10]")
{
    WorkspaceFixture fixture;
    const auto keep = fixture.account(u"A"_s);
    const auto second = fixture.account(u"B"_s);
    const auto third = fixture.account(u"C"_s);
    set(fixture, second, u"phone"_s, u"222"_s);
    set(fixture, third, u"phone"_s, u"333"_s);
    set(fixture, second, u"location"_s, u"Hangzhou"_s);
    for (const auto &[account, tag] : {std::pair(keep, u"x"_s), std::pair(second, u"y"_s), std::pair(third, u"z"_s)})
        set(fixture, account, u"tags"_s, tag);
    set(fixture, keep, u"notes"_s, u"mine"_s);
    set(fixture, third, u"notes"_s, u"theirs"_s);
    const QByteArray before = pictureOf(fixture.workspace());
    const Entity &entity = tableOf<records::Account>().entity();
    const auto number = [&](const char *key) { return entity.fieldByKey(key)->number; };

    valueOf(
        mergeRecords(fixture.workspace(),
                     {entity::account, keep.n, {second.n, third.n}, {{number("phone"), third.n}, {number("notes"), keep.n}}}));
    const auto one = fixture.workspace().read([&](const Reader &reader) { return load<records::Account>(reader, keep); });
    CHECK(one->phone == u"333"_s);
    CHECK(one->location == u"Hangzhou"_s);
    CHECK(one->tags == QStringList{u"x"_s, u"y"_s, u"z"_s});
    CHECK(one->notes == u"mine"_s);
    CHECK(fixture.count("account") == 1);
    CHECK(fixture.count("merge") == 2);
    const auto label = fixture.workspace().read([](const Reader &reader) { return say(newestEdit(reader.database())->label); });
    CHECK(label == u"Merge 2 records into “A”"_s);
    CHECK(fixture.problems().isEmpty());
    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
}

TEST_CASE("of two deals the kept one stands where it stood, and its history tells that of both", "[leads][LEAD-10]")
{
    WorkspaceFixture fixture;
    const auto keep = fixture.deal(u"A deal"_s);
    const auto from = fixture.deal(u"The same deal"_s);
    fixture.move(keep, u"contact"_s);
    const QString stage = fixture.stageOf(keep);
    fixture.set(from, {{u"next_step"_s, u"Call"_s}});
    records::Activity call;
    call.deal = from;
    call.kind = records::ActivityKind::Call;
    const auto activity = added(fixture, call);
    const QByteArray before = pictureOf(fixture.workspace());
    valueOf(mergeRecords(fixture.workspace(), {entity::deal, keep.n, {from.n}, {}}));
    CHECK(fixture.stageOf(keep) == stage);
    CHECK(fixture.load(keep).nextStep == u"Call");
    CHECK(loaded<records::Activity>(fixture, activity)->deal == keep);
    CHECK(fixture.problems().isEmpty());
    const QStringList labels = fixture.workspace().read([&](const Reader &reader) {
        QStringList all;
        for (const HistoryLine &line : historyOf(reader, {keep.n, 0}).lines)
            all.append(say(line.edit.label));
        return all;
    });
    CHECK(labels.contains(u"New deal “A deal”"_s));
    CHECK(labels.contains(u"New deal “The same deal”"_s));
    CHECK(labels.first() == u"Merge “The same deal” into “A deal”"_s);

    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
}

TEST_CASE("what cannot become one is refused", "[leads][LEAD-10]")
{
    WorkspaceFixture fixture;
    const auto group = fixture.account(u"Group"_s);
    const auto middle = fixture.account(u"Middle"_s);
    const auto child = fixture.account(u"Child"_s);
    valueOf(records::changeRecord(fixture.workspace(), entity::account, middle.n, {{u"parent"_s, u"Group"_s}}));
    valueOf(records::changeRecord(fixture.workspace(), entity::account, child.n, {{u"parent"_s, u"Middle"_s}}));
    const auto merge = [&](int kind, qint64 keep, qint64 from) {
        return refusalOf(mergeRecords(fixture.workspace(), {kind, keep, {from}, {}}));
    };
    CHECK(merge(entity::account, group.n, group.n) == u"A record cannot be merged with itself. Choose two."_s);
    CHECK(merge(entity::account, group.n, child.n).startsWith(u"One of the two accounts belongs to the other."_s));
    CHECK(merge(entity::account, child.n, group.n).startsWith(u"One of the two accounts belongs to the other."_s));
    CHECK(merge(entity::account, child.n, 99) != u"merged");
    CHECK(merge(entity::person, 1, 2).startsWith(u"Accounts, contacts and deals can be merged"_s));
    CHECK(fixture.count("merge") == 0);
}

TEST_CASE("random merges leave a sound workspace, and undoing them all leaves it as it was", "[leads][LEAD-10]")
{
    WorkspaceFixture fixture;
    std::mt19937 random(10); // NOLINT(cert-msc51-cpp): the same every time
    const auto any = [&](size_t count) { return size_t(random() % unsigned(count)); };
    std::vector<records::AccountId> accounts;
    std::vector<records::ContactId> contacts;
    std::vector<records::DealId> deals;
    for (int i = 0; i < 12; ++i) {
        records::Account account;
        account.name = u"Account %1"_s.arg(i);
        if (i > 3 && any(2))
            account.parent = accounts[any(accounts.size())];
        accounts.push_back(added(fixture, account));
        records::Contact contact;
        contact.name = u"Contact %1"_s.arg(i);
        contact.mobile = u"1381234567%1"_s.arg(i % 10);
        contact.account = accounts[any(accounts.size())];
        contacts.push_back(added(fixture, contact));
        deals.push_back(fixture.deal(u"Deal %1"_s.arg(i)));
        valueOf(fixture.workspace().edit(anEdit(), [&](Edit &edit) -> Result<Done> {
            edit.update(entity::deal, deals.back().n,
                        {{3, accounts[any(accounts.size())].n}, {4, contacts[any(contacts.size())].n}});
            return Done{};
        }));
    }
    const QByteArray before = pictureOf(fixture.workspace());
    int merges = 0;
    for (int i = 0; i < 30; ++i) {
        MergeRequest request;
        const int kind = int(any(3));
        const auto pick = [&](const auto &ids) { return ids[any(ids.size())].n; };
        request.entity = kind == 0 ? entity::account : kind == 1 ? entity::contact : entity::deal;
        request.keep = kind == 0 ? pick(accounts) : kind == 1 ? pick(contacts) : pick(deals);
        const size_t others = 1 + any(2);
        for (size_t j = 0; j < others; ++j)
            request.from.push_back(kind == 0 ? pick(accounts) : kind == 1 ? pick(contacts) : pick(deals));
        request.taken = {{int(1 + any(3)), request.from.back()}};
        merges += mergeRecords(fixture.workspace(), request).ok() ? 1 : 0;
    }
    CHECK(merges > 8);
    CHECK(fixture.problems() == QStringList());
    for (int i = 0; i < merges; ++i)
        valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("what was merged into a record is told with when and by whom, also what came by another one", "[leads][LEAD-10]")
{
    WorkspaceFixture fixture;
    const auto a = fixture.account(u"A"_s);
    const auto b = fixture.account(u"B"_s);
    const auto c = fixture.account(u"C"_s);
    const auto merges = [&] {
        return fixture.workspace().read(
            [&](const Reader &reader) { return pipeline::accountView(reader, a, fixture.workspace().now()).merges; });
    };
    CHECK(merges().empty());
    valueOf(mergeRecords(fixture.workspace(), {entity::account, b.n, {c.n}, {}}));
    CHECK(merges().empty());
    valueOf(mergeRecords(fixture.workspace(), {entity::account, a.n, {b.n}, {}}));
    REQUIRE(merges().size() == 2);
    CHECK(merges()[0].name == u"B"_s);
    CHECK(merges()[0].at == monday);
    CHECK(merges()[0].by == u"anna"_s);
    CHECK(merges()[1].name == u"C"_s);
    valueOf(undo(fixture.workspace()));
    CHECK(merges().empty());
}

TEST_CASE("the timeline of a deal says which deal was merged into it", "[leads][LEAD-10]")
{
    WorkspaceFixture fixture;
    const auto keep = fixture.deal(u"A deal"_s);
    const auto from = fixture.deal(u"The same deal"_s);
    const auto told = [&] {
        QStringList lines;
        const auto timeline = fixture.workspace().read(
            [&](const Reader &reader) { return pipeline::timelineOf(reader, keep, Words(Language::English)); });
        for (const pipeline::TimelineEntry &entry : timeline) {
            if (entry.kind == pipeline::TimelineEntry::Kind::Merge)
                lines.append(entry.text + u" by "_s + entry.who);
        }
        return lines;
    };
    CHECK(told().isEmpty());
    valueOf(mergeRecords(fixture.workspace(), {entity::deal, keep.n, {from.n}, {}}));
    CHECK(told() == QStringList{u"The same deal by anna"_s});
}
