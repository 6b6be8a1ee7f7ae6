// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/entity.h"

#include <algorithm>

namespace plumbline {

Phrase Field::label() const { return labelSource ? Phrase("fields", labelSource) : Phrase::verbatim(customName); }

QByteArrayList Field::columns() const
{
    if (kind == FieldKind::Money)
        return {column + "_minor", column + "_currency"};
    return {column};
}

bool Entity::hasCustomFields() const
{
    return std::any_of(fields.begin(), fields.end(), [](const Field &field) { return field.custom; });
}

int Entity::indexOf(int fieldNumber) const
{
    // Built-in fields stand at their number less one; custom ones behind them.
    const auto guess = size_t(fieldNumber - 1);
    if (guess < fields.size() && fields[guess].number == fieldNumber)
        return int(guess);
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field &f) { return f.number == fieldNumber; });
    return found == fields.end() ? -1 : int(found - fields.begin());
}

const Field *Entity::field(int fieldNumber) const
{
    const int index = indexOf(fieldNumber);
    return index < 0 ? nullptr : &fields[size_t(index)];
}

const Field *Entity::fieldByKey(QByteArrayView key) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field &f) { return f.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

bool Entity::isDerivedColumn(const QByteArray &column) const { return derivedColumns.split(' ').contains(column); }

} // namespace plumbline
