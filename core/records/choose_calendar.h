// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/calendar_pack.h"

namespace plumbline {
class Workspace;
}

namespace plumbline::records {

/// From now on the whole workspace counts working days by the calendar with this key; `where` names the place of a refusal.
Result<CalendarPack> chooseCalendar(Workspace &workspace, const QString &key, const QString &where);

} // namespace plumbline::records
