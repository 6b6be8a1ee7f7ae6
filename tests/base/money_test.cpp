// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/money.h"
#include "tests/support/catch.h"

#include <limits>
#include <random>

using namespace plumbline;

namespace {

QString shown(const std::optional<Money> &money)
{
    return money ? QStringLiteral("%1 %2").arg(QString::fromLatin1(money->currency)).arg(money->minor) : QStringLiteral("none");
}

} // namespace

TEST_CASE("an amount is read as people write it", "[base]")
{
    struct Case {
        const char16_t *text;
        const char *minor; // currency and minor units; "none": refused
    };
    const auto c = GENERATE(values<Case>({
        {u"1284", "CNY 128400"},
        {u"1284.5", "CNY 128450"},
        {u"1,284.00", "CNY 128400"},
        {u"12,345,678.90", "CNY 1234567890"},
        {u" 1284 ", "CNY 128400"},
        {u"+5", "CNY 500"},
        {u"-5", "CNY -500"},
        {u"0", "CNY 0"},
        {u".5", "CNY 50"},
        {u"5.", "CNY 500"},
        {u"1.500", "CNY 150"}, // zeros say nothing
        {u"38.6万", "CNY 38600000"},
        {u"38.6万元", "CNY 38600000"},
        {u"1.2亿", "CNY 12000000000"},
        {u"1,000万", "CNY 1000000000"},
        {u"0.000001万", "CNY 1"},
        {u"¥86万", "CNY 86000000"},
        {u"¥86", "CNY 8600"},
        {u"￥86", "CNY 8600"},
        {u"-¥86", "CNY -8600"},
        {u"¥-86", "CNY -8600"},
        {u"$300", "USD 30000"},
        {u"US$ 300", "USD 30000"},
        {u"HK$300", "HKD 30000"},
        {u"€1.50", "EUR 150"},
        {u"£2", "GBP 200"},
        {u"USD 300", "USD 30000"},
        {u"usd 300", "USD 30000"},
        {u"300 EUR", "EUR 30000"},
        {u"USD 1.2万", "USD 1200000"},
        {u"300元", "CNY 30000"},
        {u"JPY 300", "JPY 300"},
        {u"JPY 300.00", "JPY 300"},
        {u"JPY 300.5", "none"}, // the yen has no smaller unit
        {u"KWD 1.234", "KWD 1234"},
        {u"KWD 1.2345", "none"},
        {u"1.234", "none"},
        {u"1,28", "none"},
        {u"1,2845", "none"},
        {u",284", "none"},
        {u"1234,567", "none"},
        {u"1,284,5", "none"},
        {u"1.284,00", "none"}, // a comma is never a decimal point
        {u"1 284", "none"},
        {u"92233720368547758.07", "CNY 9223372036854775807"},
        {u"92233720368547758.08", "none"},
        {u"922337203685477580700", "none"},
        {u"9999999999999亿", "none"},
        {u"--5", "none"},
        {u"-+5", "none"},
        {u"-¥-5", "none"},
        {u"5-", "none"},
        {u"1e5", "none"},
        {u"12万3", "none"},
        {u"万", "none"},
        {u"¥", "none"},
        {u"USD", "none"},
        {u"-", "none"},
        {u".", "none"},
        {u"", "none"},
        {u"about 300", "none"},
        {u"三百", "none"},
    }));
    const QString text = QString::fromUtf16(c.text);
    CAPTURE(text);
    CHECK(shown(moneyFromText(text, "CNY")) == QString::fromLatin1(c.minor));
}

TEST_CASE("the sign ¥ means the workspace's own currency, yuan or yen", "[base]")
{
    CHECK(shown(moneyFromText(u"¥300", "JPY")) == QStringLiteral("JPY 300"));
    CHECK(shown(moneyFromText(u"¥300", "CNY")) == QStringLiteral("CNY 30000"));
    CHECK(shown(moneyFromText(u"300", "euro")) == QStringLiteral("none"));
}

TEST_CASE("an amount comes back from its plain text", "[base]")
{
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    std::uniform_int_distribution<qint64> any(-std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max());
    for (const char *currency : {"CNY", "JPY", "KWD"}) {
        for (int i = 0; i < 2000; ++i) {
            const Money money{any(random) >> (i % 63), currency};
            CAPTURE(toPlainText(money));
            REQUIRE(moneyFromText(toPlainText(money), currency) == money);
        }
    }
}

TEST_CASE("plain text shows every decimal place of the currency", "[base]")
{
    CHECK(toPlainText({128'400, "CNY"}) == QStringLiteral("1284.00"));
    CHECK(toPlainText({5, "CNY"}) == QStringLiteral("0.05"));
    CHECK(toPlainText({-5, "CNY"}) == QStringLiteral("-0.05"));
    CHECK(toPlainText({300, "JPY"}) == QStringLiteral("300"));
    CHECK(toPlainText({1'234, "KWD"}) == QStringLiteral("1.234"));
    CHECK(toPlainText({std::numeric_limits<qint64>::min(), "CNY"}) == QStringLiteral("-92233720368547758.08"));
}

TEST_CASE("a currency is three capital letters", "[base]")
{
    CHECK(isCurrency("CNY"));
    for (const char *code : {"cny", "CN", "CNYY", "C1Y", ""}) {
        CAPTURE(code);
        CHECK_FALSE(isCurrency(code));
    }
}
