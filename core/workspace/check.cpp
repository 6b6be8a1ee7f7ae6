// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/check.h"

#include "core/base/civil_date.h"
#include "core/base/fault.h"
#include "core/db/migrator.h"
#include "core/workspace/check_phrases.h"
#include "core/workspace/custom_field.h"
#include "core/workspace/journal_replay.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace plumbline {
namespace {

using namespace check_phrases;

void checkSqlite(db::Database &database, const FoundProblem &found)
{
    db::Statement statement = database.prepare("PRAGMA integrity_check(20)");
    while (statement.step()) {
        const QString text = statement.text(0);
        if (text != u"ok")
            found({"sqlite", sqliteSays(text)});
    }
}

void checkSchema(db::Database &database, const FoundProblem &found)
{
    db::Database fresh(QStringLiteral(":memory:"), db::Access::Create);
    db::migrate(fresh);
    const QByteArrayList is = db::schemaOf(database).split(';');
    const QByteArrayList wanted = db::schemaOf(fresh).split(';');
    const auto nameOf = [](const QByteArray &sql) { return QString::fromUtf8(sql.simplified().left(60)); };
    for (const QByteArray &sql : wanted) {
        if (!is.contains(sql))
            found({"schema", schemaDiffers(nameOf(sql))});
    }
    for (const QByteArray &sql : is) {
        if (!wanted.contains(sql))
            found({"schema", schemaDiffers(nameOf(sql))});
    }
}

void checkSettings(db::Database &database, const FoundProblem &found)
{
    const auto value = [&](const char *key) {
        db::Statement statement = database.prepare("SELECT value FROM setting WHERE key = ?1");
        statement.bind(1, QString::fromLatin1(key));
        return statement.step() ? statement.utf8(0) : QByteArray();
    };
    if (QByteArray::fromHex(value("replica")).size() != 8)
        found({"setting", settingMissing(QStringLiteral("replica"))});
    if (!Zone::named(value("zone")))
        found({"setting", settingMissing(QStringLiteral("zone"))});
    if (!isCurrency(value("currency")))
        found({"setting", settingMissing(QStringLiteral("currency"))});
}

void checkLinesBelong(db::Database &database, const FoundProblem &found)
{
    for (const char *table : {"change", "created"}) {
        db::Statement statement =
            database.prepare(QByteArray("SELECT DISTINCT edit FROM ") + table + " WHERE edit NOT IN (SELECT seq FROM edit)");
        while (statement.step())
            found({"line-without-edit", lineWithoutEdit(statement.integer(0))});
    }
}

/// Every row of the table lies in a range that some edit created.
void checkRowsWereMade(db::Database &database, const Entity &entity, const FoundProblem &found)
{
    std::vector<RowRange> ranges;
    db::Statement created = database.prepare("SELECT first, last FROM created WHERE entity = ?1 ORDER BY first, last");
    created.bind(1, entity.number);
    while (created.step()) {
        const RowRange range{created.integer(0), created.integer(1)};
        if (!ranges.empty() && range.first <= ranges.back().last + 1)
            ranges.back().last = std::max(ranges.back().last, range.last);
        else
            ranges.push_back(range);
    }
    db::Statement rows = database.prepare("SELECT n FROM " + entity.key + " ORDER BY n");
    auto range = ranges.begin();
    while (rows.step()) {
        const qint64 n = rows.integer(0);
        while (range != ranges.end() && range->last < n)
            ++range;
        if (range == ranges.end() || n < range->first)
            found({"row-without-edit", rowWithoutEdit(entity.label(), n)});
    }
}

bool isJsonOf(const QByteArray &text, bool array)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return array ? document.isArray() : document.isObject();
}

/// What STRICT tables cannot see: currencies, codes, dates, lists, empty texts.
bool isReadable(const Field &field, const db::Statement &statement, int column)
{
    if (statement.isNull(column))
        return field.kind != FieldKind::Money || statement.isNull(column + 1);
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes:
    case FieldKind::Choice: return !statement.utf8(column).isEmpty();
    case FieldKind::Choices: return isJsonOf(statement.utf8(column), true);
    case FieldKind::Name: return isJsonOf(statement.utf8(column), false);
    case FieldKind::Money: return isCurrency(statement.utf8(column + 1));
    case FieldKind::YesNo: return statement.integer(column) == 0 || statement.integer(column) == 1;
    case FieldKind::Date: {
        const qint64 day = statement.integer(column);
        return day >= civilDate(1, 1, 1)->day && day <= civilDate(9999, 12, 31)->day;
    }
    case FieldKind::Code:
        return std::any_of(field.codes->begin(), field.codes->end(),
                           [&](const Code &code) { return code.number == statement.integer(column); });
    default: return true;
    }
}

