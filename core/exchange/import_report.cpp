// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/import_report.h"

#include <algorithm>

namespace plumbline::exchange {

int ImportNotes::add(const QString &what, qint64 line, const QString &column, Say say)
{
    const auto [known, isNew] = m_byWhat.try_emplace(what, int(m_notes.size()));
    if (isNew)
        m_notes.push_back({line, column, 0, std::move(say)});
    count(known->second);
    return known->second;
}

std::optional<int> ImportNotes::addOneOfMany(const QString &kind, qint64 line, const QString &column, const Say &one,
                                             const Say &others)
{
    if (++m_ofKind[kind] > eachToldUpTo)
        return add(kind, line, column, others);
    m_notes.push_back({line, column, 1, one});
    return std::nullopt;
}

bool ImportNotes::tellsEach(const QString &kind) const
{
    const auto known = m_ofKind.find(kind);
    return known == m_ofKind.end() || known->second < eachToldUpTo;
}

std::vector<ImportNote> ImportNotes::all() const
{
    std::vector<ImportNote> notes;
    for (const Note &note : m_notes)
        notes.push_back({note.line, note.column, note.say(note.rows)});
    std::stable_sort(notes.begin(), notes.end(), [](const ImportNote &a, const ImportNote &b) { return a.line < b.line; });
    return notes;
}

} // namespace plumbline::exchange
