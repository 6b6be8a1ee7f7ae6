// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <QCoreApplication>

/// Every sentence that the records room can say.
namespace plumbline::records::phrases {

inline Phrase changeRecord(const Phrase &entity, const QString &name)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "Change %1 “%2”")).with(entity).with(name);
}
inline Phrase newRecord(const Phrase &entity) { return Phrase("records", QT_TRANSLATE_NOOP("records", "New %1")).with(entity); }
inline Phrase logActivity(const Phrase &kind, const QString &deal)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "Log %1 on “%2”")).with(kind).with(deal);
}
inline Phrase attachFile(const QString &file, const QString &deal)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "Attach %1 to “%2”")).with(file).with(deal);
}

inline Phrase attachFiles(qint64 count, const QString &deal)
{
    return Phrase("records", QT_TRANSLATE_N_NOOP("records", "Attach %n files to “%1”")).with(deal).counting(count);
}
inline Phrase defineField(const LocalText &name, const Phrase &entity)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "Add the field “%1” to %2")).with(name).with(entity);
}
inline Phrase retireField(const LocalText &name)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "Retire the field “%1”")).with(name);
}

/// Beside a field.
inline Phrase origin(const QString &source, Moment asOf)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "From %1, as of %2")).with(source).with(asOf);
}

inline Refusal notANumber(const QString &text, const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "“%1” is no whole number. Write digits, like 120.")).with(text),
            where};
}
inline Refusal notMoney(const QString &text, const QString &where)
{
    return {Phrase("records",
                   QT_TRANSLATE_NOOP("records", "“%1” is no amount of money. Write it like 386000, 38.6万 or EUR 1,284.00."))
                .with(text),
            where};
}
inline Refusal notADate(const QString &text, const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "“%1” is no date. Write it like 2026-03-15.")).with(text), where};
}
inline Refusal notAMoment(const QString &text, const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "“%1” is no time. Write it like 2026-03-15T14:00.")).with(text),
            where};
}
inline Refusal notYesOrNo(const QString &text, const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "“%1” is neither yes nor no.")).with(text), where};
}
inline Refusal tooLong(qint64 characters, qint64 limit, const QString &where)
{
    return {Phrase("records",
                   QT_TRANSLATE_NOOP("records", "The text has %1 characters; this field holds at most %2. Longer texts go into "
                                                "the notes."))
                .with(characters)
                .with(limit),
            where};
}
inline Refusal unknownChoice(const QString &text, const Phrase &field, std::vector<Phrase> choices, const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "“%1” is not a choice of “%2”. Choose one of: %3."))
                .with(text)
                .with(field)
                .with(std::move(choices)),
            where};
}
inline Refusal unknownRow(const Phrase &entity, const QString &text, const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "There is no %1 “%2”.")).with(entity).with(text), where};
}
inline Refusal didYouMean(const Phrase &entity, const QString &text, const QString &near, const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "There is no %1 “%2”. Did you mean “%3”?"))
                .with(entity)
                .with(text)
                .with(near),
            where};
}
inline Refusal rowGone(const Phrase &entity)
{
    return {
        Phrase("records", QT_TRANSLATE_NOOP("records", "%1 is no longer there: it was undone or removed meanwhile. Nothing was "
                                                       "written."))
            .with(entity),
        QStringLiteral("row")};
}
inline Refusal severalRows(qint64 count, const Phrase &entity, const QString &text, const QString &where)
{
    return {Phrase("records",
                   QT_TRANSLATE_N_NOOP("records", "“%2” fits %n records (%1). Use the identifier or the external reference."))
                .with(entity)
                .with(text)
                .counting(count),
            where};
}
inline Refusal unknownField(const QString &key, const Phrase &entity, const QString &near, const QString &where)
{
    if (near.isEmpty())
        return {Phrase("records", QT_TRANSLATE_NOOP("records", "%2 has no field “%1”.")).with(key).with(entity), where};
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "%2 has no field “%1”. Did you mean “%3”?"))
                .with(key)
                .with(entity)
                .with(near),
            where};
}
inline Refusal notYours(const Phrase &field, const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "“%1” is kept by Plumbline itself and cannot be set.")).with(field),
            where};
}
inline Refusal stageIsMoved(const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "The stage of a deal changes only by moving it through its gates.")),
            where};
}
inline Refusal fieldTwice(const Phrase &field, const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "“%1” is given twice. Say once what it is to be.")).with(field),
            where};
}
inline Refusal mustNotBeEmpty(const Phrase &field, const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "“%1” cannot be left empty.")).with(field), where};
}
inline Refusal duplicateReference(const QString &reference, const QString &title, const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "The external reference “%1” belongs to “%2” already."))
                .with(reference)
                .with(title),
            where};
}
inline Refusal heldInTheFuture(const QString &where)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "What lies in the future cannot have been held. Log it as planned.")),
            where};
}
inline Refusal emptyOutcome()
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "Say in a few words what happened.")),
            QStringLiteral("activity.outcome")};
}
inline Refusal noSuchFile(const QString &path)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "The file %1 cannot be read.")).with(path),
            QStringLiteral("attachment.file")};
}
inline Refusal emptyFile(const QString &path)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "The file %1 is empty; there is nothing to attach.")).with(path),
            QStringLiteral("attachment.file")};
}
inline Refusal fileTooLarge(const QString &path, qint64 megabytes, qint64 limit)
{
    return {Phrase("records",
                   QT_TRANSLATE_NOOP("records", "The file %1 has %2 MB; at most %3 MB can be attached. Keep it where it is and "
                                                "write the place into the notes."))
                .with(path)
                .with(megabytes)
                .with(limit),
            QStringLiteral("attachment.file")};
}
inline Refusal badFieldKey(const QString &key)
{
    return {Phrase("records",
                   QT_TRANSLATE_NOOP("records", "“%1” cannot be a field's key. Use small Latin letters, digits and _, beginning "
                                                "with a letter."))
                .with(key),
            QStringLiteral("custom_field.key")};
}
inline Refusal fieldExists(const QString &key)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "There is a field “%1” already.")).with(key),
            QStringLiteral("custom_field.key")};
}
inline Refusal fieldNeedsName()
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "A field needs a name.")), QStringLiteral("custom_field.name")};
}
inline Refusal unknownFieldKind(const QString &kind, const QStringList &kinds)
{
    return {
        Phrase("records", QT_TRANSLATE_NOOP("records", "“%1” is not a kind of field. Choose one of: %2.")).with(kind).with(kinds),
        QStringLiteral("custom_field.kind")};
}
inline Refusal unitTooDeep(qint64 levels)
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "Units can stand at most %1 levels deep.")).with(levels),
            QStringLiteral("unit.parent")};
}
inline Refusal unitInItself()
{
    return {Phrase("records", QT_TRANSLATE_NOOP("records", "A unit cannot be part of itself.")), QStringLiteral("unit.parent")};
}

