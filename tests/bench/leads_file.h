// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/measurement.h"

namespace plumbline::bench {

/// A CSV file of `wanted.deals` leads as a sales team has them, kept in the folder; the same in every build.
QString leadsFile(const Wanted &wanted);

} // namespace plumbline::bench
