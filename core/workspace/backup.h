// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/result.h"

#include <QString>

namespace plumbline {

class Workspace;
namespace db {
class Database;
}

struct BackupReport {
    QString path;
    qint64 edits = 0;    ///< how many the copy holds
    QStringList removed; ///< older backups that made room
};

constexpr int backupsKept = 10;

/// The folder "<workspace>-backups" beside the file.
QString backupFolder(const QString &workspacePath);

/// SYNC-9. Copies the workspace by SQLite's online backup, while it may be in use, opens the copy and checks it, and
/// removes the oldest beyond `keep`. A copy that cannot be read back is removed and refused.
Result<BackupReport> backUp(const Workspace &workspace, int keep = backupsKept);

/// A copy named by version, so that an update of Plumbline can be taken back.
void backupBeforeMigration(db::Database &database, const QString &workspacePath, qint64 version);

} // namespace plumbline
