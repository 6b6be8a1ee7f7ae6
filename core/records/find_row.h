// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "core/words/result.h"
#include "core/workspace/reader.h"

namespace plumbline::records {

/// The field that people call a row by: title or name; null where the entity has none.
const Field *nameField(const Entity &entity);

/// An act that waited its turn (behind an import, an undo) may find that its row is gone.
std::optional<Refusal> refuseGone(const Reader &reader, int entity, qint64 n);

/// What people call a row; its UUID where it has no name.
QString nameOfRow(const Reader &reader, int entity, qint64 n);

/// The name of another row that a slip of the pen could have meant; empty where none is near, or there are too many to look.
QString nearestName(const Reader &reader, int entity, const QString &text);

/// The row that a person means: by identifier, external reference, or a name that only one row has.
Result<qint64> findRow(const Reader &reader, int entity, const QString &text, const QString &where);

/// DEAL on the command line.
Result<DealId> findDeal(const Reader &reader, const QString &text);

} // namespace plumbline::records
