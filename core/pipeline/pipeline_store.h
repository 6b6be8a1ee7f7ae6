// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/nouns.h"
#include "core/workspace/edit.h"

#include <QHash>

namespace plumbline::pipeline {

/// A pipeline with the version in force, as acts and queries need it.
struct LoadedPipeline {
    PipelineId id;
    VersionId version;
    qint64 number = 0;
    Definition definition;
    QHash<QString, StageId> stageIds; ///< by key, retired ones too
    QHash<qint64, QString> stageKeys; ///< by n
};

std::optional<LoadedPipeline> loadPipeline(const Reader &reader, PipelineId id);
std::optional<LoadedPipeline> loadPipelineByKey(const Reader &reader, const QString &key);
/// The pipeline of new deals: the first one; a workspace always has one.
LoadedPipeline defaultPipeline(const Reader &reader);
std::vector<PipelineId> allPipelines(const Reader &reader);

/// Writes a definition as the next version of the pipeline with its key, or as a new pipeline. Deals are not moved here.
LoadedPipeline writeVersion(Edit &edit, const Definition &definition);

} // namespace plumbline::pipeline
