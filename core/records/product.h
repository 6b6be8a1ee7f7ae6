// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

/// Something that is sold.
struct Product {
    using Id = ProductId;

    QString name;
    QString reference;
    QString series;
    std::optional<Money> price;
    QString notes;
    bool retired = false;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Product> &plumbline::tableOf<plumbline::records::Product>();
