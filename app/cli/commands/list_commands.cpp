// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/formulas.h"
#include "app/cli/json_values.h"
#include "app/cli/phrases.h"
#include "core/base/text.h"
#include "core/pipeline/board_query.h"
#include "core/pipeline/deal_vocabulary.h"
#include "core/pipeline/formula_words.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"
#include "core/records/row_list_query.h"
#include "core/records/search_query.h"

#include <memory>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;

struct ListOptions {
    std::string file;
    std::string what;
    std::string stage;
    std::string owner;
    std::string text;
    std::string where;
    std::vector<std::string> columns;
    int limit = 100;
};

Result<pipeline::DealFilter> dealFilter(const Reader &reader, const ListOptions &options)
{
    pipeline::DealFilter filter;
    filter.text = text(options.text);
    if (!options.owner.empty()) {
        const auto owner = records::findRow(reader, entity::person, text(options.owner), u"argument.owner"_s);
        if (!owner.ok())
            return owner.refusal();
        filter.owner = records::PersonId(*owner);
    }
    if (!options.where.empty()) {
        auto compiled = pipeline::dealFormula(reader, text(options.where), formula::Kind::YesNo);
        if (!compiled.ok())
            return compiled.problem->refusal(text(options.where));
        filter.formula = std::move(compiled.formula);
    }
    if (options.stage.empty())
        return filter;
    std::vector<Phrase> names;
    for (const auto id : pipeline::allPipelines(reader)) {
        const auto loaded = pipeline::loadPipeline(reader, id);
        const auto *stage = loaded ? loaded->definition.find(text(options.stage)) : nullptr;
        if (stage)
            filter.stages.push_back(loaded->stageIds.value(stage->key));
        else if (loaded && loaded->stageIds.contains(text(options.stage)))
            filter.stages.push_back(loaded->stageIds.value(text(options.stage)));
        for (const auto &known : loaded ? loaded->definition.stages : std::vector<pipeline::StageDefinition>())
            names.push_back(Phrase::verbatim(known.key));
    }
    if (filter.stages.empty())
        return Refusal{say(QT_TRANSLATE_NOOP("cli", "There is no stage “%1”. The stages are: %2."))
                           .with(text(options.stage))
                           .with(std::move(names)),
                       u"argument.stage"_s};
    return filter;
}

QString daysText(const pipeline::DealListRow &deal)
{
    return deal.daysInStage ? QString::number(*deal.daysInStage, 'f', 1) : u"—"_s;
}

int listDeals(Session &session, const Reader &reader, const ListOptions &options)
{
    const auto filter = dealFilter(reader, options);
    if (!filter.ok())
        return session.out().refuse(filter.refusal());
    const auto columns = formulaColumns(reader, options.columns);
    if (!columns.ok())
        return session.out().refuse(columns.refusal());
    const auto view = pipeline::dealList(reader, *filter, options.limit, session.now());
    const Words &words = session.words();
    const auto answerIn = [&](const FormulaColumn &column, const pipeline::DealListRow &deal) {
        return explainOn(reader, column.formula, deal.deal, session.now())->answer;
    };
    if (session.out().json()) {
        session.out().beginArray();
        for (const auto &deal : view.rows) {
            QJsonObject json = jsonOf(reader.zone(), deal);
            QJsonObject own;
            for (const auto &column : *columns)
                own[column.name] = jsonOfAnswer(answerIn(column, deal), reader, words);
            if (!own.isEmpty())
                json[u"columns"_s] = own;
            session.out().item(json);
        }
        session.out().endArray();
        return Ok;
    }
    const formula::Lists lists =
        columns->empty() ? formula::Lists() : pipeline::formulaLists(reader, records::ChoiceBook::load(reader));
    const auto nameOf = [&](int entity, qint64 n) { return records::nameOfRow(reader, entity, n); };
    QList<QStringList> rows;
    for (const auto &deal : view.rows) {
        QStringList cells{deal.reference.isEmpty() ? deal.id.toString().left(8) : deal.reference,
                          deal.title,
                          words.say(deal.stageName),
                          daysText(deal),
                          deal.owner,
                          deal.amount ? words.say(*deal.amount) : QString()};
        for (const auto &column : *columns)
            cells.append(pipeline::spoken(answerIn(column, deal), column.formula.text(), lists, words, nameOf));
        rows.append(cells);
    }
    QStringList heads{words.say(say(QT_TRANSLATE_NOOP("cli", "Reference"))), words.say(say(QT_TRANSLATE_NOOP("cli", "Title"))),
                      words.say(say(QT_TRANSLATE_NOOP("cli", "Stage"))),     words.say(say(QT_TRANSLATE_NOOP("cli", "Days"))),
                      words.say(say(QT_TRANSLATE_NOOP("cli", "Owner"))),     words.say(say(QT_TRANSLATE_NOOP("cli", "Amount")))};
    for (const auto &column : *columns)
        heads.append(column.name);
    session.out().table(heads, rows);
    session.out().line(say(QT_TRANSLATE_NOOP("cli", "%1 of %2 deals")).with(qint64(view.rows.size())).with(view.total));
    return Ok;
}

