// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/duplicates.h"
#include "app/cli/phrases.h"
#include "core/leads/duplicate_scan.h"
#include "core/leads/merge_records.h"
#include "core/records/change_record.h"
#include "core/records/find_row.h"

#include <algorithm>
#include <map>
#include <memory>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;

struct DuplicateOptions {
    std::string file;
    std::string of = "accounts";
    std::string keep;
    std::vector<std::string> from;
    std::vector<std::string> take;
    int least = leads::DuplicateScanOptions{}.least;
    int limit = 100;
};

Result<int> kindOf(const std::string &of)
{
    static const std::map<std::string, int> kinds{
        {"accounts", entity::account}, {"contacts", entity::contact}, {"deals", entity::deal}};
    const auto found = kinds.find(of);
    if (found == kinds.end())
        return Refusal{say(QT_TRANSLATE_NOOP("cli", "--of: accounts, contacts or deals was expected, not “%1”.")).with(text(of)),
                       u"argument.of"_s};
    return found->second;
}

void tellGroups(Session &session, const leads::DuplicateScanView &found)
{
    for (const auto &group : found.groups) {
        session.out().line(say(QT_TRANSLATE_NOOP("cli", "%1 % · %2")).with(qint64(group.score)).with(group.reasons));
        for (const auto &row : group.rows)
            session.out().line(u"    "_s + row.id.toString() + u"  "_s + session.words().say(spokenDuplicate(row)));
    }
    for (const auto &common : found.common)
        session.out().line(say(QT_TRANSLATE_NOOP("cli", "Not compared: %1 records share one key, “%2” among them"))
                               .with(common.rows)
                               .with(common.example));
    if (found.groups.empty())
        session.out().line(say(QT_TRANSLATE_NOOP("cli", "No duplicates found.")));
}

int runDuplicates(Session &session, const DuplicateOptions &options)
{
    const auto kind = kindOf(options.of);
    if (!kind.ok())
        return session.out().refuse(kind.refusal());
    return session.read(options.file, [&](const Reader &reader, Workspace &) -> int {
        leads::DuplicateScanOptions wanted;
        wanted.entity = *kind;
        wanted.least = options.least;
        wanted.mostGroups = options.limit > 0 ? size_t(options.limit) : SIZE_MAX;
        const auto found = leads::duplicateScan(reader, wanted);
        if (!session.out().json()) {
            tellGroups(session, found);
            return Ok;
        }
        session.out().beginArray();
        for (const auto &group : found.groups) {
            QJsonArray rows;
            for (const auto &row : group.rows)
                rows.append(jsonOfDuplicate(reader, row, session.words()));
            session.out().item(
                {{u"score"_s, group.score}, {u"reasons"_s, jsonOfReasons(group.reasons, session.words())}, {u"records"_s, rows}});
        }
        session.out().endArray();
        return Ok;
    });
}

/// "phone", of the first record that is merged into the other; or "phone=RECORD" of one of them.
Result<leads::TakenField> takenOf(const Reader &reader, const leads::MergeRequest &request, const QString &given)
{
    const Entity &entity = reader.entity(request.entity);
    if (const auto field = records::writableField(entity, given); field.ok())
        return leads::TakenField{(*field)->number, request.from.front()};
    const qsizetype sign = given.indexOf(u'=');
    const auto field = records::writableField(entity, sign < 0 ? given : given.left(sign));
    if (!field.ok())
        return field.refusal();
    const auto of = records::findRow(reader, request.entity, given.mid(sign + 1), u"argument.take"_s);
    if (!of.ok())
        return of.refusal();
    if (*of != request.keep && std::find(request.from.begin(), request.from.end(), *of) == request.from.end())
        return Refusal{
            say(QT_TRANSLATE_NOOP("cli", "--take: “%1” is none of the records that become one.")).with(given.mid(sign + 1)),
            u"argument.take"_s};
    return leads::TakenField{(*field)->number, *of};
}

/// Finds what is meant.
std::optional<Refusal> read(const Reader &reader, const DuplicateOptions &options, leads::MergeRequest &request)
{
    const auto keep = records::findRow(reader, request.entity, text(options.keep), u"argument.keep"_s);
    if (!keep.ok())
        return keep.refusal();
    request.keep = *keep;
    for (const std::string &name : options.from) {
        const auto from = records::findRow(reader, request.entity, text(name), u"argument.from"_s);
        if (!from.ok())
            return from.refusal();
        request.from.push_back(*from);
    }
    for (const std::string &given : options.take) {
        const auto taken = takenOf(reader, request, text(given));
        if (!taken.ok())
            return taken.refusal();
        request.taken.push_back(*taken);
    }
    return std::nullopt;
}

int runMerge(Session &session, const DuplicateOptions &options)
{
    const auto kind = kindOf(options.of);
    if (!kind.ok())
        return session.out().refuse(kind.refusal());
    return session.write(options.file, [&](Workspace &workspace) -> int {
        leads::MergeRequest request;
        request.entity = *kind;
        const auto refused = workspace.read([&](const Reader &reader) { return read(reader, options, request); });
        if (refused)
            return session.out().refuse(*refused);
        const auto done = leads::mergeRecords(workspace, request);
        if (!done.ok())
            return session.out().refuse(done.refusal());
        if (session.out().json())
            session.out().object({{u"merged"_s, true}});
        else
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "Merged. `undo` takes it back.")));
        return Ok;
    });
}

} // namespace

void addDuplicateCommands(CommandLine &line)
{
    const Phrase fileHelp = say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)"));
    const Phrase ofHelp = say(QT_TRANSLATE_NOOP("cli", "accounts, contacts or deals (default: accounts)"));
    {
        auto options = std::make_shared<DuplicateOptions>();
        CLI::App *command =
            line.command("duplicates", say(QT_TRANSLATE_NOOP("cli", "Records that may be the same, with the reason")),
                         [options](Session &session) { return runDuplicates(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.option(command, "--of", options->of, ofHelp);
        line.number(command, "--least", options->least,
                    say(QT_TRANSLATE_NOOP("cli", "Only what is at least so likely (default 60 of 100)")));
        line.number(command, "--limit", options->limit, say(QT_TRANSLATE_NOOP("cli", "At most so many (default 100; 0: all)")));
    }
    {
        auto options = std::make_shared<DuplicateOptions>();
        CLI::App *command =
            line.command("merge", say(QT_TRANSLATE_NOOP("cli", "Make one record of two, with the history of both")),
                         [options](Session &session) { return runMerge(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "KEEP", options->keep,
                   say(QT_TRANSLATE_NOOP("cli", "The record that stays: identifier, external reference or unique name")));
        line.places(command, "FROM", options->from, say(QT_TRANSLATE_NOOP("cli", "The records that are merged into it")));
        line.option(command, "--of", options->of, ofHelp);
        line.options(
            command, "--take", options->take,
            say(QT_TRANSLATE_NOOP("cli", "FIELD, of which the value of the first FROM is kept, or FIELD=RECORD; once for each")));
    }
}

} // namespace plumbline::cli
