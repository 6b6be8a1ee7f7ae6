// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/definition_json.h"
#include "core/pipeline/pipeline_store.h"

namespace plumbline {
class Workspace;
}

namespace plumbline::pipeline {

struct Published {
    QString key;
    qint64 version = 0;
    qint64 movedDeals = 0; ///< that stood in a stage which is gone
};

/// PIPE-4: publishes a definition as the next version of its pipeline, or as a new pipeline. Deals in a stage that is gone
/// are moved as `moves` says, in the same edit; where it says nothing for one that has deals, nothing is published.
Result<Published> publishPipeline(Workspace &workspace, const QJsonObject &json);

} // namespace plumbline::pipeline
