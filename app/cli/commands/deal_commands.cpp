// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/duplicates.h"
#include "app/cli/json_values.h"
#include "app/cli/phrases.h"
#include "core/pipeline/create_deal.h"
#include "core/pipeline/deal_query.h"
#include "core/records/create_record.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"
#include "core/workspace/store.h"

#include <memory>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;

struct DealOptions {
    std::string file;
    std::string deal;
    std::string stage;
    std::string reason;
    bool skip = false;
    std::vector<std::string> fields;
};

/// Finds the deal and goes on, or prints why not.
template <class Act> int withDeal(Session &session, const Reader &reader, const std::string &deal, Act &&act)
{
    const auto found = records::findDeal(reader, text(deal));
    return found.ok() ? act(*found) : session.out().refuse(found.refusal());
}

void printMissing(Session &session, const pipeline::Verdict &verdict)
{
    for (const auto &item : verdict.missing) {
        const Phrase mark = item.hard ? say(QT_TRANSLATE_NOOP("cli", "must")) : say(QT_TRANSLATE_NOOP("cli", "should"));
        session.out().line(session.words().say(say(QT_TRANSLATE_NOOP("cli", "  [%1] %2")).with(mark).with(item.text)));
    }
}

QJsonArray jsonOfStays(const Reader &reader, const std::vector<pipeline::StayView> &stays)
{
    QJsonArray list;
    for (const auto &[stay, key, name] : stays) {
        list.append(QJsonObject{
            {u"stage"_s, key},
            {u"entered_at"_s, jsonOf(reader.zone(), stay.enteredAt)},
            {u"entered_by"_s, textOrNull(stay.enteredBy)},
            {u"left_at"_s, jsonOf(reader.zone(), stay.leftAt)},
            {u"left_by"_s, textOrNull(stay.leftBy)},
            {u"way"_s, stay.way ? jsonOf(pipeline::ways(), int(*stay.way)) : QJsonValue()},
            {u"compliance"_s, stay.compliance ? jsonOf(pipeline::compliances(), int(*stay.compliance)) : QJsonValue()},
            {u"reason"_s, textOrNull(stay.reason)},
            {u"imported"_s, stay.imported}});
    }
    return list;
}

QJsonArray jsonOfActivities(const Reader &reader, const std::vector<pipeline::DealActivityView> &activities)
{
    QJsonArray list;
    for (const auto &[id, activity, person, effective] : activities) {
        list.append(QJsonObject{{u"id"_s, id.toString()},
                                {u"kind"_s, jsonOf(records::activityKinds(), int(activity.kind))},
                                {u"status"_s, jsonOf(records::activityStatuses(), int(activity.status))},
                                {u"direction"_s, jsonOf(records::directions(), int(activity.direction))},
                                {u"happened_at"_s, jsonOf(reader.zone(), activity.happenedAt)},
                                {u"recorded_at"_s, jsonOf(reader.zone(), activity.recordedAt)},
                                {u"person"_s, textOrNull(person)},
                                {u"outcome"_s, textOrNull(activity.outcome)},
                                {u"effective_touch"_s, effective}});
    }
    return list;
}

QJsonArray keysOf(const std::vector<Field> &fields)
{
    QJsonArray keys;
    for (const Field &field : fields)
        keys.append(QString::fromUtf8(field.key));
    return keys;
}

QJsonObject jsonOfDeal(const Reader &reader, const Words &words, const pipeline::DealView &view)
{
    QJsonObject json = jsonOf(reader.zone(), view.head);
    QJsonObject fields;
    for (const auto &[field, value] : view.filled)
        fields[QString::fromUtf8(field.key)] = jsonOf(reader, field, value);
    QJsonArray attachments;
    for (const auto &attachment : view.attachments) {
        attachments.append(QJsonObject{{u"kind"_s, attachment.kind},
                                       {u"file_name"_s, attachment.fileName},
                                       {u"size"_s, attachment.size},
                                       {u"hash"_s, QString::fromLatin1(attachment.hash.toHex())}});
    }
    QJsonArray lines;
    for (const auto &line : view.lines)
        lines.append(QJsonObject{{u"product"_s, line.product},
                                 {u"quantity"_s, line.quantity ? QJsonValue(*line.quantity) : QJsonValue()}});
    json[u"fields"_s] = fields;
    json[u"form_missing"_s] = keysOf(view.formMissing);
    json[u"stays"_s] = jsonOfStays(reader, view.stays);
    json[u"activities"_s] = jsonOfActivities(reader, view.activities);
    json[u"attachments"_s] = attachments;
    json[u"lines"_s] = lines;
    json[u"next"_s] = jsonOf(words, view.next);
    return json;
}

