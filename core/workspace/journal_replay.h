// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/journal.h"
#include "core/workspace/reader.h"

#include <optional>
#include <QHash>
#include <set>

namespace plumbline {

/// Walks the journal from today backwards, computing every edit's content again from what the tables hold and what the
/// journal says was. Used by `check`.
class JournalReplay
{
public:
    JournalReplay(const Reader &reader, const FoundProblem &found) : m_reader(reader), m_found(found) {}

    /// How many edits were walked.
    qint64 run();

private:
    using RowKey = std::pair<int, qint64>;

    void verifyChain(const EditLine &line, const EditLine *newer);
    void verifyContent(const EditLine &line);
    bool createdContent(const EditLine &line, ContentHash &content);
    Row *rowAfter(RowKey key);
    QByteArray uuidFor(int entity, qint64 n);
    qint64 lastNumberOf(const Entity &entity);
    bool wasDropped(const EditLine &line, RowKey key, const QByteArray &packed) const;
    void report(const char *kind, const Phrase &phrase) { m_found({kind, phrase}); }

    const Reader &m_reader;
    const FoundProblem &m_found;
    QHash<RowKey, std::optional<Row>> m_rows; ///< as the edit at hand left them; empty: not there yet
    QHash<RowKey, QByteArray> m_uuids;
    std::map<int, std::vector<RowRange>> m_droppedRows; ///< of imports that `compact` made small
    std::set<RowKey> m_unknown;                         ///< rows as the edit at hand left them that were dropped
};

} // namespace plumbline
