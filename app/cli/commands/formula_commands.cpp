// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/formulas.h"
#include "app/cli/json_values.h"
#include "app/cli/phrases.h"
#include "core/pipeline/try_formula_query.h"
#include "core/records/find_row.h"

#include <memory>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;

struct FormulaOptions {
    std::string file;
    std::string what;
    std::string formula;
    std::string deal;
};

QJsonObject jsonOf(const formula::Problem &problem, const Words &words)
{
    return {{u"text"_s, words.say(problem.text)},
            {u"at"_s, problem.from + 1},
            {u"length"_s, problem.length},
            {u"proposals"_s, QJsonArray::fromStringList(problem.proposals)}};
}

QJsonObject jsonOf(const formula::Explanation &told, const Reader &reader, const Words &words)
{
    QJsonObject json{{u"at"_s, told.from + 1}, {u"words"_s, told.words}, {u"answer"_s, jsonOfAnswer(told.answer, reader, words)}};
    if (told.idle)
        json[u"idle"_s] = true;
    if (told.records)
        json[u"records"_s] = QJsonObject{{u"counted"_s, told.records->first}, {u"of"_s, told.records->second}};
    QJsonArray parts;
    for (const auto &part : told.parts) {
        if (!part.isLiteral)
            parts.append(jsonOf(part, reader, words));
    }
    if (!parts.isEmpty())
        json[u"parts"_s] = parts;
    return json;
}

/// Right, or what is wrong and where: exit 0 or 1 either way of printing.
int check(Session &session, const formula::Compiled &compiled, const QString &text)
{
    const Words &words = session.words();
    if (compiled.ok()) {
        if (session.out().json())
            session.out().object(
                {{u"ok"_s, true}, {u"type"_s, nameOf(compiled.formula->type().kind)}, {u"stored"_s, compiled.formula->stored()}});
        else
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "The formula is right; it gives %1."))
                                   .with(formula::named(compiled.formula->type().kind)));
        return Ok;
    }
    const formula::Problem &problem = *compiled.problem;
    if (session.out().json()) {
        session.out().object({{u"ok"_s, false}, {u"problem"_s, jsonOf(problem, words)}});
        return Refused;
    }
    session.out().line(words.say(problem.text));
    session.out().line(text);
    // Chinese characters are two columns wide.
    const auto width = [](QStringView part) {
        int columns = 0;
        for (const QChar c : part)
            columns += c.unicode() >= 0x1100 ? 2 : 1;
        return columns;
    };
    session.out().line(QString(width(QStringView(text).left(problem.from)), u' ')
                       + QString(std::max(1, width(QStringView(text).mid(problem.from, problem.length))), u'^'));
    return Refused;
}

void printTerm(Session &session, const pipeline::TriedTerm &term, int depth)
{
    const Words &words = session.words();
    QString line = QString(2 * depth, u' ') + words.pair(term.words, term.answer);
    if (term.records)
        line +=
            u"  "_s
            + words.say(say(QT_TRANSLATE_NOOP("cli", "(%1 of %2 counted)")).with(term.records->first).with(term.records->second));
    if (term.idle)
        line += u"  "_s + words.say(say(QT_TRANSLATE_NOOP("cli", "(decided nothing)")));
    session.out().line(line);
    for (const auto &part : term.parts) {
        if (!part.isLiteral)
            printTerm(session, part, depth + 1);
    }
}

int evaluate(Session &session, const Reader &reader, const FormulaOptions &options, const formula::Compiled &compiled,
             bool explains)
{
    const QString text = cli::text(options.formula);
    if (!compiled.ok())
        return session.out().refuse(compiled.problem->refusal(text));
    if (options.deal.empty())
        return session.out().refuse({say(QT_TRANSLATE_NOOP("cli", "On which deal? Add --deal DEAL.")), u"argument.deal"_s});
    const auto deal = records::findDeal(reader, cli::text(options.deal));
    if (!deal.ok())
        return session.out().refuse(deal.refusal());
    if (!session.out().json()) {
        const auto tried = pipeline::tryFormula(reader, text, *deal, {}, session.words(), session.now());
        if (explains)
            printTerm(session, *tried.result, 0);
        else
            session.out().line(tried.result->answer);
        return tried.result->hasFailed ? Refused : Ok;
    }
    const auto explanation = explainOn(reader, *compiled.formula, *deal, session.now());
    session.out().object(explains ? jsonOf(*explanation, reader, session.words())
                                  : jsonOfAnswer(explanation->answer, reader, session.words()));
    return explanation->answer.failure ? Refused : Ok;
}

int runFormula(Session &session, const FormulaOptions &options)
{
    return session.read(options.file, [&](const Reader &reader, Workspace &) -> int {
        const QStringList known{u"eval"_s, u"check"_s, u"explain"_s};
        const qsizetype what = known.indexOf(text(options.what));
        if (what < 0)
            return session.out().refuse({say(QT_TRANSLATE_NOOP("cli", "“%1” cannot be done with a formula. Choose one of: %2."))
                                             .with(text(options.what))
                                             .with(known),
                                         u"argument.what"_s});
        const auto compiled = pipeline::dealFormula(reader, text(options.formula));
        return what == 1 ? check(session, compiled, text(options.formula))
                         : evaluate(session, reader, options, compiled, what == 2);
    });
}

} // namespace

void addFormulaCommands(CommandLine &line)
{
    auto options = std::make_shared<FormulaOptions>();
    CLI::App *command = line.command(
        "formula",
        say(QT_TRANSLATE_NOOP("cli", "Work a formula out on a deal, check how it is written, or explain what it is made of")),
        [options](Session &session) { return runFormula(session, *options); });
    line.place(command, "FILE", options->file, say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)")));
    line.place(command, "WHAT", options->what, say(QT_TRANSLATE_NOOP("cli", "eval, check or explain")));
    line.place(command, "FORMULA", options->formula, say(QT_TRANSLATE_NOOP("cli", "The formula, like 'budget >= 3000000'")));
    line.option(command, "--deal", options->deal, say(QT_TRANSLATE_NOOP("cli", "The deal to work it out on")));
}

} // namespace plumbline::cli
