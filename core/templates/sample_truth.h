// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/base/uuid.h"

#include <map>
#include <optional>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace plumbline::templates {

/// How a stage truly behaves.
struct StageTruth {
    QString key;
    double conversion = 0; ///< chance that a stay ends forward, of those that end forward or lost; average seller and source
    double expected = 0;   ///< the same for the stays of this world: the mean of each one's own chance
    qint64 decided = 0;    ///< stays of this world that ended forward or lost
    double medianDays = 0; ///< working days (of nine hours) in the stage: log-normal about this median
    double sigma = 0;      ///< of its logarithm
    double back = 0;       ///< chance that a stay ends one stage back instead
    QString skill;         ///< which skill bears on the conversion
};

/// What somebody of the team can truly do.
struct PersonTruth {
    Uuid id;
    QString name;
    QString role;                         ///< "director", "lead", "rep"
    std::map<QString, int> skills;        ///< six axes, 0–100
    std::map<QString, double> conversion; ///< by stage: what it multiplies the conversion by
    double dwell = 1;                     ///< what it multiplies the time in a stage by; below 1 is quick
    double activityRate = 1;              ///< activities, of the average
};

struct SourceTruth {
    QString key;
    double conversion = 1; ///< what it multiplies every stage's conversion by
    double winRate = 1;    ///< and so the chance of winning a new lead
};

/// What was put into the world to be found: deals by UUID, each list in the order in which they arrived.
struct PlantedTruth {
    std::vector<Uuid> stuck;                ///< over the idle and the dwell limit of their stage, by far
    std::vector<Uuid> violations;           ///< moved on with a soft requirement unmet and a written reason
    std::vector<Uuid> reopened;             ///< after having been lost
    std::vector<Uuid> backward;             ///< moved back a stage
    std::vector<Uuid> carriedOver;          ///< came in with imported stays
    std::vector<Uuid> withoutDecisionMaker; ///< no contact of the customer decides
    std::vector<QString> stuckAt;           ///< the stages and people with most of the stuck deals
    std::vector<Uuid> stuckWith;
};

/// TMPL-3a: what is true of a sample world, so that analytics can be tested against what they should find. A file of the
/// format "plumbline.world/1".
struct SampleTruth {
    quint64 seed = 1;
    int months = 6;
    CivilDate begin;
    CivilDate end;
    QString pipeline; ///< key
    std::vector<StageTruth> stages;
    std::vector<PersonTruth> people;
    std::vector<SourceTruth> sources;
    PlantedTruth planted;
    std::map<QString, qint64> made; ///< rows, by the key of their entity
};

QJsonObject toJson(const SampleTruth &truth);
/// Empty where it is no such file.
std::optional<SampleTruth> sampleTruthFromJson(const QJsonObject &json);

} // namespace plumbline::templates
