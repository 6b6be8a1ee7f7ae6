// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/try_formula_query.h"

#include "core/db/database.h"
#include "core/pipeline/formula_facts.h"
#include "core/pipeline/formula_words.h"
#include "core/records/find_row.h"

namespace plumbline::pipeline {
namespace {

TriedTerm termOf(const formula::Explanation &told, const std::function<QString(const formula::Answer &)> &say)
{
    TriedTerm term;
    term.from = told.from;
    term.length = told.length;
    term.words = told.words;
    term.answer = say(told.answer);
    term.isEmpty = told.answer.isEmpty();
    term.hasFailed = told.answer.failure.has_value();
    term.isLiteral = told.isLiteral;
    term.idle = told.idle;
    if (const bool *yes = std::get_if<bool>(&told.answer.value); yes && !told.answer.failure)
        term.truth = *yes;
    term.records = told.records;
    for (const formula::Explanation &part : told.parts)
        term.parts.push_back(termOf(part, say));
    return term;
}

} // namespace

FormulaLanguage formulaLanguage(const Reader &reader)
{
    FormulaLanguage language{dealVocabulary(reader.sharedCatalogue()), formulaLists(reader, records::ChoiceBook::load(reader))};
    language.lists.findRows = {};
    language.lists.nearestRow = {};
    return language;
}

TriedFormula tryFormula(const Reader &reader, const QString &text, std::optional<records::DealId> deal,
                        std::optional<formula::Kind> wanted, const Words &words, Moment now)
{
    TriedFormula tried;
    const formula::Compiled compiled = dealFormula(reader, text, wanted);
    tried.problem = compiled.problem;
    if (deal)
        tried.deal = records::nameOfRow(reader, entity::deal, deal->n);
    if (!compiled.ok() || !deal)
        return tried;
    const std::vector<int> belongings = compiled.formula->belongingsRead();
    const auto facts = formulaDeal(reader, *deal, {belongings.begin(), belongings.end()});
    if (!facts)
        return tried;
    const FormulaRecord record(facts->row, facts->facts, now, reader.zone());
    const formula::Surroundings where(now, reader.zone(), facts->facts.calendar);
    const NameOfRow nameOf = [&reader](int entity, qint64 n) { return records::nameOfRow(reader, entity, n); };
    tried.result = termOf(compiled.formula->explain(record.record(), where),
                          [&](const formula::Answer &answer) { return spoken(answer, text, facts->facts.lists, words, nameOf); });
    return tried;
}

std::optional<records::DealId> sampleDeal(const Reader &reader, const QString &stage)
{
    db::Statement there = reader.database().prepare("SELECT d.n FROM deal d JOIN stage s ON s.n = d.stage WHERE s.key = ?1 "
                                                    "ORDER BY d.entered_at DESC, d.n DESC LIMIT 1");
    there.bind(1, stage);
    if (there.step())
        return records::DealId(there.integer(0));
    db::Statement newest = reader.database().prepare("SELECT n FROM deal ORDER BY n DESC LIMIT 1");
    return newest.step() ? std::optional(records::DealId(newest.integer(0))) : std::nullopt;
}

} // namespace plumbline::pipeline
