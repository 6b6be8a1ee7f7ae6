// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/formula_facts.h"
#include "core/records/activity.h"
#include "core/records/choice.h"
#include "core/workspace/row.h"

#include <optional>
#include <QSet>
#include <vector>

namespace plumbline::pipeline {

struct ActivityFact {
    records::ActivityKind kind = records::ActivityKind::Note;
    records::ActivityStatus status = records::ActivityStatus::Held;
    std::optional<Moment> happenedAt;
    bool effective = false; ///< an effective touch
};

/// Everything a gate may ask of a deal, read once; the stage machine reads nothing else.
struct DealFacts {
    const Entity *entity = nullptr; ///< the deal's field table, custom fields included
    Row row;                        ///< as it would be after the move's own fields are written
    QString stage;                  ///< where it stands
    std::optional<Moment> entered;  ///< since when; empty where an import did not say
    QString lastOpenStage;          ///< of a closed deal: where it stood before; may be empty
    std::vector<ActivityFact> activities;
    QSet<QString> attachmentKinds;
    records::ChoiceBook choices;                  ///< to name what lacks
    std::shared_ptr<const FormulaFacts> formulas; ///< what the formulas of the gates read besides; null where there are none
    Zone zone = Zone::utc();

    const Value &value(const QByteArray &field) const
    {
        static const Value none;
        const Field *found = entity->fieldByKey(field);
        return found ? row.at(*entity, found->number) : none;
    }
};

} // namespace plumbline::pipeline
