// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/custom_field.h"

#include "core/db/database.h"

#include <QCoreApplication>

namespace plumbline {

template <> const Table<CustomField> &tableOf<CustomField>()
{
    static const Table<CustomField> table{
        {entity::customField, "custom_field", QT_TRANSLATE_NOOP("fields", "Custom field"), {}, 0, {}},
        {
            field(1, "entity", QT_TRANSLATE_NOOP("fields", "Record kind"), &CustomField::entity).internal(),
            field(2, "key", QT_TRANSLATE_NOOP("fields", "Key"), &CustomField::key).internal(),
            field(3, "name", QT_TRANSLATE_NOOP("fields", "Name"), &CustomField::name).internal(),
            field(4, "kind", QT_TRANSLATE_NOOP("fields", "Kind"), &CustomField::kind).internal(),
            field(5, "choices", QT_TRANSLATE_NOOP("fields", "Choices"), &CustomField::choices).internal(),
            field(6, "retired", QT_TRANSLATE_NOOP("fields", "Retired"), &CustomField::retired).internal(),
        }};
    return table;
}

Field fieldOf(CustomFieldId id, const CustomField &definition)
{
    Field field;
    field.number = firstCustomField + int(id.n);
    field.key = definition.key.toUtf8();
    field.kind = FieldKind(definition.kind);
    field.customName = definition.name;
    field.column = "f" + QByteArray::number(field.number);
    field.choiceList = definition.choices.toUtf8();
    field.references = field.kind == FieldKind::Reference ? entity::person : 0;
    field.limit = field.kind == FieldKind::Notes ? 1'000'000 : 500;
    field.custom = true;
    field.internal = definition.retired;
    return field;
}

void addColumn(db::Database &database, const Entity &entity, const Field &field)
{
    database.execute("CREATE TABLE IF NOT EXISTS " + entity.moreTable() + " (n INTEGER PRIMARY KEY) STRICT");
    const bool isText = field.kind == FieldKind::Text || field.kind == FieldKind::Notes || field.kind == FieldKind::Choice
                        || field.kind == FieldKind::Choices;
    const QByteArrayList present = database.columnsOf(entity.moreTable());
    const QByteArrayList wanted = field.columns();
    for (const QByteArray &column : wanted) {
        const bool text = isText || column.endsWith("_currency");
        if (!present.contains(column))
            database.execute("ALTER TABLE " + entity.moreTable() + " ADD COLUMN " + column + (text ? " TEXT" : " INTEGER"));
    }
}

} // namespace plumbline
