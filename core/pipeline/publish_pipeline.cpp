// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/publish_pipeline.h"

#include "core/db/database.h"
#include "core/pipeline/phrases.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <algorithm>

namespace plumbline::pipeline {
namespace {

std::vector<StayId> openStaysIn(const Reader &reader, StageId stage)
{
    std::vector<StayId> stays;
    db::Statement statement =
        reader.database().prepare("SELECT s.n FROM deal d JOIN stay s ON s.deal = d.n AND s.left_at IS NULL "
                                  "WHERE d.stage = ?1 AND s.stage = ?1");
    statement.bind(1, stage.n);
    while (statement.step())
        stays.emplace_back(statement.integer(0));
    return stays;
}

void moveByEdit(Edit &edit, StayId id, StageId to, VersionId version)
{
    Stay left = *load<Stay>(edit.reader(), id);
    left.leftAt = std::max(edit.now(), left.enteredAt.value_or(edit.now())); // a clock may have been set back
    left.leftBy = edit.actor();
    left.way = Way::Edited;
    left.compliance = Compliance::NotJudged;
    replace(edit, id, left);
    Stay entered;
    entered.deal = left.deal;
    entered.stage = to;
    entered.version = version;
    entered.enteredAt = left.leftAt;
    entered.enteredBy = edit.actor();
    add(edit, entered);
}

Result<qint64> moveHomelessDeals(Edit &edit, const LoadedPipeline &pipeline, const QMap<QString, QString> &moves)
{
    qint64 moved = 0;
    for (auto it = pipeline.stageIds.begin(); it != pipeline.stageIds.end(); ++it) {
        if (pipeline.definition.stage(it.key()))
            continue;
        const std::vector<StayId> stays = openStaysIn(edit.reader(), it.value());
        if (!stays.empty() && !moves.contains(it.key()))
            return phrases::stageNeedsMove(it.key(), qint64(stays.size()));
        for (const StayId stay : stays)
            moveByEdit(edit, stay, pipeline.stageIds.value(moves.value(it.key())), pipeline.version);
        moved += qint64(stays.size());
    }
    return moved;
}

} // namespace

Result<Published> publishPipeline(Workspace &workspace, const QJsonObject &json)
{
    const auto decoded = workspace.read([&](const Reader &reader) { return definitionFromJson(json, &reader); });
    if (!decoded.ok())
        return decoded.refusal();
    const Definition &definition = decoded->definition;
    const qint64 next = workspace.read([&](const Reader &reader) {
        const auto known = loadPipelineByKey(reader, definition.key);
        return known ? known->number + 1 : 1;
    });
    return workspace.edit(phrases::publishPipeline(definition.name, next), [&](Edit &edit) -> Result<Published> {
        const LoadedPipeline pipeline = writeVersion(edit, definition);
        const auto moved = moveHomelessDeals(edit, pipeline, decoded->moves);
        if (!moved.ok())
            return moved.refusal();
        return Published{definition.key, pipeline.number, *moved};
    });
}

} // namespace plumbline::pipeline
