// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/definition.h"
#include "core/words/result.h"
#include "core/workspace/reader.h"

#include <QJsonObject>
#include <QMap>

namespace plumbline::pipeline {

/// A pipeline as a file: format "plumbline.pipeline/1".
QJsonObject toJson(const Definition &definition);

struct DecodedDefinition {
    Definition definition;
    QMap<QString, QString> moves; ///< old stage → new stage, for deals whose stage is gone (PIPE-4)
};

/// Refuses with the path of the first thing that is wrong. With a reader, fields and attachment kinds must be the
/// workspace's own.
Result<DecodedDefinition> definitionFromJson(const QJsonObject &json, const Reader *reader);

/// The pipelines that Plumbline ships (PIPE-3): standard, short, detailed.
QStringList shippedPipelines();
Result<Definition> shippedPipeline(const QString &key);

} // namespace plumbline::pipeline
