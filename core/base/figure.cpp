// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/figure.h"

#include <algorithm>
#include <cmath>

namespace plumbline {

Figure shareOf(qint64 hits, qint64 n, const QByteArray &measure)
{
    Q_ASSERT(hits >= 0 && hits <= n);
    Figure figure{Figure::Unit::Share, {}, {}, n, measure, {}};
    if (figure.trust() == Figure::Trust::TooFew)
        return figure;
    constexpr double z = 1.959963984540054;
    const double count = double(n);
    const double share = double(hits) / count;
    const double middle = (share + z * z / (2 * count)) / (1 + z * z / count);
    const double half = z / (1 + z * z / count) * std::sqrt(share * (1 - share) / count + z * z / (4 * count * count));
    figure.value = share;
    figure.interval = Figure::Interval{std::max(0.0, middle - half), std::min(1.0, middle + half)};
    return figure;
}

} // namespace plumbline
