// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/phrase.h"

#include <functional>
#include <map>
#include <QStringList>
#include <vector>

namespace plumbline::exchange {

/// Something said of a place in the file.
struct ImportNote {
    qint64 line = 0; ///< counted from 1; where it was met first
    QString column;  ///< the header; empty: the row
    Phrase text;
};

/// EXCH-7a: read = created + updated + skipped + refused.
struct ImportReport {
    QString file;
    qint64 read = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 skipped = 0; ///< there already, and nothing to add
    qint64 refused = 0;
    std::map<int, qint64> also; ///< rows of other kinds that had to be made, by entity
    std::vector<ImportNote> notes;
    std::vector<ImportNote> rejects;
};

/// Collects what was done with flaws: once each, with the first line and the number of rows.
class ImportNotes
{
public:
    using Say = std::function<Phrase(qint64 rows)>;

    void add(const QString &what, qint64 line, const QString &column, Say say)
    {
        auto [note, isNew] = m_notes.try_emplace(what, Note{line, column, 0, std::move(say)});
        ++note->second.rows;
    }
    /// In the order of the file.
    std::vector<ImportNote> all() const;

private:
    struct Note {
        qint64 line;
        QString column;
        qint64 rows;
        Say say;
    };
    std::map<QString, Note> m_notes;
};

} // namespace plumbline::exchange
