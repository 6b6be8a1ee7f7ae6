// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/answer.h"
#include "core/formula/vocabulary.h"
#include "core/words/words.h"

#include <functional>

namespace plumbline::pipeline {

/// The name of a row, for answers that are one.
using NameOfRow = std::function<QString(int entity, qint64 n)>;

/// What a formula gave, as a person reads it: ¥600,000.00, 2026年3月15日, the name of a choice and never its key; why there is no
/// value where it failed. `text`: the formula.
QString spoken(const formula::Answer &answer, const QString &text, const formula::Lists &lists, const Words &words,
               const NameOfRow &nameOf = {});

} // namespace plumbline::pipeline