/// What people see of a row in the text list; JSON has every field.
std::vector<const char *> shownFields(int entity)
{
    switch (entity) {
    case entity::activity: return {"happened_at", "kind", "status", "person", "deal", "outcome"};
    case entity::account: return {"name", "industry", "location", "parent", "owner"};
    default: return {"name", "unit", "manager", "mobile"};
    }
}

QJsonObject jsonOfRow(const Reader &reader, const Entity &entity, const records::ListedRow &listed)
{
    QJsonObject json{{u"id"_s, listed.row.id.toString()}};
    for (size_t i = 0; i < entity.fields.size(); ++i) {
        const Field &field = entity.fields[i];
        const Value &value = listed.row.values[i];
        const QString key = QString::fromUtf8(field.key);
        const bool refers = field.kind == FieldKind::Reference && isFilled(value);
        json[key] = refers ? QJsonValue(records::nameOfRow(reader, field.references, std::get<qint64>(value)))
                           : jsonOf(reader, field, value);
        if (refers)
            json[key + u"_id"_s] = jsonOf(reader, field, value);
    }
    if (entity.number == entity::activity)
        json[u"effective_touch"_s] = listed.effectiveTouch;
    return json;
}

void printRows(Session &session, const Reader &reader, const Entity &entity, const std::vector<records::ListedRow> &listed)
{
    constexpr qsizetype widestCell = 60;
    const records::FieldText fieldText(reader, records::ChoiceBook::load(reader));
    QStringList heads;
    for (const char *key : shownFields(entity.number))
        heads.append(session.words().say(entity.fieldByKey(key)->label()));
    QList<QStringList> rows;
    for (const auto &item : listed) {
        QStringList cells;
        for (const char *key : shownFields(entity.number)) {
            const Field &field = *entity.fieldByKey(key);
            cells.append(oneLine(fieldText.speak(field, item.row.at(entity, field.number), session.words())).left(widestCell));
        }
        rows.append(cells);
    }
    session.out().table(heads, rows);
}

/// Accounts, people, activities: every row by its field table.
int listRows(Session &session, const Reader &reader, const ListOptions &options, int number)
{
    records::RowListFilter filter{{}, text(options.text), options.limit};
    if (!options.owner.empty()) {
        const auto person = records::findRow(reader, entity::person, text(options.owner), u"argument.owner"_s);
        if (!person.ok())
            return session.out().refuse(person.refusal());
        filter.owner = records::PersonId(*person);
    }
    const Entity &entity = reader.entity(number);
    const auto rows = records::rowList(reader, number, filter);
    if (!session.out().json()) {
        printRows(session, reader, entity, rows);
        return Ok;
    }
    session.out().beginArray();
    for (const auto &row : rows)
        session.out().item(jsonOfRow(reader, entity, row));
    session.out().endArray();
    return Ok;
}

