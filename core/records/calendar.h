// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

/// What a workspace keeps of a working calendar: what was imported, beside or over what is shipped, and when it was chosen for
/// the whole workspace. The one chosen last counts, so that two replicas that chose differently agree.
struct Calendar {
    using Id = CalendarId;

    QString key;
    QString definition; ///< a CalendarPack as JSON; empty: as shipped
    std::optional<Moment> chosenAt;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Calendar> &plumbline::tableOf<plumbline::records::Calendar>();
