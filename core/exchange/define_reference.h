// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/reference_table.h"
#include "core/words/result.h"

namespace plumbline {
class Workspace;
}

namespace plumbline::exchange {

/// Maps a source once (EXCH-12). Refused where the source, a column or a field is not there, before anything is written. Fields
/// may be named by key or as people call them.
Result<ReferenceTableId> addReference(Workspace &workspace, ReferenceTable table);

/// The values stay, and nobody says any more where they came from.
Result<Done> removeReference(Workspace &workspace, ReferenceTableId id);

} // namespace plumbline::exchange
