// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/pipeline_store.h"

#include "core/base/fault.h"
#include "core/db/database.h"
#include "core/pipeline/definition_json.h"
#include "core/words/json_reader.h"
#include "core/workspace/store.h"

#include <QJsonDocument>

namespace plumbline::pipeline {
namespace {

std::optional<PipelineId> idByKey(const Reader &reader, const QString &key)
{
    db::Statement statement = reader.database().prepare("SELECT n FROM pipeline WHERE key = ?1");
    statement.bind(1, key);
    return statement.step() ? std::optional(PipelineId(statement.integer(0))) : std::nullopt;
}

} // namespace

std::optional<LoadedPipeline> loadPipeline(const Reader &reader, PipelineId id)
{
    db::Statement version =
        reader.database().prepare("SELECT v.n, v.number, v.definition FROM pipeline p "
                                  "JOIN pipeline_version v ON v.pipeline = p.n AND v.number = p.version WHERE p.n = ?1");
    version.bind(1, id.n);
    if (!version.step())
        return std::nullopt;
    LoadedPipeline loaded{id, VersionId(version.integer(0)), version.integer(1), {}, {}, {}};
    const auto json = JsonReader::parse(version.utf8(2), QString());
    const auto decoded = json.ok() ? definitionFromJson(*json, nullptr) : Result<DecodedDefinition>(json.refusal());
    if (!decoded.ok())
        return std::nullopt;
    loaded.definition = decoded->definition;

    db::Statement stages = reader.database().prepare("SELECT n, key FROM stage WHERE pipeline = ?1");
    stages.bind(1, id.n);
    while (stages.step()) {
        loaded.stageIds[stages.text(1)] = StageId(stages.integer(0));
        loaded.stageKeys[stages.integer(0)] = stages.text(1);
    }
    return loaded;
}

std::optional<LoadedPipeline> loadPipelineByKey(const Reader &reader, const QString &key)
{
    const auto id = idByKey(reader, key);
    return id ? loadPipeline(reader, *id) : std::nullopt;
}

LoadedPipeline defaultPipeline(const Reader &reader)
{
    const auto all = allPipelines(reader);
    const auto loaded = all.empty() ? std::nullopt : loadPipeline(reader, all.front());
    if (!loaded)
        throw Fault(FaultKind::Damaged, QStringLiteral("pipeline"));
    return *loaded;
}

std::vector<PipelineId> allPipelines(const Reader &reader)
{
    std::vector<PipelineId> all;
    db::Statement statement = reader.database().prepare("SELECT n FROM pipeline ORDER BY n");
    while (statement.step())
        all.emplace_back(statement.integer(0));
    return all;
}

LoadedPipeline writeVersion(Edit &edit, const Definition &definition)
{
    const auto known = idByKey(edit.reader(), definition.key);
    const PipelineId id = known ? *known : add(edit, PipelineRecord{definition.key, definition.name, 0});
    PipelineRecord record = *load<PipelineRecord>(edit.reader(), id);
    ++record.version;
    record.name = definition.name;
    replace(edit, id, record);
    const QByteArray json = QJsonDocument(toJson(definition)).toJson(QJsonDocument::Compact);
    add(edit, PipelineVersion{id, record.version, QString::fromUtf8(json), edit.now()});

    QHash<QString, StageId> present;
    for (const auto &[stageId, stage] : loadWhere<StageRecord>(edit.reader(), "t.pipeline = ?1", id.n)) {
        present[stage.key] = stageId;
        if (!definition.stage(stage.key)) {
            StageRecord retired = stage;
            retired.retired = true;
            replace(edit, stageId, retired);
        }
    }
    for (size_t i = 0; i < definition.stages.size(); ++i) {
        const StageDefinition &stage = definition.stages[i];
        const StageRecord row{id, stage.key, stage.name, stage.phase, stage.kind, qint64(i), false};
        if (present.contains(stage.key))
            replace(edit, present[stage.key], row);
        else
            add(edit, row);
    }
    return *loadPipeline(edit.reader(), id);
}

} // namespace plumbline::pipeline
