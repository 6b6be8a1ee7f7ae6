// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/node.h"
#include "core/formula/vocabulary.h"

namespace plumbline::formula {

/// Finds what every name of the tree means and of what kind every piece is, and writes it into the nodes. Texts take the kind of
/// what they stand beside: a choice, a day, an amount. The first problem, or nothing.
std::optional<Problem> check(Node &tree, const Vocabulary &vocabulary, const Lists &lists);

} // namespace plumbline::formula
