// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/deal_filter.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/db/statement.h"

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

} // namespace

QByteArray conditionOf(const DealFilter &filter)
{
    QByteArrayList conditions{"1"};
    if (!filter.stages.empty()) {
        QByteArrayList numbers;
        for (const StageId stage : filter.stages)
            numbers.append(QByteArray::number(stage.n));
        conditions.append("d.stage IN (" + numbers.join(", ") + ")");
    }
    if (filter.owner)
        conditions.append("d.owner = :owner");
    if (filter.unit)
        conditions.append(ownersOfUnit);
    if (!filter.source.isEmpty())
        conditions.append("d.source = :source");
    if (!filter.text.trimmed().isEmpty())
        conditions.append(isPinyinQuery(filter.text) ? anyTextOrPinyin : anyText);
    return conditions.join("\n   AND ");
}

void bindFilter(db::Statement &statement, const DealFilter &filter)
{
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
