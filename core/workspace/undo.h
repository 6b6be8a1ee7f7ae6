// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/result.h"
#include "core/workspace/journal.h"

#include <functional>
#include <vector>

namespace plumbline {

class Edit;
class Workspace;

/// A row that the undo of an import left as it is, because it was edited (or erased) since or something refers to it.
struct RowLeft {
    int entity;
    QByteArray uuid;
};

struct UndoReport {
    qint64 undone = 0; ///< the edit that no longer stands
    Phrase label = Phrase::verbatim(QString());
    std::vector<RowLeft> left;
};

/// How far an undo or redo is, of the lines and rows that it goes through. Asked now and then, by whoever runs a statement; false
/// ends it, which is refused with where "cancelled", and everything is as it was.
using TellUndo = std::function<bool(qint64 done, qint64 all)>;

/// PIPE-18. Takes back the newest standing edit of kind user or import by whoever is at work, all or nothing, together
/// with what it caused; refused with the list of later edits in its way. The undo of an import leaves rows that were
/// edited since and lists them. An undo is itself an edit: it survives restarts and can be undone (redo).
Result<UndoReport> undo(Workspace &workspace, const TellUndo &tell = {});

/// Takes back this edit of kind user or import, whatever came after it, by the same rules; refused where it no longer stands.
Result<UndoReport> undoEdit(Workspace &workspace, qint64 seq, const TellUndo &tell = {});

/// Takes back the newest standing undo by whoever is at work that no later user edit follows.
Result<UndoReport> redo(Workspace &workspace, const TellUndo &tell = {});

/// What undo() and redo() would take back now.
std::optional<EditLine> nextToUndo(db::Database &database, const QString &actor);
std::optional<EditLine> nextToRedo(db::Database &database, const QString &actor);

/// An import that does not stand, and the edit that undid it.
struct UndoneImport {
    qint64 seq;
    qint64 undo;
};
std::vector<UndoneImport> undoneImports(db::Database &database);

} // namespace plumbline
