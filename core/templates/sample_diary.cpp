// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/sample_diary.h"

#include "core/base/text.h"

#include <algorithm>

namespace plumbline::templates {

using namespace Qt::StringLiterals;
using records::ActivityKind;
using records::ActivityStatus;
using records::Direction;

namespace {

QString keyOf(ActivityKind kind)
{
    for (const Code &code : records::activityKinds()) {
        if (code.number == int(kind))
            return QString::fromLatin1(code.key);
    }
    return {};
}

} // namespace

bool isEffectiveTouch(const records::Activity &activity)
{
    const bool counts = activity.kind >= ActivityKind::Call && activity.kind <= ActivityKind::Message;
    const bool says = activity.kind != ActivityKind::Message && characterCount(activity.outcome) >= 10;
    return counts && activity.status == ActivityStatus::Held
           && (activity.answered || activity.direction == Direction::Incoming || says);
}

SampleDiary::SampleDiary(const SampleScene &scene, Chance &chance, SampleTexts &texts, const Customer &customer)
    : m_scene(scene), m_words(scene.words), m_chance(chance), m_texts(texts), m_customer(customer)
{
    meet(customer.contacts.front());
}

void SampleDiary::meet(const CustomerContact &contact)
{
    m_contact = &contact;
    m_texts.setContact(contact);
}

void SampleDiary::plan(ActivityKind kind, qint64 minute, const Seller &by, Moment recorded)
{
    records::Activity &planned = note(kind, minute, by, m_texts.oneOf(m_words.planned.at(keyOf(kind))));
    planned.status = ActivityStatus::Planned;
    planned.recordedAt = recorded;
}

std::vector<records::Activity> SampleDiary::takeByTime()
{
    std::stable_sort(m_activities.begin(), m_activities.end(),
                     [](const auto &a, const auto &b) { return *a.happenedAt < *b.happenedAt; });
    return std::move(m_activities);
}

void SampleDiary::attemptFirst(qint64 minute, const Seller &by, bool customerCalls)
{
    if (!customerCalls && m_chance.inThousand(240)) {
        note(ActivityKind::Call, minute, by, m_texts.oneOf(m_words.attempts)).status = ActivityStatus::Attempted;
        return;
    }
    records::Activity &call = hold(ActivityKind::Call, minute, by);
    if (customerCalls)
        call.direction = Direction::Incoming;
}

void SampleDiary::actOnce(qint64 minute, const Seller &by)
{
    static const std::vector<ActivityKind> kinds{ActivityKind::Call,    ActivityKind::Message, ActivityKind::Visit,
                                                 ActivityKind::Meeting, ActivityKind::Note,    ActivityKind::Appointment,
                                                 ActivityKind::Demo};
    std::vector<int> weights{36, 24, 13, 11, 6, 6, 5};
    const auto &texts = m_words.activities.at(m_chapter);
    for (size_t i = 0; i < kinds.size(); ++i) {
        if (!texts.contains(keyOf(kinds[i])))
            weights[i] = 0;
    }
    const ActivityKind kind = kinds[m_chance.weighted(weights)];
    if (kind == ActivityKind::Call && m_chance.inThousand(190)) {
        note(kind, minute, by, m_texts.oneOf(m_words.attempts)).status = ActivityStatus::Attempted;
    } else if (kind == ActivityKind::Message && m_chance.inThousand(330)) {
        records::Activity &reply = note(kind, minute, by, tellNew(m_words.replies));
        reply.direction = Direction::Incoming;
        reply.answered = true;
    } else if (kind == ActivityKind::Message && m_chance.inThousand(180)) {
        note(kind, minute, by, tellNew(m_words.unanswered));
    } else if (kind == ActivityKind::Visit && m_chance.inThousand(60)) {
        note(kind, minute, by, m_texts.oneOf(m_words.cancelled)).status = ActivityStatus::Cancelled;
    } else {
        hold(kind, minute, by);
    }
}

records::Activity &SampleDiary::hold(ActivityKind kind, qint64 minute, const Seller &by)
{
    records::Activity &activity = note(kind, minute, by, told(kind));
    const bool isTalk =
        kind == ActivityKind::Call || kind == ActivityKind::Visit || kind == ActivityKind::Meeting || kind == ActivityKind::Demo;
    activity.answered = isTalk || (kind == ActivityKind::Message && m_chance.inThousand(350));
    return activity;
}

/// Not the same words twice in one deal, as long as there are others.
QString SampleDiary::told(ActivityKind kind)
{
    const QString key = keyOf(kind);
    const std::vector<QString> *patterns = patternsOf(m_chapter, key);
    for (const QString &other : {u"demo"_s, u"needs"_s, u"first"_s})
        patterns = patterns ? patterns : patternsOf(other, key);
    if (!patterns)
        return {};
    return tellNew(*patterns);
}

QString SampleDiary::tellNew(const std::vector<QString> &patterns)
{
    QString pattern = m_chance.oneOf(patterns);
    for (int i = 0; i < 5 && m_told.contains(pattern); ++i)
        pattern = m_chance.oneOf(patterns);
    m_told.insert(pattern);
    return m_texts.fill(pattern);
}

const std::vector<QString> *SampleDiary::patternsOf(const QString &chapter, const QString &kind) const
{
    const auto group = m_words.activities.find(chapter);
    if (group == m_words.activities.end())
        return nullptr;
    const auto found = group->second.find(kind);
    return found == group->second.end() ? nullptr : &found->second;
}

records::Activity &SampleDiary::note(ActivityKind kind, qint64 minute, const Seller &by, const QString &text)
{
    records::Activity activity;
    activity.account = m_customer.id;
    activity.contact = m_contact->id;
    activity.person = by.id;
    activity.kind = kind;
    activity.happenedAt = m_scene.time.momentOf(minute);
    activity.recordedAt = std::min(m_scene.time.momentOf(minute) + minutes(m_chance.below(100)), m_scene.now);
    activity.outcome = text;
    m_activities.push_back(activity);
    return m_activities.back();
}

} // namespace plumbline::templates
