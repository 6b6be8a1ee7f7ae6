// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/requirement.h"
#include "tests/support/catch.h"
#include "tests/support/deal_builder.h"

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using records::ActivityKind;
using records::ActivityStatus;

namespace {

/// Where the lack is mended; empty where nothing lacks.
QString lackAt(const Condition &condition, const DealFacts &deal, const std::vector<ActivityKind> &touchKinds = {})
{
    const auto lack = lackOf(condition, deal, monday, touchKinds);
    return lack ? lack->where : QString();
}

QString wordsOf(const Condition &condition, const DealFacts &deal)
{
    const auto lack = lackOf(condition, deal, monday);
    return lack ? say(lack->text) : QString();
}

} // namespace

TEST_CASE("a filled field meets its requirement, an empty one does not", "[pipeline][PIPE-5]")
{
    CHECK(lackAt(FieldFilled{"handle"}, aDeal().with("handle", u"13800138000"_s)) == QString());
    CHECK(lackAt(FieldFilled{"handle"}, aDeal()) == u"deal.handle");
    CHECK(lackAt(FieldFilled{"amount"}, aDeal().with("amount", u"0"_s)) == QString());
    CHECK(lackAt(FieldFilled{"headcount"}, aDeal().with("headcount", u"12"_s)) == QString());
    CHECK(lackAt(FieldFilled{"headcount"}, aDeal()) == u"deal.headcount");
}

TEST_CASE("choices count as many as are ticked", "[pipeline][PIPE-5]")
{
    const ChoicesTicked three{"pain_points", 3};
    CHECK(lackAt(three, aDeal()) == u"deal.pain_points");
    CHECK(lackAt(three, aDeal().with("pain_points", u"cost,quality"_s)) == u"deal.pain_points");
    CHECK(lackAt(three, aDeal().with("pain_points", u"cost,quality,delivery"_s)) == QString());
    CHECK(lackAt(three, aDeal().with("pain_points", u"cost,quality,delivery,service"_s)) == QString());
}

TEST_CASE("a text counts the characters that a reader counts", "[pipeline][PIPE-5]")
{
    struct Case {
        QString text;
        bool met;
    };
    const Case cases[] = {
        {QString(), false},
        {QString(29, u'x'), false},
        {QString(30, u'x'), true},
        {QString(29, u'字'), false},
        {QString(30, u'字'), true},
        {u"  "_s + QString(29, u'字') + u"  \n"_s, false},      // white space at the ends is none
        {QString(15, u'字') + u' ' + QString(14, u'字'), true}, // within the text it is
        {u"😀"_s.repeated(29), false},                           // two UTF-16 units, one character
        {u"😀"_s.repeated(30), true},
    };
    for (const Case &c : cases) {
        CAPTURE(c.text);
        CHECK(lackAt(TextLength{"minutes_summary", 30}, aDeal().with("minutes_summary", c.text))
              == (c.met ? u""_s : u"deal.minutes_summary"_s));
    }
}

TEST_CASE("a file counts by its kind", "[pipeline][PIPE-5]")
{
    CHECK(lackAt(AttachmentPresent{u"quote"_s}, aDeal()) == u"attachment.quote");
    CHECK(lackAt(AttachmentPresent{u"quote"_s}, aDeal().attached("contract")) == u"attachment.quote");
    CHECK(lackAt(AttachmentPresent{u"quote"_s}, aDeal().attached("quote")) == QString());
}

TEST_CASE("activities count by kind, when they were held, and from when on", "[pipeline][PIPE-5]")
{
    const ActivitiesHeld inStage{{ActivityKind::Demo}, 1, Since::StageEntered};
    const ActivitiesHeld inDeal{{ActivityKind::Demo}, 1, Since::DealBegan};
    struct Case {
        const char *what;
        DealBuilder deal;
        bool metInStage;
        bool metInDeal;
    };
    const Case cases[] = {
        {"none", aDeal().in("demo"), false, false},
        {"held in the stay", aDeal().in("demo", days(6)).activity(ActivityKind::Demo, days(5)), true, true},
        {"held the moment the stay began", aDeal().in("demo", days(6)).activity(ActivityKind::Demo, days(6)), true, true},
        {"a millisecond before the stay", aDeal().in("demo", days(6)).activity(ActivityKind::Demo, Duration{days(6).ms + 1}),
         false, true},
        {"held just now", aDeal().in("demo", days(6)).activity(ActivityKind::Demo), true, true},
        {"dated in the future", aDeal().in("demo", days(6)).activity(ActivityKind::Demo, ahead(Duration{1})), false, false},
        {"planned", aDeal().in("demo", days(6)).activity(ActivityKind::Demo, days(1), ActivityStatus::Planned), false, false},
        {"attempted", aDeal().in("demo", days(6)).activity(ActivityKind::Demo, days(1), ActivityStatus::Attempted), false, false},
        {"cancelled", aDeal().in("demo", days(6)).activity(ActivityKind::Demo, days(1), ActivityStatus::Cancelled), false, false},
        {"of another kind", aDeal().in("demo", days(6)).activity(ActivityKind::Visit, days(1)), false, false},
        {"entered at an unknown time", aDeal().inSinceUnknown("demo").activity(ActivityKind::Demo, days(900)), true, true},
    };
    for (const Case &c : cases) {
        CAPTURE(c.what);
        CHECK(lackAt(inStage, c.deal) == (c.metInStage ? u""_s : u"activity.demo"_s));
        CHECK(lackAt(inDeal, c.deal) == (c.metInDeal ? u""_s : u"activity.demo"_s));
    }
}

