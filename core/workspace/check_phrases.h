// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/phrase.h"

#include <QCoreApplication>

/// What `check` says of a damaged workspace.
namespace plumbline::check_phrases {

inline Phrase sqliteSays(const QString &text)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "SQLite finds the file damaged: %1")).with(text);
}
inline Phrase schemaDiffers(const QString &name)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "The table or index %1 is not as this version of Plumbline makes it."))
        .with(name);
}
inline Phrase settingMissing(const QString &key)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "The setting “%1” is missing or unreadable.")).with(key);
}
inline Phrase sequenceGap(qint64 seq)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "History entry no. %1 is missing.")).with(QString::number(seq));
}
inline Phrase chainHash(qint64 seq)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "History entry no. %1 was altered: its hash does not fit."))
        .with(QString::number(seq));
}
inline Phrase chainLink(qint64 seq)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "History entry no. %1 does not follow from the one before it."))
        .with(QString::number(seq));
}
inline Phrase clockBackwards(qint64 seq)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "The time of history entry no. %1 lies before the one before it."))
        .with(QString::number(seq));
}
inline Phrase editReference(qint64 seq, qint64 other)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "History entry no. %1 refers to no. %2, which cannot be its cause."))
        .with(QString::number(seq))
        .with(QString::number(other));
}
inline Phrase editKind(qint64 seq)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "History entry no. %1 is of an unknown kind.")).with(QString::number(seq));
}
inline Phrase unknownEntity(qint64 seq, int entity)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "History entry no. %1 speaks of an unknown kind of record (%2)."))
        .with(QString::number(seq))
        .with(QString::number(entity));
}
inline Phrase unknownField(qint64 seq, int entity, int field)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "History entry no. %1 speaks of an unknown field (%2.%3)."))
        .with(QString::number(seq))
        .with(QString::number(entity))
        .with(QString::number(field));
}
inline Phrase rowMissing(qint64 seq, const Phrase &entity, qint64 n)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "%2 %3, made by history entry no. %1, is gone without a trace."))
        .with(QString::number(seq))
        .with(entity)
        .with(QString::number(n));
}
inline Phrase rowCameBack(qint64 seq, const Phrase &entity, qint64 n)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "%2 %3, erased by history entry no. %1, is there again."))
        .with(QString::number(seq))
        .with(entity)
        .with(QString::number(n));
}
inline Phrase packedRow(qint64 seq, const Phrase &entity, qint64 n)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "What history entry no. %1 kept of the erased %2 %3 is unreadable."))
        .with(QString::number(seq))
        .with(entity)
        .with(QString::number(n));
}
inline Phrase lineWithoutRow(qint64 seq, const Phrase &entity, qint64 n)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "History entry no. %1 changes %2 %3, which did not exist then."))
        .with(QString::number(seq))
        .with(entity)
        .with(QString::number(n));
}
inline Phrase lineWithoutChange(qint64 seq, const Phrase &entity, qint64 n)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "History entry no. %1 notes a change of %2 %3 that changed nothing."))
        .with(QString::number(seq))
        .with(entity)
        .with(QString::number(n));
}
inline Phrase contentDiffers(qint64 seq, const Phrase &label)
{
    return Phrase("check",
                  QT_TRANSLATE_NOOP("check", "What history entry no. %1 (%2) wrote is not what is there: a record was altered "
                                             "past the history."))
        .with(QString::number(seq))
        .with(label);
}
inline Phrase lineWithoutEdit(qint64 seq)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "Changes are noted for history entry no. %1, which does not exist."))
        .with(QString::number(seq));
}
inline Phrase rowWithoutEdit(const Phrase &entity, qint64 n)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "%1 %2 is there, but no history entry made it."))
        .with(entity)
        .with(QString::number(n));
}
inline Phrase danglingReference(const Phrase &entity, qint64 n, const Phrase &field)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "%1 %2 refers by “%3” to a record that does not exist."))
        .with(entity)
        .with(QString::number(n))
        .with(field);
}
inline Phrase unreadableValue(const Phrase &entity, qint64 n, const Phrase &field)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "“%3” of %1 %2 holds something that it cannot hold."))
        .with(entity)
        .with(QString::number(n))
        .with(field);
}
inline Phrase badUuid(const Phrase &entity, qint64 n)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "The identifier of %1 %2 is not 16 bytes long."))
        .with(entity)
        .with(QString::number(n));
}
inline Phrase orphanedCustomValues(const Phrase &entity, qint64 n)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "There are custom fields for %1 %2, which does not exist."))
        .with(entity)
        .with(QString::number(n));
}
inline Phrase customColumnMissing(const Phrase &field)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "The custom field “%1” has no column.")).with(field);
}
inline Phrase contentHash(const QString &hash)
{
    return Phrase("check", QT_TRANSLATE_NOOP("check", "The attached content %1 is not what its hash says.")).with(hash);
}

} // namespace plumbline::check_phrases
