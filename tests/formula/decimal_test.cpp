// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/decimal.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace plumbline;
using namespace Qt::StringLiterals;

namespace {

Decimal number(const char *text)
{
    const QString all = QString::fromLatin1(text);
    const bool negative = all.startsWith(u'-');
    const Decimal size = *Decimal::fromText(negative ? all.mid(1) : all);
    return negative ? -size : size;
}

QString text(const std::optional<Decimal> &result) { return result ? result->toText() : u"none"_s; }

/// Any decimal below 10^12 with up to 6 decimals: their products and sums are exact.
Decimal anyNumber() { return Decimal::scaled(*rc::gen::inRange<qint64>(-1'000'000'000'000'000, 1'000'000'000'000'000), 6); }

} // namespace

TEST_CASE("a decimal says exactly what was written", "[formula][RULE-3]")
{
    for (const char *written : {"0", "1", "0.1", "1234.5", "0.000000000001", "999999999999999999999999", "-0.05"})
        CHECK(number(written).toText() == QString::fromLatin1(written));
    CHECK(number("1.500").toText() == u"1.5");
    CHECK(number(".5").toText() == u"0.5");
    for (const QString &wrong :
         {u""_s, u"."_s, u"1.2.3"_s, u"1e5"_s, u"0.0000000000001"_s, u"1000000000000000000000000"_s, u"1,000"_s, u"x"_s})
        CHECK_FALSE(Decimal::fromText(wrong));
}

TEST_CASE("what a decimal cannot hold is told and never wrapped", "[formula][RULE-3]")
{
    const Decimal most = number("999999999999999999999999.999999999999");
    CHECK(text(sum(most, number("0.000000000001"))) == u"none");
    CHECK(text(sum(most, number("-1"))) == u"999999999999999999999998.999999999999");
    CHECK(text(product(most, number("1.1"))) == u"none");
    CHECK(text(product(most, most)) == u"none");
    CHECK(text(quotient(most, number("0.1"))) == u"none");
    CHECK(text(quotient(number("1"), Decimal())) == u"none");
    CHECK(text(product(most, number("0.5"))) == u"500000000000000000000000");
    CHECK(text(quotient(most, number("2"))) == u"500000000000000000000000");
    CHECK_FALSE(most.whole());
}

TEST_CASE("half is rounded away from zero, in products, quotients and ROUND alike", "[formula][RULE-3]")
{
    CHECK(text(quotient(1, 3)) == u"0.333333333333");
    CHECK(text(quotient(2, 3)) == u"0.666666666667");
    CHECK(text(quotient(-2, 3)) == u"-0.666666666667");
    CHECK(text(product(number("0.0000005"), number("0.000001"))) == u"0.000000000001");
    CHECK(text(product(number("-0.0000005"), number("0.000001"))) == u"-0.000000000001");
    CHECK(text(number("2.5").rounded(0)) == u"3");
    CHECK(text(number("-2.5").rounded(0)) == u"-3");
    CHECK(text(number("2.449").rounded(1)) == u"2.4");
    CHECK(text(number("386550").rounded(-2)) == u"386600");
    CHECK(text(number("386000").rounded(-30)) == u"0");
    CHECK(number("-2.99").truncated(0).toText() == u"-2");
    CHECK(number("1299").truncated(-2).toText() == u"1200");
}

TEST_CASE("amounts become decimals and amounts again without loss", "[formula][RULE-3]")
{
    CHECK(majorUnits({38'600'000, "CNY"}).toText() == u"386000");
    CHECK(majorUnits({1, "JPY"}).toText() == u"1");
    CHECK(majorUnits({1'234, "KWD"}).toText() == u"1.234");
    CHECK(moneyOf(number("0.005"), "CNY")->minor == 1);
    CHECK(moneyOf(number("-0.005"), "CNY")->minor == -1);
    CHECK(moneyOf(number("2.5"), "JPY")->minor == 3);
    CHECK_FALSE(moneyOf(number("999999999999999999999"), "CNY"));
    CHECK(rc::check("every amount", [](qint64 minor) {
        for (const char *currency : {"CNY", "JPY", "KWD"})
            RC_ASSERT(moneyOf(majorUnits({minor, currency}), currency)->minor == minor);
    }));
}

TEST_CASE("decimals reckon like 128-bit integers", "[formula][RULE-3]")
{
    CHECK(rc::check("sum, difference, product and order", [] {
        const Decimal a = anyNumber();
        const Decimal b = anyNumber();
        RC_ASSERT(sum(a, b)->units() == a.units() + b.units());
        RC_ASSERT(difference(a, b)->units() == a.units() - b.units());
        // Six decimals each: the product has twelve at most, so nothing is rounded.
        const Int128 million = 1'000'000;
        RC_ASSERT(product(a, b)->units() == (a.units() / million) * (b.units() / million));
        RC_ASSERT((a < b) == (a.units() < b.units()));
        RC_ASSERT(Decimal::fromText(a.magnitude().toText())->units() == a.magnitude().units());
    }));
    CHECK(rc::check("a quotient is the nearest there is", [] {
        const Decimal a = anyNumber();
        const Decimal b = anyNumber();
        RC_PRE(b.units() != 0);
        const auto q = quotient(a, b);
        RC_PRE(q.has_value());
        // |a - q b| <= |b| / 2 in the last decimal, by hand in units of 10^-24.
        const auto back = product(*q, b);
        RC_PRE(back.has_value());
        const Decimal error = difference(a, *back)->magnitude();
        RC_ASSERT(error.units() <= b.magnitude().units() / (2 * Decimal::one) + 1);
    }));
}
