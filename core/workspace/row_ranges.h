// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <QtGlobal>

namespace plumbline {

/// Rows that follow one another, both ends included.
struct RowRange {
    qint64 first;
    qint64 last;

    bool operator==(const RowRange &) const = default;
};

/// A set of row numbers of one entity: a few ranges, however many rows.
class RowRanges
{
public:
    void add(qint64 n) { add(RowRange{n, n}); }
    /// None of them is in here.
    void add(RowRange rows);
    void remove(qint64 n);

    bool isEmpty() const { return m_lasts.empty(); }
    bool contains(qint64 n) const { return meets({n, n}); }
    /// Whether any of these rows is in here.
    bool meets(RowRange rows) const;
    /// Where it is not empty.
    qint64 last() const { return m_lasts.rbegin()->second; }
    qint64 count() const;
    /// `take` gets a RowRange, in ascending order.
    template <class Take> void each(Take take) const
    {
        for (const auto &[first, last] : m_lasts)
            take(RowRange{first, last});
    }
    /// `take` gets the number of each row, in ascending order.
    template <class Take> void eachRow(Take take) const
    {
        for (const auto &[first, last] : m_lasts) {
            for (qint64 n = first; n <= last; ++n)
                take(n);
        }
    }

private:
    std::map<qint64, qint64> m_lasts; ///< of each range, by its first row; no two touch
};

} // namespace plumbline
