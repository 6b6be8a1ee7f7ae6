// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/create_record.h"

#include "core/records/find_row.h"
#include "core/records/phrases.h"
#include "core/workspace/workspace.h"

namespace plumbline::records {

Result<qint64> createRecord(Workspace &workspace, int entityNumber, const std::vector<TypedField> &typed)
{
    const Phrase label = workspace.read([&](const Reader &reader) { return reader.entity(entityNumber).label(); });
    return workspace.edit(phrases::newRecord(label), [&](Edit &edit) -> Result<qint64> {
        const Entity &entity = edit.reader().entity(entityNumber);
        addFreeChoices(edit, entityNumber, typed);
        const auto values = readTypedFields(edit.reader(), entityNumber, typed);
        if (!values.ok())
            return values.refusal();
        if (const auto refusal = refuseValues(edit.reader(), entityNumber, 0, *values))
            return *refusal;
        std::vector<Value> row(entity.fields.size());
        for (const FieldValue &value : *values)
            row[size_t(entity.indexOf(value.field))] = value.value;
        if (const Field *name = nameField(entity); name && !isFilled(row[size_t(entity.indexOf(name->number))]))
            return phrases::mustNotBeEmpty(name->label(), whereOf(entity, *name));
        return edit.insert(entityNumber, std::move(row));
    });
}

} // namespace plumbline::records
