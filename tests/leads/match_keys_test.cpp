// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/match_keys.h"

#include "core/leads/match_fields.h"
#include "core/records/account.h"
#include "core/records/contact.h"
#include "core/records/deal.h"
#include "tests/support/catch.h"

using namespace plumbline;
using namespace plumbline::leads;
using namespace Qt::StringLiterals;

namespace {

template <class T> std::vector<MatchKey> keysOf(const T &noun)
{
    std::vector<MatchKey> keys;
    appendMatchKeys(tableOf<T>().entity(), tableOf<T>().pack(noun), keys);
    return keys;
}

bool shareKey(const std::vector<MatchKey> &a, const std::vector<MatchKey> &b, MatchKind kind)
{
    return std::any_of(a.begin(), a.end(),
                       [&](const MatchKey &key) { return key.kind == kind && std::find(b.begin(), b.end(), key) != b.end(); });
}

records::Account account(const QString &name, const QString &phone = {}, const QString &code = {})
{
    records::Account made;
    made.name = name;
    made.phone = phone;
    made.taxCode = code;
    return made;
}

records::Deal deal(const QString &handle)
{
    records::Deal made;
    made.title = u"A lead"_s;
    made.handle = handle;
    return made;
}

} // namespace

TEST_CASE("records that are the same share a key", "[leads][LEAD-8]")
{
    CHECK(keysOf(deal(u"138 1234 5678"_s)) == keysOf(deal(u"+86 138-1234-5678"_s)));
    CHECK(keysOf(deal(u"A@B.cn"_s)) == keysOf(deal(u"张三 <a@b.cn>"_s)));
    CHECK(keysOf(deal(u"wechat_name"_s)).empty());
    CHECK(keysOf(deal(u"1.38E+10"_s)).empty());

    const auto hongda = keysOf(account(u"宏达机械有限公司"_s, u"0571-88888888"_s, u"91350100M000100Y43"_s));
    CHECK(shareKey(hongda, keysOf(account(u"宏達機械"_s)), MatchKind::Company));
    CHECK(shareKey(hongda, keysOf(account(u"鸿达机械"_s)), MatchKind::CompanySound));
    CHECK(shareKey(hongda, keysOf(account(u"Other"_s, u""_s, u"91350100m000100y43"_s)), MatchKind::CreditCode));
    CHECK(shareKey(hongda, keysOf(deal(u"+86 571 8888 8888 转 801"_s)), MatchKind::Phone));

    records::Contact li;
    li.name = u"李娜"_s;
    li.mobile = u"13812345678"_s;
    li.phone = u"138 1234 5678"_s;
    CHECK(keysOf(li).size() == 1);
    li.account = records::AccountId(7);
    CHECK(keysOf(li).size() == 2);
    records::Contact other = li;
    other.account = records::AccountId(8);
    CHECK(!shareKey(keysOf(li), keysOf(other), MatchKind::Person));
    CHECK(shareKey(keysOf(li), keysOf(other), MatchKind::Phone));
}

TEST_CASE("no record has more than ten keys", "[leads][LEAD-8]")
{
    records::Contact li;
    li.name = u"李娜"_s;
    li.account = records::AccountId(7);
    for (int i = 0; i < 10; ++i) {
        li.mobile += u"1381234567%1/"_s.arg(i);
        li.phone += u"1391234567%1/"_s.arg(i);
        li.email += u"a%1@b.cn "_s.arg(i);
    }
    CHECK(keysOf(li).size() == 10);
}

TEST_CASE("a key is the same for ever, and tells its kind", "[leads][LEAD-8]")
{
    CHECK(keyOfNumber("8613812345678").key == 4512213439716174);
    CHECK(keyOfText(MatchKind::Company, u"宏达机械").key == 19162482347192749);
    for (const MatchKind kind : {MatchKind::Phone, MatchKind::Email, MatchKind::CreditCode, MatchKind::Company,
                                 MatchKind::CompanySound, MatchKind::Person})
        CHECK(kindOfKey(keyOfText(kind, u"a").key) == kind);
}

TEST_CASE("a mobile written plainly has the key that a careful reading gives it", "[leads][LEAD-8]")
{
    for (const QString &cell : {u"13800138000"_s, u"19912345678"_s, u"17951138001"_s}) {
        const auto quick = keyOfPlainMobile(cell.toStdString());
        REQUIRE(quick.has_value());
        CHECK(keysOf(deal(cell)) == std::vector<MatchKey>{*quick});
    }
    for (const char *other :
         {"", "1380013800", "138001380001", "12800138000", "23800138000", "1380013800x", "138-0013-800", "１３８"})
        CHECK_FALSE(keyOfPlainMobile(other).has_value());
}
