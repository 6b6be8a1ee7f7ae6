// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/words.h"

#include <cmath>
#include <QStringList>
#include <QTranslator>

// Outside any namespace, as Q_INIT_RESOURCE asks: this library is static.
static void initResources() { Q_INIT_RESOURCE(translations); }

namespace plumbline {
namespace {

QString grouped(QString digits)
{
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype first = digits.startsWith(u'-') ? 1 : 0;
    for (qsizetype i = (point < 0 ? digits.size() : point) - 3; i > first; i -= 3)
        digits.insert(i, u',');
    return digits;
}

} // namespace

Words::Words(Language language, Zone zone)
    : m_language(language), m_zone(std::move(zone)), m_translator(std::make_unique<QTranslator>())
{
    static const bool once = (initResources(), true);
    Q_UNUSED(once)
    const bool loaded = m_translator->load(QStringLiteral(":/i18n/plumbline_") + codeOf(language) + QStringLiteral(".qm"));
    Q_ASSERT_X(loaded, "Words", "the translations are part of this library");
    Q_UNUSED(loaded)
}

Words::~Words() = default;
Words::Words(Words &&) noexcept = default;
Words &Words::operator=(Words &&) noexcept = default;

QString Words::say(const Phrase &phrase) const
{
    QString text;
    if (!phrase.context().isEmpty())
        text = m_translator->translate(phrase.context().constData(), phrase.source().constData(), nullptr,
                                       phrase.count() ? int(*phrase.count()) : -1);
    if (text.isEmpty())
        text = QString::fromUtf8(phrase.source());

    const auto speak = [this](const auto &argument) -> QString {
        using T = std::decay_t<decltype(argument)>;
        if constexpr (std::is_same_v<T, QString>) {
            return argument;
        } else if constexpr (std::is_same_v<T, std::vector<Phrase>>) {
            QStringList items;
            for (const Phrase &item : argument)
                items.append(say(item));
            return list(items);
        } else {
            return say(argument);
        }
    };

    // One pass, so that a "%2" inside an argument stays what it is.
    QString spoken;
    spoken.reserve(text.size() + 32);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (text[i] == u'%' && next >= u'1' && next <= u'9' && size_t(next.unicode() - u'1') < phrase.arguments().size()) {
            spoken += std::visit(speak, phrase.arguments()[size_t(next.unicode() - u'1')]);
            ++i;
        } else if (text[i] == u'%' && next == u'n' && phrase.count()) {
            spoken += say(*phrase.count());
            ++i;
        } else {
            spoken += text[i];
        }
    }
    return spoken;
}

QString Words::say(const Money &money) const
{
    const QString number = grouped(toPlainText(money));
    if (m_language == Language::Chinese && money.currency == "CNY")
        return number.startsWith(u'-') ? QStringLiteral("-¥") + number.mid(1) : u'¥' + number;
    return QString::fromLatin1(money.currency) + QChar(0xA0) + number;
}

QString Words::say(CivilDate date) const
{
    if (m_language == Language::English)
        return toIso(date);
    const auto [year, month, day] = parts(date);
    return QStringLiteral("%1年%2月%3日").arg(year).arg(month).arg(day);
}

QString Words::say(Moment at) const
{
    const QString clock = m_zone.toIso(at).mid(11, 5);
    return say(m_zone.dateOf(at)) + u' ' + clock;
}

namespace {

struct BriefUnit {
    double of; ///< major units
    const char16_t *suffix;
};

/// Three digits that matter, and no zeros behind the point: 38.6, 1.28, 120.
QString threeDigits(double number)
{
    const int decimals = number >= 99.95 ? 0 : number >= 9.995 ? 1 : 2;
    QString text = QString::number(number, 'f', decimals);
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.')))
        text.chop(1);
    return text;
}

const char *const monthNames[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
const char *const weekdayNames[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

} // namespace

QString Words::brief(const Money &money) const
{
    const bool chinese = m_language == Language::Chinese;
    double major = double(std::abs(money.minor));
    for (int i = minorDigits(money.currency); i > 0; --i)
        major /= 10;
    const auto units = chinese ? std::vector<BriefUnit>{{1e8, u" 亿"}, {1e4, u" 万"}}
                               : std::vector<BriefUnit>{{1e9, u"B"}, {1e6, u"M"}, {1e4, u"K"}};
    QString number;
    for (const BriefUnit &unit : units) {
        // 99,995,000 is 1 亿, not 10000 万.
        const double of = unit.of == 1e4 && !chinese ? 1e3 : unit.of;
        if (major >= unit.of * 0.99995) {
            number = grouped(threeDigits(major / of)) + QString::fromUtf16(unit.suffix);
            break;
        }
    }
    if (number.isEmpty())
        number = grouped(QString::number(major, 'f', major == std::floor(major) ? 0 : minorDigits(money.currency)));
    const QString sign = money.minor < 0 ? QStringLiteral("-") : QString();
    // A card has no room for three letters; the yen shares its sign with the yuan and keeps its code.
    static const QHash<QByteArray, QChar> signs{{"CNY", u'¥'}, {"EUR", u'€'}, {"USD", u'$'}, {"GBP", u'£'}};
    if (const auto known = signs.constFind(money.currency); known != signs.constEnd())
        return sign + *known + number;
    return QString::fromLatin1(money.currency) + QChar(0xA0) + sign + number;
}

QString Words::brief(CivilDate date, CivilDate today) const
{
    const auto [year, month, day] = parts(date);
    constexpr int halfYear = 183;
    const bool thisYear = parts(today).year == year || std::abs(date.day - today.day) < halfYear;
    if (m_language == Language::Chinese)
        return thisYear ? QStringLiteral("%1月%2日").arg(month).arg(day) : say(date);
    const QString text = QStringLiteral("%1 %2").arg(day).arg(QLatin1String(monthNames[month - 1]));
    return thisYear ? text : text + u' ' + QString::number(year);
}

QString Words::withWeekday(CivilDate date) const
{
    const int weekday = weekdayOf(date);
    if (m_language == Language::Chinese)
        return say(date) + QStringLiteral(" 周") + QStringLiteral("一二三四五六日").at(weekday);
    const auto [year, month, day] = parts(date);
    return QStringLiteral("%1, %2 %3 %4")
        .arg(QLatin1String(weekdayNames[weekday]))
        .arg(day)
        .arg(QLatin1String(monthNames[month - 1]))
        .arg(year);
}

QString Words::brief(Moment at, Moment now) const
{
    return brief(m_zone.dateOf(at), m_zone.dateOf(now)) + u' ' + m_zone.toIso(at).mid(11, 5);
}

QString Words::say(qint64 number) const { return grouped(QString::number(number)); }

QString Words::pair(const QString &label, const QString &value) const
{
    return label + (m_language == Language::Chinese ? QStringLiteral("：") : QStringLiteral(": ")) + value;
}

QString Words::list(const QStringList &items) const
{
    return items.join(m_language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

} // namespace plumbline
