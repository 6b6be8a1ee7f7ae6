// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/templates/sample_cast.h"

#include <QHash>

namespace plumbline::templates {

/// What a rep writes about one deal: texts of the vocabulary with their slots filled.
class SampleTexts
{
public:
    SampleTexts(const Vocabulary &words, Chance &chance, const Customer &customer, const QString &product);

    void setColleague(const QString &name) { m_slots[QStringLiteral("colleague")] = name; }
    void setCompetitor(const QString &name) { m_slots[QStringLiteral("competitor")] = name; }
    void setContact(const CustomerContact &contact) { m_slots[QStringLiteral("contact")] = contact.call; }
    /// What the deal will be worth, in major units.
    void setAmount(qint64 amount);
    /// What hurts, in the words of a rep.
    void setPains(const QStringList &pains) { m_pains = pains; }

    QString fill(const QString &pattern);
    QString oneOf(const std::vector<QString> &patterns) { return fill(m_chance.oneOf(patterns)); }

private:
    const Vocabulary &m_words;
    Chance &m_chance;
    QHash<QString, QString> m_slots;
    QStringList m_pains;
};

} // namespace plumbline::templates
