// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/row_list_query.h"

#include "core/base/text.h"
#include "core/db/database.h"

namespace plumbline::records {
namespace {

QByteArray ownerColumn(int entity)
{
    switch (entity) {
    case entity::person: return "t.n";
    case entity::account: return "t.owner";
    default: return "t.person";
    }
}

QByteArray anyText(const Entity &entity)
{
    QByteArrayList texts;
    for (const Field &field : entity.fields) {
        if (field.kind == FieldKind::Text || field.kind == FieldKind::Notes)
            texts.append((field.custom ? "contains_folded(m." : "contains_folded(t.") + field.column + ", :text)");
    }
    return texts.join(" OR ");
}

bool isEffectiveTouch(db::Database &database, qint64 activity)
{
    db::Statement touch = database.prepare("SELECT 1 FROM v_effective_touch WHERE n = ?1");
    touch.bind(1, activity);
    return touch.step();
}

} // namespace

std::vector<ListedRow> rowList(const Reader &reader, int number, const RowListFilter &filter)
{
    const Entity &entity = reader.entity(number);
    const QString text = folded(filter.text.trimmed());
    QByteArray sql = selectRows(entity) + " WHERE 1";
    if (filter.owner)
        sql += " AND " + ownerColumn(number) + " = :owner";
    if (!text.isEmpty())
        sql += " AND (" + anyText(entity) + ")";
    db::Statement statement = reader.database().prepare(sql + " ORDER BY t.n DESC LIMIT :limit");
    if (filter.owner)
        statement.bind(":owner", filter.owner->n);
    if (!text.isEmpty())
        statement.bind(":text", text);
    statement.bind(":limit", filter.limit > 0 ? filter.limit : -1);

    std::vector<ListedRow> rows;
    while (statement.step()) {
        ListedRow listed{readRow(entity, statement), false};
        listed.effectiveTouch = number == entity::activity && isEffectiveTouch(reader.database(), listed.row.n);
        rows.push_back(std::move(listed));
    }
    return rows;
}

} // namespace plumbline::records
