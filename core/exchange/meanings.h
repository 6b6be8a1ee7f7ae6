// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/mapping.h"

namespace plumbline::exchange {

/// One thing that a column can mean, as people read it.
struct Meaning {
    ColumnMeaning meaning;
    Phrase label;
};

/// All that a column of a file of this kind can mean: the fields in the order of their table, then what is no field (the
/// stage of a deal, the day it entered one), at last keeping it in the notes and leaving it out.
std::vector<Meaning> meaningsOf(const Reader &reader, const QString &as);

Phrase labelOf(const Reader &reader, const QString &as, const ColumnMeaning &meaning);

} // namespace plumbline::exchange
