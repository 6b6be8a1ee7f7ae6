// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/formula_facts.h"

#include "core/db/database.h"
#include "core/records/calendar_query.h"
#include "core/records/deal.h"

namespace plumbline::pipeline {
namespace {

using HeldRecords = std::vector<FormulaFacts::HeldRecord>;

/// Rows as their field table has them.
HeldRecords rowsWhere(const Reader &reader, int number, const char *condition, qint64 argument)
{
    HeldRecords records;
    const Entity &entity = reader.entity(number);
    db::Statement rows = reader.database().prepare(selectRows(entity) + " WHERE " + condition + " ORDER BY t.n");
    rows.bind(1, argument);
    while (rows.step())
        records.push_back({readRow(entity, rows).values, {}});
    return records;
}

/// Held is what took place; effective is what the one view of the specification says.
HeldRecords activitiesOf(const Reader &reader, qint64 deal)
{
    const Entity &entity = reader.entity(entity::activity);
    const int status = entity.indexOf(entity.fieldByKey("status")->number);
    std::set<qint64> effective;
    db::Statement touches = reader.database().prepare("SELECT n FROM v_effective_touch WHERE deal = ?1");
    touches.bind(1, deal);
    while (touches.step())
        effective.insert(touches.integer(0));
    HeldRecords records;
    db::Statement rows = reader.database().prepare(selectRows(entity) + " WHERE t.deal = ?1 ORDER BY t.n");
    rows.bind(1, deal);
    while (rows.step()) {
        Row row = readRow(entity, rows);
        const Value &state = row.values[size_t(status)];
        const bool held = isFilled(state) && std::get<qint64>(state) == qint64(records::ActivityStatus::Held);
        records.push_back({std::move(row.values), computedOfActivity(held, effective.contains(row.n))});
    }
    return records;
}

HeldRecords staysOf(const Reader &reader, qint64 deal)
{
    HeldRecords records;
    db::Statement rows = reader.database().prepare(R"(
        SELECT g.key, s.entered_at, s.left_at, s.way, s.compliance
          FROM stay s LEFT JOIN stage g ON g.n = s.stage
         WHERE s.deal = ?1
         ORDER BY s.n)");
    rows.bind(1, deal);
    const auto moment = [&rows](int column) {
        const auto ms = rows.optionalInteger(column);
        return ms ? std::optional(Moment{*ms}) : std::nullopt;
    };
    while (rows.step())
        records.push_back(
            {computedOfStay(rows.text(0), moment(1), moment(2), rows.optionalInteger(3), rows.optionalInteger(4)), {}});
    return records;
}

qint64 referenceIn(const Reader &reader, const Row &deal, const char *key)
{
    const Entity &entity = reader.entity(entity::deal);
    const Value &value = deal.at(entity, entity.fieldByKey(key)->number);
    return isFilled(value) ? std::get<qint64>(value) : 0;
}

HeldRecords contactsOf(const Reader &reader, const Row &deal)
{
    const qint64 account = referenceIn(reader, deal, "account");
    HeldRecords records;
    if (account != 0)
        records = rowsWhere(reader, entity::contact, "t.account = ?1", account);
    return records.empty() ? rowsWhere(reader, entity::contact, "t.n = ?1", referenceIn(reader, deal, "contact")) : records;
}

HeldRecords belongingOf(const Reader &reader, const Row &deal, Belonging which)
{
    switch (which) {
    case Belonging::Account: return rowsWhere(reader, entity::account, "t.n = ?1", referenceIn(reader, deal, "account"));
    case Belonging::Contact: return rowsWhere(reader, entity::contact, "t.n = ?1", referenceIn(reader, deal, "contact"));
    case Belonging::Owner: return rowsWhere(reader, entity::person, "t.n = ?1", referenceIn(reader, deal, "owner"));
    case Belonging::Activities: return activitiesOf(reader, deal.n);
    case Belonging::Receipts: return rowsWhere(reader, entity::receipt, "t.deal = ?1", deal.n);
    case Belonging::Instalments: return rowsWhere(reader, entity::instalment, "t.deal = ?1", deal.n);
    case Belonging::Stays: return staysOf(reader, deal.n);
    case Belonging::Contacts: return contactsOf(reader, deal);
    case Belonging::Lines: return rowsWhere(reader, entity::dealLine, "t.deal = ?1", deal.n);
    case Belonging::Files: return rowsWhere(reader, entity::attachment, "t.deal = ?1", deal.n);
    }
    return {};
}

Whereabouts whereaboutsOf(const Reader &reader, qint64 deal)
{
    Whereabouts where;
    db::Statement row = reader.database().prepare(
        "SELECT s.key, s.phase, s.kind, d.entered_at FROM deal d LEFT JOIN stage s ON s.n = d.stage WHERE d.n = ?1");
    row.bind(1, deal);
    if (!row.step())
        return where;
    where.stage = row.text(0);
    if (const auto phase = row.optionalInteger(1))
        where.phase = Phase(*phase);
    if (const auto kind = row.optionalInteger(2))
        where.kind = StageKind(*kind);
    if (const auto entered = row.optionalInteger(3))
        where.entered = Moment{*entered};
    return where;
}

} // namespace

WorkCalendar calendarOfOwner(const Reader &reader, const Row &deal)
{
    db::Statement unit = reader.database().prepare("SELECT unit FROM person WHERE n = ?1 AND unit IS NOT NULL");
    unit.bind(1, referenceIn(reader, deal, "owner"));
    return unit.step() ? records::calendarOf(reader, records::UnitId(unit.integer(0))) : records::calendarOf(reader);
}

FormulaRecord::FormulaRecord(const Row &row, const FormulaFacts &facts, const Whereabouts &whereabouts, Moment now,
                             const Zone &zone)
    : m_fields(row.values), m_computed(computedTerms(whereabouts, now, zone))
{
    m_stays = facts.belongings[size_t(Belonging::Stays)];
    for (auto &stay : m_stays)
        measureStay(stay.fields, now);
    for (size_t i = 0; i < facts.belongings.size(); ++i) {
        const auto &records = Belonging(i) == Belonging::Stays ? m_stays : facts.belongings[i];
        for (const auto &held : records)
            m_belongings[i].push_back({held.fields, held.computed, {}});
    }
}

void loadBelongings(const Reader &reader, const Row &deal, const std::set<int> &wanted, FormulaFacts &facts)
{
    for (const int which : wanted)
        facts.belongings[size_t(which)] = belongingOf(reader, deal, Belonging(which));
}

std::shared_ptr<const FormulaFacts> formulaFactsOf(const Reader &reader, const Row &deal, const Definition &pipeline,
                                                   const QString &stage, const records::ChoiceBook &choices)
{
    std::vector<QString> formulas;
    for (const StageDefinition &one : pipeline.stages) {
        for (const auto *gate : {&one.exit, &one.entry}) {
            for (const Requirement &requirement : *gate) {
                if (const auto *formula = std::get_if<FormulaHolds>(&requirement.condition))
                    formulas.push_back(formula->text);
            }
        }
    }
    if (formulas.empty())
        return nullptr;
    auto facts = std::make_shared<FormulaFacts>();
    facts->vocabulary = dealVocabulary(reader.sharedCatalogue());
    facts->lists = formulaLists(reader, choices);
    facts->calendar = calendarOfOwner(reader, deal);
    if (const StageDefinition *here = pipeline.stage(stage)) {
        facts->whereabouts.phase = here->phase;
        facts->whereabouts.kind = here->kind;
    }
    std::set<int> wanted;
    for (const QString &text : formulas) {
        const auto compiled = facts->compile(text);
        for (const int belonging : compiled.ok() ? compiled.formula->belongingsRead() : std::vector<int>())
            wanted.insert(belonging);
    }
    loadBelongings(reader, deal, wanted, *facts);
    return facts;
}

std::optional<FormulaDeal> formulaDeal(const Reader &reader, records::DealId id, const std::set<int> &wanted)
{
    auto row = loadRow(reader.database(), reader.entity(entity::deal), id.n);
    if (!row)
        return std::nullopt;
    FormulaDeal deal{std::move(*row), {}};
    deal.facts.vocabulary = dealVocabulary(reader.sharedCatalogue());
    deal.facts.lists = formulaLists(reader, records::ChoiceBook::load(reader));
    deal.facts.calendar = calendarOfOwner(reader, deal.row);
    deal.facts.whereabouts = whereaboutsOf(reader, id.n);
    loadBelongings(reader, deal.row, wanted, deal.facts);
    return deal;
}

} // namespace plumbline::pipeline
