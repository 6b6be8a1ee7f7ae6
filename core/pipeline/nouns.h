// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/stage_machine.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

namespace plumbline::pipeline {

/// A pipeline by name (PIPE-1); what it is stands in its versions.
struct PipelineRecord {
    using Id = PipelineId;
    QString key;
    LocalText name;
    qint64 version = 0; ///< the number in force
};

/// One published version (PIPE-4); never changed afterwards.
struct PipelineVersion {
    using Id = VersionId;
    PipelineId pipeline;
    qint64 number = 0;
    QString definition; ///< plumbline.pipeline/1
    std::optional<Moment> publishedAt;
};

/// What SQL needs of a stage; kept equal to the version in force by publishing.
struct StageRecord {
    using Id = StageId;
    PipelineId pipeline;
    QString key;
    LocalText name;
    Phase phase = Phase::Lead;
    StageKind kind = StageKind::Open;
    qint64 position = 0;
    bool retired = false;
};

/// One stay of a deal in a stage: entered, left, by whom, and how it was judged (PIPE-9). Never a visit.
struct Stay {
    using Id = StayId;
    records::DealId deal;
    StageId stage;
    std::optional<VersionId> version; ///< under which it was judged; of an open stay: in force when it was entered
    std::optional<Moment> enteredAt;  ///< empty where an import did not say
    QString enteredBy;
    std::optional<Moment> leftAt; ///< empty: the deal stands here
    QString leftBy;
    std::optional<Way> way;
    std::optional<Compliance> compliance;
    QString reason;
    QString verdict; ///< JSON: {"due": ["stage.requirement"…], "unmet": […]}
    bool imported = false;
};

} // namespace plumbline::pipeline

template <>
const plumbline::Table<plumbline::pipeline::PipelineRecord> &plumbline::tableOf<plumbline::pipeline::PipelineRecord>();
template <>
const plumbline::Table<plumbline::pipeline::PipelineVersion> &plumbline::tableOf<plumbline::pipeline::PipelineVersion>();
template <> const plumbline::Table<plumbline::pipeline::StageRecord> &plumbline::tableOf<plumbline::pipeline::StageRecord>();
template <> const plumbline::Table<plumbline::pipeline::Stay> &plumbline::tableOf<plumbline::pipeline::Stay>();
