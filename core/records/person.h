// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

/// Somebody of the team, also after leaving.
struct Person {
    using Id = PersonId;

    QString name;
    std::optional<UnitId> unit;
    std::optional<PersonId> manager;
    QString mobile;
    QString email;
    std::optional<CivilDate> joinedOn;
    std::optional<CivilDate> leftOn;
    QString leaveReason;
    QString reference;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Person> &plumbline::tableOf<plumbline::records::Person>();
