// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/log_activity.h"

#include "core/base/text.h"
#include "core/records/deal.h"
#include "core/records/find_row.h"
#include "core/records/phrases.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

namespace plumbline::records {
namespace {

Phrase labelOf(ActivityKind kind)
{
    for (const Code &code : activityKinds()) {
        if (code.number == int(kind))
            return {"codes", code.label};
    }
    return {"codes", "Note"};
}

std::optional<PersonId> personAtWork(const Reader &reader, const QString &actor)
{
    const auto found = findRow(reader, entity::person, actor, {});
    return found.ok() ? std::optional(PersonId(*found)) : std::nullopt;
}

bool isEffectiveTouch(const Reader &reader, ActivityId activity)
{
    db::Statement statement = reader.database().prepare("SELECT 1 FROM v_effective_touch WHERE n = ?1");
    statement.bind(1, activity.n);
    return statement.step();
}

} // namespace

Result<LoggedActivity> writeActivity(Edit &edit, const ActivityToLog &wanted)
{
    if (const auto gone = refuseGone(edit.reader(), entity::deal, wanted.deal.n))
        return *gone;
    const auto deal = load<Deal>(edit.reader(), wanted.deal);
    Activity activity;
    activity.deal = wanted.deal;
    activity.account = deal->account;
    activity.contact = wanted.contact;
    activity.person = wanted.person ? wanted.person : personAtWork(edit.reader(), edit.actor());
    activity.kind = wanted.kind;
    activity.status = wanted.status;
    activity.direction = wanted.direction;
    activity.answered = wanted.answered;
    activity.happenedAt = wanted.at.value_or(edit.now());
    activity.recordedAt = edit.now();
    activity.outcome = wanted.outcome.trimmed();

    const bool took = activity.status == ActivityStatus::Held || activity.status == ActivityStatus::Attempted;
    if (took && *activity.happenedAt > edit.now())
        return phrases::heldInTheFuture(QStringLiteral("activity.happened_at"));
    if (activity.outcome.isEmpty() && activity.kind == ActivityKind::Note)
        return phrases::emptyOutcome();
    const Field &outcome = *tableOf<Activity>().entity().fieldByKey("outcome");
    if (characterCount(activity.outcome) > outcome.limit)
        return phrases::tooLong(characterCount(activity.outcome), outcome.limit, QStringLiteral("activity.outcome"));

    const ActivityId id = add(edit, activity);
    return LoggedActivity{id, isEffectiveTouch(edit.reader(), id)};
}

Result<LoggedActivity> logActivity(Workspace &workspace, const ActivityToLog &wanted)
{
    const auto title = workspace.read([&](const Reader &reader) { return nameOfRow(reader, entity::deal, wanted.deal.n); });
    return workspace.edit(phrases::logActivity(labelOf(wanted.kind), title),
                          [&](Edit &edit) { return writeActivity(edit, wanted); });
}

} // namespace plumbline::records
