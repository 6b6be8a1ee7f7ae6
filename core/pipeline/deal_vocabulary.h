// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/formula.h"
#include "core/pipeline/definition.h"
#include "core/records/choice.h"
#include "core/workspace/reader.h"

namespace plumbline::pipeline {

/// What belongs to a deal, in the order of its vocabulary.
enum class Belonging { Account, Contact, Owner, Activities, Receipts, Instalments, Stays, Contacts, Lines, Files };
constexpr int belongingCount = 10;

/// The names that a formula about a deal may use (RULE-3): its fields, custom ones too, where it stands, its customer, contact
/// and owner, and the records that belong to it. One for all who read the same fields.
std::shared_ptr<const formula::Vocabulary> dealVocabulary(const std::shared_ptr<const Catalogue> &catalogue);

/// The same for an entity table by itself, without a workspace.
std::shared_ptr<const formula::Vocabulary> makeDealVocabulary(const std::function<const Entity &(int)> &entity);

/// The choices of a workspace with its stages, for reading formulas.
formula::Lists formulaLists(const Reader &reader, const records::ChoiceBook &choices);
formula::Lists formulaLists(const records::ChoiceBook &choices, const QByteArray &currency);

/// Reads a formula about deals.
formula::Compiled dealFormula(const Reader &reader, const QString &text, std::optional<formula::Kind> wanted = {});

/// The terms behind a deal's fields, in the order of the vocabulary: stage, phase, state, entered at, days in stage.
struct Whereabouts {
    QString stage; ///< key; empty where the file is damaged
    std::optional<Phase> phase;
    std::optional<StageKind> kind;
    std::optional<Moment> entered;
};
std::vector<Value> computedTerms(const Whereabouts &where, Moment now, const Zone &zone);
constexpr int computedTermCount = 5;

/// What stands behind an activity's and a stay's fields.
std::vector<Value> computedOfActivity(bool held, bool effective);
std::vector<Value> computedOfStay(const QString &stage, std::optional<Moment> entered, std::optional<Moment> left,
                                  std::optional<qint64> way, std::optional<qint64> compliance);
/// How long an open stay lasts is known only when it is asked.
void measureStay(std::vector<Value> &stay, Moment now);

} // namespace plumbline::pipeline
