// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/deal_filter.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/db/statement.h"
#include "core/records/calendar_query.h"

namespace plumbline::pipeline {
namespace {

constexpr auto ownersOfUnit = R"(d.owner IN (
    WITH RECURSIVE below(n) AS (
        SELECT :unit UNION SELECT u.n FROM unit u JOIN below b ON u.parent = b.n)
    SELECT q.n FROM person q JOIN below b ON q.unit = b.n))";

constexpr auto anyText = R"((contains_folded(d.title, :text) OR contains_folded(d.reference, :text)
    OR contains_folded(d.handle, :text) OR contains_folded(a.name, :text) OR contains_folded(p.name, :text)))";

constexpr auto anyTextOrPinyin = R"((contains_folded(d.title, :text) OR contains_folded(d.reference, :text)
    OR contains_folded(d.handle, :text) OR contains_folded(a.name, :text) OR contains_folded(p.name, :text)
    OR matches_pinyin(d.title, :text) OR matches_pinyin(a.name, :text) OR matches_pinyin(p.name, :text)))";

/// Idle deals of one stage: they came before, and nobody was touched since.
QByteArray idleCondition(const IdleCutoff &cutoff)
{
    const QByteArray before = QByteArray::number(cutoff.before.ms);
    QByteArray kinds;
    for (const records::ActivityKind kind : cutoff.touchKinds)
        kinds += (kinds.isEmpty() ? "" : ", ") + QByteArray::number(int(kind));
    return "(d.stage = " + QByteArray::number(cutoff.stage.n) + " AND d.entered_at < " + before
           + " AND NOT EXISTS (SELECT 1 FROM v_effective_touch t WHERE t.deal = d.n AND t.happened_at >= " + before
           + (kinds.isEmpty() ? QByteArray() : " AND t.kind IN (" + kinds + ")") + "))";
}

} // namespace

DealFilter resolved(DealFilter filter, const Reader &reader, Moment now)
{
    filter.now = now;
    if (filter.onlyIdle)
        filter.idle = idleCutoffs(defaultPipeline(reader), now, records::calendarOf(reader));
    return filter;
}

QByteArray conditionOf(const DealFilter &filter)
{
    QByteArrayList conditions{"1"};
    if (!filter.stages.empty()) {
        QByteArrayList numbers;
        for (const StageId stage : filter.stages)
            numbers.append(QByteArray::number(stage.n));
        conditions.append("d.stage IN (" + numbers.join(", ") + ")");
    }
    if (filter.kind)
        conditions.append("d.stage IN (SELECT k.n FROM stage k WHERE k.kind = :kind)");
    if (filter.owner)
        conditions.append("d.owner = :owner");
    if (filter.unit)
        conditions.append(ownersOfUnit);
    if (!filter.source.isEmpty())
        conditions.append("d.source = :source");
    if (filter.onlyIdle) {
        QByteArrayList idle;
        for (const IdleCutoff &cutoff : filter.idle)
            idle.append(idleCondition(cutoff));
        conditions.append(idle.isEmpty() ? QByteArray("0") : "(" + idle.join("\n    OR ") + ")");
    }
    if (!filter.text.trimmed().isEmpty())
        conditions.append(isPinyinQuery(filter.text) ? anyTextOrPinyin : anyText);
    return conditions.join("\n   AND ");
}

void bindFilter(db::Statement &statement, const DealFilter &filter)
{
    if (filter.kind)
        statement.bind(":kind", qint64(*filter.kind));
    if (filter.owner)
        statement.bind(":owner", filter.owner->n);
    if (filter.unit)
        statement.bind(":unit", filter.unit->n);
    if (!filter.source.isEmpty())
        statement.bind(":source", filter.source);
    if (!filter.text.trimmed().isEmpty())
        statement.bind(":text", folded(filter.text.trimmed()));
}

} // namespace plumbline::pipeline
