// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/distinct_pair.h"
#include "core/leads/duplicate_scan.h"
#include "core/leads/likeness.h"
#include "core/leads/merge_records.h"
#include "core/records/account.h"
#include "core/records/change_record.h"
#include "core/records/contact.h"
#include "core/records/person.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

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

records::Account account(const QString &name, const QString &phone = {}, const QString &code = {})
{
    records::Account made;
    made.name = name;
    made.phone = phone;
    made.taxCode = code;
    return made;
}

template <class T> DuplicatesView duplicatesOf(WorkspaceFixture &fixture, const T &noun, qint64 except = 0)
{
    return fixture.workspace().read([&](const Reader &reader) {
        const Entity &entity = tableOf<T>().entity();
        return possibleDuplicates(reader, entity.number, tableOf<T>().pack(noun), except);
    });
}

/// "96 宏达机械有限公司 (李娜): same phone +86…; …"
QStringList picture(const std::vector<Duplicate> &duplicates)
{
    QStringList lines;
    for (const Duplicate &duplicate : duplicates) {
        QStringList reasons;
        for (const Phrase &reason : duplicate.reasons)
            reasons.append(say(reason));
        lines.append(u"%1 %2 (%3): %4"_s.arg(duplicate.score).arg(duplicate.name, duplicate.owner, reasons.join(u"; ")));
    }
    return lines;
}

int scoreOf(const records::Account &a, const records::Account &b)
{
    const Entity &entity = tableOf<records::Account>().entity();
    return likenessOf(matchFacts(entity, tableOf<records::Account>().pack(a)),
                      matchFacts(entity, tableOf<records::Account>().pack(b)))
        .score;
}

} // namespace

TEST_CASE("what speaks for two companies being one is weighed", "[leads][LEAD-8]")
{
    const auto hongda = account(u"宏达机械有限公司"_s);
    CHECK(scoreOf(hongda, account(u"宏达机械股份有限公司"_s)) == score::sameCompany);
    CHECK(scoreOf(hongda, account(u"宏达机械有限公司杭州分公司"_s)) == score::branch);
    CHECK(scoreOf(hongda, account(u"上海宏达机械"_s)) == score::otherPlace);
    CHECK(scoreOf(account(u"杭州宏达机械"_s), account(u"上海宏达机械"_s)) == score::differentPlace);
    CHECK(scoreOf(account(u"西门子（上海）"_s), account(u"西门子（北京）"_s)) == score::otherPlace);
    CHECK(scoreOf(hongda, account(u"鸿达机械"_s)) == 79);
    CHECK(scoreOf(hongda, account(u"宏远机械"_s)) == 0);
    CHECK(scoreOf(account(u"A"_s, u"0571-88888888-1"_s), account(u"B"_s, u"057188888888转2"_s)) == score::switchboard);
    CHECK(scoreOf(account(u"A"_s, u"0571-88888888"_s), account(u"B"_s, u"057188888888转2"_s)) == score::samePhone);
    CHECK(scoreOf(account(u"宏达机械"_s, u"0571-88888888"_s), account(u"宏达机械公司"_s, u"057188888888"_s))
          == score::samePhone + score::eachMore);
    const QString code = u"91350100M000100Y43"_s;
    CHECK(scoreOf(account(u"A"_s, {}, code), account(u"B"_s, {}, code.toLower())) == score::sameCreditCode);
    CHECK(scoreOf(account(u"宏达机械"_s, {}, code), account(u"宏达机械"_s, {}, u"91110000600007519J"_s)) <= score::sameCompany);
}

TEST_CASE("what is typed in is looked for among what is there, with the owner and the reason", "[leads][LEAD-8][LEAD-9]")
{
    WorkspaceFixture fixture;
    auto hongda = account(u"宏达机械有限公司"_s, u"0571-8888 8888"_s);
    hongda.owner = fixture.person(u"李娜"_s);
    const auto hongdaId = added(fixture, hongda);
    added(fixture, account(u"鸿达机械有限公司"_s));
    added(fixture, account(u"宏远科技"_s));

    const auto typed = account(u"宏達機械"_s, u"+86 571 88888888"_s);
    CHECK(
        picture(duplicatesOf(fixture, typed).shown)
        == QStringList{u"98 宏达机械有限公司 (李娜): same phone +8657188888888; same company name but for its legal form or way "
                       "of writing"_s,
                       u"79 鸿达机械有限公司 (): sounds alike: 宏達機械 / 鸿达机械有限公司"_s});
    CHECK(duplicatesOf(fixture, hongda, hongdaId.n).shown.size() == 1);
    CHECK(duplicatesOf(fixture, account(u"天启"_s)).shown.empty());
    CHECK(duplicatesOf(fixture, account(u""_s)).shown.empty());
}

