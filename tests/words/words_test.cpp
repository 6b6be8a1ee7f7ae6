// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/words.h"
#include "tests/support/catch.h"

#include <QJsonObject>

using namespace plumbline;
using namespace Qt::StringLiterals;

namespace {

const Words &english()
{
    static const Words words(Language::English, *Zone::named("Asia/Shanghai"));
    return words;
}

const Words &chinese()
{
    static const Words words(Language::Chinese, *Zone::named("Asia/Shanghai"));
    return words;
}

} // namespace

TEST_CASE("money is spoken with its currency and in groups of three", "[words]")
{
    struct Case {
        Money money;
        QString english;
        QString chinese;
    };
    const auto c = GENERATE(values<Case>({
        {{128'400, "CNY"}, u"CNY\u00A01,284.00"_s, u"¥1,284.00"_s},
        {{-128'400, "CNY"}, u"CNY\u00A0-1,284.00"_s, u"-¥1,284.00"_s},
        {{0, "CNY"}, u"CNY\u00A00.00"_s, u"¥0.00"_s},
        {{99'999, "CNY"}, u"CNY\u00A0999.99"_s, u"¥999.99"_s},
        {{-99'999, "CNY"}, u"CNY\u00A0-999.99"_s, u"-¥999.99"_s},
        {{1'234'567, "JPY"}, u"JPY\u00A01,234,567"_s, u"JPY\u00A01,234,567"_s},
        {{1'234'567, "KWD"}, u"KWD\u00A01,234.567"_s, u"KWD\u00A01,234.567"_s},
        {{128'400, "USD"}, u"USD\u00A01,284.00"_s, u"USD\u00A01,284.00"_s},
    }));
    CHECK(english().say(c.money) == c.english);
    CHECK(chinese().say(c.money) == c.chinese);
}

TEST_CASE("dates, times, numbers and lists follow the language", "[words]")
{
    const CivilDate date = *civilDate(2026, 3, 5);
    CHECK(english().say(date) == u"2026-03-05"_s);
    CHECK(chinese().say(date) == u"2026年3月5日"_s);

    const Moment at = *Zone::utc().momentFromIso(u"2026-03-04T17:07:59Z"); // already the 5th in Shanghai
    CHECK(english().say(at) == u"2026-03-05 01:07"_s);
    CHECK(chinese().say(at) == u"2026年3月5日 01:07"_s);

    CHECK(english().say(qint64(1'234'567)) == u"1,234,567"_s);
    CHECK(english().say(qint64(-999)) == u"-999"_s);
    CHECK(english().say(qint64(-1'000)) == u"-1,000"_s);

    CHECK(english().list({u"a"_s, u"b"_s}) == u"a, b"_s);
    CHECK(chinese().list({u"甲"_s, u"乙"_s}) == u"甲、乙"_s);
    CHECK(english().list({}) == QString());
}

TEST_CASE("a phrase speaks its arguments in the language it is spoken in", "[words]")
{
    const Phrase phrase = Phrase("test", "%1 | %2 | %3")
                              .with(LocalText{u"Quote"_s, u"报价"_s})
                              .with(Money{500, "CNY"})
                              .with(*civilDate(2026, 3, 5));
    CHECK(english().say(phrase) == u"Quote | CNY\u00A05.00 | 2026-03-05"_s);
    CHECK(chinese().say(phrase) == u"报价 | ¥5.00 | 2026年3月5日"_s);
}

TEST_CASE("a name that is missing in one language is spoken in the other", "[words]")
{
    CHECK(LocalText{u"Quote"_s, u"报价"_s}.in(Language::Chinese) == u"报价"_s);
    CHECK(LocalText{u"Quote"_s, {}}.in(Language::Chinese) == u"Quote"_s);
    CHECK(LocalText{{}, u"报价"_s}.in(Language::English) == u"报价"_s);
    CHECK(LocalText{}.in(Language::English).isEmpty());
}

TEST_CASE("a name matches what was typed in either language, case and width aside", "[words]")
{
    const LocalText name{u"Quote"_s, u"报价"_s};
    for (const auto *typed : {u"quote", u" QUOTE ", u"Ｑｕｏｔｅ", u"报价"})
        CHECK(name.matches(QString::fromUtf16(typed)));
    for (const auto *typed : {u"", u" ", u"quot", u"报"})
        CHECK_FALSE(name.matches(QString::fromUtf16(typed)));
    CHECK_FALSE(LocalText{}.matches(u""));
}

TEST_CASE("a name comes back from JSON, and one text stands for both languages", "[words]")
{
    for (const LocalText &name :
         {LocalText{u"Quote"_s, u"报价"_s}, LocalText{u"Quote"_s, {}}, LocalText{{}, u"报价"_s}, LocalText{}})
        CHECK(LocalText::fromJson(name.toJson()) == name);
    CHECK(LocalText::fromJson(u"VIP"_s) == LocalText{u"VIP"_s, u"VIP"_s});
    CHECK(LocalText::fromJson(QJsonObject{{u"en"_s, u"Quote"_s}, {u"fr"_s, u"Devis"_s}}) == LocalText{u"Quote"_s, {}});
    CHECK(LocalText::fromJson(5).isEmpty());
}

TEST_CASE("a language is known by its code and by a system locale", "[words]")
{
    for (const Language language : allLanguages())
        CHECK(languageFromCode(codeOf(language)) == language);
    for (const auto *code : {u"zh", u"zh-CN", u"zh_CN.UTF-8", u"ZH"})
        CHECK(languageFromCode(code) == Language::Chinese);
    for (const auto *code : {u"en", u"en_GB", u"en.UTF-8"})
        CHECK(languageFromCode(code) == Language::English);
    for (const auto *code : {u"", u"z", u"de", u"zha", u"english"})
        CHECK_FALSE(languageFromCode(code));
}

TEST_CASE("short forms keep three digits that matter", "[words]")
{
    const Words english(Language::English);
    const Words chinese(Language::Chinese);
    struct Case {
        Money money;
        const char *english;
        const char *chinese;
    };
    const Case cases[] = {
        {{38'600'000, "CNY"}, "¥386K", "¥38.6 万"},
        {{128'000'000'00, "CNY"}, "¥128M", "¥1.28 亿"},
        {{5'000'00, "CNY"}, "¥5,000", "¥5,000"},
        {{-38'600'000, "CNY"}, "-¥386K", "-¥38.6 万"},
        {{99'995'000'00, "CNY"}, "¥100M", "¥1 亿"},
        {{1'234'56, "EUR"}, "€1,234.56", "€1,234.56"},
        {{386'000, "JPY"}, "JPY\u00A0386K", "JPY\u00A038.6 万"},
        {{0, "USD"}, "$0", "$0"},
        {{10'000'00, "CNY"}, "¥10K", "¥1 万"},
        {{1'000'000'00, "CNY"}, "¥1M", "¥100 万"},
    };
    for (const Case &item : cases) {
        CHECK(english.brief(item.money) == QString::fromUtf8(item.english));
        CHECK(chinese.brief(item.money) == QString::fromUtf8(item.chinese));
    }
}

TEST_CASE("a day is short where its year is not in doubt", "[words]")
{
    const Words english(Language::English);
    const Words chinese(Language::Chinese);
    const CivilDate today = *civilDate(2026, 3, 2);
    CHECK(english.brief(*civilDate(2026, 12, 15), today) == QStringLiteral("15 Dec"));
    CHECK(english.brief(*civilDate(2025, 12, 15), today) == QStringLiteral("15 Dec"));
    CHECK(english.brief(*civilDate(2025, 3, 15), today) == QStringLiteral("15 Mar 2025"));
    CHECK(chinese.brief(*civilDate(2026, 3, 15), today) == QStringLiteral("3月15日"));
    CHECK(chinese.brief(*civilDate(2024, 3, 15), today) == QStringLiteral("2024年3月15日"));
    CHECK(chinese.withWeekday(*civilDate(2026, 3, 15)) == QStringLiteral("2026年3月15日 周日"));
    CHECK(english.withWeekday(*civilDate(2026, 3, 15)) == QStringLiteral("Sun, 15 Mar 2026"));
}
