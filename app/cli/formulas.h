// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/formula.h"
#include "core/records/ids.h"
#include "core/words/result.h"
#include "core/words/words.h"
#include "core/workspace/reader.h"

#include <QJsonObject>

namespace plumbline::cli {

/// "number", "text", "yes_no" …
QString nameOf(formula::Kind kind);

/// {"type", "value"}: numbers and amounts as text, since JSON's numbers are not exact; dates and times ISO 8601, choices by key,
/// rows as UUID, null where there is nothing; {"type", "failure", "at", "length"} where it failed.
QJsonObject jsonOfAnswer(const formula::Answer &answer, const Reader &reader, const Words &words);

/// Empty where there is no such deal.
std::optional<formula::Explanation> explainOn(const Reader &reader, const formula::Formula &formula, records::DealId deal,
                                              Moment now);

/// NAME=FORMULA, a column of one's own in lists and exports.
struct FormulaColumn {
    QString name;
    formula::Formula formula;
};
Result<std::vector<FormulaColumn>> formulaColumns(const Reader &reader, const std::vector<std::string> &texts);

} // namespace plumbline::cli
