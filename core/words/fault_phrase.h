// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/fault.h"
#include "core/words/phrase.h"

namespace plumbline {

/// What a person is told of a fault: what happened, what was kept, what to do.
Phrase phraseOf(const Fault &fault);

} // namespace plumbline
