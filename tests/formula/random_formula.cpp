// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/formula/random_formula.h"

namespace plumbline::tests {

using namespace Qt::StringLiterals;
using formula::Kind;

QString RandomFormula::call(const QString &name, const QStringList &arguments) const
{
    return name + u'(' + arguments.join(m_words == Words::Spreadsheet ? u";"_s : u", "_s) + u')';
}

QString RandomFormula::several(Kind kind, int depth)
{
    QStringList values;
    for (int i = 0; i <= upTo(3); ++i)
        values.append(of(kind, depth - 1));
    return values.join(m_words == Words::Spreadsheet ? u";"_s : u", "_s);
}

QString RandomFormula::leaf(Kind kind)
{
    const bool record = m_words == Words::Record;
    switch (kind) {
    case Kind::Number:
        if (record && upTo(2) == 0)
            return oneOf({u"headcount"_s, u"days_in_stage"_s, u"人数"_s, u"COUNT(activities)"_s, u"customer.employees"_s,
                          u"COUNT(pain_points)"_s, u"SUM(receipts, 1)"_s});
        return oneOf({QString::number(upTo(20)), QString::number(upTo(2'000'000)),
                      u"%1.%2"_s.arg(upTo(99)).arg(upTo(99), 2, 10, QChar(u'0')), u"%1%"_s.arg(upTo(150))});
    case Kind::YesNo:
        if (record)
            return oneOf({u"urgent"_s, u"TRUE"_s, u"假"_s, u"source = \"referral\""_s, u"ISBLANK(region)"_s,
                          u"region = \"east\""_s, u"CONTAINS(pain_points, \"cost\")"_s,
                          u"COUNT(activities, held AND kind = \"demo\") > 0"_s});
        return oneOf({u"TRUE()"_s, u"FALSE()"_s});
    case Kind::Text:
        if (record && upTo(1) == 0)
            return oneOf({u"title"_s, u"reference"_s, u"next_step"_s, u"customer.name"_s});
        return oneOf({u"\"a\""_s, u"\"Abc\""_s, u"\"say \"\"hi\"\"\""_s, u"\"你好\""_s, u"\"x y\""_s});
    case Kind::Date:
        if (record && upTo(1) == 0)
            return oneOf({u"expected_close"_s, u"TODAY()"_s, u"2026-03-15"_s, u"signed_on"_s, u"contract_end"_s});
        return call(u"DATE"_s, {QString::number(1990 + upTo(60)), QString::number(1 + upTo(13)), QString::number(upTo(40))});
    case Kind::Money:
        return oneOf(
            {u"amount"_s, u"budget"_s, u"SUM(receipts, amount)"_s, u"CNY 5000"_s, u"300元"_s, u"MAX(receipts, amount)"_s});
    default: return u"1"_s;
    }
}

QString RandomFormula::of(Kind kind, int depth)
{
    if (depth <= 0)
        return leaf(kind);
    if (upTo(9) == 0)
        return u'(' + of(kind, depth - 1) + u')';
    if (upTo(5) == 0)
        return call(u"IF"_s, {of(Kind::YesNo, depth - 1), of(kind, depth - 1), of(kind, depth - 1)});
    switch (kind) {
    case Kind::Number: return number(depth);
    case Kind::YesNo: return truth(depth);
    case Kind::Text: return text(depth);
    case Kind::Date: return date(depth);
    case Kind::Money: return money(depth);
    default: return leaf(kind);
    }
}

QString RandomFormula::any(int depth)
{
    static const Kind kinds[] = {Kind::Number, Kind::YesNo, Kind::Text};
    return of(kinds[upTo(2)], depth);
}

/// Brackets around both sides: where they may be left out is a question for the parser's own tests.
QString RandomFormula::number(int depth)
{
    const auto inner = [&] { return u'(' + of(Kind::Number, depth - 1) + u')'; };
    switch (upTo(10)) {
    case 0:
    case 1: return inner() + u" + "_s + inner();
    case 2: return inner() + u" - "_s + inner();
    case 3: return inner() + u" * "_s + inner();
    case 4: return inner() + u" / "_s + (upTo(9) == 0 ? inner() : QString::number(1 + upTo(40)));
    case 5: return u"-"_s + inner();
    case 6: return call(oneOf({u"MIN"_s, u"MAX"_s, u"SUM"_s, u"AVERAGE"_s, u"COUNT"_s}), {several(Kind::Number, depth)});
    case 7: return call(oneOf({u"ROUND"_s, u"ROUNDDOWN"_s}), {of(Kind::Number, depth - 1), QString::number(upTo(4) - 1)});
    case 8: return call(u"ABS"_s, {of(Kind::Number, depth - 1)});
    case 9: return call(u"LEN"_s, {of(Kind::Text, depth - 1)});
    default: return call(u"DAYS"_s, {of(Kind::Date, depth - 1), of(Kind::Date, depth - 1)});
    }
}

QString RandomFormula::truth(int depth)
{
    const QString compare = oneOf({u" = "_s, u" <> "_s, u" < "_s, u" <= "_s, u" > "_s, u" >= "_s});
    const auto both = [&](Kind kind, const QString &sign) {
        return u'(' + of(kind, depth - 1) + u')' + sign + u'(' + of(kind, depth - 1) + u')';
    };
    switch (upTo(m_words == Words::Record ? 8 : 5)) {
    case 0:
    case 1: return both(Kind::Number, compare);
    case 2: return both(Kind::Text, oneOf({u" = "_s, u" <> "_s}));
    case 3: return both(Kind::Date, compare);
    case 4: return call(oneOf({u"AND"_s, u"OR"_s}), {several(Kind::YesNo, depth)});
    case 5: return call(u"NOT"_s, {of(Kind::YesNo, depth - 1)});
    case 6: return both(Kind::YesNo, oneOf({u" AND "_s, u" OR "_s, u" 且 "_s, u" 或 "_s}));
    case 7: return both(Kind::Money, compare);
    default: return call(u"IN"_s, {of(Kind::Number, depth - 1), several(Kind::Number, depth)});
    }
}

QString RandomFormula::text(int depth)
{
    return u'(' + of(Kind::Text, depth - 1) + u") & ("_s
           + of(upTo(3) == 0 && m_words == Words::Record ? Kind::Number : Kind::Text, depth - 1) + u')';
}

QString RandomFormula::date(int depth)
{
    if (upTo(1) == 0)
        return call(u"EDATE"_s, {of(Kind::Date, depth - 1), QString::number(upTo(48) - 24)});
    return u'(' + of(Kind::Date, depth - 1) + oneOf({u") + "_s, u") - "_s}) + QString::number(upTo(400));
}

QString RandomFormula::money(int depth)
{
    const auto inner = [&] { return u'(' + of(Kind::Money, depth - 1) + u')'; };
    switch (upTo(3)) {
    case 0: return inner() + oneOf({u" + "_s, u" - "_s}) + inner();
    case 1: return inner() + u" * ("_s + of(Kind::Number, depth - 1) + u')';
    case 2: return inner() + u" / ("_s + of(Kind::Number, depth - 1) + u')';
    default: return call(oneOf({u"MIN"_s, u"MAX"_s, u"SUM"_s}), {several(Kind::Money, depth)});
    }
}

} // namespace plumbline::tests
