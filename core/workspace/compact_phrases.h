// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <QCoreApplication>

/// What dropping the means of a redo says.
namespace plumbline::compact_phrases {

inline Phrase compact(qint64 imports)
{
    return Phrase("workspace", QT_TRANSLATE_N_NOOP("workspace", "Drop what was kept to redo %n undone import(s)"))
        .counting(imports);
}
inline Refusal redoWasDropped(const Phrase &what, Moment undone, Moment dropped)
{
    return {Phrase("workspace",
                   QT_TRANSLATE_NOOP("workspace", "This import cannot be redone: it was undone on %2, and what was kept to redo "
                                                  "it was dropped on %3. Import the file again. (%1)"))
                .with(what)
                .with(undone)
                .with(dropped),
            QStringLiteral("history")};
}

} // namespace plumbline::compact_phrases
