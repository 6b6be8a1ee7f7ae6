// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/deal_query.h"

#include "core/db/database.h"
#include "core/pipeline/create_deal.h"
#include "core/records/find_row.h"
#include "core/workspace/store.h"

namespace plumbline::pipeline {
namespace {

DealListRow headOf(const Reader &reader, records::DealId deal, Moment now)
{
    db::Statement statement =
        reader.database().prepare(QByteArray("SELECT ") + dealRowColumns + " FROM deal d " + dealRowJoins + " WHERE d.n = ?1");
    statement.bind(1, deal.n);
    statement.step();
    return readDealRow(statement, now);
}

void readFields(const Reader &reader, records::DealId deal, DealView &view)
{
    const Entity &entity = reader.entity(entity::deal);
    const Row row = *reader.row(entity::deal, deal.n);
    for (size_t i = 0; i < entity.fields.size(); ++i) {
        if (!entity.fields[i].internal && isFilled(row.values[i]))
            view.filled.push_back({entity.fields[i], row.values[i]});
        if (formFields().contains(entity.fields[i].key) && !isFilled(row.values[i]))
            view.formMissing.push_back(entity.fields[i]);
    }
}

void readStays(const Reader &reader, records::DealId deal, DealView &view)
{
    for (const auto &[id, stay] : loadWhere<Stay>(reader, "t.deal = ?1 ORDER BY t.n", deal.n)) {
        const auto stage = load<StageRecord>(reader, stay.stage);
        view.stays.push_back({stay, stage ? stage->key : QString(), stage ? stage->name : LocalText{}});
    }
}

void readActivities(const Reader &reader, records::DealId deal, DealView &view)
{
    const Table<records::Activity> &table = tableOf<records::Activity>();
    db::Statement rows =
        reader.database().prepare(selectRows(table.entity()) + " WHERE t.deal = ?1 ORDER BY t.happened_at DESC, t.n DESC");
    rows.bind(1, deal.n);
    while (rows.step()) {
        const Row row = readRow(table.entity(), rows);
        DealActivityView activity{row.id, table.unpack(row), {}, false};
        if (activity.activity.person)
            activity.person = records::nameOfRow(reader, entity::person, activity.activity.person->n);
        db::Statement touch = reader.database().prepare("SELECT 1 FROM v_effective_touch WHERE n = ?1");
        touch.bind(1, row.n);
        activity.effectiveTouch = touch.step();
        view.activities.push_back(std::move(activity));
    }
}

void readLines(const Reader &reader, records::DealId deal, DealView &view)
{
    db::Statement rows =
        reader.database().prepare("SELECT p.name, l.quantity, l.unit_price_minor, l.unit_price_currency FROM deal_line l "
                                  "LEFT JOIN product p ON p.n = l.product WHERE l.deal = ?1 ORDER BY l.n");
    rows.bind(1, deal.n);
    while (rows.step()) {
        DealLineView line{rows.text(0), rows.optionalInteger(1), {}};
        if (!rows.isNull(2))
            line.unitPrice = Money{rows.integer(2), rows.utf8(3)};
        view.lines.push_back(std::move(line));
    }
}

} // namespace

DealView dealView(const Reader &reader, records::DealId deal, Moment now)
{
    DealView view;
    view.head = headOf(reader, deal, now);
    readFields(reader, deal, view);
    readStays(reader, deal, view);
    readActivities(reader, deal, view);
    for (const auto &[id, attachment] : loadWhere<records::Attachment>(reader, "t.deal = ?1 ORDER BY t.n", deal.n))
        view.attachments.push_back(attachment);
    readLines(reader, deal, view);
    view.next = judgeMove(reader, {deal, {}, {}, false}, now).verdict;
    return view;
}

} // namespace plumbline::pipeline
