// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/phrase.h"

#include <functional>

namespace plumbline {

/// Something that `check` found: a stable key of its kind, and a sentence.
struct Problem {
    QByteArray kind;
    Phrase phrase;
};

using FoundProblem = std::function<void(const Problem &)>;

} // namespace plumbline
