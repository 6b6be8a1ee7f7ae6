// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/reference_fields.h"

#include "core/db/database.h"
#include "core/exchange/mapping.h"
#include "core/exchange/reference_source.h"
#include "core/records/find_row.h"

#include <QSet>

namespace plumbline::exchange {

bool canBeKey(const Field &field) { return !field.internal && field.kind == FieldKind::Text; }

bool canBeFilled(const Entity &entity, const Field &field)
{
    const Field *name = records::nameField(entity);
    const bool isIdentity = field.key == "reference" || (name && field.number == name->number);
    return !field.internal && !isIdentity && field.kind != FieldKind::Reference;
}

ReferenceFields referenceFields(const Reader &reader, const QString &kind)
{
    const Entity &entity = reader.entity(entityFromWord(kind));
    ReferenceFields fields;
    fields.kind = kind;
    for (const Field &field : entity.fields) {
        if (canBeKey(field))
            fields.keys.push_back(field);
        if (canBeFilled(entity, field))
            fields.fills.push_back(field);
    }
    return fields;
}

ReferenceTable proposeReference(const Reader &reader, const QString &kind, const QStringList &columns)
{
    const Entity &entity = reader.entity(entityFromWord(kind));
    const Mapping mapping = mappingByHeaders(kind, columns, reader);
    ReferenceTable table;
    table.kind = kind;
    table.keyColumn = columns.value(0);
    table.keyField = QStringLiteral("reference");
    // The surest comes last: a code that the other system gave.
    for (const QByteArray &key : {records::nameField(entity)->key, QByteArray("tax_code"), QByteArray("reference")}) {
        for (const QString &column : columns) {
            const ColumnMeaning meaning = mapping.columns.value(headerForm(column));
            if (meaning.target != ColumnMeaning::Target::Field || meaning.field != key)
                continue;
            table.keyColumn = column;
            table.keyField = QString::fromUtf8(key);
        }
    }
    std::vector<FilledColumn> filled;
    QSet<QByteArray> taken{table.keyField.toUtf8()};
    for (const QString &column : columns) {
        const ColumnMeaning meaning = mapping.columns.value(headerForm(column));
        const Field *field = meaning.target == ColumnMeaning::Target::Field ? entity.fieldByKey(meaning.field) : nullptr;
        if (!field || column == table.keyColumn || taken.contains(field->key) || !canBeFilled(entity, *field))
            continue;
        taken.insert(field->key);
        filled.push_back({column, QString::fromUtf8(field->key)});
    }
    table.columns = toJson(filled);
    return table;
}

qint64 countKnownKeys(const Reader &reader, const QString &kind, const QString &keyField, const QStringList &keys)
{
    const Entity &entity = reader.entity(entityFromWord(kind));
    const Field *field = entity.fieldByKey(keyField.toUtf8());
    if (!field)
        return 0;
    QSet<QString> known;
    for (const auto &[n, key] : keysOf(reader, entity, *field))
        known.insert(key);
    return std::count_if(keys.begin(), keys.end(), [&](const QString &key) { return known.contains(keyForm(key)); });
}

std::vector<std::pair<qint64, QString>> keysOf(const Reader &reader, const Entity &entity, const Field &key)
{
    const QByteArray column = (key.custom ? "m." : "t.") + key.column;
    const QByteArray more = entity.hasCustomFields() ? " LEFT JOIN " + entity.moreTable() + " m ON m.n = t.n" : QByteArray();
    std::vector<std::pair<qint64, QString>> keys;
    db::Statement rows = reader.database().prepare("SELECT t.n, " + column + " FROM " + entity.key + " t" + more + " WHERE "
                                                   + column + " IS NOT NULL ORDER BY t.n");
    while (rows.step())
        keys.emplace_back(rows.integer(0), keyForm(rows.text(1)));
    return keys;
}

} // namespace plumbline::exchange
