// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_vocabulary.h"

#include <array>
#include <set>

namespace plumbline::pipeline {

/// What formulas read of one deal besides its row: loaded once, held by value, so that judging stays a pure function.
class FormulaFacts
{
public:
    struct HeldRecord {
        std::vector<Value> fields;
        std::vector<Value> computed;
    };

    std::shared_ptr<const formula::Vocabulary> vocabulary;
    formula::Lists lists;
    WorkCalendar calendar{Zone::utc()}; ///< of the unit of the deal's owner
    Whereabouts whereabouts;
    std::array<std::vector<HeldRecord>, belongingCount> belongings;

    formula::Compiled compile(const QString &text, std::optional<formula::Kind> wanted = {}) const
    {
        return formula::compile(text, *vocabulary, lists, wanted);
    }
};

/// A deal as a record that formulas run on; looks at `row` and `facts`, which must live as long.
class FormulaRecord
{
public:
    FormulaRecord(const Row &row, const FormulaFacts &facts, const Whereabouts &whereabouts, Moment now, const Zone &zone);
    FormulaRecord(const Row &row, const FormulaFacts &facts, Moment now, const Zone &zone)
        : FormulaRecord(row, facts, facts.whereabouts, now, zone)
    {}

    formula::Record record() const { return {m_fields, m_computed, m_belongings}; }

private:
    std::span<const Value> m_fields;
    std::vector<Value> m_computed;
    std::vector<FormulaFacts::HeldRecord> m_stays; ///< with how long they last now
    std::array<std::vector<formula::Record>, belongingCount> m_belongings;
};

/// The working days of the unit of the deal's owner; of the workspace where nobody owns it.
WorkCalendar calendarOfOwner(const Reader &reader, const Row &deal);

/// Reads, of what belongs to the deal, what is in `wanted`.
void loadBelongings(const Reader &reader, const Row &deal, const std::set<int> &wanted, FormulaFacts &facts);

/// For judging: what the formulas of the gates ask of the deal. Null where no gate has one.
std::shared_ptr<const FormulaFacts> formulaFactsOf(const Reader &reader, const Row &deal, const Definition &pipeline,
                                                   const QString &stage, const records::ChoiceBook &choices);

/// Everything that a formula may ask of one deal.
struct FormulaDeal {
    Row row;
    FormulaFacts facts;
};
/// Empty where there is no such deal. `wanted`: of the belongings, which.
std::optional<FormulaDeal> formulaDeal(const Reader &reader, records::DealId deal, const std::set<int> &wanted);

} // namespace plumbline::pipeline
