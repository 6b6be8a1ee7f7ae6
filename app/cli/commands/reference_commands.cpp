// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/json_values.h"
#include "app/cli/phrases.h"
#include "core/exchange/define_reference.h"
#include "core/exchange/reference_phrases.h"
#include "core/exchange/references_query.h"
#include "core/exchange/refresh_reference.h"

#include <cstdio>
#include <memory>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;
using exchange::FilledColumn;
using exchange::ReferenceTable;
using exchange::ReferenceTableId;

struct ReferenceOptions {
    std::string file;
    std::string action = "list";
    std::string name;
    std::string from;
    std::string table;
    std::string of;
    std::string key;
    std::vector<std::string> fill;
    std::string every;
};

/// "credit limit=own_limit"
FilledColumn pairOf(const std::string &given)
{
    const QString both = text(given);
    const qsizetype sign = both.lastIndexOf(u'=');
    return {both.left(sign).trimmed(), sign < 0 ? QString() : both.mid(sign + 1).trimmed()};
}

QJsonObject jsonOf(const Reader &reader, const exchange::ReferenceView &view)
{
    QJsonObject columns;
    for (const FilledColumn &column : exchange::filledColumns(view.table))
        columns[column.column] = column.field;
    return {{u"name"_s, view.table.name},
            {u"path"_s, view.table.path},
            {u"table"_s, view.table.innerTable},
            {u"of"_s, view.table.kind},
            {u"key"_s, QJsonObject{{view.table.keyColumn, view.table.keyField}}},
            {u"fill"_s, columns},
            {u"every"_s, view.table.hours ? QJsonValue(*view.table.hours) : QJsonValue()},
            {u"values"_s, view.values},
            {u"as_of"_s, view.asOf ? QJsonValue(reader.zone().toIso(*view.asOf)) : QJsonValue()}};
}

int list(Session &session, const ReferenceOptions &options)
{
    return session.read(options.file, [&](const Reader &reader, Workspace &) -> int {
        const auto views = exchange::references(reader);
        if (session.out().json()) {
            session.out().beginArray();
            for (const auto &view : views)
                session.out().item(jsonOf(reader, view));
            session.out().endArray();
            return Ok;
        }
        const Words &words = session.words();
        QList<QStringList> rows;
        for (const auto &view : views)
            rows.append({view.table.name, view.table.kind, view.table.path, words.say(view.values),
                         view.asOf ? words.say(*view.asOf) : QString(),
                         view.table.hours ? words.say(*view.table.hours) : QString()});
        session.out().table({words.say(say(QT_TRANSLATE_NOOP("cli", "Name"))), words.say(say(QT_TRANSLATE_NOOP("cli", "Of"))),
                             words.say(say(QT_TRANSLATE_NOOP("cli", "File"))), words.say(say(QT_TRANSLATE_NOOP("cli", "Values"))),
                             words.say(say(QT_TRANSLATE_NOOP("cli", "As of"))),
                             words.say(say(QT_TRANSLATE_NOOP("cli", "Every … hours")))},
                            rows);
        return Ok;
    });
}

int addTable(Session &session, const ReferenceOptions &options)
{
    ReferenceTable table{text(options.name), text(options.from), text(options.table), text(options.of)};
    const FilledColumn key = pairOf(options.key);
    table.keyColumn = key.column;
    table.keyField = key.field;
    std::vector<FilledColumn> columns;
    std::transform(options.fill.begin(), options.fill.end(), std::back_inserter(columns), pairOf);
    table.columns = exchange::toJson(columns);
    // What is no number is refused by what is asked of hours.
    if (!options.every.empty())
        table.hours = text(options.every).toLongLong();
    return session.write(options.file, [&](Workspace &workspace) -> int {
        const auto added = exchange::addReference(workspace, table);
        if (!added.ok())
            return session.out().refuse(added.refusal());
        if (session.out().json())
            session.out().object({{u"name"_s, table.name}});
        else
            session.out().line(
                say(QT_TRANSLATE_NOOP("cli", "“%1” is a reference table now. Fill the fields from it: plumbline-cli "
                                             "reference FILE refresh"))
                    .with(table.name));
        return Ok;
    });
}

QJsonObject jsonOf(Session &session, const exchange::RefreshReport &report)
{
    QJsonArray notes;
    for (const Phrase &note : report.notes)
        notes.append(session.words().say(note));
    return {{u"name"_s, report.name},
            {u"rows"_s, report.rows},
            {u"records"_s, report.records},
            {u"filled"_s, report.filled},
            {u"updated"_s, report.updated},
            {u"kept"_s, report.kept},
            {u"several_times"_s, report.severalTimes},
            {u"notes"_s, notes}};
}

/// One of several that was refused, in its place among the reports.
QJsonObject jsonOf(Session &session, const QString &name, const Refusal &refusal)
{
    return {{u"name"_s, name}, {u"refused"_s, session.words().say(refusal.phrase)}, {u"where"_s, refusal.where}};
}

