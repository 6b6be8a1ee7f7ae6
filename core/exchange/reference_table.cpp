// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/reference_table.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace plumbline;
using exchange::Prefill;
using exchange::ReferenceTable;

template <> const Table<ReferenceTable> &plumbline::tableOf<ReferenceTable>()
{
    static const Table<ReferenceTable> table{
        {entity::referenceTable, "reference_table", QT_TRANSLATE_NOOP("fields", "Reference table"), {}, 0, {}},
        {
            field(1, "name", QT_TRANSLATE_NOOP("fields", "Name"), &ReferenceTable::name),
            field(2, "path", QT_TRANSLATE_NOOP("fields", "File"), &ReferenceTable::path).limit(4000),
            field(3, "inner_table", QT_TRANSLATE_NOOP("fields", "Table, view or sheet"), &ReferenceTable::innerTable),
            field(4, "kind", QT_TRANSLATE_NOOP("fields", "Kind"), &ReferenceTable::kind).internal(),
            field(5, "key_column", QT_TRANSLATE_NOOP("fields", "Key column"), &ReferenceTable::keyColumn),
            field(6, "key_field", QT_TRANSLATE_NOOP("fields", "Key field"), &ReferenceTable::keyField).internal(),
            field(7, "columns", QT_TRANSLATE_NOOP("fields", "Columns"), &ReferenceTable::columns).notes().internal(),
            field(8, "hours", QT_TRANSLATE_NOOP("fields", "Hours between refreshes"), &ReferenceTable::hours),
        }};
    return table;
}

template <> const Table<Prefill> &plumbline::tableOf<Prefill>()
{
    static const Table<Prefill> table{
        {entity::prefill, "prefill", QT_TRANSLATE_NOOP("fields", "Origin of a value"), {}, 0, {}},
        {
            field(1, "source", QT_TRANSLATE_NOOP("fields", "Reference table"), &Prefill::source).internal(),
            field(2, "deal", QT_TRANSLATE_NOOP("fields", "Deal"), &Prefill::deal).internal(),
            field(3, "account", QT_TRANSLATE_NOOP("fields", "Customer"), &Prefill::account).internal(),
            field(4, "contact", QT_TRANSLATE_NOOP("fields", "Contact"), &Prefill::contact).internal(),
            field(5, "field", QT_TRANSLATE_NOOP("fields", "Field"), &Prefill::field).internal(),
            field(6, "value", QT_TRANSLATE_NOOP("fields", "Value"), &Prefill::value).internal(),
            field(7, "as_of", QT_TRANSLATE_NOOP("fields", "As of"), &Prefill::asOf).internal(),
        }};
    return table;
}

namespace plumbline::exchange {

std::vector<FilledColumn> filledColumns(const ReferenceTable &table)
{
    std::vector<FilledColumn> columns;
    const QJsonObject json = QJsonDocument::fromJson(table.columns.toUtf8()).object();
    for (auto column = json.begin(); column != json.end(); ++column)
        columns.push_back({column.key(), column.value().toString()});
    return columns;
}

QString toJson(const std::vector<FilledColumn> &columns)
{
    QJsonObject json;
    for (const FilledColumn &column : columns)
        json[column.column] = column.field;
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QStringList referenceKinds() { return {QStringLiteral("deals"), QStringLiteral("accounts"), QStringLiteral("contacts")}; }

} // namespace plumbline::exchange
