// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/backup.h"

#include "core/base/fault.h"
#include "core/db/migrator.h"
#include "core/workspace/workspace.h"

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
        name = QStringLiteral("%1-%2.plumbline").arg(stem).arg(i);
    return folder.filePath(name);
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
            workspace.backupTo(report.path);
            verify(report.path, report.edits, newest ? newest->hash : QByteArray());
            return 0;
        });
    } catch (const Fault &fault) {
        QFile::remove(report.path);
        return phrases::backupFailed(report.path, fault.detail());
    }

    const QStringList present = folder.entryList({QStringLiteral("[0-9]*-[0-9]*.plumbline")}, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i < present.size() - keep; ++i) {
        if (QFile::remove(folder.filePath(present[i])))
            report.removed.append(present[i]);
    }
    return report;
}

void backupBeforeMigration(db::Database &database, const QString &workspacePath, qint64 version)
{
    QDir folder(backupFolder(workspacePath));
    folder.mkpath(QStringLiteral("."));
    database.backupTo(freeName(folder, QStringLiteral("before-update-from-%1").arg(version)));
}

} // namespace plumbline
