// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key_map.h"
#include "core/exchange/row_draft.h"
#include "core/exchange/row_sink.h"

namespace plumbline::exchange {

/// What makes two rows the same where no external reference does: a deal's title, customer and handle, a customer's name …
/// (EXCH-6). Case and width of texts aside.
class RowIdentity
{
public:
    RowIdentity(RowSink &rows, const Entity &entity);

    /// The same for two rows that are the same, and for hardly any others.
    quint64 of(const DraftValues &values);
    quint64 of(const Row &row);
    /// A row that names one that is not there yet cannot be there itself.
    bool namesNew(const RowDraft &draft) const;
    /// Of the rows that are there, and those that were added; null: none. All are read when the first is asked for.
    const qint64 *find(const DraftValues &values);
    /// The values are in row n from now on.
    void add(const DraftValues &values, qint64 n);

private:
    void load();

    RowSink &m_rows;
    const Entity &m_entity;
    std::vector<int> m_fields; ///< by index
    KeyMap m_known;
    bool m_isLoaded = false;
    std::string m_form; // both kept for their memory
    DraftValues m_values;
};

} // namespace plumbline::exchange