void printDeal(Session &session, const Reader &reader, const pipeline::DealView &view)
{
    const Words &words = session.words();
    Output &out = session.out();
    out.line(view.head.title);
    out.line(view.head.daysInStage ? say(QT_TRANSLATE_NOOP("cli", "In “%1” for %2 days"))
                                         .with(view.head.stageName)
                                         .with(QString::number(*view.head.daysInStage, 'f', 1))
                                   : say(QT_TRANSLATE_NOOP("cli", "In “%1”, since when is not known")).with(view.head.stageName));
    out.line();
    const records::FieldText fieldText(reader, records::ChoiceBook::load(reader));
    for (const auto &[field, value] : view.filled)
        out.line(u"  "_s + words.pair(words.say(field.label()), fieldText.speak(field, value, words)));
    for (const auto &line : view.lines)
        out.line(u"  "_s + words.say(say(QT_TRANSLATE_NOOP("cli", "Product: %1")).with(line.product)));
    out.line();
    out.line(say(QT_TRANSLATE_NOOP("cli", "Stays")));
    for (const auto &[stay, key, name] : view.stays) {
        const QString from = stay.enteredAt ? words.say(*stay.enteredAt) : u"—"_s;
        const QString to = stay.leftAt ? words.say(*stay.leftAt) : u"…"_s;
        out.line(u"  "_s + words.say(name) + u"  "_s + from + u" → "_s + to
                 + (stay.reason.isEmpty() ? QString() : u"  "_s + stay.reason));
    }
    if (!view.activities.empty()) {
        out.line();
        out.line(say(QT_TRANSLATE_NOOP("cli", "Activities")));
    }
    for (const auto &[id, activity, person, effective] : view.activities) {
        const auto status = std::find_if(records::activityStatuses().begin(), records::activityStatuses().end(),
                                         [&](const Code &code) { return code.number == int(activity.status); });
        const QString statusText = activity.status == records::ActivityStatus::Held
                                       ? QString()
                                       : u"["_s + words.say(Phrase("codes", status->label)) + u"] "_s;
        const auto kind = std::find_if(records::activityKinds().begin(), records::activityKinds().end(),
                                       [&](const Code &code) { return code.number == int(activity.kind); });
        out.line(u"  "_s + (activity.happenedAt ? words.say(*activity.happenedAt) : u"—"_s) + u"  "_s
                 + words.say(Phrase("codes", kind->label)) + (effective ? u"  ✓ "_s : u"  "_s) + statusText
                 + activity.outcome.simplified());
    }
    for (const auto &attachment : view.attachments)
        out.line(u"  "_s + words.say(say(QT_TRANSLATE_NOOP("cli", "Attached: %1")).with(attachment.fileName)));
}

void printGates(Session &session, const pipeline::Verdict &verdict, const LocalText &to, const std::vector<Field> &formMissing)
{
    Output &out = session.out();
    if (verdict.allowed())
        out.line(say(QT_TRANSLATE_NOOP("cli", "Nothing is missing: the deal can move to “%1”.")).with(to));
    else if (verdict.refusal)
        out.line(verdict.refusal->phrase);
    printMissing(session, verdict);
    if (formMissing.empty())
        return;
    std::vector<Phrase> names;
    for (const Field &field : formMissing)
        names.push_back(field.label());
    out.line(
        say(QT_TRANSLATE_NOOP("cli", "Not filled in yet, though the gate does not ask for it here: %1")).with(std::move(names)));
}

int runShow(Session &session, const DealOptions &options)
{
    return session.read(options.file, [&](const Reader &reader, Workspace &) {
        return withDeal(session, reader, options.deal, [&](records::DealId deal) {
            const auto view = pipeline::dealView(reader, deal, session.now());
            if (session.out().json()) {
                session.out().object(jsonOfDeal(reader, session.words(), view));
                return int(Ok);
            }
            printDeal(session, reader, view);
            session.out().line();
            const auto loaded = pipeline::factsOf(reader, deal).pipeline.definition;
            const auto *to = loaded.stage(view.next.to);
            printGates(session, view.next, to ? to->name : LocalText{}, view.formMissing);
            return int(Ok);
        });
    });
}

