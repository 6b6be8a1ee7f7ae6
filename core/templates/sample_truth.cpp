// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/sample_truth.h"

#include <QJsonArray>

namespace plumbline::templates {
namespace {

using namespace Qt::StringLiterals;

constexpr auto format = "plumbline.world/1"_L1;

QJsonArray jsonOf(const std::vector<Uuid> &ids)
{
    QJsonArray array;
    for (const Uuid &id : ids)
        array.append(id.toString());
    return array;
}

Uuid uuidOf(const QJsonValue &json) { return Uuid::fromString(json.toString()).value_or(Uuid{}); }

std::vector<Uuid> uuidsOf(const QJsonValue &json)
{
    std::vector<Uuid> ids;
    for (const QJsonValue &id : json.toArray())
        ids.push_back(uuidOf(id));
    return ids;
}

template <class T> QJsonObject jsonOf(const std::map<QString, T> &members)
{
    QJsonObject object;
    for (const auto &[key, value] : members)
        object.insert(key, value);
    return object;
}

template <class T> std::map<QString, T> membersOf(const QJsonValue &json)
{
    std::map<QString, T> members;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        members.emplace(it.key(), T(it->toDouble()));
    return members;
}

template <class T> QJsonArray each(const std::vector<T> &things, QJsonObject (*write)(const T &))
{
    QJsonArray array;
    for (const T &thing : things)
        array.append(write(thing));
    return array;
}

template <class T> std::vector<T> each(const QJsonValue &json, T (*read)(const QJsonValue &))
{
    std::vector<T> things;
    for (const QJsonValue &value : json.toArray())
        things.push_back(read(value));
    return things;
}

QJsonObject writeStage(const StageTruth &stage)
{
    return {{u"key"_s, stage.key},
            {u"conversion"_s, stage.conversion},
            {u"expected"_s, stage.expected},
            {u"decided"_s, stage.decided},
            {u"dwell"_s, QJsonObject{{u"distribution"_s, u"log-normal"_s},
                                     {u"median_working_days"_s, stage.medianDays},
                                     {u"sigma"_s, stage.sigma}}},
            {u"back"_s, stage.back},
            {u"skill"_s, stage.skill}};
}

StageTruth readStage(const QJsonValue &json)
{
    return {json["key"_L1].toString(),
            json["conversion"_L1].toDouble(),
            json["expected"_L1].toDouble(),
            json["decided"_L1].toInteger(),
            json["dwell"_L1]["median_working_days"_L1].toDouble(),
            json["dwell"_L1]["sigma"_L1].toDouble(),
            json["back"_L1].toDouble(),
            json["skill"_L1].toString()};
}

QJsonObject writePerson(const PersonTruth &person)
{
    return {{u"id"_s, person.id.toString()},
            {u"name"_s, person.name},
            {u"role"_s, person.role},
            {u"skills"_s, jsonOf(person.skills)},
            {u"conversion"_s, jsonOf(person.conversion)},
            {u"dwell"_s, person.dwell},
            {u"activity_rate"_s, person.activityRate}};
}

PersonTruth readPerson(const QJsonValue &json)
{
    return {uuidOf(json["id"_L1]),
            json["name"_L1].toString(),
            json["role"_L1].toString(),
            membersOf<int>(json["skills"_L1]),
            membersOf<double>(json["conversion"_L1]),
            json["dwell"_L1].toDouble(),
            json["activity_rate"_L1].toDouble()};
}

QJsonObject writeSource(const SourceTruth &source)
{
    return {{u"key"_s, source.key}, {u"conversion"_s, source.conversion}, {u"win_rate"_s, source.winRate}};
}

SourceTruth readSource(const QJsonValue &json)
{
    return {json["key"_L1].toString(), json["conversion"_L1].toDouble(), json["win_rate"_L1].toDouble()};
}

QJsonObject writePlanted(const PlantedTruth &planted)
{
    QJsonArray stages;
    for (const QString &stage : planted.stuckAt)
        stages.append(stage);
    return {{u"stuck"_s, jsonOf(planted.stuck)},
            {u"stuck_at"_s, stages},
            {u"stuck_with"_s, jsonOf(planted.stuckWith)},
            {u"violations"_s, jsonOf(planted.violations)},
            {u"reopened"_s, jsonOf(planted.reopened)},
            {u"backward"_s, jsonOf(planted.backward)},
            {u"carried_over"_s, jsonOf(planted.carriedOver)},
            {u"without_decision_maker"_s, jsonOf(planted.withoutDecisionMaker)}};
}

PlantedTruth readPlanted(const QJsonValue &json)
{
    PlantedTruth planted;
    planted.stuck = uuidsOf(json["stuck"_L1]);
    planted.stuckAt = each<QString>(json["stuck_at"_L1], [](const QJsonValue &stage) { return stage.toString(); });
    planted.stuckWith = uuidsOf(json["stuck_with"_L1]);
    planted.violations = uuidsOf(json["violations"_L1]);
    planted.reopened = uuidsOf(json["reopened"_L1]);
    planted.backward = uuidsOf(json["backward"_L1]);
    planted.carriedOver = uuidsOf(json["carried_over"_L1]);
    planted.withoutDecisionMaker = uuidsOf(json["without_decision_maker"_L1]);
    return planted;
}

} // namespace

QJsonObject toJson(const SampleTruth &truth)
{
    // The seed as text: a JSON number holds 53 bits of it.
    return {{u"format"_s, format},
            {u"seed"_s, QString::number(truth.seed)},
            {u"months"_s, truth.months},
            {u"begin"_s, toIso(truth.begin)},
            {u"end"_s, toIso(truth.end)},
            {u"pipeline"_s, truth.pipeline},
            {u"stages"_s, each(truth.stages, writeStage)},
            {u"people"_s, each(truth.people, writePerson)},
            {u"sources"_s, each(truth.sources, writeSource)},
            {u"planted"_s, writePlanted(truth.planted)},
            {u"made"_s, jsonOf(truth.made)}};
}

std::optional<SampleTruth> sampleTruthFromJson(const QJsonObject &json)
{
    if (json["format"_L1].toString() != format)
        return std::nullopt;
    SampleTruth truth;
    truth.seed = json["seed"_L1].toString().toULongLong();
    truth.months = json["months"_L1].toInt();
    truth.begin = dateFromIso(json["begin"_L1].toString()).value_or(CivilDate{});
    truth.end = dateFromIso(json["end"_L1].toString()).value_or(CivilDate{});
    truth.pipeline = json["pipeline"_L1].toString();
    truth.stages = each(json["stages"_L1], readStage);
    truth.people = each(json["people"_L1], readPerson);
    truth.sources = each(json["sources"_L1], readSource);
    truth.planted = readPlanted(json["planted"_L1]);
    truth.made = membersOf<qint64>(json["made"_L1]);
    return truth;
}

} // namespace plumbline::templates
