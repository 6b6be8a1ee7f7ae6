// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"

#include <array>
#include <optional>
#include <QByteArray>
#include <QString>

namespace plumbline {

/// The name of a row towards the outside: 16 bytes, RFC 9562 version 7.
struct Uuid {
    QByteArray bytes;

    bool operator==(const Uuid &) const = default;
    /// Lower case with hyphens, 36 characters.
    QString toString() const;
    /// Accepts 32 hex digits with or without hyphens, any case.
    static std::optional<Uuid> fromString(QStringView text);
};

/// Makes version 7 UUIDs that sort in the order in which they were made, also within one millisecond.
class UuidMaker
{
public:
    Uuid next(Moment now);

private:
    quint64 random();

    qint64 m_lastMs = 0;
    quint32 m_counter = 0;
    std::array<quint64, 128> m_random = {}; ///< the system is asked for many at once
    size_t m_used = m_random.size();
};

} // namespace plumbline
