// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/compact.h"

#include "core/db/database.h"
#include "core/workspace/compact_phrases.h"
#include "core/workspace/store.h"
#include "core/workspace/undo.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace plumbline;

template <> const Table<Compaction> &plumbline::tableOf<Compaction>()
{
    static const Table<Compaction> table{
        {entity::compaction, "compaction", QT_TRANSLATE_NOOP("fields", "Dropped import"), {}, 0, {}},
        {
            field(1, "import", QT_TRANSLATE_NOOP("fields", "Import"), &Compaction::import).ungrouped().internal(),
            field(2, "dropped_at", QT_TRANSLATE_NOOP("fields", "Dropped at"), &Compaction::droppedAt).internal(),
        }};
    return table;
}

namespace plumbline {
namespace {

/// The undone imports whose time is over.
std::vector<UndoneImport> importsToDrop(db::Database &database, Moment now, Duration keep)
{
    std::vector<UndoneImport> imports = undoneImports(database);
    std::erase_if(imports, [&](const UndoneImport &import) {
        const auto undo = editLine(database, import.undo);
        return !undo || undo->recorded + keep > now || droppedAt(database, import.seq);
    });
    return imports;
}

/// A row that is there again, because it was edited after a redo, keeps what the journal says of it.
qint64 dropRows(const Reader &reader, qint64 import)
{
    qint64 rows = 0;
    db::Database &database = reader.database();
    for (const auto &[number, ranges] : createdBy(database, import)) {
        // What a custom field was is needed to read the journal.
        const Entity *entity = reader.catalogue().find(number);
        if (!entity || number == entity::customField)
            continue;
        for (const RowRange &range : ranges) {
            db::Statement drop = database.prepare(
                "UPDATE change SET was = substr(was, 1, 16) WHERE entity = ?1 AND row BETWEEN ?2 AND ?3 AND field = 0 "
                "AND length(was) > 16 AND edit IN (SELECT seq FROM edit WHERE kind = ?4) AND row NOT IN (SELECT n FROM "
                + entity->key + " WHERE n BETWEEN ?2 AND ?3)");
            drop.bind(1, number).bind(2, range.first).bind(3, range.last).bind(4, int(EditKind::Undo)).run();
            rows += database.changes();
        }
    }
    return rows;
}

} // namespace

Result<CompactReport> compact(Workspace &workspace, Duration keep)
{
    CompactReport report;
    report.bytesBefore = QFileInfo(workspace.path()).size();
    const Moment now = workspace.machineNow();
    const auto count =
        workspace.read([&](const Reader &reader) { return qint64(importsToDrop(reader.database(), now, keep).size()); });
    const EditHeader header(compact_phrases::compact(count), EditKind::Migration);
    const auto dropped = workspace.edit(header, [&](Edit &edit) -> Result<Done> {
        for (const UndoneImport &import : importsToDrop(edit.reader().database(), now, keep)) {
            report.rows += dropRows(edit.reader(), import.seq);
            add(edit, Compaction{import.seq, now});
            ++report.imports;
        }
        return Done{};
    });
    if (!dropped.ok())
        return dropped.refusal();
    report.isShrunk = workspace.shrink();
    report.bytesAfter = QFileInfo(workspace.path()).size();
    return report;
}

std::optional<Moment> droppedAt(db::Database &database, qint64 import)
{
    db::Statement row = database.prepare("SELECT dropped_at FROM compaction WHERE import = ?1");
    row.bind(1, import);
    return row.step() ? std::optional(Moment{row.integer(0)}) : std::nullopt;
}

std::map<int, std::vector<RowRange>> droppedRows(db::Database &database)
{
    std::map<int, std::vector<RowRange>> dropped;
    db::Statement imports = database.prepare("SELECT import FROM compaction WHERE import IS NOT NULL");
    while (imports.step()) {
        for (const auto &[entity, ranges] : createdBy(database, imports.integer(0)))
            dropped[entity].insert(dropped[entity].end(), ranges.begin(), ranges.end());
    }
    return dropped;
}

} // namespace plumbline
