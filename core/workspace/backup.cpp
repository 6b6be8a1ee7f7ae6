// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/backup.h"

#include "core/base/fault.h"
#include "core/db/migrator.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace plumbline {
namespace {

/// 20261121-101530, in the workspace's zone: sorts by time, and a person can read it.
QString stampOf(const Zone &zone, Moment at)
{
    QString text = zone.toIso(at).left(19);
    return text.remove(u'-').remove(u':').replace(u'T', u'-');
}

void verify(const QString &path, qint64 edits, const QByteArray &newestHash)
{
    db::Database copy(path, db::Access::Immutable);
    if (copy.integer("PRAGMA application_id") != db::applicationId)
        throw Fault(FaultKind::Damaged, QStringLiteral("application_id"));
    const QString report = copy.text("PRAGMA quick_check(1)");
    if (report != u"ok")
        throw Fault(FaultKind::Damaged, report);
    const auto newest = newestEdit(copy);
    if (copy.integer("SELECT count(*) FROM edit") != edits || (newest && newest->hash != newestHash))
        throw Fault(FaultKind::Damaged, QStringLiteral("journal"));
}

QString freeName(const QDir &folder, const QString &stem)
{
    QString name = stem + QStringLiteral(".plumbline");
    for (int i = 2; folder.exists(name); ++i)
        name = QStringLiteral("%1-%2.plumbline").arg(stem).arg(i, 2, 10, QLatin1Char('0'));
    return folder.filePath(name);
}

/// A copy that was cut short must not pass for a backup: it has another name until it is whole.
QString unfinished(const QString &path) { return path + QStringLiteral(".part"); }

void removeAbandoned(const QDir &folder, Moment now)
{
    const Moment longAgo = now - hours(1);
    const QFileInfoList parts = folder.entryInfoList({QStringLiteral("*.part*")}, QDir::Files);
    for (const QFileInfo &part : parts) {
        if (part.lastModified().toMSecsSinceEpoch() < longAgo.ms)
            QFile::remove(part.filePath());
    }
}

/// All but the newest `keep`; the one just made is the newest, whatever the clock says.
QStringList removeOldest(const QDir &folder, const QString &newest, int keep)
{
    QFileInfoList older = folder.entryInfoList({QStringLiteral("[0-9]*-[0-9]*.plumbline")}, QDir::Files);
    erase_if(older, [&](const QFileInfo &file) { return file.filePath() == newest; });
    std::sort(older.begin(), older.end(),
              [](const QFileInfo &a, const QFileInfo &b) { return a.completeBaseName() < b.completeBaseName(); });
    QStringList removed;
    for (qsizetype i = 0; i <= older.size() - keep; ++i) {
        if (QFile::remove(older[i].filePath()))
            removed.append(older[i].fileName());
    }
    return removed;
}

} // namespace

QString backupFolder(const QString &workspacePath) { return workspacePath + QStringLiteral("-backups"); }

Result<BackupReport> backUp(const Workspace &workspace, int keep)
{
    QDir folder(backupFolder(workspace.path()));
    if (!folder.mkpath(QStringLiteral(".")))
        return phrases::readOnlyFolder(QFileInfo(workspace.path()).absolutePath());

    BackupReport report;
    try {
        // The count and the copy must speak of the same moment: the writer waits behind the same lock.
        workspace.read([&](const Reader &reader) {
            report.path = freeName(folder, stampOf(reader.zone(), workspace.machineNow()));
            report.edits = reader.database().integer("SELECT count(*) FROM edit");
            const auto newest = newestEdit(reader.database());
            workspace.backupTo(unfinished(report.path));
            verify(unfinished(report.path), report.edits, newest ? newest->hash : QByteArray());
            return 0;
        });
        if (!QFile::rename(unfinished(report.path), report.path))
            throw Fault(FaultKind::ReadOnly, report.path);
    } catch (const Fault &fault) {
        for (const char *suffix : {"", "-journal", "-wal", "-shm"})
            QFile::remove(unfinished(report.path) + QLatin1String(suffix));
        if (fault.kind() == FaultKind::DiskFull)
            throw;
        return phrases::backupFailed(report.path, fault.detail());
    }
    removeAbandoned(folder, workspace.machineNow());
    report.removed = removeOldest(folder, report.path, keep);
    return report;
}

void backupBeforeMigration(db::Database &database, const QString &workspacePath, qint64 version)
{
    QDir folder(backupFolder(workspacePath));
    folder.mkpath(QStringLiteral("."));
    database.backupTo(freeName(folder, QStringLiteral("before-update-from-%1").arg(version)));
}

} // namespace plumbline
