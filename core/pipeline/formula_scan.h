// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/formula_facts.h"

#include <map>

namespace plumbline::db {
class Statement;
}

namespace plumbline::pipeline {

/// One formula asked of many deals while a statement steps through them: it reads only the columns that the formula names, and
/// what belongs to a deal only where the formula asks for it.
class FormulaScan
{
public:
    FormulaScan(const Reader &reader, const formula::Formula &formula, Moment now);

    /// To be put into SELECT behind the caller's own columns: `deal d`, and the joins below. May be empty; begins with a comma.
    const QByteArray &columns() const { return m_columns; }
    /// `LEFT JOIN deal_more …`, `LEFT JOIN stage …` under names of its own.
    const QByteArray &joins() const { return m_joins; }

    /// Of the row that the statement stands on; `first`: where columns() begin.
    bool holds(const db::Statement &row, qint64 deal, int first);
    formula::Answer answer(const db::Statement &row, qint64 deal, int first);

private:
    formula::Record read(const db::Statement &row, qint64 deal, int first);
    void chooseCalendar(std::optional<qint64> owner);

    struct Column {
        const Field *field;
        size_t term;
        int at; ///< counted from `first`
    };
    Reader m_reader;
    formula::Formula m_formula;
    const Entity &m_entity;
    formula::Surroundings m_where;
    formula::Program::Scratch m_scratch;
    QByteArray m_columns;
    QByteArray m_joins;
    std::vector<Column> m_fields;
    int m_placeAt = -1; ///< of stage, phase, state, entered at
    int m_ownerAt = -1; ///< where working days are counted
    std::set<int> m_belongings;
    Row m_row;
    std::vector<Value> m_computed;
    FormulaFacts m_facts;
    std::optional<FormulaRecord> m_record;
    std::map<qint64, WorkCalendar> m_calendars; ///< by owner; 0: nobody
};

} // namespace plumbline::pipeline
