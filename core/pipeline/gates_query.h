// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/definition.h"
#include "core/words/language.h"
#include "core/workspace/reader.h"

namespace plumbline::pipeline {

enum class GateSide { Exit, Entry };

/// Where requirements stand: on leaving a stage, or on entering it.
struct GatePlace {
    QString pipeline; ///< keys
    QString stage;
    GateSide side = GateSide::Exit;
};

/// One requirement, in words, whatever the deal.
struct GateLine {
    QString key;
    bool hard = true;
    bool isFixed = false; ///< PIPE-7: every pipeline asks for it
    Phrase text;
    QString formula; ///< as it is shown in the language asked for; empty where it is of another kind
};

struct GateStage {
    QString key;
    LocalText name;
    LocalText group;
    StageKind kind = StageKind::Open;
    std::vector<GateLine> exit;
    std::vector<GateLine> entry;
};

/// What every stage of a pipeline asks for, by the version in force.
struct GatesView {
    QString pipeline; ///< its key
    LocalText name;
    qint64 version = 0;
    std::vector<GateStage> stages;
    std::vector<std::pair<QString, LocalText>> pipelines; ///< all there are, by key
};

/// `pipeline` empty, or gone: that of new deals.
GatesView gatesOf(const Reader &reader, const QString &pipeline, Language language);

} // namespace plumbline::pipeline
