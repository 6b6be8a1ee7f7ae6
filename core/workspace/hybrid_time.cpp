// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/hybrid_time.h"

#include "core/workspace/value.h"

namespace plumbline {

QByteArray HybridTime::toBytes() const { return bigEndian(quint64(ms), 6) + bigEndian(quint64(counter), 2) + replica; }

HybridTime HybridTime::fromBytes(const QByteArray &bytes)
{
    HybridTime time;
    for (int i = 0; i < 6 && i < bytes.size(); ++i)
        time.ms = time.ms << 8 | quint8(bytes[i]);
    for (int i = 6; i < 8 && i < bytes.size(); ++i)
        time.counter = time.counter << 8 | quint8(bytes[i]);
    time.replica = bytes.mid(8);
    return time;
}

HybridTime HybridTime::next(const HybridTime &last, Moment now, const QByteArray &replica)
{
    if (now.ms > last.ms)
        return {now.ms, 0, replica};
    if (last.counter < 0xFFFF)
        return {last.ms, last.counter + 1, replica};
    return {last.ms + 1, 0, replica};
}

} // namespace plumbline
