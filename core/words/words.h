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
