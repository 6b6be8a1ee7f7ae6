// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/nouns.h"
#include "core/records/activity.h"
#include "core/words/words.h"

namespace plumbline::pipeline {

/// One field that an edit changed, ready to be read.
struct ChangedField {
    QString name;
    QString was; ///< empty: it was not filled
    QString is;
};

/// One thing that happened to a deal.
struct TimelineEntry {
    enum class Kind { Move, Activity, File, Receipt, Change, Merge };
    Kind kind = Kind::Move;
    std::optional<Moment> at; ///< empty where an import did not say
    QString who;

    // Move: into which stage, and how it left the one before.
    LocalText stage;
    LocalText stageBefore; ///< empty: the deal began here
    std::optional<Way> way;
    std::optional<Compliance> compliance;
    QString reason; ///< written, or the name of a loss reason

    // Activity.
    records::ActivityKind activityKind = records::ActivityKind::Note;
    records::ActivityStatus status = records::ActivityStatus::Held;
    bool effectiveTouch = false;
    QString contact;
    QString text; ///< outcome; of a file its name; of a merge that of the deal that was

    LocalText fileKind;
    qint64 size = 0; ///< bytes
    std::optional<Money> amount;
    std::vector<ChangedField> changes;
};

/// PIPE-16: the timeline of everything, newest first: moves, activities, files, receipts, what was changed in the deal,
/// and the deals that were merged into it.
std::vector<TimelineEntry> timelineOf(const Reader &reader, records::DealId deal, const Words &words);

} // namespace plumbline::pipeline
