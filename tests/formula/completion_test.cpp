// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/completion.h"

#include "core/formula/functions.h"
#include "tests/formula/sample_record.h"
#include "tests/support/catch.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// What is proposed where | stands; the texts as they would be after taking each.
QStringList taken(const QString &withCursor, Language language, int most = 50)
{
    const SampleRecord sample;
    const int cursor = int(withCursor.indexOf(u'|'));
    const QString text = QString(withCursor).remove(u'|');
    QStringList results;
    for (const auto &proposal : formula::proposalsAt(text, cursor, sample.vocabulary(), sample.lists(), language, most)) {
        QString result = text;
        result.replace(proposal.from, proposal.length, QString(proposal.insert).insert(proposal.cursor, u'|'));
        results.append(result);
    }
    return results;
}

} // namespace

TEST_CASE("a name is proposed from its beginning, its middle, its key or its pinyin", "[formula][RULE-3]")
{
    CHECK(taken(u"bud|"_s, Language::English).first() == u"budget|");
    CHECK(taken(u"amount > bud|"_s, Language::English).contains(u"amount > budget|"));
    CHECK(taken(u"close|"_s, Language::English).contains(u"expected_close|"));
    CHECK(taken(u"预|"_s, Language::Chinese).first() == u"预算|");
    CHECK(taken(u"ys|"_s, Language::Chinese).contains(u"预算|"));
    CHECK(taken(u"budget|"_s, Language::Chinese).first() == u"预算|");
    CHECK(taken(u"xyzzy|"_s, Language::English).isEmpty());
}

TEST_CASE("beside a choice its list is proposed, by the names of the reader", "[formula][RULE-3]")
{
    CHECK(taken(u"source = |"_s, Language::English)
          == QStringList{u"source = \"Website\"|"_s, u"source = \"Referral\"|"_s, u"source = \"Exhibition\"|"_s});
    CHECK(taken(u"来源 = 转|"_s, Language::Chinese) == QStringList{u"来源 = \"转介绍\"|"_s});
    CHECK(taken(u"来源 = \"zj|"_s, Language::Chinese) == QStringList{u"来源 = \"转介绍\"|"_s});
    CHECK(taken(u"IN(source, \"website\", ex|"_s, Language::English)
          == QStringList{u"IN(source, \"website\", \"Exhibition\"|"_s});
    CHECK(taken(u"包含(客户痛点, 成|"_s, Language::Chinese) == QStringList{u"包含(客户痛点, \"成本\"|"_s});
    CHECK(taken(u"deal_kind = ren|"_s, Language::English) == QStringList{u"deal_kind = \"Renewal\"|"_s});
    CHECK(taken(u"客户.行业 = |"_s, Language::Chinese) == QStringList{u"客户.行业 = \"机械\"|"_s, u"客户.行业 = \"化工\"|"_s});
}

TEST_CASE("inside a function over records their own fields come first", "[formula][RULE-3]")
{
    CHECK(taken(u"COUNT(act|"_s, Language::English).first() == u"COUNT(activities|");
    CHECK(taken(u"COUNT(activities, hel|"_s, Language::English).first() == u"COUNT(activities, held|");
    CHECK(taken(u"COUNT(activities, kind = de|"_s, Language::English).first() == u"COUNT(activities, kind = \"Demo\"|");
    CHECK(taken(u"计数(跟进记录, 已|"_s, Language::Chinese).first() == u"计数(跟进记录, 已完成|");
    CHECK(taken(u"SUM(receipts, am|"_s, Language::English).first() == u"SUM(receipts, amount|");
}

TEST_CASE("behind a dot the fields of that record are proposed", "[formula][RULE-3]")
{
    CHECK(taken(u"customer.indu|"_s, Language::English) == QStringList{u"customer.industry|"_s});
    CHECK(taken(u"客户.员|"_s, Language::Chinese) == QStringList{u"客户.员工数|"_s});
    CHECK(taken(u"cust|"_s, Language::English).contains(u"account.|"_s));
}

TEST_CASE("a function is taken with its brackets and the cursor between them", "[formula][RULE-3]")
{
    CHECK(taken(u"ISB|"_s, Language::English).first() == u"ISBLANK(|)");
    CHECK(taken(u"TOD|"_s, Language::English).first() == u"TODAY()|");
    CHECK(taken(u"如|"_s, Language::Chinese).first() == u"如果(|)");
    CHECK(taken(u"sum|"_s, Language::Chinese).first() == u"求和(|)");
}

TEST_CASE("behind a whole value only what joins conditions is proposed", "[formula][RULE-3]")
{
    CHECK(taken(u"budget >= 3 |"_s, Language::English) == QStringList{u"budget >= 3 AND |"_s, u"budget >= 3 OR |"_s});
    CHECK(taken(u"加急 |"_s, Language::Chinese) == QStringList{u"加急 且 |"_s, u"加急 或 |"_s});
}

TEST_CASE("the hint names the function that the cursor stands in", "[formula][RULE-3]")
{
    const SampleRecord sample;
    const auto hint = [&](const QString &text) { return formula::hintAt(text, int(text.size()), sample.vocabulary()); };
    CHECK(hint(u"IF(budget > 3, "_s)->function->id == formula::FunctionId::If);
    CHECK(hint(u"IF(budget > 3, "_s)->argument == 1);
    CHECK(hint(u"IF(ABS(budget), "_s)->argument == 1);
    CHECK(hint(u"IF(ABS(bud"_s)->function->id == formula::FunctionId::Abs);
    CHECK_FALSE(hint(u"IF(TRUE, 1, 2)"_s));
    CHECK_FALSE(hint(u"budget"_s));
}

TEST_CASE("whatever is proposed at any place of any formula can be typed on", "[formula][RULE-3]")
{
    const SampleRecord sample;
    const QString text =
        u"IF(COUNT(activities, kind = \"demo\" AND held) >= 1, amount * 5%, customer.employees * 2) > 30 OR 来源=\"转介绍\""_s;
    for (int cursor = 0; cursor <= text.size(); ++cursor) {
        for (const Language language : allLanguages()) {
            for (const auto &proposal : formula::proposalsAt(text, cursor, sample.vocabulary(), sample.lists(), language)) {
                CHECK(proposal.from >= 0);
                CHECK(proposal.from + proposal.length == cursor);
                CHECK(proposal.cursor <= proposal.insert.size());
            }
        }
    }
}