int runList(Session &session, const ListOptions &options)
{
    return session.read(options.file, [&](const Reader &reader, Workspace &) -> int {
        if (options.what == "deals")
            return listDeals(session, reader, options);
        if (!options.where.empty() || !options.columns.empty())
            return session.out().refuse(
                {say(QT_TRANSLATE_NOOP("cli", "Formulas are about deals; --where and --column do not fit “%1”."))
                     .with(text(options.what)),
                 u"argument.where"_s});
        if (!options.stage.empty())
            return session.out().refuse({say(QT_TRANSLATE_NOOP("cli", "Only deals stand in a stage; --stage does not fit “%1”."))
                                             .with(text(options.what)),
                                         u"argument.stage"_s});
        if (options.what == "accounts")
            return listRows(session, reader, options, entity::account);
        if (options.what == "people")
            return listRows(session, reader, options, entity::person);
        if (options.what == "activities")
            return listRows(session, reader, options, entity::activity);
        return session.out().refuse(
            {say(QT_TRANSLATE_NOOP("cli", "“%1” cannot be listed. Choose one of: deals, accounts, people, activities."))
                 .with(text(options.what)),
             u"argument.what"_s});
    });
}

QString moneyList(const Words &words, const std::vector<Money> &amounts)
{
    QStringList parts;
    for (const Money &money : amounts)
        parts.append(words.say(money));
    return parts.isEmpty() ? u"—"_s : parts.join(u" + "_s);
}

QJsonArray jsonOfMoney(const std::vector<Money> &amounts)
{
    QJsonArray list;
    for (const Money &money : amounts)
        list.append(QJsonObject{{u"minor"_s, money.minor}, {u"currency"_s, QString::fromLatin1(money.currency)}});
    return list;
}

void printBoard(Session &session, const pipeline::BoardView &board)
{
    const Words &words = session.words();
    session.out().line(words.say(board.pipeline));
    QList<QStringList> rows;
    for (const auto &column : board.columns)
        rows.append({words.say(column.stage.name), words.say(column.count), moneyList(words, column.amounts),
                     moneyList(words, column.weighted)});
    session.out().table({words.say(say(QT_TRANSLATE_NOOP("cli", "Stage"))), words.say(say(QT_TRANSLATE_NOOP("cli", "Deals"))),
                         words.say(say(QT_TRANSLATE_NOOP("cli", "Amount"))),
                         words.say(say(QT_TRANSLATE_NOOP("cli", "Weighted")))},
                        rows);
    for (const auto &column : board.columns) {
        if (column.cards.empty())
            continue;
        session.out().line();
        session.out().line(say(QT_TRANSLATE_NOOP("cli", "%1: longest in the stage")).with(column.stage.name));
        for (const auto &deal : column.cards) {
            const QString reference = deal.reference.isEmpty() ? deal.id.toString().left(8) : deal.reference;
            const QString days =
                deal.daysInStage
                    ? words.say(say(QT_TRANSLATE_NOOP("cli", "%1 days")).with(QString::number(*deal.daysInStage, 'f', 1)))
                    : words.say(say(QT_TRANSLATE_NOOP("cli", "since when is not known")));
            session.out().line(u"  "_s + QStringList{reference, deal.title, deal.owner, days}.join(u"  "_s));
        }
    }
}

int runBoard(Session &session, const ListOptions &options)
{
    return session.read(options.file, [&](const Reader &reader, Workspace &) -> int {
        const auto filter = dealFilter(reader, options);
        if (!filter.ok())
            return session.out().refuse(filter.refusal());
        const auto board = pipeline::boardOf(reader, *filter, options.limit, session.now());
        if (!session.out().json()) {
            printBoard(session, board);
            return Ok;
        }
        QJsonArray columns;
        for (const auto &column : board.columns) {
            QJsonArray cards;
            for (const auto &deal : column.cards)
                cards.append(jsonOf(reader.zone(), deal));
            columns.append(QJsonObject{{u"stage"_s, column.stage.key},
                                       {u"name"_s, session.words().say(column.stage.name)},
                                       {u"count"_s, column.count},
                                       {u"amounts"_s, jsonOfMoney(column.amounts)},
                                       {u"weighted"_s, jsonOfMoney(column.weighted)},
                                       {u"cards"_s, cards}});
        }
        session.out().object({{u"pipeline"_s, session.words().say(board.pipeline)}, {u"columns"_s, columns}});
        return Ok;
    });
}

