// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/sample_texts.h"

#include <algorithm>

namespace plumbline::templates {

SampleTexts::SampleTexts(const Vocabulary &words, Chance &chance, const Customer &customer, const QString &product)
    : m_words(words), m_chance(chance)
{
    // A small plant has few lines; the same deal has as many of them in every text.
    const int lines = std::clamp(customer.people / 60, 1, 24);
    m_slots = {{QStringLiteral("short"), customer.shortName},
               {QStringLiteral("city"), customer.city},
               {QStringLiteral("product"), product},
               {QStringLiteral("people"), QString::number(customer.people)},
               {QStringLiteral("lines"), QString::number(lines)},
               {QStringLiteral("devices"), QString::number(lines * 5 + customer.people % 7)}};
}

void SampleTexts::setAmount(qint64 amount)
{
    const qint64 tenths = (amount + 500) / 1000; // of ten thousand
    m_slots[QStringLiteral("amount")] = tenths % 10 == 0 ? QStringLiteral(" %1 万").arg(tenths / 10)
                                                         : QStringLiteral(" %1.%2 万").arg(tenths / 10).arg(tenths % 10);
}

QString SampleTexts::fill(const QString &pattern)
{
    QString text = pattern;
    m_slots[QStringLiteral("n")] = QString::number(m_chance.between(2, 9));
    m_slots[QStringLiteral("discount")] = QStringLiteral(" %1 ").arg(m_chance.between(3, 8));
    m_slots[QStringLiteral("day")] = m_chance.oneOf(m_words.days);
    const qsizetype first = m_pains.isEmpty() ? 0 : m_chance.below(int(m_pains.size()));
    for (qsizetype i = 0; i < 3 && !m_pains.isEmpty(); ++i)
        m_slots[i == 0 ? QStringLiteral("pain") : QStringLiteral("pain%1").arg(i + 1)] = m_pains[(first + i) % m_pains.size()];
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open)) {
        const qsizetype close = text.indexOf(u'}', open);
        const QString value = m_slots.value(text.mid(open + 1, close - open - 1));
        text.replace(open, close - open + 1, value);
        open += value.size();
    }
    return text.simplified();
}

} // namespace plumbline::templates
