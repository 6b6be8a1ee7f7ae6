// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/journal.h"
#include "core/workspace/reader.h"

namespace plumbline::templates {

/// The exact rows that sample worlds made in this workspace, by entity; also those that are gone since.
std::map<int, std::vector<RowRange>> sampleRows(const Reader &reader);

/// The name of the attachment that keeps the truth.
extern const char *const truthFileName;

} // namespace plumbline::templates