TEST_CASE("an activity without a time counts nowhere", "[pipeline][PIPE-5]")
{
    DealFacts deal = aDeal().in("demo").activity(ActivityKind::Demo);
    deal.activities.front().happenedAt.reset();
    CHECK(lackAt(ActivitiesHeld{{ActivityKind::Demo}, 1, Since::DealBegan}, deal) == u"activity.demo");
}

TEST_CASE("activities of several kinds add up to the number asked for", "[pipeline][PIPE-5]")
{
    const ActivitiesHeld three{{ActivityKind::Visit, ActivityKind::Demo}, 3, Since::StageEntered};
    DealBuilder deal = aDeal().in("demo", days(9)).activity(ActivityKind::Visit, days(3)).activity(ActivityKind::Demo, days(2));
    CHECK(lackAt(three, deal) == u"activity.visit");
    CHECK(lackAt(three, deal.activity(ActivityKind::Call, days(1))) == u"activity.visit");
    CHECK(lackAt(three, deal.activity(ActivityKind::Demo, days(1))) == QString());
}

TEST_CASE("an effective touch counts, and a stage may narrow the kinds", "[pipeline][PIPE-5]")
{
    const EffectiveTouches one{1, Since::StageEntered};
    const DealBuilder called = aDeal().in("contact", days(3)).touch(ActivityKind::Call, days(2));
    CHECK(lackAt(one, aDeal().in("contact")) == u"activity");
    CHECK(lackAt(one, aDeal().in("contact", days(3)).activity(ActivityKind::Call, days(2)))
          == u"activity"); // held, not effective
    CHECK(lackAt(one, called) == QString());
    CHECK(lackAt(one, called, {ActivityKind::Call, ActivityKind::Visit}) == QString());
    CHECK(lackAt(one, called, {ActivityKind::Visit}) == u"activity");
    CHECK(lackAt(EffectiveTouches{2, Since::StageEntered}, called) == u"activity");
    CHECK(lackAt(one, aDeal().in("contact", days(3)).touch(ActivityKind::Call, days(4))) == u"activity");
    CHECK(lackAt(EffectiveTouches{1, Since::DealBegan}, aDeal().in("contact", days(3)).touch(ActivityKind::Call, days(4)))
          == QString());
    CHECK(lackAt(one, aDeal().inSinceUnknown("contact").touch(ActivityKind::Call, days(4))) == QString());
    CHECK(lackAt(one, aDeal().in("contact", days(3)).touch(ActivityKind::Call, ahead(hours(1)))) == u"activity");
}

TEST_CASE("a gate that asks for a field which is gone says so, whatever it held", "[pipeline][PIPE-5][PIPE-12]")
{
    const DealBuilder retired = aDeal().with("headcount", u"12"_s).withoutField("headcount");
    CHECK(wordsOf(FieldFilled{"headcount"}, retired).contains(u"no field “headcount” any more"));
    CHECK(wordsOf(FormulaHolds{u"headcount > 3"_s}, retired)
              .startsWith(u"the formula headcount > 3 cannot be read any more; change the gate: There is no field “headcount”"));
    const Condition unknown[] = {FieldFilled{"nosuch"}, ChoicesTicked{"nosuch", 1}, TextLength{"nosuch", 1}};
    for (const Condition &condition : unknown) {
        CHECK(lackAt(condition, aDeal()) == u"deal.nosuch");
        CHECK(wordsOf(condition, aDeal()).contains(u"nosuch"));
    }
}

TEST_CASE("what lacks is said in words, with how much there is", "[pipeline][PIPE-6]")
{
    const DealBuilder deal = aDeal().in("demo").with("pain_points", u"cost"_s).with("minutes_summary", u"short"_s);
    CHECK(wordsOf(FieldFilled{"handle"}, deal) == u"“Phone or other handle” is not filled in");
    CHECK(wordsOf(ChoicesTicked{"pain_points", 3}, deal) == u"“Pain points”: at least 3, so far 1");
    CHECK(wordsOf(TextLength{"minutes_summary", 30}, deal) == u"“Minutes summary”: at least 30 characters, so far 5");
    CHECK(wordsOf(AttachmentPresent{u"quote"_s}, deal) == u"no file of the kind “Quote” is attached");
    CHECK(wordsOf(ActivitiesHeld{{ActivityKind::Visit, ActivityKind::Demo}, 2, Since::DealBegan}, deal)
          == u"Visit, Demo held: at least 2, so far 0");
    CHECK(wordsOf(EffectiveTouches{2, Since::DealBegan}, deal) == u"effective touches: at least 2, so far 0");
}
