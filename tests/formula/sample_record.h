// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/formula_facts.h"

namespace plumbline::tests {

/// One deal to try formulas on, without a workspace: a quote for 386,000 CNY of a budget of 3,000,000, in its stage for a week,
/// with four activities, three receipts and two stays. It is Monday, 2026-03-02, 09:00 in Asia/Shanghai.
class SampleRecord
{
public:
    SampleRecord();

    formula::Compiled compile(const QString &text, std::optional<formula::Kind> wanted = {}) const
    {
        return m_facts.compile(text, wanted);
    }
    formula::Record record() const { return m_record->record(); }
    const formula::Surroundings &surroundings() const { return m_surroundings; }
    const formula::Vocabulary &vocabulary() const { return *m_facts.vocabulary; }
    const formula::Lists &lists() const { return m_facts.lists; }

    void set(const char *field, const Value &value);

private:
    Row m_row;
    pipeline::FormulaFacts m_facts;
    formula::Surroundings m_surroundings;
    std::unique_ptr<pipeline::FormulaRecord> m_record;
};

/// An answer as the table of expressions spells it: 12.5, 'text', yes, 2026-03-02, 386000.00 CNY, #referral, -, !DividedByZero.
QString spelled(const formula::Answer &answer, const Zone &zone);

} // namespace plumbline::tests
