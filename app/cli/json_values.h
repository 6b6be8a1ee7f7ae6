// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_list_query.h"
#include "core/pipeline/stage_machine.h"
#include "core/words/result.h"
#include "core/words/words.h"
#include "core/workspace/reader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace plumbline::cli {

/// How values are written in JSON: dates and times ISO 8601, money {"minor", "currency"}, choices and codes by key,
/// references as UUID, what is not filled as null.
QJsonValue jsonOf(const Reader &reader, const Field &field, const Value &value);
QJsonValue jsonOf(const Zone &zone, std::optional<Moment> moment);
QJsonValue jsonOf(const CodeList &codes, int number);
/// Empty text as null.
QJsonValue textOrNull(const QString &text);

QJsonObject jsonOf(const Zone &zone, const pipeline::DealListRow &deal);
/// {"allowed", "from", "to", "missing": […]}
QJsonObject jsonOf(const Words &words, const pipeline::Verdict &verdict);

/// An object that a person wrote into a file; refuses with line and column.
Result<QJsonObject> readJson(const QString &path);

/// The key of an entity in JSON: "deal", "activity" …
QString keyOf(const Entity &entity);

} // namespace plumbline::cli