qint64 checkValues(db::Database &database, const Entity &entity, const FoundProblem &found)
{
    qint64 count = 0;
    db::Statement rows = database.prepare(selectRows(entity) + " ORDER BY t.n");
    while (rows.step()) {
        ++count;
        if (rows.blob(1).size() != 16)
            found({"uuid", badUuid(entity.label(), rows.integer(0))});
        int column = 2;
        for (const Field &field : entity.fields) {
            if (!isReadable(field, rows, column))
                found({"value", unreadableValue(entity.label(), rows.integer(0), field.label())});
            column += field.kind == FieldKind::Money ? 2 : 1;
        }
    }
    return count;
}

void checkReferences(const Reader &reader, const Entity &entity, const FoundProblem &found)
{
    for (const Field &field : entity.fields) {
        if (field.kind != FieldKind::Reference)
            continue;
        const QByteArray table = field.custom ? entity.moreTable() : entity.key;
        db::Statement statement =
            reader.database().prepare("SELECT t.n FROM " + table + " t WHERE t." + field.column + " IS NOT NULL AND t."
                                      + field.column + " NOT IN (SELECT n FROM " + reader.entity(field.references).key + ")");
        while (statement.step())
            found({"dangling-reference", danglingReference(entity.label(), statement.integer(0), field.label())});
    }
}

/// False where a column is missing: then the entity's rows cannot be read at all.
bool checkCustomFields(db::Database &database, const Entity &entity, const FoundProblem &found)
{
    if (!entity.hasCustomFields())
        return true;
    bool complete = true;
    const QByteArrayList columns = database.columnsOf(entity.moreTable());
    for (const Field &field : entity.fields) {
        if (field.custom && !columns.contains(field.columns().first())) {
            found({"custom-field-column", customColumnMissing(field.label())});
            complete = false;
        }
    }
    if (!columns.isEmpty()) {
        db::Statement orphans =
            database.prepare("SELECT n FROM " + entity.moreTable() + " WHERE n NOT IN (SELECT n FROM " + entity.key + ")");
        while (orphans.step())
            found({"custom-field-orphan", orphanedCustomValues(entity.label(), orphans.integer(0))});
    }
    return complete;
}

void checkContent(db::Database &database, const FoundProblem &found)
{
    db::Statement statement = database.prepare("SELECT hash, data FROM content");
    while (statement.step()) {
        if (QCryptographicHash::hash(statement.blob(1), QCryptographicHash::Blake2b_256) != statement.blob(0))
            found({"attachment-content", contentHash(QString::fromLatin1(statement.blob(0).toHex().left(16)))});
    }
}

void checkAll(const Workspace &workspace, const Reader &reader, CheckReport &report, const FoundProblem &found)
{
    db::Database &database = reader.database();
    checkSqlite(database, found);
    checkSchema(database, found);
    checkSettings(database, found);
    bool readable = true;
    for (const Entity &entity : reader.catalogue().entities())
        readable &= checkCustomFields(database, entity, found);
    if (!readable)
        return;
    checkLinesBelong(database, found);
    report.edits = JournalReplay(reader, found).run();
    for (const Entity &entity : reader.catalogue().entities()) {
        checkRowsWereMade(database, entity, found);
        report.rows += checkValues(database, entity, found);
        checkReferences(reader, entity, found);
    }
    checkContent(database, found);
    for (const Derived &derived : workspace.product().derived)
        derived.check(database, reader.catalogue(), found);
    for (const auto &checkOfRoom : workspace.product().checks)
        checkOfRoom(reader, found);
}

} // namespace

CheckReport check(const Workspace &workspace)
{
    CheckReport report;
    const FoundProblem found = [&](const Problem &problem) { report.problems.push_back(problem); };
    workspace.read([&](const Reader &reader) {
        try {
            checkAll(workspace, reader, report, found);
        } catch (const Fault &fault) {
            // What cannot be read is a finding; a full disk or an interruption is not.
            if (fault.kind() != FaultKind::Damaged && fault.kind() != FaultKind::Other)
                throw;
            found({"sqlite", sqliteSays(fault.detail())});
        }
        return 0;
    });
    return report;
}

} // namespace plumbline
