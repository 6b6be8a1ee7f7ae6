// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/base/money.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

/// What a product costs us from a day on (PAPR-9).
struct ProductCost {
    using Id = ProductCostId;

    ProductId product;
    std::optional<Money> cost;
    std::optional<CivilDate> validFrom;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::ProductCost> &plumbline::tableOf<plumbline::records::ProductCost>();
