// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <QCoreApplication>

/// Every sentence that the templates room can say.
namespace plumbline::templates::phrases {

/// By this label the history knows the edits that made a sample world: never change it.
inline Phrase sampleData() { return Phrase("templates", QT_TRANSLATE_NOOP("templates", "Sample data")); }
inline Phrase removeSampleData() { return Phrase("templates", QT_TRANSLATE_NOOP("templates", "Remove the sample data")); }

/// What an axis of skill is called; the key itself where it is not known.
inline Phrase skill(const QString &axis)
{
    static const std::pair<const char *, const char *> names[] = {
        {"lead_generation", QT_TRANSLATE_NOOP("templates", "Lead generation")},
        {"needs_insight", QT_TRANSLATE_NOOP("templates", "Needs insight")},
        {"solution_demo", QT_TRANSLATE_NOOP("templates", "Solution demo")},
        {"negotiation", QT_TRANSLATE_NOOP("templates", "Negotiation")},
        {"customer_care", QT_TRANSLATE_NOOP("templates", "Customer care")},
        {"collaboration", QT_TRANSLATE_NOOP("templates", "Collaboration")},
    };
    for (const auto &[key, name] : names) {
        if (axis == QLatin1String(key))
            return {"templates", name};
    }
    return Phrase::verbatim(axis);
}

inline Refusal sampleIsThere()
{
    return {
        Phrase("templates", QT_TRANSLATE_NOOP("templates", "There is sample data here already. Remove it before adding other.")),
        QStringLiteral("sample")};
}
inline Refusal noSample()
{
    return {Phrase("templates", QT_TRANSLATE_NOOP("templates", "There is no sample data in this workspace.")),
            QStringLiteral("sample")};
}
inline Refusal sampleIsUndone()
{
    return {
        Phrase("templates", QT_TRANSLATE_NOOP("templates", "The sample data was undone, but for records that were edited since. "
                                                           "Remove it to erase these too.")),
        QStringLiteral("sample")};
}
inline Refusal monthsOutOfRange(qint64 months, qint64 most)
{
    return {
        Phrase("templates", QT_TRANSLATE_NOOP("templates", "Sample data spans 1 to %2 months, not %1.")).with(months).with(most),
        QStringLiteral("sample.months")};
}

} // namespace plumbline::templates::phrases
