// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/change_record.h"

namespace plumbline::records {

/// Makes a person, account, contact or product from what was typed. Deals begin in a stage: pipeline::createDeal.
Result<qint64> createRecord(Workspace &workspace, int entity, const std::vector<TypedField> &typed);

} // namespace plumbline::records
