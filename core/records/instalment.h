// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/base/money.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

enum class InstalmentKind { DownPayment = 1, Progress = 2, Acceptance = 3, Retention = 4, Other = 5 };
const CodeList &instalmentKinds();

/// One part of a deal's payment plan (PAPR-8).
struct Instalment {
    using Id = InstalmentId;

    DealId deal;
    std::optional<InstalmentKind> kind;
    std::optional<CivilDate> dueOn;
    std::optional<Money> amount;
    QString reference;
    QString notes;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Instalment> &plumbline::tableOf<plumbline::records::Instalment>();
