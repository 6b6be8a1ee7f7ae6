// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/activity.h"
#include "core/words/refusal.h"
#include "core/workspace/field.h"

#include <QByteArray>
#include <variant>
#include <vector>

namespace plumbline::pipeline {

struct DealFacts;

/// From when on a requirement counts activities.
enum class Since { DealBegan, StageEntered };

/// PIPE-5: what a gate can ask for. To add a kind: one struct here, its unmet() in requirement.cpp, its two lines of JSON in
/// definition_json.cpp, a table of cases in the tests; the compiler asks for the rest.
struct FieldFilled {
    QByteArray field;
    bool operator==(const FieldFilled &) const = default;
};

/// A formula over the deal holds (RULE-3): `budget >= 3000000`, `COUNT(activities, kind = "demo" AND held) >= 1`. Kept as
/// Formula::stored() writes it, choices by key.
struct FormulaHolds {
    QString text;
    bool operator==(const FormulaHolds &) const = default;
};

struct ChoicesTicked {
    QByteArray field;
    int least = 1;
    bool operator==(const ChoicesTicked &) const = default;
};

struct TextLength {
    QByteArray field;
    int least = 1; ///< characters
    bool operator==(const TextLength &) const = default;
};

struct AttachmentPresent {
    QString kind;
    bool operator==(const AttachmentPresent &) const = default;
};

struct ActivitiesHeld {
    std::vector<records::ActivityKind> kinds;
    int least = 1;
    Since since = Since::StageEntered;
    bool operator==(const ActivitiesHeld &) const = default;
};

struct EffectiveTouches {
    int least = 1;
    Since since = Since::StageEntered;
    bool operator==(const EffectiveTouches &) const = default;
};

using Condition =
    std::variant<FieldFilled, FormulaHolds, ChoicesTicked, TextLength, AttachmentPresent, ActivitiesHeld, EffectiveTouches>;

struct Requirement {
    QString key;      ///< stable within its stage
    bool hard = true; ///< soft: the move needs a written reason and counts as non-compliant (PIPE-6)
    Condition condition;
    bool operator==(const Requirement &) const = default;
};

/// What lacks, in words, and where it is mended.
struct Lack {
    Phrase text;
    QString where; ///< "deal.pain_points", "attachment.quote", "activity.demo"
};

/// Empty where the condition holds at `now`. `touchKinds`: which kinds count as effective touch in the stage; empty: all.
std::optional<Lack> lackOf(const Condition &condition, const DealFacts &facts, Moment now,
                           const std::vector<records::ActivityKind> &touchKinds = {});

} // namespace plumbline::pipeline
