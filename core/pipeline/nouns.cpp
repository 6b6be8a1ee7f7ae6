// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/nouns.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace plumbline::pipeline;

template <> const Table<PipelineRecord> &plumbline::tableOf<PipelineRecord>()
{
    static const Table<PipelineRecord> table{
        {entity::pipeline, "pipeline", QT_TRANSLATE_NOOP("fields", "Pipeline"), {}, 0, {}},
        {
            field(1, "key", QT_TRANSLATE_NOOP("fields", "Key"), &PipelineRecord::key).internal(),
            field(2, "name", QT_TRANSLATE_NOOP("fields", "Name"), &PipelineRecord::name).internal(),
            field(3, "version", QT_TRANSLATE_NOOP("fields", "Version"), &PipelineRecord::version).internal(),
        }};
    return table;
}

template <> const Table<PipelineVersion> &plumbline::tableOf<PipelineVersion>()
{
    static const Table<PipelineVersion> table{
        {entity::pipelineVersion, "pipeline_version", QT_TRANSLATE_NOOP("fields", "Pipeline version"), {}, 1, {}},
        {
            field(1, "pipeline", QT_TRANSLATE_NOOP("fields", "Pipeline"), &PipelineVersion::pipeline).internal(),
            field(2, "number", QT_TRANSLATE_NOOP("fields", "Number"), &PipelineVersion::number).internal(),
            field(3, "definition", QT_TRANSLATE_NOOP("fields", "Definition"), &PipelineVersion::definition).notes().internal(),
            field(4, "published_at", QT_TRANSLATE_NOOP("fields", "Published at"), &PipelineVersion::publishedAt).internal(),
        }};
    return table;
}

template <> const Table<StageRecord> &plumbline::tableOf<StageRecord>()
{
    static const Table<StageRecord> table{
        {entity::stage, "stage", QT_TRANSLATE_NOOP("fields", "Stage"), {}, 1, {}},
        {
            field(1, "pipeline", QT_TRANSLATE_NOOP("fields", "Pipeline"), &StageRecord::pipeline).internal(),
            field(2, "key", QT_TRANSLATE_NOOP("fields", "Key"), &StageRecord::key).internal(),
            field(3, "name", QT_TRANSLATE_NOOP("fields", "Name"), &StageRecord::name).internal(),
            field(4, "phase", QT_TRANSLATE_NOOP("fields", "Phase"), &StageRecord::phase).codes(phases()).internal(),
            field(5, "kind", QT_TRANSLATE_NOOP("fields", "Kind"), &StageRecord::kind).codes(stageKinds()).internal(),
            field(6, "position", QT_TRANSLATE_NOOP("fields", "Position"), &StageRecord::position).internal(),
            field(7, "retired", QT_TRANSLATE_NOOP("fields", "Retired"), &StageRecord::retired).internal(),
        }};
    return table;
}

template <> const Table<Stay> &plumbline::tableOf<Stay>()
{
    static const Table<Stay> table{
        {entity::stay, "stay", QT_TRANSLATE_NOOP("fields", "Stay"), {}, 1, {}},
        {
            field(1, "deal", QT_TRANSLATE_NOOP("fields", "Deal"), &Stay::deal).internal(),
            field(2, "stage", QT_TRANSLATE_NOOP("fields", "Stage"), &Stay::stage).internal(),
            field(3, "version", QT_TRANSLATE_NOOP("fields", "Pipeline version"), &Stay::version).internal(),
            field(4, "entered_at", QT_TRANSLATE_NOOP("fields", "Entered at"), &Stay::enteredAt).internal(),
            field(5, "entered_by", QT_TRANSLATE_NOOP("fields", "Entered by"), &Stay::enteredBy).internal(),
            field(6, "left_at", QT_TRANSLATE_NOOP("fields", "Left at"), &Stay::leftAt).internal(),
            field(7, "left_by", QT_TRANSLATE_NOOP("fields", "Left by"), &Stay::leftBy).internal(),
            field(8, "way", QT_TRANSLATE_NOOP("fields", "Way"), &Stay::way).codes(ways()).internal(),
            field(9, "compliance", QT_TRANSLATE_NOOP("fields", "Compliance"), &Stay::compliance).codes(compliances()).internal(),
            field(10, "reason", QT_TRANSLATE_NOOP("fields", "Reason"), &Stay::reason).notes().internal(),
            field(11, "verdict", QT_TRANSLATE_NOOP("fields", "Verdict"), &Stay::verdict).notes().internal(),
            field(12, "imported", QT_TRANSLATE_NOOP("fields", "Imported"), &Stay::imported).internal(),
        }};
    return table;
}
