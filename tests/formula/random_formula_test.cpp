// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/formula/random_formula.h"
#include "tests/formula/sample_record.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using formula::Kind;

TEST_CASE("quick and explained evaluation agree on any formula, and printed it stays the same", "[formula][RULE-3]")
{
    const SampleRecord sample;
    int failures = 0;
    int empty = 0;
    for (unsigned seed = 0; seed < 4'000; ++seed) {
        RandomFormula random(seed, RandomFormula::Words::Record);
        const QString text = seed % 4 == 0 ? random.of(Kind::Money, 3) : random.any(1 + int(seed % 5));
        if (text.size() > formula::longestFormula)
            continue;
        INFO("seed " << seed << ": " << text.toStdString());
        const auto compiled = sample.compile(text);
        if (compiled.problem)
            FAIL(say(compiled.problem->text).toStdString());
        const auto answer = compiled.formula->evaluate(sample.record(), sample.surroundings());
        CHECK(compiled.formula->explain(sample.record(), sample.surroundings()).answer == answer);
        failures += answer.failure.has_value();
        empty += answer.isEmpty();
        const QString printed = print(compiled.formula->tree());
        const auto again = sample.compile(printed);
        if (printed.size() > formula::longestFormula)
            continue;
        REQUIRE(again.ok());
        CHECK(print(again.formula->tree()) == printed);
        CHECK(again.formula->evaluate(sample.record(), sample.surroundings()).value == answer.value);
    }
    // Both are among them, or the formulas are too tame to show anything.
    CHECK(failures > 10);
    CHECK(empty > 100);
}

TEST_CASE("no formula takes more than it may, and each limit is told", "[formula][RULE-3]")
{
    const SampleRecord sample;
    const auto problem = [&](const QString &text) {
        const auto compiled = sample.compile(text);
        return compiled.ok() ? QString() : say(compiled.problem->text);
    };
    CHECK(problem(QString(formula::longestFormula, u'1').left(20)) == QString());
    CHECK(problem(QString(formula::longestFormula + 1, u'1')).contains(u"at most 2,000 characters"));
    const auto nested = [](int depth) { return QString(depth, u'(') + u'1' + QString(depth, u')'); };
    CHECK(problem(nested(formula::deepestFormula - 1)) == QString());
    CHECK(problem(nested(formula::deepestFormula)).contains(u"More than 64"));
    CHECK(problem(QString(900, u'-') + u'1').contains(u"More than 64"));
    // A long chain is not deep, and needs no deep stack.
    const QString chain = u"1"_s + QString(u" + 1"_s).repeated(490);
    CHECK(spelled(sample.compile(chain).formula->evaluate(sample.record(), sample.surroundings()), Zone::utc()) == u"491");
    CHECK(problem(u"NOT "_s.repeated(100) + u"TRUE"_s).contains(u"More than 64"));

    // Steps: records count as often as they are looked at.
    const std::vector<formula::Record> many(9'000, sample.record().belongings[size_t(pipeline::Belonging::Activities)].front());
    std::array<std::vector<formula::Record>, pipeline::belongingCount> belongings;
    belongings[size_t(pipeline::Belonging::Activities)] = many;
    formula::Record record = sample.record();
    record.belongings = belongings;
    const auto count = sample.compile(u"COUNT(activities, held)"_s);
    CHECK(spelled(count.formula->evaluate(record, sample.surroundings()), Zone::utc()) == u"9000");
    for (const QString &text : {u"COUNT(activities, held AND held)"_s, u"COUNT(activities, COUNT(activities) > 1)"_s}) {
        const auto greedy = sample.compile(text);
        const auto answer = greedy.formula->evaluate(record, sample.surroundings());
        CHECK(answer.failure == formula::Failure::TooManySteps);
        CHECK(greedy.formula->explain(record, sample.surroundings()).answer == answer);
    }
}
