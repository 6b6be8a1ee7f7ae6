// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/timeline_query.h"

#include "core/db/database.h"
#include "core/pipeline/merged_from_query.h"
#include "core/records/attachment.h"
#include "core/records/field_text.h"
#include "core/records/receipt.h"
#include "core/workspace/history_query.h"
#include "core/workspace/store.h"

#include <set>

namespace plumbline::pipeline {
namespace {

using Kind = TimelineEntry::Kind;

constexpr int mostEdits = 300;

constexpr auto staysOfDeal = R"(
    SELECT s.entered_at, s.entered_by, g.name
      FROM stay s LEFT JOIN stage g ON g.n = s.stage
     WHERE s.deal = ?1
     ORDER BY s.n)";

constexpr auto activitiesOfDeal = R"(
    SELECT t.happened_at, p.name, t.kind, t.status, t.outcome, c.name,
           EXISTS (SELECT 1 FROM v_effective_touch v WHERE v.n = t.n)
      FROM activity t
      LEFT JOIN person p ON p.n = t.person
      LEFT JOIN contact c ON c.n = t.contact
     WHERE t.deal = ?1)";

std::optional<Moment> momentIn(const db::Statement &row, int column)
{
    const auto ms = row.optionalInteger(column);
    return ms ? std::optional(Moment{*ms}) : std::nullopt;
}

LocalText nameIn(const db::Statement &row, int column)
{
    return row.isNull(column) ? LocalText{} : Stored<LocalText>::fromValue(row.text(column));
}

void addMoves(const Reader &reader, records::DealId deal, const records::ChoiceBook &choices, const Words &words,
              std::vector<TimelineEntry> &entries)
{
    std::vector<TimelineEntry> moves;
    db::Statement rows = reader.database().prepare(staysOfDeal);
    rows.bind(1, deal.n);
    while (rows.step()) {
        TimelineEntry entry;
        entry.at = momentIn(rows, 0);
        entry.who = rows.text(1);
        entry.stage = nameIn(rows, 2);
        moves.push_back(std::move(entry));
    }
    // How a stay was left is told where the next one begins.
    const auto stays = loadWhere<Stay>(reader, "t.deal = ?1 ORDER BY t.n", deal.n);
    for (size_t i = 1; i < moves.size() && i < stays.size(); ++i) {
        const Stay &left = stays[i - 1].second;
        moves[i].stageBefore = moves[i - 1].stage;
        moves[i].way = left.way;
        moves[i].compliance = left.compliance;
        const auto *choice = choices.find(QStringLiteral("loss_reason"), left.reason);
        moves[i].reason = left.way == Way::Lost && choice ? words.say(choice->name) : left.reason;
        if (moves[i].who.isEmpty())
            moves[i].who = left.leftBy;
    }
    std::move(moves.begin(), moves.end(), std::back_inserter(entries));
}

void addActivities(const Reader &reader, records::DealId deal, std::vector<TimelineEntry> &entries)
{
    db::Statement rows = reader.database().prepare(activitiesOfDeal);
    rows.bind(1, deal.n);
    while (rows.step()) {
        TimelineEntry entry;
        entry.kind = Kind::Activity;
        entry.at = momentIn(rows, 0);
        entry.who = rows.text(1);
        entry.activityKind = records::ActivityKind(rows.integer(2));
        entry.status = records::ActivityStatus(rows.integer(3));
        entry.text = rows.text(4);
        entry.contact = rows.text(5);
        entry.effectiveTouch = rows.integer(6) != 0;
        entries.push_back(std::move(entry));
    }
}

void addFilesAndReceipts(const Reader &reader, records::DealId deal, const records::ChoiceBook &choices,
                         std::vector<TimelineEntry> &entries)
{
    for (const auto &[id, file] : loadWhere<records::Attachment>(reader, "t.deal = ?1", deal.n)) {
        TimelineEntry entry;
        entry.kind = Kind::File;
        entry.at = file.addedAt;
        entry.text = file.fileName;
        entry.fileKind = choices.nameOf(QStringLiteral("attachment_kind"), file.kind);
        entry.size = file.size;
        entries.push_back(std::move(entry));
    }
    for (const auto &[id, receipt] : loadWhere<records::Receipt>(reader, "t.deal = ?1", deal.n)) {
        TimelineEntry entry;
        entry.kind = Kind::Receipt;
        if (receipt.receivedOn)
            entry.at = reader.zone().startOf(*receipt.receivedOn);
        entry.amount = receipt.amount;
        entry.text = receipt.notes;
        entries.push_back(std::move(entry));
    }
}

void addMerges(const Reader &reader, records::DealId deal, std::vector<TimelineEntry> &entries)
{
    for (const MergedFrom &merge : mergedFrom(reader, entity::deal, deal.n)) {
        TimelineEntry entry;
        entry.kind = Kind::Merge;
        entry.at = merge.at;
        entry.who = merge.by;
        entry.text = merge.name;
        entries.push_back(std::move(entry));
    }
}

/// What people changed in the deal's own fields; what acts keep (the stage) is told by the moves.
void addChanges(const Reader &reader, records::DealId deal, const records::FieldText &text, const Words &words,
                std::vector<TimelineEntry> &entries)
{
    const HistoryView history = historyOf(reader, {deal.n, mostEdits});
    std::set<qint64> undone;
    for (const HistoryLine &line : history.lines) {
        // Newest first: an undo that was itself undone (a redo) undoes nothing.
        if (line.edit.undoes && !undone.contains(line.edit.seq))
            undone.insert(*line.edit.undoes);
    }
    for (const HistoryLine &line : history.lines) {
        // An undo and what it undid cancel each other out; the history shows both.
        if (line.edit.undoes || undone.contains(line.edit.seq) || line.edit.kind == EditKind::Migration)
            continue;
        TimelineEntry entry;
        entry.kind = Kind::Change;
        entry.at = line.edit.recorded;
        entry.who = line.edit.actor;
        for (const HistoryChange &change : line.changes) {
            if (change.entity->number != entity::deal || change.n != deal.n || !change.field || change.field->internal)
                continue;
            const auto speak = [&](const Value &value) {
                return isFilled(value) ? text.speak(*change.field, value, words) : QString();
            };
            entry.changes.push_back({words.say(change.field->label()), speak(change.was), speak(change.is)});
        }
        if (!entry.changes.empty())
            entries.push_back(std::move(entry));
    }
}

} // namespace

std::vector<TimelineEntry> timelineOf(const Reader &reader, records::DealId deal, const Words &words)
{
    const records::ChoiceBook choices = records::ChoiceBook::load(reader);
    const records::FieldText text(reader, choices);
    std::vector<TimelineEntry> entries;
    addMoves(reader, deal, choices, words, entries);
    addActivities(reader, deal, entries);
    addFilesAndReceipts(reader, deal, choices, entries);
    addMerges(reader, deal, entries);
    addChanges(reader, deal, text, words, entries);
    // What has no date stands at the beginning; of one moment, what was added later comes first.
    std::reverse(entries.begin(), entries.end());
    std::stable_sort(entries.begin(), entries.end(), [](const TimelineEntry &a, const TimelineEntry &b) {
        return a.at.value_or(Moment{}) > b.at.value_or(Moment{});
    });
    return entries;
}

} // namespace plumbline::pipeline