int runSearch(Session &session, const ListOptions &options)
{
    return session.read(options.file, [&](const Reader &reader, Workspace &) {
        const auto view = records::search(reader, text(options.text), options.limit > 0 ? options.limit : 1'000'000);
        if (session.out().json()) {
            session.out().beginArray();
            for (const auto &hit : view.hits) {
                session.out().item({{u"entity"_s, keyOf(reader.entity(hit.entity))},
                                    {u"id"_s, hit.id.toString()},
                                    {u"name"_s, hit.name},
                                    {u"field"_s, QString::fromUtf8(hit.fieldKey)},
                                    {u"excerpt"_s, hit.excerpt},
                                    {u"deal"_s, hit.deal ? QJsonValue(hit.deal->toString()) : QJsonValue()}});
            }
            session.out().endArray();
            return Ok;
        }
        for (const auto &hit : view.hits) {
            session.out().line(session.words().say(say(QT_TRANSLATE_NOOP("cli", "%1 “%2” — %3: %4"))
                                                       .with(reader.entity(hit.entity).label())
                                                       .with(hit.name)
                                                       .with(hit.field)
                                                       .with(hit.excerpt)));
        }
        if (view.hits.empty())
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "Nothing found.")));
        if (view.more)
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "There is more; type more of it, or raise --limit.")));
        return Ok;
    });
}

} // namespace

void addListCommands(CommandLine &line)
{
    const Phrase fileHelp = say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)"));
    const Phrase ownerHelp = say(QT_TRANSLATE_NOOP("cli", "Only of this person"));
    {
        auto options = std::make_shared<ListOptions>();
        CLI::App *command =
            line.command("list", say(QT_TRANSLATE_NOOP("cli", "List deals, accounts, people or activities; newest first")),
                         [options](Session &session) { return runList(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "WHAT", options->what, say(QT_TRANSLATE_NOOP("cli", "deals, accounts, people or activities")));
        line.option(command, "--stage", options->stage, say(QT_TRANSLATE_NOOP("cli", "Only deals in this stage (key or name)")));
        line.option(command, "--owner", options->owner, ownerHelp);
        line.option(command, "--text", options->text, say(QT_TRANSLATE_NOOP("cli", "Only what contains this text")));
        line.option(command, "--where", options->where,
                    say(QT_TRANSLATE_NOOP("cli", "Only deals of which this formula holds, like 'amount >= 100000'")));
        line.options(command, "--column", options->columns,
                     say(QT_TRANSLATE_NOOP("cli", "NAME=FORMULA: a column of one's own; may be repeated")));
        line.number(command, "--limit", options->limit, say(QT_TRANSLATE_NOOP("cli", "At most so many (default 100; 0: all)")));
    }
    {
        auto options = std::make_shared<ListOptions>();
        options->limit = 3;
        CLI::App *command = line.command(
            "board", say(QT_TRANSLATE_NOOP("cli", "The stages with count, amount and the deals that have stood longest")),
            [options](Session &session) { return runBoard(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.option(command, "--owner", options->owner, ownerHelp);
        line.option(command, "--text", options->text, say(QT_TRANSLATE_NOOP("cli", "Only what contains this text")));
        line.number(command, "--limit", options->limit, say(QT_TRANSLATE_NOOP("cli", "Deals shown of each stage (default 3)")));
    }
    {
        auto options = std::make_shared<ListOptions>();
        CLI::App *command =
            line.command("search", say(QT_TRANSLATE_NOOP("cli", "Find any text: names, companies, phones, notes, outcomes")),
                         [options](Session &session) { return runSearch(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "TEXT", options->text, say(QT_TRANSLATE_NOOP("cli", "What to find")));
        line.number(command, "--limit", options->limit, say(QT_TRANSLATE_NOOP("cli", "At most so many (default 100; 0: all)")));
    }
}

} // namespace plumbline::cli
