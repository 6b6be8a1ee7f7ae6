// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

enum class ActivityKind { Call = 1, Visit = 2, Meeting = 3, Demo = 4, Message = 5, Appointment = 6, BulkMail = 7, Note = 8 };
const CodeList &activityKinds();

enum class ActivityStatus { Held = 0, Planned = 1, Attempted = 2, Cancelled = 3 };
const CodeList &activityStatuses();

enum class Direction { Outgoing = 0, Incoming = 1 };
const CodeList &directions();

/// Something that happened with a customer, by us or by them. Whether it was an effective touch is computed
/// (v_effective_touch), never ticked.
struct Activity {
    using Id = ActivityId;

    std::optional<DealId> deal;
    std::optional<AccountId> account;
    std::optional<ContactId> contact;
    std::optional<PersonId> person;
    ActivityKind kind = ActivityKind::Note;
    ActivityStatus status = ActivityStatus::Held;
    Direction direction = Direction::Outgoing;
    bool answered = false;
    std::optional<Moment> happenedAt;
    std::optional<Moment> recordedAt;
    QString outcome;
    QString reference;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Activity> &plumbline::tableOf<plumbline::records::Activity>();
