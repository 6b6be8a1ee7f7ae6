// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"

#include <QByteArray>

namespace plumbline {

/// A hybrid logical clock (Kulkarni et al. 2014): 6 bytes of milliseconds, 2 of counter, 8 of replica. Sorts as bytes;
/// never runs backwards, whatever the computer's clock does.
struct HybridTime {
    qint64 ms = 0;
    int counter = 0;
    QByteArray replica; // 8 bytes

    QByteArray toBytes() const;
    static HybridTime fromBytes(const QByteArray &bytes);
    /// The time of the next edit here: after `last`, and not before `now`.
    static HybridTime next(const HybridTime &last, Moment now, const QByteArray &replica);
};

} // namespace plumbline
