// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/phrases.h"
#include "core/templates/sample_world.h"
#include "core/workspace/backup.h"
#include "core/workspace/check.h"

#include <memory>
#include <QJsonArray>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;

struct NewOptions {
    std::string file;
    std::string pipeline = "standard";
    std::string zone;
    std::string currency;
    bool sample = false;
    int seed = 1;
    int months = 6;
};

int runNew(Session &session, const NewOptions &options)
{
    const NewWorkspace wanted{QByteArray::fromStdString(options.zone), QByteArray::fromStdString(options.currency)};
    const templates::SampleWanted sample{quint64(options.seed), options.months};
    // Said before anything is made, or a refused world would leave an empty workspace behind.
    if (const auto refusal = options.sample ? templates::refuseSample(sample) : std::nullopt)
        return session.out().refuse(*refusal);
    std::optional<templates::SampleTruth> truth;
    const auto fill = [&](Workspace &workspace) -> int {
        const auto made = options.sample ? templates::addSampleWorld(workspace, sample) : Result(templates::SampleReport{});
        if (!made.ok())
            return session.out().refuse(made.refusal());
        if (options.sample)
            truth = made->truth;
        return Ok;
    };
    const int code = session.create(options.file, options.pipeline, wanted, fill);
    if (code != Ok)
        return code;
    if (session.out().json()) {
        QJsonObject object{{u"path"_s, text(options.file)}, {u"pipeline"_s, text(options.pipeline)}};
        if (truth)
            object.insert(u"sample"_s, templates::toJson(*truth)[u"made"_s]);
        session.out().object(object);
    } else if (truth) {
        session.out().line(say(QT_TRANSLATE_NOOP("cli", "Made the workspace %1 with sample data: %2 deals from %3 to %4. To take "
                                                        "it out again: plumbline-cli world %1 --remove"))
                               .with(text(options.file))
                               .with(truth->made[u"deal"_s])
                               .with(truth->begin)
                               .with(truth->end));
    } else {
        session.out().line(
            say(QT_TRANSLATE_NOOP("cli", "Made the workspace %1. Next: plumbline-cli import %1 deals.csv --as deals"))
                .with(text(options.file)));
    }
    return Ok;
}

int runCheck(Session &session, const std::string &file)
{
    return session.read(file, [&](const Reader &, Workspace &workspace) {
        const CheckReport report = check(workspace);
        if (session.out().json()) {
            QJsonArray problems;
            for (const Problem &problem : report.problems)
                problems.append(
                    QJsonObject{{u"kind"_s, QString::fromUtf8(problem.kind)}, {u"text"_s, session.words().say(problem.phrase)}});
            session.out().object(
                {{u"ok"_s, report.ok()}, {u"edits"_s, report.edits}, {u"rows"_s, report.rows}, {u"problems"_s, problems}});
            return report.ok() ? Ok : Refused;
        }
        for (const Problem &problem : report.problems)
            session.out().line(problem.phrase);
        if (report.ok())
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "All is well: %1 history entries and %2 records verified."))
                                   .with(report.edits)
                                   .with(report.rows));
        return report.ok() ? Ok : Refused;
    });
}

int runBackup(Session &session, const std::string &file)
{
    return session.read(file, [&](const Reader &, Workspace &workspace) -> int {
        const auto report = backUp(workspace);
        if (!report.ok())
            return session.out().refuse(report.refusal());
        if (session.out().json())
            session.out().object({{u"path"_s, report->path},
                                  {u"edits"_s, report->edits},
                                  {u"removed"_s, QJsonArray::fromStringList(report->removed)}});
        else
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "Backed up to %1 and read back (%2 history entries)."))
                                   .with(report->path)
                                   .with(report->edits));
        return Ok;
    });
}

int runActor(Session &session, const std::string &file, const std::string &name)
{
    const auto tell = [&](const QString &actor) {
        if (session.out().json())
            session.out().object({{u"actor"_s, actor}});
        else
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "At work here: %1")).with(actor));
        return int(Ok);
    };
    if (name.empty())
        return session.read(file, [&](const Reader &, Workspace &workspace) { return tell(workspace.actor()); });
    return session.write(file, [&](Workspace &workspace) {
        workspace.setSetting(Session::rememberedActorKey(), text(name));
        return tell(text(name));
    });
}

} // namespace

void addSetupCommands(CommandLine &line)
{
    const Phrase fileHelp = say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)"));
    {
        auto options = std::make_shared<NewOptions>();
        CLI::App *command = line.command("new", say(QT_TRANSLATE_NOOP("cli", "Make a workspace")),
                                         [options](Session &session) { return runNew(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.option(command, "--pipeline", options->pipeline, say(QT_TRANSLATE_NOOP("cli", "standard, short or detailed")));
        line.option(command, "--zone", options->zone,
                    say(QT_TRANSLATE_NOOP("cli", "Time zone, like Asia/Shanghai (default: this computer's)")));
        line.option(command, "--currency", options->currency,
                    say(QT_TRANSLATE_NOOP("cli", "Currency, like CNY (the default) or EUR")));
        line.flag(command, "--sample", options->sample,
                  say(QT_TRANSLATE_NOOP("cli", "Fill it with sample data: a team of twelve, its customers and deals")));
        line.number(command, "--seed", options->seed,
                    say(QT_TRANSLATE_NOOP("cli", "Which sample: the same number makes the same data (default: 1)")));
        line.number(command, "--months", options->months,
                    say(QT_TRANSLATE_NOOP("cli", "How many months the sample spans, 1 to 36 (default: 6)")));
    }
    {
        auto file = std::make_shared<std::string>();
        CLI::App *command = line.command(
            "check", say(QT_TRANSLATE_NOOP("cli", "Verify the whole file: history, values, references, everything computed")),
            [file](Session &session) { return runCheck(session, *file); });
        line.place(command, "FILE", *file, fileHelp);
    }
    {
        auto file = std::make_shared<std::string>();
        CLI::App *command = line.command(
            "backup", say(QT_TRANSLATE_NOOP("cli", "Copy the workspace into the folder beside it and read the copy back")),
            [file](Session &session) { return runBackup(session, *file); });
        line.place(command, "FILE", *file, fileHelp);
    }
    {
        auto file = std::make_shared<std::string>();
        auto name = std::make_shared<std::string>();
        CLI::App *command =
            line.command("actor", say(QT_TRANSLATE_NOOP("cli", "Show or remember who is at work on this computer")),
                         [file, name](Session &session) { return runActor(session, *file, *name); });
        line.place(command, "FILE", *file, fileHelp);
        line.optionalPlace(command, "NAME", *name, say(QT_TRANSLATE_NOOP("cli", "The name to remember")));
    }
}

} // namespace plumbline::cli
