// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <QCoreApplication>

/// What is said of reference tables.
namespace plumbline::exchange::reference_phrases {

inline Phrase add(const QString &name)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Add the reference table “%1”")).with(name);
}
inline Phrase remove(const QString &name)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Remove the reference table “%1”")).with(name);
}
inline Phrase refresh(const QString &name)
{
    return Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Refresh from “%1”")).with(name);
}

inline Refusal cannotRead(const QString &file, const QString &detail)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "The database %1 cannot be read: %2")).with(file).with(detail),
            QStringLiteral("file")};
}
inline Refusal serversAreNotRead()
{
    return {
        Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Plumbline does not read from a PostgreSQL server yet. Have the other "
                                                         "system write a CSV file or a SQLite database, and use that.")),
        QStringLiteral("file")};
}
inline Refusal noSuchTable(const QString &file, const QString &table, const QStringList &known)
{
    if (table.isEmpty())
        return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 has several tables. Say which one is meant: %2."))
                    .with(file)
                    .with(known),
                QStringLiteral("table")};
    return {
        Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 has no table “%2”. It has: %3.")).with(file).with(table).with(known),
        QStringLiteral("table")};
}
inline Refusal noSuchColumn(const QString &file, const QString &column, const QStringList &known)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "%1 has no column “%2”. It has: %3."))
                .with(file)
                .with(column)
                .with(known),
            QStringLiteral("column")};
}
inline Phrase severalTimes(qint64 keys)
{
    return Phrase("exchange",
                  QT_TRANSLATE_N_NOOP("exchange", "%n key(s) stand there several times with different values and say nothing."))
        .counting(keys);
}

inline Refusal cancelled(const QString &name)
{
    return {
        Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Refreshing from “%1” was cancelled. Nothing was changed.")).with(name),
        QStringLiteral("cancelled")};
}
inline Refusal unknownKind(const QString &kind, const QStringList &known)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "“%1” cannot be filled from a reference table. Choose one of: %2."))
                .with(kind)
                .with(known),
            QStringLiteral("kind")};
}
inline Refusal nameTaken(const QString &name)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "There is a reference table “%1” already.")).with(name),
            QStringLiteral("name")};
}
inline Refusal nameMissing()
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Give the reference table a name: it stands beside every value that "
                                                             "comes from it.")),
            QStringLiteral("name")};
}
inline Refusal unknownReference(const QString &name, const QStringList &known)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "There is no reference table “%1”. There are: %2."))
                .with(name)
                .with(known),
            QStringLiteral("name")};
}
inline Refusal notAKey(const Phrase &field)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "“%1” cannot be the key: only a text of one line can.")).with(field),
            QStringLiteral("key")};
}
inline Refusal notFilled(const Phrase &field)
{
    return {
        Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "“%1” cannot be filled from a reference table: a name, a key and what "
                                                         "points to another record are set by people."))
            .with(field),
        QStringLiteral("fill")};
}
inline Refusal nothingToFill()
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Say at least one column and the field that it fills.")),
            QStringLiteral("fill")};
}
inline Refusal filledTwice(const Phrase &field)
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Two columns would fill “%1”. Choose one of them.")).with(field),
            QStringLiteral("fill")};
}
inline Refusal wrongHours()
{
    return {Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "The hours between two refreshes are a number from 1 to 8,760.")),
            QStringLiteral("hours")};
}
inline Phrase unreadable(const Phrase &field, qint64 cells)
{
    return Phrase("exchange", QT_TRANSLATE_N_NOOP("exchange", "%n value(s) do not fit “%1” and were left out."))
        .with(field)
        .counting(cells);
}

} // namespace plumbline::exchange::reference_phrases
