// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/json_values.h"
#include "app/cli/phrases.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"
#include "core/workspace/compact.h"
#include "core/workspace/history_query.h"
#include "core/workspace/undo.h"

#include <memory>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;

int tellUndo(Session &session, Workspace &workspace, const Result<UndoReport> &report, const Phrase &done)
{
    if (!report.ok())
        return session.out().refuse(report.refusal());
    QJsonArray left;
    for (const RowLeft &row : report->left) {
        const QString entity = workspace.read([&](const Reader &reader) { return keyOf(reader.entity(row.entity)); });
        left.append(QJsonObject{{u"entity"_s, entity}, {u"row"_s, Uuid{row.uuid}.toString()}});
    }
    if (session.out().json()) {
        session.out().object(
            {{u"undone"_s, report->undone}, {u"label"_s, session.words().say(report->label)}, {u"left"_s, left}});
        return Ok;
    }
    session.out().line(done);
    if (!left.isEmpty())
        session.out().line(
            say(QT_TRANSLATE_N_NOOP("cli",
                                    "%n record(s) were edited since, or belong to one that was, and were left as they are."))
                .counting(left.size()));
    return Ok;
}

QJsonObject jsonOfChange(const Reader &reader, const HistoryChange &change)
{
    QJsonObject json{{u"entity"_s, keyOf(*change.entity)}, {u"row"_s, change.row.toString()}};
    if (change.field) {
        json[u"field"_s] = QString::fromUtf8(change.field->key);
        json[u"was"_s] = jsonOf(reader, *change.field, change.was);
        json[u"is"_s] = jsonOf(reader, *change.field, change.is);
        return json;
    }
    QJsonObject was;
    for (size_t i = 0; change.erased && i < change.entity->fields.size(); ++i) {
        if (isFilled(change.erased->values[i]))
            was[QString::fromUtf8(change.entity->fields[i].key)] =
                jsonOf(reader, change.entity->fields[i], change.erased->values[i]);
    }
    json[u"field"_s] = QJsonValue();
    json[u"was"_s] = was;
    json[u"is"_s] = QJsonValue();
    return json;
}

QJsonObject jsonOfLine(const Reader &reader, const Words &words, const HistoryLine &line)
{
    QJsonArray created;
    for (const HistoryCreated &rows : line.created) {
        created.append(QJsonObject{{u"entity"_s, keyOf(*rows.entity)},
                                   {u"count"_s, rows.count},
                                   {u"first"_s, rows.first.toString()},
                                   {u"last"_s, rows.last.toString()}});
    }
    QJsonArray changes;
    for (const HistoryChange &change : line.changes)
        changes.append(jsonOfChange(reader, change));
    QJsonObject json{{u"seq"_s, line.edit.seq},
                     {u"at"_s, reader.zone().toIso({HybridTime::fromBytes(line.edit.at).ms})},
                     {u"recorded"_s, reader.zone().toIso(line.edit.recorded)},
                     {u"actor"_s, line.edit.actor},
                     {u"kind"_s, keyOf(line.edit.kind)},
                     {u"label"_s, words.say(line.edit.label)},
                     {u"undoes"_s, line.edit.undoes ? QJsonValue(*line.edit.undoes) : QJsonValue()},
                     {u"created"_s, created},
                     {u"changes"_s, changes}};
    if (line.changeCount > qint64(line.changes.size()))
        json[u"changes_total"_s] = line.changeCount;
    return json;
}

void printLine(Session &session, const records::FieldText &text, const HistoryLine &line)
{
    const Words &words = session.words();
    session.out().line(QStringLiteral("%1  %2  %3  %4")
                           .arg(line.edit.seq, 5)
                           .arg(words.say(line.edit.recorded), line.edit.actor, words.say(line.edit.label)));
    for (const HistoryCreated &rows : line.created) {
        session.out().line(
            u"       "_s + words.say(say(QT_TRANSLATE_NOOP("cli", "new: %1 × %2")).with(rows.count).with(rows.entity->label())));
    }
    constexpr size_t mostPrinted = 12;
    for (size_t i = 0; i < std::min(mostPrinted, line.changes.size()); ++i) {
        const HistoryChange &change = line.changes[i];
        // What was asked and what lacked is for programs; the reason stands beside it.
        if (change.field && change.entity->number == entity::stay && change.field->key == "verdict")
            continue;
        const auto shown = [&](const Value &value) { return isFilled(value) ? text.speak(*change.field, value, words) : u"—"_s; };
        session.out().line(u"       "_s
                           + (change.field
                                  ? words.pair(words.say(change.field->label()), shown(change.was)) + u" → "_s + shown(change.is)
                                  : words.say(say(QT_TRANSLATE_NOOP("cli", "erased: %1")).with(change.entity->label()))));
    }
    if (line.changeCount > qint64(std::min(mostPrinted, line.changes.size())))
        session.out().line(
            u"       "_s
            + words.say(
                say(QT_TRANSLATE_N_NOOP("cli", "and %n more change(s)")).counting(line.changeCount - qint64(mostPrinted))));
}

