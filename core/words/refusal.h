// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/phrase.h"

#include <QString>

namespace plumbline {

/// The domain says no: one sentence that says what is missing and what to do, and the place where it is mended.
struct Refusal {
    Phrase phrase;
    /// A stable key for programs and for the cursor: "deal.pain_points", "attachment.quote", "lock", "argument.stage".
    QString where;
};

} // namespace plumbline