int runGates(Session &session, const DealOptions &options)
{
    return session.read(options.file, [&](const Reader &reader, Workspace &) {
        return withDeal(session, reader, options.deal, [&](records::DealId deal) {
            const auto move =
                pipeline::judgeMove(reader, {deal, text(options.stage), text(options.reason), options.skip}, session.now());
            const auto *to = move.deal.pipeline.definition.stage(move.request.to);
            // A stage that does not exist is a slip in the question; everything else is its answer.
            if (!to && !options.stage.empty())
                return session.out().refuse(*move.verdict.refusal);
            const auto view = pipeline::dealView(reader, deal, session.now());
            if (!session.out().json()) {
                printGates(session, move.verdict, to ? to->name : LocalText{}, view.formMissing);
                return int(Ok);
            }
            QJsonObject json = jsonOf(session.words(), move.verdict);
            json[u"form_missing"_s] = keysOf(view.formMissing);
            if (move.verdict.refusal)
                json[u"why"_s] = session.words().say(move.verdict.refusal->phrase);
            session.out().object(json);
            return int(Ok);
        });
    });
}

int runMove(Session &session, const DealOptions &options)
{
    return session.write(options.file, [&](Workspace &workspace) -> int {
        const auto deal = workspace.read([&](const Reader &reader) { return records::findDeal(reader, text(options.deal)); });
        if (!deal.ok())
            return session.out().refuse(deal.refusal());
        const auto verdict = pipeline::moveDeal(workspace, {*deal, text(options.stage), text(options.reason), options.skip});
        if (session.out().json()) {
            QJsonObject json = jsonOf(session.words(), verdict);
            if (verdict.refusal) {
                json[u"refused"_s] = session.words().say(verdict.refusal->phrase);
                json[u"where"_s] = verdict.refusal->where;
            }
            session.out().object(json);
            return verdict.allowed() ? Ok : Refused;
        }
        const auto name = workspace.read([&](const Reader &reader) {
            const auto definition = pipeline::factsOf(reader, *deal).pipeline.definition;
            const auto *to = definition.stage(verdict.to);
            return to ? to->name : LocalText{};
        });
        if (verdict.allowed())
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "Moved to “%1”.")).with(name));
        else
            session.out().line(verdict.refusal->phrase);
        printMissing(session, verdict);
        return verdict.allowed() ? Ok : Refused;
    });
}

/// key=value; false where there is no "=".
bool splitFields(const std::vector<std::string> &given, std::vector<records::TypedField> &typed, QString &wrong)
{
    for (const std::string &item : given) {
        const QString pair = text(item);
        const qsizetype at = pair.indexOf(u'=');
        if (at <= 0) {
            wrong = pair;
            return false;
        }
        typed.push_back({pair.left(at).trimmed(), pair.mid(at + 1)});
    }
    return true;
}

int refuseFields(Session &session, const QString &wrong)
{
    std::fprintf(
        stderr, "%s\n",
        qUtf8Printable(session.words().say(say(QT_TRANSLATE_NOOP("cli", "“%1” is not of the form key=value.")).with(wrong))));
    return WrongUsage;
}

int tellDone(Session &session, const Workspace &workspace, int entity, qint64 n, const Phrase &done)
{
    const QString id = workspace.read(
        [&](const Reader &reader) { return Uuid{uuidOf(reader.database(), reader.entity(entity), n)}.toString(); });
    if (session.out().json())
        session.out().object({{u"id"_s, id}});
    else
        session.out().line(done);
    return Ok;
}

int runSet(Session &session, const DealOptions &options)
{
    std::vector<records::TypedField> typed;
    if (QString wrong; !splitFields(options.fields, typed, wrong))
        return refuseFields(session, wrong);
    return session.write(options.file, [&](Workspace &workspace) -> int {
        const auto deal = workspace.read([&](const Reader &reader) { return records::findDeal(reader, text(options.deal)); });
        if (!deal.ok())
            return session.out().refuse(deal.refusal());
        const auto done = records::changeRecord(workspace, entity::deal, deal->n, typed);
        if (!done.ok())
            return session.out().refuse(done.refusal());
        return tellDone(session, workspace, entity::deal, deal->n, say(QT_TRANSLATE_NOOP("cli", "Saved.")));
    });
}

Result<qint64> addDeal(Workspace &workspace, const std::vector<records::TypedField> &typed)
{
    const auto deal = pipeline::createDeal(workspace, typed);
    if (!deal.ok())
        return deal.refusal();
    return deal->n;
}

/// LEAD-8: with what may be the same, which never keeps anything from being added.
int tellAdded(Session &session, const Workspace &workspace, int kind, qint64 n)
{
    return workspace.read([&](const Reader &reader) {
        const auto row = reader.row(kind, n);
        const auto known = leads::possibleDuplicates(reader, kind, row->values, n);
        if (session.out().json()) {
            QJsonObject json{{u"id"_s, row->id.toString()}};
            QJsonArray notes;
            for (const auto &duplicate : known.shown)
                notes.append(jsonOfDuplicate(reader, duplicate, session.words()));
            if (!notes.isEmpty())
                json[u"duplicates"_s] = notes;
            session.out().object(json);
            return int(Ok);
        }
        session.out().line(say(QT_TRANSLATE_NOOP("cli", "Added.")));
        for (const auto &duplicate : known.shown)
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "May be there already: %1")).with(spokenDuplicate(duplicate)));
        return int(Ok);
    });
}

