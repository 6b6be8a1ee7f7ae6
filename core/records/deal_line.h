// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

/// A product and how many of it a deal is about.
struct DealLine {
    using Id = DealLineId;

    DealId deal;
    std::optional<ProductId> product;
    std::optional<qint64> quantity;
    std::optional<Money> unitPrice;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::DealLine> &plumbline::tableOf<plumbline::records::DealLine>();
