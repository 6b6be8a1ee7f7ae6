// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/mapping.h"

namespace plumbline::exchange {

/// What a text that a list does not know can be read as: a choice, a code, a stage.
struct ValueOption {
    QString key; ///< for ColumnMeaning::values
    Phrase label;
};

/// One thing that a column can mean, as people read it.
struct Meaning {
    ColumnMeaning meaning;
    Phrase label;
    std::vector<ValueOption> values = {}; ///< where it has a list
};

/// All that a column of a file of this kind can mean: the fields in the order of their table, then what is no field (the
/// stage of a deal, the day it entered one), at last keeping it in the notes and leaving it out.
std::vector<Meaning> meaningsOf(const Reader &reader, const QString &as);

Phrase labelOf(const Reader &reader, const QString &as, const ColumnMeaning &meaning);

} // namespace plumbline::exchange
