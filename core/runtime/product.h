// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/result.h"
#include "core/workspace/catalogue.h"

#include <QString>

namespace plumbline::runtime {

/// Everything that Plumbline is made of: the entities, what is derived and what is checked, collected from the rooms.
/// `pipeline` is the shipped pipeline that a new workspace begins with.
Result<Product> product(const QString &pipeline = QStringLiteral("standard"));

} // namespace plumbline::runtime
