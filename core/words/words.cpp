// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/words.h"

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
