// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <QStringList>

namespace plumbline::formula {

/// What is wrong with a formula as it is written: the words it is about, what was expected, and what could have been meant.
struct Problem {
    Phrase text;
    int from = 0; ///< in UTF-16 units of the source
    int length = 0;
    QStringList proposals = {}; ///< each would take the place of those words

    /// With the place in words, for those who see no editor; `where` is "formula:12".
    Refusal refusal(const QString &source) const;
};

} // namespace plumbline::formula