struct HistoryOptions {
    std::string file;
    std::string deal;
    int limit = 200;
};

int runHistory(Session &session, const HistoryOptions &options)
{
    return session.read(options.file, [&](const Reader &reader, Workspace &) -> int {
        HistoryScope scope{{}, options.limit};
        if (!options.deal.empty()) {
            const auto deal = records::findDeal(reader, text(options.deal));
            if (!deal.ok())
                return session.out().refuse(deal.refusal());
            scope.deal = deal->n;
        }
        const HistoryView view = historyOf(reader, scope);
        if (!session.out().json()) {
            const records::FieldText fieldText(reader, records::ChoiceBook::load(reader));
            for (const HistoryLine &line : view.lines)
                printLine(session, fieldText, line);
            return Ok;
        }
        session.out().beginArray();
        for (const HistoryLine &line : view.lines)
            session.out().item(jsonOfLine(reader, session.words(), line));
        session.out().endArray();
        return Ok;
    });
}

struct CompactOptions {
    std::string file;
    int keepDays = 30;
};

int runCompact(Session &session, const CompactOptions &options)
{
    return session.write(options.file, [&](Workspace &workspace) -> int {
        const auto report = compact(workspace, days(options.keepDays));
        if (!report.ok())
            return session.out().refuse(report.refusal());
        if (session.out().json()) {
            session.out().object({{u"imports"_s, report->imports},
                                  {u"rows"_s, report->rows},
                                  {u"bytes_before"_s, report->bytesBefore},
                                  {u"bytes_after"_s, report->bytesAfter},
                                  {u"shrunk"_s, report->isShrunk}});
            return Ok;
        }
        session.out().line(
            say(QT_TRANSLATE_N_NOOP("cli", "%n undone import(s) cannot be redone any more; the file went from %1 to %2 bytes."))
                .counting(report->imports)
                .with(report->bytesBefore)
                .with(report->bytesAfter));
        if (!report->isShrunk)
            session.out().line(
                say(QT_TRANSLATE_NOOP("cli", "The disk has no room to write the file anew. What was dropped is used for what "
                                             "comes next; to make the file smaller, free twice its size and call "
                                             "compact again.")));
        return Ok;
    });
}

} // namespace

void addHistoryCommands(CommandLine &line)
{
    const Phrase fileHelp = say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)"));
    {
        auto file = std::make_shared<std::string>();
        CLI::App *command = line.command(
            "undo", say(QT_TRANSLATE_NOOP("cli", "Take back the newest step of whoever is at work")), [file](Session &session) {
                return session.write(*file, [&](Workspace &workspace) {
                    const auto report = undo(workspace);
                    const Phrase label = report.ok() ? report->label : Phrase::verbatim(QString());
                    return tellUndo(session, workspace, report, say(QT_TRANSLATE_NOOP("cli", "Undone: %1")).with(label));
                });
            });
        line.place(command, "FILE", *file, fileHelp);
    }
    {
        auto options = std::make_shared<CompactOptions>();
        CLI::App *command =
            line.command("compact", say(QT_TRANSLATE_NOOP("cli", "Drop what is kept to redo imports that were undone long ago")),
                         [options](Session &session) { return runCompact(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.number(command, "--keep-days", options->keepDays,
                    say(QT_TRANSLATE_NOOP("cli", "How many days an undone import can be redone (default: 30)")));
    }
    {
        auto file = std::make_shared<std::string>();
        CLI::App *command =
            line.command("redo", say(QT_TRANSLATE_NOOP("cli", "Make again what was undone last")), [file](Session &session) {
                return session.write(*file, [&](Workspace &workspace) {
                    const auto report = redo(workspace);
                    const Phrase label = report.ok() ? report->label : Phrase::verbatim(QString());
                    return tellUndo(session, workspace, report, say(QT_TRANSLATE_NOOP("cli", "Done again: %1")).with(label));
                });
            });
        line.place(command, "FILE", *file, fileHelp);
    }
    {
        auto options = std::make_shared<HistoryOptions>();
        CLI::App *command = line.command("history", say(QT_TRANSLATE_NOOP("cli", "Who changed what when; newest first")),
                                         [options](Session &session) { return runHistory(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.optionalPlace(command, "DEAL", options->deal,
                           say(QT_TRANSLATE_NOOP("cli", "Only this deal: identifier, external reference or unique title")));
        line.number(command, "--limit", options->limit,
                    say(QT_TRANSLATE_NOOP("cli", "At most so many entries (default 200; 0: all)")));
    }
}

} // namespace plumbline::cli
