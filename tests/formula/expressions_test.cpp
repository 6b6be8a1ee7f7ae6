// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/formula/sample_record.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QFile>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

struct Expression {
    int line;
    QString formula;
    QString expected;
};

/// `formula ⇒ value`, or `formula ⇒ ? words it points at | part of the message | proposal`; # begins a remark.
std::vector<Expression> table()
{
    QFile file(QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/formula/expressions.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<Expression> expressions;
    int line = 0;
    for (const QString &text : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++line;
        const auto parts = text.split(u"⇒"_s);
        if (parts.size() == 2 && !text.startsWith(u'#'))
            expressions.push_back({line, parts[0].trimmed(), parts[1].trimmed()});
    }
    return expressions;
}

void checkProblem(const Expression &expression, const formula::Compiled &compiled)
{
    REQUIRE(compiled.problem);
    const auto parts = expression.expected.mid(1).split(u'|');
    CHECK(expression.formula.mid(compiled.problem->from, compiled.problem->length) == parts[0].trimmed());
    if (parts.size() > 1) {
        INFO(say(compiled.problem->text).toStdString());
        CHECK(say(compiled.problem->text).contains(parts[1].trimmed()));
    }
    if (parts.size() > 2)
        CHECK(compiled.problem->proposals.value(0) == parts[2].trimmed());
}

} // namespace

TEST_CASE("every expression of the table gives what it says", "[formula][RULE-3]")
{
    const SampleRecord sample;
    const auto expressions = table();
    CHECK(expressions.size() >= 250);
    for (const Expression &expression : expressions) {
        INFO("line " << expression.line << ": " << expression.formula.toStdString());
        const auto compiled = sample.compile(expression.formula);
        if (expression.expected.startsWith(u'?')) {
            checkProblem(expression, compiled);
            continue;
        }
        if (compiled.problem)
            FAIL_CHECK(say(compiled.problem->text).toStdString());
        if (!compiled.ok())
            continue;
        const auto answer = compiled.formula->evaluate(sample.record(), sample.surroundings());
        CHECK(spelled(answer, sample.surroundings().zone).toStdString() == expression.expected.toStdString());
        const auto explained = compiled.formula->explain(sample.record(), sample.surroundings());
        CHECK(spelled(explained.answer, sample.surroundings().zone).toStdString() == expression.expected.toStdString());
    }
}

TEST_CASE("printed and read again a formula is the same", "[formula][RULE-3]")
{
    const SampleRecord sample;
    for (const Expression &expression : table()) {
        const auto compiled = sample.compile(expression.formula);
        if (!compiled.ok())
            continue;
        INFO("line " << expression.line << ": " << expression.formula.toStdString());
        const QString printed = print(compiled.formula->tree());
        const auto again = sample.compile(printed);
        REQUIRE(again.ok());
        CHECK(print(again.formula->tree()) == printed);
        CHECK(again.formula->evaluate(sample.record(), sample.surroundings()).value
              == compiled.formula->evaluate(sample.record(), sample.surroundings()).value);
        // Stored by key and shown by name, in either language, it still means the same.
        for (const QString &form : {compiled.formula->stored(), compiled.formula->shown(sample.lists(), Language::Chinese),
                                    compiled.formula->shown(sample.lists(), Language::English)}) {
            INFO(form.toStdString());
            const auto kept = sample.compile(form);
            REQUIRE(kept.ok());
            CHECK(kept.formula->evaluate(sample.record(), sample.surroundings()).value
                  == compiled.formula->evaluate(sample.record(), sample.surroundings()).value);
        }
    }
}
