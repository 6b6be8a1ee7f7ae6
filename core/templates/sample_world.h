// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/templates/sample_truth.h"
#include "core/words/result.h"
#include "core/workspace/reader.h"

#include <functional>

namespace plumbline {
class Workspace;
}

namespace plumbline::templates {

constexpr int mostSampleMonths = 36;

struct SampleWanted {
    quint64 seed = 1;
    int months = 6;                                 ///< 1 … 36, ending now
    std::function<void(int percent)> progress = {}; ///< called now and then from the thread that adds
};

/// Why there can be no such world in any workspace.
std::optional<Refusal> refuseSample(const SampleWanted &wanted);

struct SampleReport {
    SampleTruth truth;
};

/// TMPL-3: a believable half year (or more) of a team of twelve that sells through the workspace's default pipeline, in
/// one edit. The same seed in the same workspace at the same moment makes the same rows. Deals and customers carry the
/// tag "sample". What is true of the world (TMPL-3a) is kept with it, as an attachment that belongs to no deal: a row
/// like the others, so that undo, removal and `check` need to know nothing of it.
Result<SampleReport> addSampleWorld(Workspace &workspace, const SampleWanted &wanted = {});

/// Whether any row of a sample world is still there. The history knows which rows those are.
bool hasSampleWorld(const Reader &reader);

/// Empty where there is no sample world, or where undoing left only what was edited of it.
std::optional<SampleTruth> sampleTruthOf(const Reader &reader);

struct SampleRemoval {
    std::map<int, qint64> erased; ///< rows, by entity; with what belongs to sample deals
    qint64 emptiedReferences = 0; ///< of the team's own rows, that led to what is gone
    qint64 keptChoices = 0;       ///< choices that came with the sample and are used by the team's own rows
};

/// Erases everything that the sample made and what belongs to its deals, in one edit, whatever was edited since. The
/// team's own deals, customers and contacts stay.
Result<SampleRemoval> removeSampleWorld(Workspace &workspace);

} // namespace plumbline::templates
