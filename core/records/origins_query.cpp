// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/origins_query.h"

#include "core/db/database.h"
#include "core/records/phrases.h"

namespace plumbline::records {

QHash<QByteArray, Phrase> originsOf(const Reader &reader, int entityNumber, qint64 n)
{
    QHash<QByteArray, Phrase> origins;
    if (entityNumber != entity::deal && entityNumber != entity::account && entityNumber != entity::contact)
        return origins;
    const Entity &entity = reader.entity(entityNumber);
    db::Statement prefills = reader.database().prepare("SELECT p.field, p.value, p.as_of, r.name FROM prefill p "
                                                       "JOIN reference_table r ON r.n = p.source WHERE p."
                                                       + entity.key + " = ?1 ORDER BY p.n");
    prefills.bind(1, n);
    std::optional<Row> row;
    while (prefills.step()) {
        if (!row)
            row = reader.row(entityNumber, n);
        const Field *field = entity.fieldByKey(prefills.utf8(0));
        if (!row || !field)
            continue;
        QByteArray value;
        appendValue(value, row->at(entity, field->number));
        if (value == prefills.blob(1))
            origins.insert(field->key, phrases::origin(prefills.text(3), Moment{prefills.integer(2)}));
    }
    return origins;
}

} // namespace plumbline::records
