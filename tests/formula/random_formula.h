// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/type.h"

#include <QStringList>
#include <random>

namespace plumbline::tests {

/// Formulas that are well typed but otherwise any. Two sets of words: about the sample record, or without a record and only what
/// a spreadsheet knows too.
class RandomFormula
{
public:
    enum class Words { Record, Spreadsheet };

    RandomFormula(unsigned seed, Words words) : m_engine(seed), m_words(words) {}

    QString of(formula::Kind kind, int depth);
    /// Number, yes or no, or text.
    QString any(int depth);

private:
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_engine); }
    QString oneOf(const QStringList &texts) { return texts[upTo(int(texts.size()) - 1)]; }
    QString call(const QString &name, const QStringList &arguments) const;
    QString several(formula::Kind kind, int depth);

    QString leaf(formula::Kind kind);
    QString number(int depth);
    QString truth(int depth);
    QString text(int depth);
    QString date(int depth);
    QString money(int depth);

    std::mt19937 m_engine;
    Words m_words;
};

} // namespace plumbline::tests
