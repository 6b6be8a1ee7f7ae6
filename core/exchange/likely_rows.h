// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key_map.h"
#include "core/exchange/row_sink.h"
#include "core/leads/match_keys.h"
#include "core/words/phrase.h"

#include <optional>

namespace plumbline::exchange {

/// Who a row of a file may be, besides what it says by identifier, external reference and name (EXCH-6, LEAD-8): a row of the
/// workspace or of the file that has its telephone, e-mail, credit code or company's name.
class LikelyRows
{
public:
    struct Match {
        qint64 n = 0;
        int score = 0; ///< see leads::Likeness
        /// Shares a key that is exact, and is not called otherwise. Else it is only probable: two people share a telephone.
        bool isCertain = false;
        std::vector<Phrase> reasons;
    };

    /// `rows`: about how many will be asked for. Of many the keys that are there are held in memory.
    LikelyRows(RowSink &into, const Entity &entity, qint64 rows);

    /// A new row of the file. `handle`: its cell that says how to reach the customer, if any, so that what has the same is
    /// fetched before it is asked for.
    void begin(std::string_view handle);
    /// The likeliest one; empty where none shares an exact key.
    std::optional<Match> find(const DraftValues &values);
    /// The row was written; it has the keys by which find() asked, if it did.
    void add(qint64 n);

private:
    void findKeys(const DraftValues &values);
    void collect(quint64 key, std::vector<qint64> &rows) const;
    void load();

    RowSink &m_rows;
    const Entity &m_entity;
    bool m_hasKeys;        ///< the entity has fields that make keys
    bool m_isThereAny;     ///< rows before the import
    bool m_isMany = false; ///< rows will come
    qint64 m_asked = 0;
    std::optional<KeyMap> m_there;       ///< their keys, where they are held; -1: several rows have it
    KeyMap m_ofFile;                     ///< by key: the first row of this import
    int m_handle = -1;                   ///< of a deal; index
    std::vector<leads::MatchKey> m_keys; ///< of the row that was asked for last
};

} // namespace plumbline::exchange