inline Phrase importCalendar(const LocalText &name)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "Import the working calendar “%1”")).with(name);
}
inline Phrase chooseCalendar(const LocalText &name)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "Count working days by the calendar “%1”")).with(name);
}
inline Refusal unknownCalendar(const QString &text, const QStringList &keys, const QString &where)
{
    return {
        Phrase("records", QT_TRANSLATE_NOOP("records", "There is no working calendar “%1”. The calendars are: %2. Others can be "
                                                       "imported."))
            .with(text)
            .with(keys),
        where};
}
inline Refusal calendarTooLarge(qint64 most)
{
    return {
        Phrase("records", QT_TRANSLATE_NOOP("records", "This calendar has too many days; what is imported of one calendar can "
                                                       "have at most %1 days."))
            .with(most),
        QStringLiteral("days")};
}
inline Phrase expectedCalendarFormat(const QString &format)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "“%1” was expected")).with(format);
}
inline Phrase expectedCalendarKey()
{
    return {"records", QT_TRANSLATE_NOOP("records", "a short key of Latin letters, digits and hyphens was expected, like DE-HH")};
}
inline Phrase expectedOnce(const QString &what)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "%1 stands here a second time; once was expected")).with(what);
}
inline Phrase expectedWorkedDay()
{
    return {"records", QT_TRANSLATE_NOOP("records", "at most six days were expected; on one at least there is work")};
}
inline Phrase expectedDate() { return {"records", QT_TRANSLATE_NOOP("records", "a date like 2026-03-15 was expected")}; }
inline Phrase expectedDateOfYears()
{
    return {"records", QT_TRANSLATE_NOOP("records", "a date of one of the “years”, or of the December before, was expected")};
}
inline Phrase expectedWorking()
{
    return {"records", QT_TRANSLATE_NOOP("records", "true (a make-up working day) or false (a day off) was expected")};
}
inline Phrase expectedDays() { return {"records", QT_TRANSLATE_NOOP("records", "the list of the days was expected")}; }

inline Phrase checkDuplicateReference(const Phrase &entity, const QString &reference)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "Several records (%1) have the external reference “%2”."))
        .with(entity)
        .with(reference);
}
inline Phrase checkUnknownChoice(const Phrase &entity, qint64 n, const Phrase &field, const QString &key)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "“%3” of %1 %2 is “%4”, which its list does not know."))
        .with(entity)
        .with(QString::number(n))
        .with(field)
        .with(key);
}
inline Phrase checkAttachment(qint64 n, const QString &name)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "The content of attachment %1 (%2) is missing."))
        .with(QString::number(n))
        .with(name);
}
inline Phrase checkUnitCalendar(qint64 n, const QString &key)
{
    return Phrase("records",
                  QT_TRANSLATE_NOOP("records", "Unit %1 has the working calendar “%2”, which is not there; the one above "
                                               "it counts."))
        .with(QString::number(n))
        .with(key);
}
inline Phrase checkUnitTree(qint64 n)
{
    return Phrase("records", QT_TRANSLATE_NOOP("records", "Unit %1 stands too deep, or in itself.")).with(QString::number(n));
}

} // namespace plumbline::records::phrases
