// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/phrases.h"
#include "core/templates/phrases.h"
#include "core/templates/sample_world.h"

#include <algorithm>
#include <memory>
#include <QJsonArray>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;

QString decimal(double value, int digits) { return QString::number(value, 'f', digits); }
QString percent(double share) { return decimal(share * 100, 1) + u" %"_s; }

void showStages(Session &session, const templates::SampleTruth &truth)
{
    QList<QStringList> rows;
    for (const templates::StageTruth &stage : truth.stages)
        rows.append({stage.key, percent(stage.conversion), percent(stage.expected), session.words().say(stage.decided),
                     decimal(stage.medianDays, 1), session.words().say(templates::phrases::skill(stage.skill))});
    const auto head = [&](const Phrase &phrase) { return session.words().say(phrase); };
    session.out().table({head(say(QT_TRANSLATE_NOOP("cli", "Stage"))), head(say(QT_TRANSLATE_NOOP("cli", "True conversion"))),
                         head(say(QT_TRANSLATE_NOOP("cli", "Of these deals"))), head(say(QT_TRANSLATE_NOOP("cli", "Decided"))),
                         head(say(QT_TRANSLATE_NOOP("cli", "Median, working days"))),
                         head(say(QT_TRANSLATE_NOOP("cli", "Skill")))},
                        rows);
}

void showPeople(Session &session, const templates::SampleTruth &truth)
{
    if (truth.people.empty())
        return;
    QStringList heads{session.words().say(say(QT_TRANSLATE_NOOP("cli", "Person")))};
    for (const auto &[axis, value] : truth.people.front().skills)
        heads.append(session.words().say(templates::phrases::skill(axis)));
    heads.append(session.words().say(say(QT_TRANSLATE_NOOP("cli", "Time in stages"))));
    heads.append(session.words().say(say(QT_TRANSLATE_NOOP("cli", "Activity"))));
    QList<QStringList> rows;
    for (const templates::PersonTruth &person : truth.people) {
        QStringList row{person.name};
        for (const auto &[axis, value] : person.skills)
            row.append(QString::number(value));
        row.append(u"× "_s + decimal(person.dwell, 2));
        row.append(u"× "_s + decimal(person.activityRate, 2));
        rows.append(row);
    }
    session.out().line();
    session.out().table(heads, rows);
}

int showWorld(Session &session, const std::string &file)
{
    return session.read(file, [&](const Reader &reader, Workspace &) -> int {
        const auto truth = templates::sampleTruthOf(reader);
        if (!truth)
            return session.out().refuse(templates::hasSampleWorld(reader) ? templates::phrases::sampleIsUndone()
                                                                          : templates::phrases::noSample());
        if (session.out().json()) {
            session.out().object(templates::toJson(*truth));
            return Ok;
        }
        const auto deals = truth->made.find(u"deal"_s);
        session.out().line(
            say(QT_TRANSLATE_NOOP("cli", "Sample data, seed %1: %2 deals from %3 to %4. Planted: %5 stuck, %6 moved "
                                         "on with something unmet, %7 reopened."))
                .with(QString::number(truth->seed))
                .with(deals == truth->made.end() ? qint64(0) : deals->second)
                .with(truth->begin)
                .with(truth->end)
                .with(qint64(truth->planted.stuck.size()))
                .with(qint64(truth->planted.violations.size()))
                .with(qint64(truth->planted.reopened.size())));
        session.out().line();
        showStages(session, *truth);
        showPeople(session, *truth);
        return Ok;
    });
}

int removeWorld(Session &session, const std::string &file)
{
    return session.write(file, [&](Workspace &workspace) -> int {
        const auto removal = templates::removeSampleWorld(workspace);
        if (!removal.ok())
            return session.out().refuse(removal.refusal());
        QJsonObject erased;
        qint64 rows = 0;
        for (const auto &[entity, count] : removal->erased) {
            rows += count;
            const auto &entities = session.product().entities;
            const auto found =
                std::find_if(entities.begin(), entities.end(), [number = entity](const Entity &e) { return e.number == number; });
            if (found != entities.end())
                erased.insert(QString::fromUtf8(found->key), count);
        }
        if (session.out().json())
            session.out().object({{u"erased"_s, erased},
                                  {u"emptied_references"_s, removal->emptiedReferences},
                                  {u"kept_choices"_s, removal->keptChoices}});
        else
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "Removed the sample data: %1 records. References in your own records "
                                                            "that are empty now: %2. undo brings everything back."))
                                   .with(rows)
                                   .with(removal->emptiedReferences));
        return Ok;
    });
}

} // namespace

void addWorldCommands(CommandLine &line)
{
    auto file = std::make_shared<std::string>();
    auto remove = std::make_shared<bool>(false);
    CLI::App *command = line.command(
        "world", say(QT_TRANSLATE_NOOP("cli", "What is true of the sample data in a workspace; or remove it")),
        [file, remove](Session &session) { return *remove ? removeWorld(session, *file) : showWorld(session, *file); });
    line.place(command, "FILE", *file, say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)")));
    line.flag(command, "--remove", *remove,
              say(QT_TRANSLATE_NOOP("cli", "Erase everything that the sample made, in one step to undo")));
}

} // namespace plumbline::cli