int runAdd(Session &session, const DealOptions &options)
{
    std::vector<records::TypedField> typed;
    if (QString wrong; !splitFields(options.fields, typed, wrong))
        return refuseFields(session, wrong);
    static const std::map<std::string, int> kinds{{"deal", entity::deal},
                                                  {"account", entity::account},
                                                  {"contact", entity::contact},
                                                  {"person", entity::person},
                                                  {"product", entity::product},
                                                  {"unit", entity::unit},
                                                  {"instalment", entity::instalment},
                                                  {"receipt", entity::receipt}};
    const auto kind = kinds.find(options.stage);
    return session.write(options.file, [&](Workspace &workspace) -> int {
        if (kind == kinds.end())
            return session.out().refuse(
                {say(QT_TRANSLATE_NOOP("cli", "“%1” cannot be added. Choose one of: deal, account, contact, person, product, "
                                              "unit, instalment, receipt."))
                     .with(text(options.stage)),
                 u"argument.kind"_s});
        const auto made =
            kind->second == entity::deal ? addDeal(workspace, typed) : records::createRecord(workspace, kind->second, typed);
        if (!made.ok())
            return session.out().refuse(made.refusal());
        return tellAdded(session, workspace, kind->second, *made);
    });
}

} // namespace

void addDealCommands(CommandLine &line)
{
    const Phrase fileHelp = say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)"));
    const Phrase dealHelp = say(QT_TRANSLATE_NOOP("cli", "The deal: identifier, external reference or unique title"));
    const Phrase stageHelp = say(QT_TRANSLATE_NOOP("cli", "The stage, by key or name (default: the next one)"));
    const Phrase reasonHelp = say(QT_TRANSLATE_NOOP("cli", "A written reason; for a lost deal, one of the loss reasons"));
    const Phrase skipHelp = say(QT_TRANSLATE_NOOP("cli", "Jump over stages; their gates must hold all the same"));
    {
        auto options = std::make_shared<DealOptions>();
        CLI::App *command = line.command("show", say(QT_TRANSLATE_NOOP("cli", "Everything about one deal")),
                                         [options](Session &session) { return runShow(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "DEAL", options->deal, dealHelp);
    }
    {
        auto options = std::make_shared<DealOptions>();
        CLI::App *command = line.command("gates", say(QT_TRANSLATE_NOOP("cli", "What is missing to move a deal on, in words")),
                                         [options](Session &session) { return runGates(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "DEAL", options->deal, dealHelp);
        line.optionalPlace(command, "STAGE", options->stage, stageHelp);
        line.option(command, "--reason", options->reason, reasonHelp);
        line.flag(command, "--skip", options->skip, skipHelp);
    }
    {
        auto options = std::make_shared<DealOptions>();
        CLI::App *command = line.command("move", say(QT_TRANSLATE_NOOP("cli", "Move a deal to a stage, through its gates")),
                                         [options](Session &session) { return runMove(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "DEAL", options->deal, dealHelp);
        line.place(command, "STAGE", options->stage, say(QT_TRANSLATE_NOOP("cli", "The stage, by key or name")));
        line.option(command, "--reason", options->reason, reasonHelp);
        line.flag(command, "--skip", options->skip, skipHelp);
    }
    {
        auto options = std::make_shared<DealOptions>();
        CLI::App *command = line.command("set", say(QT_TRANSLATE_NOOP("cli", "Fill in fields of a deal")),
                                         [options](Session &session) { return runSet(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "DEAL", options->deal, dealHelp);
        line.places(command, "FIELDS", options->fields,
                    say(QT_TRANSLATE_NOOP("cli", "key=value, as many as wanted; an empty value empties the field")));
    }
    {
        auto options = std::make_shared<DealOptions>();
        CLI::App *command = line.command("add", say(QT_TRANSLATE_NOOP("cli", "Add a deal, account, contact, person, product …")),
                                         [options](Session &session) { return runAdd(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "KIND", options->stage,
                   say(QT_TRANSLATE_NOOP("cli", "deal, account, contact, person, product, unit, instalment or receipt")));
        line.places(command, "FIELDS", options->fields, say(QT_TRANSLATE_NOOP("cli", "key=value, as many as wanted")));
    }
}

} // namespace plumbline::cli