TEST_CASE("a lead is found by its telephone among contacts and companies too", "[leads][LEAD-8][LEAD-9]")
{
    WorkspaceFixture fixture;
    auto hongda = account(u"宏达机械有限公司"_s);
    hongda.owner = fixture.person(u"李娜"_s);
    records::Contact wang;
    wang.name = u"王工"_s;
    wang.account = added(fixture, hongda);
    wang.mobile = u"138 1234 5678"_s;
    added(fixture, wang);
    records::Deal lead;
    lead.title = u"A lead"_s;
    lead.handle = u"+86-13812345678"_s;
    CHECK(picture(duplicatesOf(fixture, lead).shown) == QStringList{u"96 王工 (李娜): same mobile +8613812345678"_s});
}

TEST_CASE("looking for duplicates asks once for each key, however many records there are", "[leads][LEAD-8]")
{
    WorkspaceFixture fixture;
    valueOf(fixture.workspace().edit(anEdit(), [&](Edit &edit) -> Result<Done> {
        for (int i = 0; i < 3000; ++i)
            add(edit, account(u"客户%1"_s.arg(i), u"0571-8888%1"_s.arg(1000 + i)));
        return Done{};
    }));
    records::Contact li;
    li.name = u"李娜"_s;
    li.account = records::AccountId(1);
    for (int i = 0; i < 10; ++i) {
        li.mobile += u"1381234567%1/"_s.arg(i);
        li.phone += u"1391234567%1/"_s.arg(i);
        li.email += u"a%1@b.cn "_s.arg(i);
    }
    const qint64 statements = fixture.workspace().read([&](const Reader &reader) {
        const qint64 before = reader.database().statementCount();
        possibleDuplicates(reader, entity::contact, tableOf<records::Contact>().pack(li));
        const qint64 after = reader.database().statementCount();
        return after - before;
    });
    CHECK(statements == 10);
}

TEST_CASE("all duplicates of a workspace are found in groups, and what hundreds share is only named", "[leads][LEAD-8]")
{
    WorkspaceFixture fixture;
    for (const auto &made : {account(u"宏达机械有限公司"_s), account(u"天启科技"_s, u"13812345678"_s), account(u"宏達機械"_s),
                             account(u"鸿达机械"_s), account(u"别的名字"_s, u"138-1234-5678"_s), account(u"单独一家"_s)})
        added(fixture, made);
    valueOf(fixture.workspace().edit(anEdit(), [&](Edit &edit) -> Result<Done> {
        for (int i = 0; i < 250; ++i)
            add(edit, account(u"总机客户%1号"_s.arg(i), u"400-820-8820"_s));
        return Done{};
    }));
    const auto scan = [&](int least) {
        return fixture.workspace().read([&](const Reader &reader) { return duplicateScan(reader, {entity::account, least}); });
    };
    const auto found = scan(60);
    REQUIRE(found.groups.size() == 2);
    CHECK(found.groups[0].score == score::samePhone);
    CHECK(picture(found.groups[0].rows).size() == 2);
    CHECK(found.groups[1].score == score::sameCompany);
    CHECK(found.groups[1].rows.size() == 3);
    REQUIRE(found.common.size() == 1);
    CHECK(found.common[0].kind == MatchKind::Phone);
    CHECK(found.common[0].rows == 250);

    const auto sure = scan(85);
    REQUIRE(sure.groups.size() == 2);
    CHECK(sure.groups[1].rows.size() == 2);

    int told = 0;
    const auto cancelled = fixture.workspace().read([&](const Reader &reader) {
        return duplicateScan(reader, {entity::account, 60, 1000, [&](double) { return ++told > 1; }});
    });
    CHECK(cancelled.cancelled);
    CHECK(cancelled.groups.empty());
    CHECK(told == 1);
}

TEST_CASE("of what somebody said is not the same nobody is asked again, until that is undone", "[leads][LEAD-8]")
{
    WorkspaceFixture fixture;
    const auto a = added(fixture, account(u"宏达机械有限公司"_s));
    const auto b = added(fixture, account(u"宏达机械"_s));
    const auto known = [&](records::AccountId id, const QString &name) {
        return duplicatesOf(fixture, account(name), id.n).shown.size();
    };
    const auto groups = [&] {
        return fixture.workspace()
            .read([](const Reader &reader) {
                return duplicateScan(reader, {entity::account, 60});
            })
            .groups.size();
    };
    CHECK(known(a, u"宏达机械"_s) == 1);
    valueOf(sayDistinct(fixture.workspace(), entity::account, {b.n, a.n}));
    CHECK(known(a, u"宏达机械"_s) == 0);
    CHECK(known(b, u"宏达机械"_s) == 0);
    CHECK(groups() == 0);
    CHECK(fixture.problems().isEmpty());
    valueOf(undo(fixture.workspace()));
    CHECK(known(a, u"宏达机械"_s) == 1);
    CHECK(groups() == 1);
    CHECK(!sayDistinct(fixture.workspace(), entity::account, {a.n, a.n}).ok());
}

