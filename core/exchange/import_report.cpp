// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/import_report.h"

#include <algorithm>

namespace plumbline::exchange {

std::vector<ImportNote> ImportNotes::all() const
{
    std::vector<ImportNote> notes;
    for (const auto &[what, note] : m_notes)
        notes.push_back({note.line, note.column, note.say(note.rows)});
    std::stable_sort(notes.begin(), notes.end(), [](const ImportNote &a, const ImportNote &b) { return a.line < b.line; });
    return notes;
}

} // namespace plumbline::exchange
