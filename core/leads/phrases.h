// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <QCoreApplication>

/// Every sentence that the room of leads can say.
namespace plumbline::leads::phrases {

inline Phrase checkMatchKeys(const Phrase &kind, qint64 n)
{
    return Phrase("leads", QT_TRANSLATE_NOOP("leads", "%1 %2 would not be found as a duplicate: its keys are out of date"))
        .with(kind)
        .with(n);
}

} // namespace plumbline::leads::phrases
