// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/activity.h"
#include "core/words/result.h"

namespace plumbline {
class Edit;
class Workspace;
} // namespace plumbline

namespace plumbline::records {

/// Spec, word list: an outcome of so many characters makes an effective touch of what took place (v_effective_touch).
constexpr int touchCharacters = 10;

/// What a person logs; what is left empty comes from the deal and the clock.
struct ActivityToLog {
    DealId deal;
    ActivityKind kind = ActivityKind::Note;
    ActivityStatus status = ActivityStatus::Held;
    Direction direction = Direction::Outgoing;
    bool answered = false;
    QString outcome = {};
    std::optional<Moment> at = {};       ///< empty: now
    std::optional<PersonId> person = {}; ///< empty: the person whose name is at work, if there is one
    std::optional<ContactId> contact = {};
};

struct LoggedActivity {
    ActivityId activity;
    bool effectiveTouch = false; ///< v_effective_touch
};

/// The part of logActivity that other acts share.
Result<LoggedActivity> writeActivity(Edit &edit, const ActivityToLog &wanted);

Result<LoggedActivity> logActivity(Workspace &workspace, const ActivityToLog &wanted);

} // namespace plumbline::records
