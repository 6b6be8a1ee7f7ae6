// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/calendar_pack.h"

namespace plumbline {
class Workspace;
}

namespace plumbline::records {

/// Takes a calendar, or new years of one: they take the place of what the workspace knew of these years. One step to undo.
/// Refuses a pack that is not right with the path of what is wrong.
Result<CalendarPack> importCalendar(Workspace &workspace, const QJsonObject &json);

} // namespace plumbline::records
