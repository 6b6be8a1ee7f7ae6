// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/checks.h"

#include "core/db/database.h"
#include "core/pipeline/definition_json.h"
#include "core/pipeline/phrases.h"
#include "core/pipeline/pipeline_store.h"
#include "core/words/json_reader.h"
#include "core/workspace/store.h"

namespace plumbline::pipeline {
namespace {

void checkStays(const Reader &reader, const FoundProblem &found)
{
    db::Database &database = reader.database();
    db::Statement open = database.prepare(R"(
        SELECT d.n, count(s.n) FROM deal d LEFT JOIN stay s ON s.deal = d.n AND s.left_at IS NULL
         GROUP BY d.n HAVING count(s.n) <> 1)");
    while (open.step())
        found({"open-stays", phrases::checkOpenStays(open.integer(0), open.integer(1))});
    db::Statement times = database.prepare("SELECT n FROM stay WHERE left_at < entered_at");
    while (times.step())
        found({"stay-times", phrases::checkStayTimes(times.integer(0))});
    db::Statement stages = database.prepare(R"(
        SELECT s.n FROM stay s JOIN deal d ON d.n = s.deal JOIN stage g ON g.n = s.stage WHERE g.pipeline <> d.pipeline)");
    while (stages.step())
        found({"stay-stage", phrases::checkStayStage(stages.integer(0))});
}

void checkVersions(const Reader &reader, const FoundProblem &found)
{
    db::Statement versions = reader.database().prepare("SELECT n, definition FROM pipeline_version");
    while (versions.step()) {
        const auto json = JsonReader::parse(versions.utf8(1), QString());
        if (!json.ok() || !definitionFromJson(*json, nullptr).ok())
            found({"pipeline-definition", phrases::checkDefinition(versions.integer(0))});
    }
}

bool stagesAgree(const Reader &reader, const LoadedPipeline &pipeline)
{
    size_t alive = 0;
    for (const auto &[id, row] : loadWhere<StageRecord>(reader, "t.pipeline = ?1", pipeline.id.n)) {
        const StageDefinition *stage = pipeline.definition.stage(row.key);
        if (row.retired != !stage)
            return false;
        if (!stage)
            continue;
        ++alive;
        if (row.kind != stage->kind || row.phase != stage->phase || row.name != stage->name
            || row.position != pipeline.definition.indexOf(row.key))
            return false;
    }
    return alive == pipeline.definition.stages.size();
}

} // namespace

void checkPipelines(const Reader &reader, const FoundProblem &found)
{
    checkStays(reader, found);
    checkVersions(reader, found);
    for (const PipelineId id : allPipelines(reader)) {
        const auto pipeline = loadPipeline(reader, id);
        if (!pipeline || !stagesAgree(reader, *pipeline))
            found({"pipeline-version", phrases::checkCurrentVersion(id.n)});
    }
}

} // namespace plumbline::pipeline
