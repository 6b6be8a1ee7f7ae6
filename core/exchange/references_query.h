// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/reference_table.h"
#include "core/words/result.h"
#include "core/workspace/reader.h"

#include <vector>

namespace plumbline::exchange {

/// One source as a list shows it.
struct ReferenceView {
    ReferenceTableId id;
    ReferenceTable table;
    qint64 values = 0;          ///< fields that hold what came from it
    std::optional<Moment> asOf; ///< of the newest of them
};
std::vector<ReferenceView> references(const Reader &reader);

/// By its name; refused with the names there are.
Result<ReferenceTableId> findReference(const Reader &reader, const QString &name);

} // namespace plumbline::exchange
