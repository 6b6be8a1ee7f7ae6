// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "core/workspace/reader.h"

#include <vector>

namespace plumbline::records {

struct RowListFilter {
    std::optional<PersonId> owner = {}; ///< of the account, who did the activity, or the person
    QString text = {};                  ///< anywhere in the row's texts
    int limit = 0;                      ///< 0: all
};

struct ListedRow {
    Row row;
    bool effectiveTouch = false; ///< of an activity
};

/// Accounts, people or activities as their field tables have them, newest first.
std::vector<ListedRow> rowList(const Reader &reader, int entity, const RowListFilter &filter);

} // namespace plumbline::records