void print(Session &session, const exchange::RefreshReport &report)
{
    Output &out = session.out();
    out.line(
        say(QT_TRANSLATE_NOOP("cli", "%1: %2 rows, %3 records known; fields filled %4, updated %5, left as people have them %6"))
            .with(report.name)
            .with(report.rows)
            .with(report.records)
            .with(report.filled)
            .with(report.updated)
            .with(report.kept));
    if (report.severalTimes > 0)
        out.line(u"  "_s + session.words().say(exchange::reference_phrases::severalTimes(report.severalTimes)));
    for (const Phrase &note : report.notes)
        out.line(u"  "_s + session.words().say(note));
}

/// One that cannot be read does not keep the others from being read.
int refresh(Session &session, const ReferenceOptions &options)
{
    return session.write(options.file, [&](Workspace &workspace) -> int {
        std::vector<std::pair<ReferenceTableId, QString>> tables;
        if (options.name.empty()) {
            for (const auto &view : workspace.read([](const Reader &reader) { return exchange::references(reader); }))
                tables.emplace_back(view.id, view.table.name);
        } else {
            const auto found =
                workspace.read([&](const Reader &reader) { return exchange::findReference(reader, text(options.name)); });
            if (!found.ok())
                return session.out().refuse(found.refusal());
            tables.emplace_back(*found, text(options.name));
        }
        const bool isAlone = tables.size() == 1;
        bool isWhole = true;
        QList<QJsonObject> reports;
        for (const auto &[id, name] : tables) {
            const auto report = exchange::refreshReference(workspace, id);
            isWhole &= report.ok();
            if (!report.ok() && (isAlone || !session.out().json()))
                session.out().refuse(report.refusal());
            else if (session.out().json())
                reports.append(report.ok() ? jsonOf(session, *report) : jsonOf(session, name, report.refusal()));
            else
                print(session, *report);
        }
        if (isAlone && !isWhole)
            return Refused;
        if (session.out().json()) {
            session.out().beginArray();
            for (const QJsonObject &report : std::as_const(reports))
                session.out().item(report);
            session.out().endArray();
        }
        return isWhole ? Ok : Refused;
    });
}

int removeTable(Session &session, const ReferenceOptions &options)
{
    return session.write(options.file, [&](Workspace &workspace) -> int {
        const auto found =
            workspace.read([&](const Reader &reader) { return exchange::findReference(reader, text(options.name)); });
        if (!found.ok())
            return session.out().refuse(found.refusal());
        const auto removed = exchange::removeReference(workspace, *found);
        if (!removed.ok())
            return session.out().refuse(removed.refusal());
        if (session.out().json())
            session.out().object({{u"removed"_s, text(options.name)}});
        else
            session.out().line(
                say(QT_TRANSLATE_NOOP("cli", "“%1” was removed. The values that came from it stay.")).with(text(options.name)));
        return Ok;
    });
}

int runReference(Session &session, const ReferenceOptions &options)
{
    if (options.action == "list" && options.name.empty())
        return list(session, options);
    if (options.action == "add" && !options.name.empty() && !options.from.empty() && !options.of.empty() && !options.key.empty())
        return addTable(session, options);
    if (options.action == "refresh")
        return refresh(session, options);
    if (options.action == "remove" && !options.name.empty())
        return removeTable(session, options);
    std::fprintf(
        stderr, "%s\n",
        qUtf8Printable(session.words().say(say(QT_TRANSLATE_NOOP(
            "cli", "Write: reference FILE list, reference FILE add NAME --from SOURCE --of accounts --key COLUMN=FIELD --fill "
                   "COLUMN=FIELD, reference FILE refresh [NAME], or reference FILE remove NAME.")))));
    return WrongUsage;
}

} // namespace

void addReferenceCommands(CommandLine &line)
{
    auto options = std::make_shared<ReferenceOptions>();
    CLI::App *command =
        line.command("reference", say(QT_TRANSLATE_NOOP("cli", "Fill fields by a key from a file or database of another system")),
                     [options](Session &session) { return runReference(session, *options); });
    line.place(command, "FILE", options->file, say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)")));
    line.optionalPlace(command, "ACTION", options->action,
                       say(QT_TRANSLATE_NOOP("cli", "list (the default), add, refresh or remove")));
    line.optionalPlace(command, "NAME", options->name, say(QT_TRANSLATE_NOOP("cli", "What the source is called beside a value")));
    line.option(command, "--from", options->from,
                say(QT_TRANSLATE_NOOP("cli", "For add: a CSV, XLSX or JSON Lines file, or a SQLite database")));
    line.option(command, "--table", options->table,
                say(QT_TRANSLATE_NOOP("cli", "For add: the table or view of a database, the sheet of a workbook")));
    line.option(command, "--of", options->of, say(QT_TRANSLATE_NOOP("cli", "For add: deals, accounts or contacts")));
    line.option(command, "--key", options->key,
                say(QT_TRANSLATE_NOOP("cli", "For add: COLUMN=FIELD, which column has the key and which field is the same")));
    line.options(command, "--fill", options->fill,
                 say(QT_TRANSLATE_NOOP("cli", "For add: COLUMN=FIELD, which column fills which field; once for each")));
    line.option(command, "--every", options->every,
                say(QT_TRANSLATE_NOOP("cli", "For add: hours between two refreshes while the program runs")));
}

} // namespace plumbline::cli
