// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/row_ranges.h"

#include <iterator>

namespace plumbline {

void RowRanges::add(RowRange rows)
{
    auto next = m_lasts.lower_bound(rows.first);
    if (next != m_lasts.end() && next->first == rows.last + 1) {
        rows.last = next->second;
        next = m_lasts.erase(next);
    }
    if (next != m_lasts.begin() && std::prev(next)->second == rows.first - 1)
        std::prev(next)->second = rows.last;
    else
        m_lasts.emplace_hint(next, rows.first, rows.last);
}

void RowRanges::remove(qint64 n)
{
    auto after = m_lasts.upper_bound(n);
    if (after == m_lasts.begin() || std::prev(after)->second < n)
        return;
    const auto range = std::prev(after);
    const qint64 last = range->second;
    if (n < last)
        m_lasts.emplace_hint(after, n + 1, last);
    if (range->first < n)
        range->second = n - 1;
    else
        m_lasts.erase(range);
}

bool RowRanges::meets(RowRange rows) const
{
    const auto after = m_lasts.upper_bound(rows.last);
    return after != m_lasts.begin() && std::prev(after)->second >= rows.first;
}

qint64 RowRanges::count() const
{
    qint64 count = 0;
    each([&](RowRange rows) { count += rows.last - rows.first + 1; });
    return count;
}

} // namespace plumbline
