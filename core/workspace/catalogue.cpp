// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/catalogue.h"

#include "core/db/database.h"
#include "core/workspace/custom_field.h"

#include <algorithm>

namespace plumbline {

std::shared_ptr<const Catalogue> Catalogue::load(db::Database &database, const Product &product)
{
    auto catalogue = std::make_shared<Catalogue>();
    catalogue->m_entities = product.entities;
    catalogue->m_entities.push_back(tableOf<CustomField>().entity());
    std::sort(catalogue->m_entities.begin(), catalogue->m_entities.end(),
              [](const Entity &a, const Entity &b) { return a.number < b.number; });

    const Table<CustomField> &table = tableOf<CustomField>();
    const auto add = [&](const Row &row, bool erased) {
        const CustomField definition = table.unpack(row);
        for (Entity &entity : catalogue->m_entities) {
            if (entity.number != definition.entity || entity.indexOf(firstCustomField + int(row.n)) >= 0)
                continue;
            Field field = fieldOf(CustomFieldId(row.n), definition);
            if (erased) {
                field.internal = true;
                field.key.clear(); // free for another
            }
            entity.fields.push_back(field);
        }
    };
    db::Statement defined = database.prepare(selectRows(table.entity()) + " ORDER BY t.n");
    while (defined.step())
        add(readRow(table.entity(), defined), false);
    // A definition that was undone left its column and its lines in the journal behind.
    db::Statement erased = database.prepare("SELECT row, was FROM change WHERE entity = ?1 AND field = 0 ORDER BY edit DESC");
    erased.bind(1, entity::customField);
    while (erased.step()) {
        if (const auto row = unpackRow(table.entity(), erased.integer(0), erased.blob(1)))
            add(*row, true);
    }
    // In one order whatever is erased, so that rows read before and after stand side by side.
    for (Entity &entity : catalogue->m_entities)
        std::sort(entity.fields.begin(), entity.fields.end(), [](const Field &a, const Field &b) { return a.number < b.number; });
    return catalogue;
}

const Entity *Product::entityByNumber(int number) const
{
    const auto found = std::find_if(entities.begin(), entities.end(), [&](const Entity &e) { return e.number == number; });
    return found == entities.end() ? nullptr : &*found;
}

const Entity *Catalogue::find(int number) const
{
    const auto found = std::find_if(m_entities.begin(), m_entities.end(), [&](const Entity &e) { return e.number == number; });
    return found == m_entities.end() ? nullptr : &*found;
}

const Entity &Catalogue::entity(int number) const
{
    const Entity *found = find(number);
    Q_ASSERT_X(found, "Catalogue", "every entity of the product is in its catalogue");
    return *found;
}

const Entity *Catalogue::findByTable(const QByteArray &table) const
{
    const auto found = std::find_if(m_entities.begin(), m_entities.end(), [&](const Entity &e) { return e.key == table; });
    return found == m_entities.end() ? nullptr : &*found;
}

} // namespace plumbline
