// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/templates/sample_deal.h"
#include "core/templates/sample_texts.h"

namespace plumbline::templates {

/// What reps log about one deal: calls, visits, messages and the rest, in their own words.
class SampleDiary
{
public:
    SampleDiary(const SampleScene &scene, Chance &chance, SampleTexts &texts, const Customer &customer);

    /// With whom at the customer it goes on.
    void meet(const CustomerContact &contact);
    /// Which texts of the vocabulary are told from here on.
    void setChapter(const QString &chapter) { m_chapter = chapter; }

    records::Activity &note(records::ActivityKind kind, qint64 minute, const Seller &by, const QString &text);
    /// Something that took place, told as reps tell it.
    records::Activity &hold(records::ActivityKind kind, qint64 minute, const Seller &by);
    /// What is going to take place.
    void plan(records::ActivityKind kind, qint64 minute, const Seller &by, Moment recorded);
    void attemptFirst(qint64 minute, const Seller &by, bool customerCalls);
    /// Whatever a rep does on a working day.
    void actOnce(qint64 minute, const Seller &by);

    const std::vector<records::Activity> &activities() const { return m_activities; }
    std::vector<records::Activity> takeByTime();

private:
    QString told(records::ActivityKind kind);
    QString tellNew(const std::vector<QString> &patterns);
    const std::vector<QString> *patternsOf(const QString &chapter, const QString &kind) const;

    const SampleScene &m_scene;
    const Vocabulary &m_words;
    Chance &m_chance;
    SampleTexts &m_texts;
    const Customer &m_customer;
    const CustomerContact *m_contact;
    QString m_chapter;
    QSet<QString> m_told;
    std::vector<records::Activity> m_activities;
};

/// As the view v_effective_touch has it, for rows that are not written yet; a test holds the two together.
bool isEffectiveTouch(const records::Activity &activity);

} // namespace plumbline::templates
