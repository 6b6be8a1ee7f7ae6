// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/define_reference.h"

#include "core/base/text.h"
#include "core/exchange/mapping.h"
#include "core/exchange/reference_fields.h"
#include "core/exchange/reference_phrases.h"
#include "core/exchange/reference_source.h"
#include "core/exchange/references_query.h"
#include "core/records/change_record.h"
#include "core/records/find_row.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <QFileInfo>
#include <QSet>

namespace plumbline::exchange {
namespace {

constexpr qint64 mostHours = 8760;

/// Fields by their keys, whatever they were called.
std::optional<Refusal> resolveFields(const Entity &entity, ReferenceTable &table)
{
    const auto key = records::writableField(entity, table.keyField);
    if (!key.ok())
        return key.refusal();
    if (!canBeKey(**key))
        return reference_phrases::notAKey((*key)->label());
    table.keyField = QString::fromUtf8((*key)->key);
    std::vector<FilledColumn> columns = filledColumns(table);
    if (columns.empty())
        return reference_phrases::nothingToFill();
    QSet<QByteArray> filled;
    for (FilledColumn &column : columns) {
        const auto field = records::writableField(entity, column.field);
        if (!field.ok())
            return field.refusal();
        if (*field == *key || !canBeFilled(entity, **field))
            return reference_phrases::notFilled((*field)->label());
        if (filled.contains((*field)->key))
            return reference_phrases::filledTwice((*field)->label());
        filled.insert((*field)->key);
        column.field = QString::fromUtf8((*field)->key);
    }
    table.columns = toJson(columns);
    return std::nullopt;
}

} // namespace

Result<ReferenceTableId> addReference(Workspace &workspace, ReferenceTable table)
{
    table.name = oneLine(table.name);
    if (table.name.isEmpty())
        return reference_phrases::nameMissing();
    if (!referenceKinds().contains(table.kind))
        return reference_phrases::unknownKind(table.kind, referenceKinds());
    if (table.hours && (*table.hours < 1 || *table.hours > mostHours))
        return reference_phrases::wrongHours();
    // A server is refused by its address, which is no path.
    if (!table.path.contains(u"://"))
        table.path = QFileInfo(table.path).absoluteFilePath();
    if (const auto refusal = refuseColumns(table))
        return *refusal;
    return workspace.edit(reference_phrases::add(table.name), [&](Edit &edit) -> Result<ReferenceTableId> {
        if (const auto refusal = resolveFields(edit.reader().entity(entityFromWord(table.kind)), table))
            return *refusal;
        if (findReference(edit.reader(), table.name).ok())
            return reference_phrases::nameTaken(table.name);
        return add(edit, table);
    });
}

Result<Done> removeReference(Workspace &workspace, ReferenceTableId id)
{
    const auto table = workspace.read([&](const Reader &reader) { return load<ReferenceTable>(reader, id); });
    const QString name = table ? table->name : QString();
    return workspace.edit(reference_phrases::remove(name), [&](Edit &edit) -> Result<Done> {
        if (const auto gone = records::refuseGone(edit.reader(), entity::referenceTable, id.n))
            return *gone;
        for (const auto &[origin, prefill] : loadWhere<Prefill>(edit.reader(), "t.source = ?1", id.n))
            edit.erase(entity::prefill, origin.n);
        edit.erase(entity::referenceTable, id.n);
        return Done{};
    });
}

} // namespace plumbline::exchange
