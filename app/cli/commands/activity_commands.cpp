// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/phrases.h"
#include "core/records/attach_file.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"
#include "core/records/log_activity.h"

#include <memory>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;

struct LogOptions {
    std::string file;
    std::string deal;
    std::string kind;
    std::string outcome;
    std::string at;
    std::string status = "held";
    std::string by;
    bool incoming = false;
    bool answered = false;
};

/// What was typed as values of the activity's field table.
Result<records::ActivityToLog> activityFrom(const Reader &reader, const LogOptions &options)
{
    const Entity &entity = reader.entity(entity::activity);
    const records::FieldText fieldText(reader, records::ChoiceBook::load(reader));
    const auto deal = records::findDeal(reader, text(options.deal));
    if (!deal.ok())
        return deal.refusal();
    records::ActivityToLog wanted{*deal};
    wanted.outcome = text(options.outcome);
    wanted.answered = options.answered;
    wanted.direction = options.incoming ? records::Direction::Incoming : records::Direction::Outgoing;
    const auto read = [&](const char *key, const std::string &value) {
        return fieldText.read(entity, *entity.fieldByKey(key), text(value));
    };
    const auto kind = read("kind", options.kind);
    if (!kind.ok())
        return kind.refusal();
    wanted.kind = Stored<records::ActivityKind>::fromValue(*kind);
    const auto status = read("status", options.status);
    if (!status.ok())
        return status.refusal();
    wanted.status = Stored<records::ActivityStatus>::fromValue(*status);
    const auto at = read("happened_at", options.at);
    if (!at.ok())
        return at.refusal();
    wanted.at = Stored<std::optional<Moment>>::fromValue(*at);
    const auto person = read("person", options.by);
    if (!person.ok())
        return person.refusal();
    wanted.person = Stored<std::optional<records::PersonId>>::fromValue(*person);
    return wanted;
}

int runLog(Session &session, const LogOptions &options)
{
    return session.write(options.file, [&](Workspace &workspace) -> int {
        const auto wanted = workspace.read([&](const Reader &reader) { return activityFrom(reader, options); });
        if (!wanted.ok())
            return session.out().refuse(wanted.refusal());
        const auto logged = records::logActivity(workspace, *wanted);
        if (!logged.ok())
            return session.out().refuse(logged.refusal());
        const QString id = workspace.read([&](const Reader &reader) {
            return Uuid{uuidOf(reader.database(), reader.entity(entity::activity), logged->activity.n)}.toString();
        });
        if (session.out().json())
            session.out().object({{u"id"_s, id}, {u"effective_touch"_s, logged->effectiveTouch}});
        else
            session.out().line(logged->effectiveTouch ? say(QT_TRANSLATE_NOOP("cli", "Logged; it counts as an effective touch."))
                                                      : say(QT_TRANSLATE_NOOP("cli", "Logged; it is no effective touch.")));
        return Ok;
    });
}

struct AttachOptions {
    std::string file;
    std::string deal;
    std::string kind;
    std::string path;
};

int runAttach(Session &session, const AttachOptions &options)
{
    return session.write(options.file, [&](Workspace &workspace) -> int {
        const auto deal = workspace.read([&](const Reader &reader) { return records::findDeal(reader, text(options.deal)); });
        if (!deal.ok())
            return session.out().refuse(deal.refusal());
        const auto attached = records::attachFile(workspace, *deal, text(options.kind), text(options.path));
        if (!attached.ok())
            return session.out().refuse(attached.refusal());
        const QString id = workspace.read([&](const Reader &reader) {
            return Uuid{uuidOf(reader.database(), reader.entity(entity::attachment), attached->n)}.toString();
        });
        if (session.out().json())
            session.out().object({{u"id"_s, id}});
        else
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "Attached.")));
        return Ok;
    });
}

} // namespace

void addActivityCommands(CommandLine &line)
{
    const Phrase fileHelp = say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)"));
    const Phrase dealHelp = say(QT_TRANSLATE_NOOP("cli", "The deal: identifier, external reference or unique title"));
    {
        auto options = std::make_shared<LogOptions>();
        CLI::App *command = line.command("log", say(QT_TRANSLATE_NOOP("cli", "Log what happened with the customer")),
                                         [options](Session &session) { return runLog(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "DEAL", options->deal, dealHelp);
        line.place(command, "KIND", options->kind,
                   say(QT_TRANSLATE_NOOP("cli", "call, visit, meeting, demo, message, appointment, bulk_mail or note")));
        line.place(command, "TEXT", options->outcome, say(QT_TRANSLATE_NOOP("cli", "What came of it")));
        line.option(command, "--at", options->at, say(QT_TRANSLATE_NOOP("cli", "When (default: now)")));
        line.option(command, "--status", options->status,
                    say(QT_TRANSLATE_NOOP("cli", "held (the default), planned, attempted or cancelled")));
        line.option(command, "--by", options->by, say(QT_TRANSLATE_NOOP("cli", "The person (default: who is at work)")));
        line.flag(command, "--incoming", options->incoming, say(QT_TRANSLATE_NOOP("cli", "The customer came to us")));
        line.flag(command, "--answered", options->answered, say(QT_TRANSLATE_NOOP("cli", "The customer answered")));
    }
    {
        auto options = std::make_shared<AttachOptions>();
        CLI::App *command = line.command("attach", say(QT_TRANSLATE_NOOP("cli", "Keep a copy of a file with a deal")),
                                         [options](Session &session) { return runAttach(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "DEAL", options->deal, dealHelp);
        line.place(
            command, "KIND", options->kind,
            say(QT_TRANSLATE_NOOP(
                "cli", "quote, proposal, requirement_form, budget_letter, test_report, contract, signed_contract, minutes, "
                       "photo or other")));
        line.place(command, "PATH", options->path, say(QT_TRANSLATE_NOOP("cli", "The file to attach")));
    }
}

} // namespace plumbline::cli
