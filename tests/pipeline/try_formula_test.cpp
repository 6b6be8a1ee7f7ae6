// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/formula_words.h"
#include "core/pipeline/try_formula_query.h"
#include "core/records/log_activity.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QFile>
#include <QRegularExpression>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using pipeline::TriedFormula;
using pipeline::TriedTerm;

namespace {

TriedFormula tried(WorkspaceFixture &fixture, const QString &text, std::optional<records::DealId> deal,
                   Language language = Language::English)
{
    return fixture.workspace().read([&](const Reader &reader) {
        return pipeline::tryFormula(reader, text, deal, formula::Kind::YesNo, Words(language, reader.zone()), monday);
    });
}

QString line(const TriedTerm &term)
{
    QString text = term.words + u" ⇒ "_s + term.answer;
    if (term.records)
        text += u" (%1/%2)"_s.arg(term.records->first).arg(term.records->second);
    return term.idle ? u"idle "_s + text : text;
}

} // namespace

TEST_CASE("a formula is tried on a deal and tells every term in words", "[pipeline][RULE-3]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"Renhe imaging"_s);
    fixture.set(deal, {{u"budget"_s, u"60万"_s}, {u"source"_s, u"referral"_s}, {u"expected_close"_s, u"2026-04-01"_s}});
    const TriedFormula english = tried(fixture, u"budget >= 50万 AND source = \"exhibition\" AND headcount(1)"_s, deal);
    REQUIRE(english.problem);
    const auto result = tried(fixture, u"budget >= 500000 AND expected_close > TODAY()"_s, deal);
    REQUIRE(result.result);
    CHECK(result.deal == u"Renhe imaging"_s);
    CHECK(result.result->truth == true);
    REQUIRE(result.result->parts.size() == 2);
    CHECK(line(result.result->parts[0]) == u"budget >= 500000 ⇒ yes"_s);
    CHECK(line(result.result->parts[0].parts[0]) == u"budget ⇒ CNY\u00a0600,000.00"_s);
    CHECK(line(result.result->parts[1].parts[0]) == u"expected_close ⇒ 2026-04-01"_s);
    const auto chinese = tried(fixture, u"来源 = \"展会\" 且 预算 > 1"_s, deal, Language::Chinese);
    REQUIRE(chinese.result);
    CHECK(chinese.result->answer == u"否"_s);
    CHECK(line(chinese.result->parts[0].parts[0]) == u"来源 ⇒ 转介绍"_s);
    CHECK(chinese.result->parts[1].idle);
    CHECK(line(chinese.result->parts[1].parts[0]) == u"预算 ⇒ ¥600,000.00"_s);
}

TEST_CASE("a trial tells how many records counted, what is not filled in, and what failed", "[pipeline][RULE-3]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"Renhe imaging"_s);
    for (const auto kind : {records::ActivityKind::Call, records::ActivityKind::Demo, records::ActivityKind::Demo})
        REQUIRE(
            records::logActivity(fixture.workspace(), {.deal = deal, .kind = kind, .answered = true, .outcome = u"x"_s}).ok());
    const auto counted = tried(fixture, u"COUNT(activities, kind = \"demo\") >= 2"_s, deal);
    REQUIRE(counted.result);
    CHECK(line(counted.result->parts[0]) == u"COUNT(activities, kind = \"demo\") ⇒ 2 (2/3)"_s);
    const auto empty = tried(fixture, u"signed_on > TODAY()"_s, deal);
    REQUIRE(empty.result);
    CHECK(empty.result->isEmpty);
    CHECK(empty.result->answer == u"not filled in"_s);
    const auto failed = tried(fixture, u"1 / (2 - 2) > 1"_s, deal);
    REQUIRE(failed.result);
    CHECK(failed.result->hasFailed);
    CHECK(failed.result->answer == u"“1 / (2 - 2)” divides by zero"_s);
    const auto wrong = tried(fixture, u"bugdet > 1"_s, deal);
    CHECK_FALSE(wrong.result);
    REQUIRE(wrong.problem);
    CHECK(wrong.problem->proposals.contains(u"budget"_s));
}

TEST_CASE("a trial names the rows that a formula gives, and spans of time by their units", "[pipeline][RULE-3]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"Renhe imaging"_s);
    const auto owned = tried(fixture, u"NOT ISBLANK(owner)"_s, deal);
    REQUIRE(owned.result);
    const TriedTerm &owner = owned.result->parts[0].parts[0];
    CHECK(owner.words == u"owner"_s);
    CHECK_FALSE(owner.answer.startsWith(u'#'));
    const Words english(Language::English);
    const auto span = [&](qint64 ms) {
        return pipeline::spoken({formula::Type{formula::Kind::Duration}, formula::Span{Decimal(ms)}}, {}, {}, english);
    };
    CHECK(span(90 * 60'000) == u"1 hour 30 minutes"_s);
    CHECK(span(50 * 3'600'000) == u"2 days 2 hours"_s);
    CHECK(span(-60'000) == u"-1 minute"_s);
    CHECK(pipeline::spoken({formula::Type{formula::Kind::Number}, Decimal::scaled(12'345'675, 4)}, {}, {}, english)
          == u"1,234.5675"_s);
}

TEST_CASE("every example of the help is a condition that can be read", "[pipeline][RULE-3]")
{
    WorkspaceFixture fixture;
    for (const auto &[code, heading] : {std::pair{u"en"_s, u"## Examples"_s}, std::pair{u"zh_CN"_s, u"## 示例"_s}}) {
        QFile file(QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/help/%1/formulas.md").arg(code));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QString section = text.mid(text.indexOf(heading) + heading.size()).section(u"\n## "_s, 0, 0);
        static const QRegularExpression inlined(u"`([^`]+)`"_s);
        int examples = 0;
        for (auto matches = inlined.globalMatch(section); matches.hasNext(); ++examples) {
            const QString formula = matches.next().captured(1);
            INFO(formula.toStdString());
            const TriedFormula result = tried(fixture, formula, {});
            CHECK((result.problem ? say(result.problem->text) : QString()).toStdString() == "");
        }
        CHECK(examples >= 5);
    }
}

TEST_CASE("the deal to try on stands in the stage where one does", "[pipeline][RULE-3]")
{
    WorkspaceFixture fixture;
    const auto sample = [&](const QString &stage) {
        return fixture.workspace().read([&](const Reader &reader) { return pipeline::sampleDeal(reader, stage); });
    };
    CHECK_FALSE(sample(u"lead"_s));
    const auto first = fixture.deal(u"First"_s);
    const auto second = fixture.deal(u"Second"_s);
    REQUIRE(fixture.move(first, u"first_contact"_s).allowed());
    CHECK(sample(u"first_contact"_s) == first);
    CHECK(sample(u"negotiation"_s) == second);
}
