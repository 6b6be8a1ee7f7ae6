// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/row_sink.h"

#include "core/db/database.h"
#include "core/records/find_row.h"

namespace plumbline::exchange {

QString RowSink::nameOf(int entityNumber, qint64 n)
{
    const Entity &entity = reader().entity(entityNumber);
    const auto found = row(entityNumber, n);
    if (!found)
        return {};
    const Field *name = records::nameField(entity);
    const Value &text = name ? found->at(entity, name->number) : Value();
    return isFilled(text) ? std::get<QString>(text) : found->id.bytes.isEmpty() ? QString() : found->id.toString();
}

qint64 RowSink::findIdentifierInTable(int entityNumber, const Uuid &id) const
{
    db::Statement found = reader().database().prepare("SELECT n FROM " + reader().entity(entityNumber).key + " WHERE id = ?1");
    found.bind(1, id.bytes);
    return found.step() ? found.integer(0) : 0;
}

qint64 EditSink::insert(int entity, const DraftValues &values, std::span<const Value> derived, std::optional<Uuid> id)
{
    return m_edit.insert(entity, values.toValues(), derived, id);
}

} // namespace plumbline::exchange
