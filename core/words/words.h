// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/zone.h"
#include "core/words/phrase.h"

#include <memory>
#include <QString>

class QTranslator;

namespace plumbline {

/// Speaks phrases in one language. Needs no installed translator, so that a Chinese document can be printed from an
/// English session.
class Words
{
public:
    explicit Words(Language language, Zone zone = Zone::utc());
    ~Words();
    Words(Words &&) noexcept;
    Words &operator=(Words &&) noexcept;

    Language language() const { return m_language; }
    const Zone &zone() const { return m_zone; }

    QString say(const Phrase &phrase) const;
    QString say(const LocalText &text) const { return text.in(m_language); }
    QString say(const Money &money) const;
    QString say(CivilDate date) const;
    QString say(Moment at) const;
    /// For cards and heads, three digits that matter: ¥38.6 万, ¥1.28 亿; ¥386K, €1.28M, JPY 386K. The exact figure belongs in a
    /// tooltip.
    QString brief(const Money &money) const;
    /// Without the year where it is the one of `today`, or less than half a year away: 3月15日; 15 Mar.
    QString brief(CivilDate date, CivilDate today) const;
    /// With the day of the week: 2026年3月15日 周日; Sun, 15 Mar 2026.
    QString withWeekday(CivilDate date) const;
    /// Day and time, the year only where it is another: 3月15日 14:05; 15 Mar 14:05.
    QString brief(Moment at, Moment now) const;
    /// With grouping: 8,800.
    QString say(qint64 number) const;
    /// "label: value" or "label：value".
    QString pair(const QString &label, const QString &value) const;
    /// "a, b" or "a、b".
    QString list(const QStringList &items) const;

private:
    Language m_language;
    Zone m_zone;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace plumbline
