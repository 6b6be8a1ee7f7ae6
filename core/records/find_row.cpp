// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/find_row.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/records/phrases.h"

namespace plumbline::records {
namespace {

constexpr int mostForSuggestion = 10'000;

std::vector<qint64> rowsWhere(const Reader &reader, const QByteArray &table, const QByteArray &condition, const QString &text)
{
    std::vector<qint64> rows;
    db::Statement statement = reader.database().prepare("SELECT n FROM " + table + " WHERE " + condition + " ORDER BY n");
    statement.bind(1, text);
    while (statement.step())
        rows.push_back(statement.integer(0));
    return rows;
}

} // namespace

QString nearestName(const Reader &reader, int number, const QString &text)
{
    const Entity &entity = reader.entity(number);
    const Field *name = nameField(entity);
    if (!name || reader.database().integer("SELECT count(*) FROM " + entity.key) > mostForSuggestion)
        return {};
    QStringList names;
    db::Statement statement = reader.database().prepare("SELECT DISTINCT " + name->column + " FROM " + entity.key);
    while (statement.step())
        names.append(statement.text(0));
    return nearest(text, names);
}

const Field *nameField(const Entity &entity)
{
    const Field *title = entity.fieldByKey("title");
    const Field *name = title ? title : entity.fieldByKey("name");
    return name && name->kind == FieldKind::Text ? name : nullptr;
}

std::optional<Refusal> refuseGone(const Reader &reader, int entity, qint64 n)
{
    if (reader.row(entity, n))
        return std::nullopt;
    return phrases::rowGone(reader.entity(entity).label());
}

QString nameOfRow(const Reader &reader, int entityNumber, qint64 n)
{
    const Entity &entity = reader.entity(entityNumber);
    const Field *name = nameField(entity);
    db::Statement statement = reader.database().prepare("SELECT id, " + (name ? name->column : QByteArray("NULL")) + " FROM "
                                                        + entity.key + " WHERE n = ?1");
    statement.bind(1, n);
    if (!statement.step())
        return {};
    return statement.isNull(1) ? Uuid{statement.blob(0)}.toString() : statement.text(1);
}

Result<qint64> findRow(const Reader &reader, int entityNumber, const QString &text, const QString &where)
{
    const Entity &entity = reader.entity(entityNumber);
    if (const auto uuid = Uuid::fromString(text)) {
        db::Statement statement = reader.database().prepare("SELECT n FROM " + entity.key + " WHERE id = ?1");
        statement.bind(1, uuid->bytes);
        if (statement.step())
            return statement.integer(0);
    }
    std::vector<qint64> rows;
    if (entity.fieldByKey("reference"))
        rows = rowsWhere(reader, entity.key, "reference = ?1", text);
    if (const Field *name = nameField(entity); name && rows.empty())
        rows = rowsWhere(reader, entity.key, name->column + " = ?1", text);
    if (const Field *name = nameField(entity); name && rows.empty())
        rows = rowsWhere(reader, entity.key, "folded(" + name->column + ") = ?1", folded(text.trimmed()));
    if (rows.size() == 1)
        return rows.front();
    if (rows.size() > 1)
        return phrases::severalRows(qint64(rows.size()), entity.label(), text, where);
    const QString near = nearestName(reader, entityNumber, text);
    if (!near.isEmpty())
        return phrases::didYouMean(entity.label(), text, near, where);
    return phrases::unknownRow(entity.label(), text, where);
}

Result<DealId> findDeal(const Reader &reader, const QString &text)
{
    const auto found = findRow(reader, entity::deal, text, QStringLiteral("argument.deal"));
    if (!found.ok())
        return found.refusal();
    return DealId(*found);
}

} // namespace plumbline::records
