// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/checks.h"

#include "core/db/database.h"
#include "core/records/calendar_query.h"
#include "core/records/change_record.h"
#include "core/records/choice.h"
#include "core/records/phrases.h"
#include "core/records/unit.h"
#include "core/records/unit_tree.h"

#include <QSet>

namespace plumbline::records {
namespace {

void checkReferences(const Reader &reader, const Entity &entity, const FoundProblem &found)
{
    if (!hasUniqueReference(entity))
        return;
    db::Statement statement = reader.database().prepare("SELECT reference FROM " + entity.key
                                                        + " WHERE reference IS NOT NULL GROUP BY reference HAVING count(*) > 1");
    while (statement.step())
        found({"duplicate-reference", phrases::checkDuplicateReference(entity.label(), statement.text(0))});
}

void checkChoices(const Reader &reader, const Entity &entity, const FoundProblem &found)
{
    const ChoiceBook book = ChoiceBook::load(reader);
    for (const Field &field : entity.fields) {
        if (field.kind != FieldKind::Choice && field.kind != FieldKind::Choices)
            continue;
        QSet<QString> keys;
        for (const Choice &choice : book.of(QString::fromUtf8(field.choiceList)))
            keys.insert(choice.key);
        const QByteArray table = field.custom ? entity.moreTable() : entity.key;
        const QByteArray sql = field.kind == FieldKind::Choice
                                   ? "SELECT n, " + field.column + " FROM " + table + " WHERE " + field.column + " IS NOT NULL"
                                   : "SELECT t.n, j.value FROM " + table + " t, json_each(t." + field.column + ") j WHERE t."
                                         + field.column + " IS NOT NULL AND json_valid(t." + field.column + ")";
        db::Statement statement = reader.database().prepare(sql);
        while (statement.step()) {
            if (!keys.contains(statement.text(1)))
                found({"unknown-choice",
                       phrases::checkUnknownChoice(entity.label(), statement.integer(0), field.label(), statement.text(1))});
        }
    }
}

void checkAttachments(const Reader &reader, const FoundProblem &found)
{
    db::Statement statement =
        reader.database().prepare("SELECT a.n, a.file_name FROM attachment a LEFT JOIN content c ON c.hash = a.hash "
                                  "WHERE c.hash IS NULL OR length(c.data) <> a.size");
    while (statement.step())
        found({"attachment-missing", phrases::checkAttachment(statement.integer(0), statement.text(1))});
}

void checkUnits(const Reader &reader, const FoundProblem &found)
{
    db::Statement statement = reader.database().prepare("SELECT n FROM unit");
    while (statement.step()) {
        const int level = levelOfUnit(reader, statement.integer(0));
        if (level == 0 || level > mostUnitLevels)
            found({"unit-tree", phrases::checkUnitTree(statement.integer(0))});
    }
}

void checkCalendars(const Reader &reader, const FoundProblem &found)
{
    db::Statement statement = reader.database().prepare("SELECT n, calendar FROM unit WHERE calendar IS NOT NULL");
    while (statement.step()) {
        if (!findCalendar(reader, statement.text(1)))
            found({"unit-calendar", phrases::checkUnitCalendar(statement.integer(0), statement.text(1))});
    }
}

} // namespace

void checkRecords(const Reader &reader, const FoundProblem &found)
{
    for (const Entity &entity : reader.catalogue().entities()) {
        checkReferences(reader, entity, found);
        checkChoices(reader, entity, found);
    }
    checkAttachments(reader, found);
    checkUnits(reader, found);
    checkCalendars(reader, found);
}

} // namespace plumbline::records