TEST_CASE("groups of a scan are told as they are now: without what was merged, gone or said to be different", "[leads][LEAD-8]")
{
    WorkspaceFixture fixture;
    const auto a = added(fixture, account(u"宏达机械有限公司"_s));
    const auto b = added(fixture, account(u"宏達機械"_s));
    const auto c = added(fixture, account(u"宏达机械"_s));
    added(fixture, account(u"东方仪表"_s, u"0571-88888888"_s));
    const auto e = added(fixture, account(u"西北矿业"_s, u"0571 8888 8888"_s));
    const DuplicateScanView found =
        fixture.workspace().read([](const Reader &reader) { return duplicateScan(reader, {entity::account}); });
    REQUIRE(found.groups.size() == 2);
    CHECK(found.groupCount == 2);
    CHECK(found.rows == 5);
    const auto now = [&] {
        QStringList lines;
        const auto groups =
            fixture.workspace().read([&](const Reader &reader) { return groupsNow(reader, entity::account, found.groups); });
        for (const DuplicateGroup &group : groups) {
            QStringList names;
            for (const Duplicate &row : group.rows)
                names.append(row.name);
            lines.append(u"%1: %2 %"_s.arg(group.place).arg(group.score) + u' ' + names.join(u", "_s));
        }
        return lines;
    };
    const QStringList all{u"0: 96 % 东方仪表, 西北矿业"_s, u"1: 90 % 宏达机械有限公司, 宏達機械, 宏达机械"_s};
    CHECK(now() == all);
    valueOf(sayDistinct(fixture.workspace(), entity::account, {a.n, b.n, c.n}));
    CHECK(fixture.count("distinct_pair") == 3);
    CHECK(now() == QStringList{all[0]});
    valueOf(undo(fixture.workspace()));
    CHECK(now() == all);
    valueOf(records::changeRecord(fixture.workspace(), entity::account, e.n, {{u"phone"_s, u"0571-66666666"_s}}));
    valueOf(mergeRecords(fixture.workspace(), {entity::account, a.n, {c.n}, {}}));
    CHECK(now() == QStringList{u"1: 90 % 宏达机械有限公司, 宏達機械"_s});
}

TEST_CASE("of very many groups the likeliest are given, and how many there are", "[leads][LEAD-8]")
{
    WorkspaceFixture fixture;
    for (const QString &name : {u"宏达机械"_s, u"东方仪表"_s, u"西北矿业"_s}) {
        added(fixture, account(name));
        added(fixture, account(name));
    }
    const auto found = fixture.workspace().read([](const Reader &reader) {
        DuplicateScanOptions options;
        options.entity = entity::account;
        options.mostGroups = 2;
        return duplicateScan(reader, options);
    });
    CHECK(found.groups.size() == 2);
    CHECK(found.groupCount == 3);
}

TEST_CASE("of deals the open ones are compared, what is won or lost is not", "[leads][LEAD-8]")
{
    WorkspaceFixture fixture;
    const auto a = fixture.deal(u"A press"_s);
    const auto b = fixture.deal(u"The same press"_s);
    for (const auto deal : {a, b})
        fixture.set(deal, {{u"handle"_s, u"13800001111"_s}});
    const auto scan = [&] {
        return fixture.workspace().read([](const Reader &reader) { return duplicateScan(reader, {entity::deal}); });
    };
    const DuplicateScanView before = scan();
    REQUIRE(before.groups.size() == 1);
    // A customer may have two deals: with another title it is less sure.
    CHECK(before.groups[0].score == 76);
    fixture.set(b, {{u"title"_s, u"a Press"_s}});
    CHECK(scan().groups[0].score == 96);
    CHECK(before.rows == 2);
    fixture.set(b, {{u"loss_reason"_s, u"no_budget"_s}});
    REQUIRE(fixture.move(b, u"lost"_s, u"They have no money this year"_s).allowed());
    CHECK(scan().groups.empty());
    CHECK(scan().rows == 1);
    CHECK(fixture.workspace().read([&](const Reader &reader) { return groupsNow(reader, entity::deal, before.groups); }).empty());
}
