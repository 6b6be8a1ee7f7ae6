// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/base/money.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

/// A dated amount that came in (refunds negative). Reversed by another receipt, never edited (PAPR-8).
struct Receipt {
    using Id = ReceiptId;

    DealId deal;
    std::optional<InstalmentId> instalment;
    std::optional<CivilDate> receivedOn;
    std::optional<Money> amount;
    std::optional<ReceiptId> reverses;
    QString reference;
    QString notes;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Receipt> &plumbline::tableOf<plumbline::records::Receipt>();
