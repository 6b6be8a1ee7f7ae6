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

bool holds(const QString &formula, const DealFacts &deal) { return !lackOf(FormulaHolds{formula}, deal, monday); }

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
        {u"urgent"_s, true},
        {u"urgent = 1"_s, false}, // a number is neither yes nor no
        {u"urgent = no"_s, false},
        {u"urgent <> 否"_s, true},
        {u"urgent = perhaps"_s, false},
        {u"urgent <> perhaps"_s, false},
        {u"title = \"影像工作站 a\""_s, true},
        {u"title = 影像工作站Ａ"_s, false},
        {u"notes <> two"_s, false}, // a text stands in quotation marks
        {u"notes <> \"two\""_s, true},
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
        {u"source = 转介绍"_s, u"source = \"Referral\" must hold; “Source” is Website"_s},
        {u"decision_chain = founder"_s,
         u"decision_chain = \"Founder decides\" must hold; “Decision chain” is Technical committee"_s},
        {u"title = \"x\""_s, u"title = \"x\" must hold; “Title” is 影像工作站 A"_s},
    };
    for (const auto &[formula, words] : cases) {
        const auto lack = lackOf(FormulaHolds{formula}, bigDeal(), monday);
        REQUIRE(lack);
        CHECK(say(lack->text) == words);
    }
    const auto empty = lackOf(FormulaHolds{u"budget > 1"_s}, aDeal(), monday);
    REQUIRE(empty);
    CHECK(say(empty->text) == u"“Budget” is not filled in");
    CHECK(empty->where == u"deal.budget");
}

TEST_CASE("a gate's formula may ask for whatever belongs to the deal", "[pipeline][PIPE-5][RULE-3]")
{
    const DealFacts small = aDeal().in("quote", days(6)).with("budget", u"50000"_s).with("amount", u"40000"_s);
    CHECK(holds(u"IF(budget >= 3000000, LEN(minutes_summary) >= 30, TRUE)"_s, small));
    CHECK_FALSE(holds(u"IF(budget >= 3000000, LEN(minutes_summary) >= 30, TRUE)"_s, bigDeal()));
    CHECK(holds(u"days_in_stage = 6 AND stage = stage"_s, small));
    CHECK(holds(u"amount / budget > 75%"_s, small));
    const auto lack = lackOf(FormulaHolds{u"COUNT(activities, kind = \"demo\" AND held) >= 1"_s}, small, monday);
    REQUIRE(lack);
    CHECK(say(lack->text) == u"COUNT(activities, kind = \"Demo\" AND held) >= 1 must hold");
    CHECK(lack->where == u"activity");
}

TEST_CASE("a gate's formula says what is not filled in, what it found, or why it cannot be worked out",
          "[pipeline][PIPE-6][RULE-3]")
{
    const auto words = [](const QString &formula, const DealFacts &deal) {
        return say(lackOf(FormulaHolds{formula}, deal, monday)->text);
    };
    CHECK(words(u"budget > 1 AND amount > 1"_s, aDeal().with("budget", u"5"_s)) == u"“Amount” is not filled in");
    CHECK(words(u"amount > budget"_s, aDeal().with("budget", u"5"_s).with("amount", u"3"_s))
          == u"amount > budget must hold; “Amount” is CNY\u00A03.00, “Budget” is CNY\u00A05.00");
    CHECK(words(u"amount / budget > 1"_s, aDeal().with("budget", u"0"_s).with("amount", u"3"_s))
          == u"amount / budget > 1 cannot be worked out: “amount / budget” divides by zero");
    CHECK(words(u"frobnicate > 1"_s, aDeal()).startsWith(u"the formula frobnicate > 1 cannot be read any more"));
}
