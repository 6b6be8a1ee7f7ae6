// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/requirement.h"
#include "tests/support/catch.h"
#include "tests/support/deal_builder.h"

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

bool holds(const QString &formula, const DealFacts &deal)
{
    const auto comparison = comparisonFromText(formula);
    INFO(formula.toStdString());
    REQUIRE(comparison);
    return !lackOf(*comparison, deal, monday);
}

const DealFacts &bigDeal()
{
    static const DealFacts deal = aDeal()
                                      .with("title", u"影像工作站 A"_s)
                                      .with("notes", u"Two sites"_s)
                                      .with("budget", u"3000000"_s)
                                      .with("amount", u"USD 500"_s)
                                      .with("headcount", u"120"_s)
                                      .with("urgent", u"yes"_s)
                                      .with("expected_close", u"2026-03-15"_s)
                                      .with("arrived_at", u"2026-03-01T08:00:00Z"_s)
                                      .with("source", u"website"_s)
                                      .with("budget_band", u"under_100k"_s)
                                      .with("decision_chain", u"committee"_s);
    return deal;
}

} // namespace

TEST_CASE("every operator holds on its side of the limit", "[pipeline][PIPE-5]")
{
    struct Case {
        QString op;
        bool below, at, above;
    };
    const Case cases[] = {
        {u"<"_s, true, false, false}, {u"<="_s, true, true, false}, {u"="_s, false, true, false},
        {u"<>"_s, true, false, true}, {u">"_s, false, false, true}, {u">="_s, false, true, true},
    };
    for (const Case &c : cases) {
        const QString formula = u"budget "_s + c.op + u" 3000000"_s;
        CAPTURE(formula);
        CHECK(holds(formula, aDeal().with("budget", u"2999999.99"_s)) == c.below);
        CHECK(holds(formula, aDeal().with("budget", u"3000000"_s)) == c.at);
        CHECK(holds(formula, aDeal().with("budget", u"3000000.01"_s)) == c.above);
        CHECK_FALSE(holds(formula, aDeal()));
    }
}

TEST_CASE("a comparison knows every kind of field", "[pipeline][PIPE-5]")
{
    const std::pair<QString, bool> cases[] = {
        {u"budget >= 300万"_s, true},
        {u"budget >= 3,000,000"_s, true},
        {u"budget > CNY 3000000"_s, false},
        {u"budget >= ３００００００"_s, true},
        {u"budget＞＝3000000"_s, true},
        {u"budget＜3000000"_s, false},
        {u"budget＝3000000"_s, true},
        {u"budget >= USD 1"_s, false}, // another currency says nothing
        {u"budget < USD 1"_s, false},
        {u"amount >= USD 500"_s, true},
        {u"amount <> CNY 500"_s, false},
        {u"headcount >= 120"_s, true},
        {u"headcount > 120"_s, false},
        {u"headcount = twelve"_s, false},
        {u"expected_close <= 2026-03-15"_s, true},
        {u"expected_close < 2026-03-15"_s, false},
        {u"expected_close >= 2026年3月1日"_s, true},
        {u"arrived_at < 2026-03-02"_s, true},
        {u"arrived_at < 2026-03-01T08:00:00Z"_s, false},
        {u"source = website"_s, true},
        {u"source = \"官网\""_s, true},
        {u"source = Website"_s, true},
        {u"source = 转介绍"_s, false},
        {u"source <> 转介绍"_s, true},
        {u"source = nosuch"_s, false},
        {u"budget_band = \"10 万以下\""_s, true},
        {u"budget_band > under_100k"_s, false}, // choices stand in no order
        {u"budget_band >= over_3m"_s, false},
        {u"budget_band >= under_100k"_s, false},
        {u"decision_chain = committee"_s, true},
        {u"decision_chain = \"technical committee\""_s, true},
        {u"decision_chain = founder"_s, false},
        {u"decision_chain > founder"_s, false},
        {u"decision_chain = nosuch"_s, false},
        {u"urgent = yes"_s, true},
        {u"urgent = 是"_s, true},
        {u"urgent = 1"_s, true},
        {u"urgent = no"_s, false},
        {u"urgent <> 否"_s, true},
        {u"urgent = perhaps"_s, false},
        {u"urgent <> perhaps"_s, false},
        {u"title = \"影像工作站 a\""_s, true},
        {u"title = 影像工作站Ａ"_s, false},
        {u"notes <> two"_s, true},
    };
    for (const auto &[formula, expected] : cases) {
        CAPTURE(formula);
        CHECK(holds(formula, bigDeal()) == expected);
    }
}

TEST_CASE("a comparison that fails shows the value as a person reads it", "[pipeline][PIPE-6]")
{
    const std::pair<QString, QString> cases[] = {
        {u"budget >= 4000000"_s, u"budget >= 4000000 must hold; “Budget” is CNY\u00A03,000,000.00"_s},
        {u"expected_close < 2026-03-01"_s, u"expected_close < 2026-03-01 must hold; “Expected close” is 2026-03-15"_s},
        {u"headcount > 1000"_s, u"headcount > 1000 must hold; “Headcount” is 120"_s},
        {u"urgent = no"_s, u"urgent = no must hold; “Urgent” is yes"_s},
        {u"source = 转介绍"_s, u"source = 转介绍 must hold; “Source” is Website"_s},
        {u"decision_chain = founder"_s, u"decision_chain = founder must hold; “Decision chain” is Technical committee"_s},
        {u"title = x"_s, u"title = x must hold; “Title” is 影像工作站 A"_s},
    };
    for (const auto &[formula, words] : cases) {
        const auto lack = lackOf(*comparisonFromText(formula), bigDeal(), monday);
        REQUIRE(lack);
        CHECK(say(lack->text) == words);
    }
    const auto empty = lackOf(*comparisonFromText(u"budget > 1"_s), aDeal(), monday);
    REQUIRE(empty);
    CHECK(say(empty->text) == u"“Budget” is not filled in");
    CHECK(empty->where == u"deal.budget");
}

TEST_CASE("a formula is a field, a sign and a constant", "[pipeline][PIPE-5]")
{
    const auto read = comparisonFromText(u"  budget ≥ 3"_s);
    CHECK_FALSE(read); // the formula language writes >=
    const QString wrong[] = {u""_s,
                             u"budget"_s,
                             u"budget >="_s,
                             u">= 3"_s,
                             u"budget 3"_s,
                             u"= 3"_s,
                             u"budget > = 3"_s,
                             u"budget >> 3"_s,
                             u"budget == 3"_s,
                             u"1 < budget < 3"_s,
                             u"source = \"\""_s,
                             u"source = \"half"_s};
    for (const QString &text : wrong) {
        CAPTURE(text);
        CHECK_FALSE(comparisonFromText(text));
    }
    const auto quoted = comparisonFromText(u"title = \"a > b\""_s);
    REQUIRE(quoted);
    CHECK(quoted->field == "title");
    CHECK(quoted->constant == u"a > b");
    CHECK(quoted->op == FieldCompares::Operator::Equal);
}
