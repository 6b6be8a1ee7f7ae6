// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/formula_scan.h"

#include "core/db/database.h"
#include "core/records/calendar_query.h"

namespace plumbline::pipeline {

FormulaScan::FormulaScan(const Reader &reader, const formula::Formula &formula, Moment now)
    : m_reader(reader),
      m_formula(formula),
      m_entity(reader.entity(entity::deal)),
      m_where(now, reader.zone(), records::calendarOf(reader)),
      m_computed(computedTermCount)
{
    m_row.values.resize(m_entity.fields.size());
    int at = 0;
    bool custom = false;
    bool place = false;
    for (const int term : formula.termsRead()) {
        if (size_t(term) >= m_entity.fields.size()) {
            place = true;
            continue;
        }
        const Field &field = m_entity.fields[size_t(term)];
        m_fields.push_back({&field, size_t(term), at});
        for (const QByteArray &column : field.columns()) {
            m_columns += (field.custom ? ", fm." : ", d.") + column;
            ++at;
        }
        custom |= field.custom;
    }
    if (custom)
        m_joins += " LEFT JOIN " + m_entity.moreTable() + " fm ON fm.n = d.n";
    if (place) {
        m_placeAt = at;
        m_columns += ", fs.key, fs.phase, fs.kind, d.entered_at";
        m_joins += " LEFT JOIN stage fs ON fs.n = d.stage";
        at += 4;
    }
    if (formula.countsWorkingDays()) {
        m_ownerAt = at;
        m_columns += ", d.owner";
        ++at;
    }
    const auto belongings = formula.belongingsRead();
    m_belongings.insert(belongings.begin(), belongings.end());
}

void FormulaScan::chooseCalendar(std::optional<qint64> owner)
{
    auto known = m_calendars.find(owner.value_or(0));
    if (known == m_calendars.end()) {
        Row row;
        row.values.resize(m_entity.fields.size());
        if (owner)
            row.values[size_t(m_entity.indexOf(m_entity.fieldByKey("owner")->number))] = *owner;
        known = m_calendars.emplace(owner.value_or(0), calendarOfOwner(m_reader, row)).first;
    }
    m_where.calendar = known->second;
}

formula::Record FormulaScan::read(const db::Statement &row, qint64 deal, int first)
{
    for (const Column &column : m_fields)
        m_row.values[column.term] = readValue(*column.field, row, first + column.at);
    if (m_ownerAt >= 0)
        chooseCalendar(row.optionalInteger(first + m_ownerAt));
    Whereabouts where;
    if (m_placeAt >= 0) {
        const int at = first + m_placeAt;
        where.stage = row.text(at);
        if (const auto phase = row.optionalInteger(at + 1))
            where.phase = Phase(*phase);
        if (const auto kind = row.optionalInteger(at + 2))
            where.kind = StageKind(*kind);
        if (const auto entered = row.optionalInteger(at + 3))
            where.entered = Moment{*entered};
    }
    if (m_belongings.empty()) {
        if (m_placeAt >= 0)
            m_computed = computedTerms(where, m_where.now, m_where.zone);
        return {m_row.values, m_computed, {}};
    }
    // The whole row: what belongs to a deal is found by its references.
    if (auto whole = loadRow(m_reader.database(), m_entity, deal))
        m_row = std::move(*whole);
    loadBelongings(m_reader, m_row, m_belongings, m_facts);
    m_record.emplace(m_row, m_facts, where, m_where.now, m_where.zone);
    return m_record->record();
}

bool FormulaScan::holds(const db::Statement &row, qint64 deal, int first)
{
    return m_formula.holds(read(row, deal, first), m_where, m_scratch);
}

formula::Answer FormulaScan::answer(const db::Statement &row, qint64 deal, int first)
{
    return m_formula.evaluate(read(row, deal, first), m_where);
}

} // namespace plumbline::pipeline
