// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/problem.h"
#include "core/workspace/reader.h"

namespace plumbline::records {

/// What `check` asks of the records: external references that two rows have, choices that no list knows, attachments
/// without content, units too deep or in a circle.
void checkRecords(const Reader &reader, const FoundProblem &found);

} // namespace plumbline::records
