// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <QCoreApplication>

/// Every sentence that the room of leads can say.
namespace plumbline::leads::phrases {

inline Phrase checkMatchKeys(const Phrase &kind, qint64 n)
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "%1 %2 would not be found as a duplicate: its keys are out of date"))
        .with(kind)
        .with(n);
}

// Why two records may be the same.
inline Phrase sameCreditCode(const QString &code)
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "same credit code %1")).with(code);
}
inline Phrase sameEmail(const QString &address)
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "same e-mail %1")).with(address);
}
inline Phrase sameMobile(const QString &number)
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "same mobile %1")).with(number);
}
inline Phrase samePhone(const QString &number)
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "same phone %1")).with(number);
}
inline Phrase sameSwitchboard(const QString &number)
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "same switchboard %1, other extension")).with(number);
}
inline Phrase sameName() { return Phrase("leads", QT_TRANSLATE_NOOP("leads", "same company name")); }
inline Phrase sameButForForm()
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "same company name but for its legal form or way of writing"));
}
inline Phrase sameButForPlace()
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "same company name but for the place in it"));
}
inline Phrase branchOf(const QString &company)
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "branch of %1")).with(company);
}
inline Phrase twoBranches() { return Phrase("leads", QT_TRANSLATE_NOOP("leads", "two branches of one company")); }
inline Phrase soundsAlike(const QString &one, const QString &other)
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "sounds alike: %1 / %2")).with(one).with(other);
}
inline Phrase samePerson() { return Phrase("leads", QT_TRANSLATE_NOOP("leads", "same name at the same customer")); }

// Making one of two.
inline Phrase mergeInto(const QString &lost, const QString &kept)
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "Merge “%1” into “%2”")).with(lost).with(kept);
}
inline Phrase mergeSeveralInto(qint64 lost, const QString &kept)
{
    return Phrase("leads", QT_TRANSLATE_N_NOOP("leads", "Merge %n record(s) into “%1”")).counting(lost).with(kept);
}
inline Phrase severalDistinct(const QString &one, qint64 others)
{
    return Phrase("leads", QT_TRANSLATE_N_NOOP("leads", "“%1” and %n other(s) are not the same")).counting(others).with(one);
}
inline Phrase sayDistinct(const QString &one, const QString &other)
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "“%1” and “%2” are not the same")).with(one).with(other);
}
inline Refusal notMerged(const Phrase &kind)
{
    return {Phrase("leads", QT_TRANSLATE_NOOP("leads", "Accounts, contacts and deals can be merged, but not: %1.")).with(kind),
            QStringLiteral("merge")};
}
inline Refusal mergedWithItself()
{
    return {Phrase("leads", QT_TRANSLATE_NOOP("leads", "A record cannot be merged with itself. Choose two.")),
            QStringLiteral("merge")};
}
inline Refusal mergedWithParent()
{
    return {
        Phrase("leads", QT_TRANSLATE_NOOP("leads", "One of the two accounts belongs to the other. If they are the same company, "
                                                   "first empty “Subsidiary of”.")),
        QStringLiteral("account.parent")};
}
inline Refusal twoPipelines()
{
    return {Phrase("leads", QT_TRANSLATE_NOOP("leads", "The two deals run through different pipelines, so their stages cannot be "
                                                       "made one.")),
            QStringLiteral("deal.pipeline")};
}

} // namespace plumbline::leads::phrases
