// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <QCoreApplication>

/// Every sentence that the workspace room can say.
namespace plumbline::phrases {

inline Phrase workspaceCreated() { return {"workspace", QT_TRANSLATE_NOOP("workspace", "Workspace created")}; }

inline Phrase undo(const Phrase &what) { return Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "Undo: %1")).with(what); }

inline Phrase redo(const Phrase &what) { return Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "Redo: %1")).with(what); }

inline Refusal fileExists(const QString &path)
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "%1 exists already. It was left as it is; choose another name."))
                .with(path),
            QStringLiteral("file")};
}

inline Refusal fileMissing(const QString &path)
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "There is no file %1.")).with(path), QStringLiteral("file")};
}

inline Refusal notAFile(const QString &path)
{
    return {
        Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "%1 is a folder. Name a workspace file (*.plumbline).")).with(path),
        QStringLiteral("file")};
}

inline Refusal notReadable(const QString &path)
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "%1 cannot be read. Ask for the right to read it.")).with(path),
            QStringLiteral("file")};
}

inline Refusal foreignFile(const QString &path)
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "%1 is not a Plumbline workspace. It was left as it is. To bring "
                                                               "its rows in, make a workspace and import the file as CSV."))
                .with(path),
            QStringLiteral("file")};
}

inline Refusal newerFile(const QString &path)
{
    return {
        Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "%1 was written by a newer Plumbline. It was left as it is. Install "
                                                           "the newer version to open it."))
            .with(path),
        QStringLiteral("file")};
}

inline Refusal olderFile(const QString &path)
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "%1 comes from an older Plumbline and must be brought up to date "
                                                               "first: open it once where it can be written."))
                .with(path),
            QStringLiteral("file")};
}

inline Refusal unfinishedFile(const QString &path)
{
    return {Phrase("workspace",
                   QT_TRANSLATE_NOOP("workspace", "The making of %1 was cut short, so nothing was ever kept in it. Delete "
                                                  "the file and make the workspace again."))
                .with(path),
            QStringLiteral("file")};
}

inline Refusal damagedFile(const QString &path, const QString &detail)
{
    return {
        Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "%1 is damaged. It was left as it is. Restore the newest backup from "
                                                           "the folder beside it. (%2)"))
            .with(path)
            .with(detail),
        QStringLiteral("file")};
}

inline Refusal openElsewhere(const QString &program, qint64 process, const QString &computer)
{
    return {
        Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "This workspace is open in %1 (process %2, computer %3). Nothing was "
                                                           "changed. Close it there, or make the change there."))
            .with(program)
            .with(QString::number(process))
            .with(computer),
        QStringLiteral("lock")};
}

inline Refusal cannotLock(const QString &path)
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "%1 cannot be locked for writing. Nothing was changed. Is another "
                                                               "program holding it?"))
                .with(path),
            QStringLiteral("lock")};
}

inline Refusal readOnlyFolder(const QString &folder)
{
    return {Phrase("workspace",
                   QT_TRANSLATE_NOOP("workspace", "The folder %1 cannot be written, so nothing can be changed here. Copy "
                                                  "the workspace to a folder of yours."))
                .with(folder),
            QStringLiteral("folder")};
}

inline Refusal noFolder(const QString &folder)
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "There is no folder %1. Make it first.")).with(folder),
            QStringLiteral("folder")};
}

inline Refusal networkFolder(const QString &kind)
{
    return {
        Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "The file lies on a network drive (%1), where a power cut or a second "
                                                           "computer can damage it. Copy it to a drive of this computer to "
                                                           "change it; share it with the team by sync or by bundles."))
            .with(kind),
        QStringLiteral("folder")};
}

inline Refusal openedForReading()
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "The workspace is open for reading only. Nothing was changed.")),
            QStringLiteral("lock")};
}

inline Refusal unknownZone(const QString &zone)
{
    return {Phrase("workspace",
                   QT_TRANSLATE_NOOP("workspace", "There is no time zone “%1”. Write it like Asia/Shanghai or Europe/Berlin."))
                .with(zone),
            QStringLiteral("argument.zone")};
}

inline Refusal unknownCurrency(const QString &currency)
{
    return {
        Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "“%1” is no currency. Write three capital letters, like CNY or EUR."))
            .with(currency),
        QStringLiteral("argument.currency")};
}

inline Refusal nothingToUndo()
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "There is nothing to undo.")), QStringLiteral("history")};
}

inline Refusal nothingLeftToUndo()
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "This step was undone already.")), QStringLiteral("history")};
}

inline Refusal undoCancelled()
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "It was cancelled. Everything is as it was before.")),
            QStringLiteral("cancelled")};
}

inline Refusal nothingToRedo()
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "There is nothing to redo.")), QStringLiteral("history")};
}

inline Phrase laterEdit(qint64 seq, const Phrase &label)
{
    return Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "no. %1 (%2)")).with(QString::number(seq)).with(label);
}

inline Phrase laterRow(const Phrase &entity, const QString &uuid)
{
    return Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "%1 %2 refers to it")).with(entity).with(uuid);
}

inline Refusal undoStandsInTheWay(const Phrase &what, std::vector<Phrase> obstacles)
{
    return {Phrase("workspace",
                   QT_TRANSLATE_NOOP("workspace", "This step cannot be undone, because later work builds on it: %2. Undo "
                                                  "that first. (%1)"))
                .with(what)
                .with(std::move(obstacles)),
            QStringLiteral("history")};
}

inline Refusal undoAcrossMigration(const Phrase &what, const QString &field)
{
    return {Phrase("workspace",
                   QT_TRANSLATE_NOOP("workspace", "This step cannot be undone: since then the field %2 has been replaced "
                                                  "by an update of Plumbline. (%1)"))
                .with(what)
                .with(field),
            QStringLiteral("history")};
}

inline Refusal backupFailed(const QString &path, const QString &detail)
{
    return {Phrase("workspace", QT_TRANSLATE_NOOP("workspace", "The backup %1 could not be read back and was removed. (%2)"))
                .with(path)
                .with(detail),
            QStringLiteral("backup")};
}

} // namespace plumbline::phrases
