// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/money.h"

#include <algorithm>
#include <limits>
#include <QList>

namespace plumbline {
namespace {

struct Sign {
    QStringView text;
    const char *currency; // null: the workspace's own (¥ is yuan and yen)
};

constexpr Sign signsBefore[] = {{u"人民币", "CNY"}, {u"RMB", "CNY"}, {u"rmb", "CNY"}, {u"￥", nullptr}, {u"¥", nullptr},
                                {u"US$", "USD"},    {u"$", "USD"},   {u"€", "EUR"},   {u"£", "GBP"},    {u"HK$", "HKD"}};

/// ISO 4217, what is in use. Typed amounts must name one of these; stored ones need only look like one.
bool isListedCurrency(const QByteArray &code)
{
    static const QByteArray listed =
        " AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY"
        " COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR"
        " IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR"
        " MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD"
        " SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD"
        " XOF XPF YER ZAR ZMW ZWL ";
    return listed.contains(' ' + code + ' ');
}

bool isLetters(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); });
}

/// Takes a currency written before or behind the number away from `text`.
QByteArray takeCurrency(QStringView &text, const QByteArray &fallback)
{
    QByteArray found = fallback;
    for (const auto &sign : signsBefore) {
        if (text.startsWith(sign.text)) {
            text = text.mid(sign.text.size()).trimmed();
            return sign.currency ? QByteArray(sign.currency) : fallback;
        }
    }
    if (text.size() > 3 && isLetters(text.left(3))) {
        found = text.left(3).toLatin1().toUpper();
        text = text.mid(3).trimmed();
    } else if (text.size() > 3 && isLetters(text.right(3))) {
        found = text.right(3).toLatin1().toUpper();
        text = text.chopped(3).trimmed();
    } else if (text.endsWith(u'元')) {
        text = text.chopped(1).trimmed();
    }
    return found;
}

/// 万 is 10^4, 亿 is 10^8.
int takePowerOfTen(QStringView &text)
{
    if (text.endsWith(u'万') || text.endsWith(u'亿')) {
        const int power = text.endsWith(u'万') ? 4 : 8;
        text = text.chopped(1).trimmed();
        return power;
    }
    return 0;
}

/// Commas are thousands separators only where each is followed by exactly three digits.
std::optional<QString> withoutThousands(QStringView whole)
{
    const auto groups = whole.split(u',');
    QString digits = groups[0].toString();
    if (groups.size() > 1 && (groups[0].isEmpty() || groups[0].size() > 3))
        return std::nullopt;
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups[i].size() != 3)
            return std::nullopt;
        digits += groups[i];
    }
    return digits;
}

} // namespace

bool isCurrency(const QByteArray &code)
{
    return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

int minorDigits(const QByteArray &currency)
{
    // Asked for every amount that a formula reads, so the letters are compared as one number.
    constexpr auto packed = [](const char *code) { return code[0] << 16 | code[1] << 8 | code[2]; };
    if (currency.size() != 3)
        return 2;
    switch (packed(currency.constData())) {
    case packed("BIF"):
    case packed("CLP"):
    case packed("DJF"):
    case packed("GNF"):
    case packed("ISK"):
    case packed("JPY"):
    case packed("KMF"):
    case packed("KRW"):
    case packed("PYG"):
    case packed("RWF"):
    case packed("UGX"):
    case packed("VND"):
    case packed("VUV"):
    case packed("XAF"):
    case packed("XOF"):
    case packed("XPF"): return 0;
    case packed("BHD"):
    case packed("IQD"):
    case packed("JOD"):
    case packed("KWD"):
    case packed("LYD"):
    case packed("OMR"):
    case packed("TND"): return 3;
    default: return 2;
    }
}

QString toPlainText(const Money &money)
{
    const int digits = minorDigits(money.currency);
    const bool negative = money.minor < 0;
    QString text = QString::number(negative ? 0 - quint64(money.minor) : quint64(money.minor));
    if (digits > 0) {
        text = text.rightJustified(digits + 1, u'0');
        text.insert(text.size() - digits, u'.');
    }
    return negative ? u'-' + text : text;
}

std::optional<qint64> scaledNumber(QStringView text, int digits)
{
    text = text.trimmed();
    bool negative = false;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        negative = text[0] == u'-';
        text = text.mid(1);
    }
    const qsizetype point = text.indexOf(u'.');
    const auto whole = withoutThousands(point < 0 ? text : text.left(point));
    QString fraction = point < 0 ? QString() : text.mid(point + 1).toString();
    if (!whole || (whole->isEmpty() && fraction.isEmpty()))
        return std::nullopt;
    while (fraction.size() > digits && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > digits)
        return std::nullopt;

    quint64 value = 0;
    const QString all = *whole + fraction.leftJustified(digits, u'0');
    for (const QChar c : all) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        if (__builtin_mul_overflow(value, quint64(10), &value)
            || __builtin_add_overflow(value, quint64(c.unicode() - u'0'), &value))
            return std::nullopt;
    }
    if (value > quint64(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    return negative ? -qint64(value) : qint64(value);
}

std::optional<Money> moneyFromText(QStringView text, const QByteArray &fallback)
{
    text = text.trimmed();
    bool negative = false;
    if (text.startsWith(u'-')) {
        negative = true;
        text = text.mid(1).trimmed();
    }
    const QByteArray currency = takeCurrency(text, fallback);
    const int power = takePowerOfTen(text);
    if (!(currency == fallback ? isCurrency(currency) : isListedCurrency(currency)) || text.isEmpty()
        || (negative && (text[0] == u'-' || text[0] == u'+')))
        return std::nullopt;
    const auto minor = scaledNumber(text, minorDigits(currency) + power);
    if (!minor)
        return std::nullopt;
    return Money{negative ? -*minor : *minor, currency};
}

} // namespace plumbline
