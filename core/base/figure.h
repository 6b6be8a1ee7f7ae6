// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QByteArray>

namespace plumbline {

/// A number for a screen with what it takes to trust it (specification, principle 4; kpi.md): how many it is of, the interval it
/// may as well lie in, what it measures, and the rows that make it. A screen that shows a measure shows one of these.
struct Figure {
    enum class Unit { Count, Share, Days };
    /// Below 5 there is no figure; from 5 to 19 it is drawn hollow and not ranked.
    enum class Trust { TooFew, Hollow, Full };
    static constexpr qint64 minimumSample = 5;
    static constexpr qint64 rankedSample = 20;
    struct Interval {
        double low;
        double high;
        bool operator==(const Interval &) const = default;
    };

    Unit unit = Unit::Count;
    std::optional<double> value = {};      ///< empty below the minimum sample; a share is 0 … 1
    std::optional<Interval> interval = {}; ///< 95 %
    qint64 n = 0;
    QByteArray measure = {}; ///< its key, by which help and words find the definition
    QByteArray drill = {};   ///< what to open for its rows, as the screen that shows it understands it; may be empty

    Trust trust() const { return n < minimumSample ? Trust::TooFew : n < rankedSample ? Trust::Hollow : Trust::Full; }
    bool operator==(const Figure &) const = default;
};

/// A proportion of independent units with its Wilson interval at 95 % (E. B. Wilson, JASA 22, 1927). 0 ≤ hits ≤ n.
Figure shareOf(qint64 hits, qint64 n, const QByteArray &measure);

} // namespace plumbline
