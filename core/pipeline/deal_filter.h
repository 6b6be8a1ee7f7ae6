// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "core/workspace/reader.h"

#include <optional>
#include <QString>
#include <vector>

namespace plumbline::db {
class Statement;
}

namespace plumbline::pipeline {

/// Which deals a board or a list shows. What is empty does not filter.
struct DealFilter {
    std::vector<StageId> stages;
    std::optional<records::PersonId> owner;
    std::optional<records::UnitId> unit; ///< deals of its people and of the units below it
    QString source;                      ///< choice key
    QString text;                        ///< in title, reference, handle, customer or owner; or pinyin of title, customer or owner
};

/// The filter as an SQL condition over `deal d LEFT JOIN account a … LEFT JOIN person p …`, with named parameters.
QByteArray conditionOf(const DealFilter &filter);
void bindFilter(db::Statement &statement, const DealFilter &filter);

} // namespace plumbline::pipeline
