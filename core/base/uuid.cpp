// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/uuid.h"

#include <QRandomGenerator>

namespace plumbline {

QString Uuid::toString() const
{
    const QByteArray hex = bytes.toHex();
    return QString::fromLatin1(hex.mid(0, 8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-'
                               + hex.mid(20));
}

std::optional<Uuid> Uuid::fromString(QStringView text)
{
    QByteArray hex;
    for (const QChar c : text) {
        if (c == u'-')
            continue;
        const bool isHexDigit = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (!isHexDigit)
            return std::nullopt;
        hex.append(c.toLatin1());
    }
    if (hex.size() != 32)
        return std::nullopt;
    return Uuid{QByteArray::fromHex(hex)};
}

quint64 UuidMaker::random()
{
    if (m_used == m_random.size()) {
        QRandomGenerator::system()->fillRange(m_random.data(), qsizetype(m_random.size()));
        m_used = 0;
    }
    return m_random[m_used++];
}

Uuid UuidMaker::next(Moment now)
{
    // A clock that steps back must not make identifiers that sort before their elders.
    if (now.ms > m_lastMs) {
        m_lastMs = now.ms;
        m_counter = quint32(random() & ((1U << 17) - 1));
    } else if (++m_counter >= 1U << 18) {
        ++m_lastMs;
        m_counter = 0;
    }

    QByteArray bytes(16, Qt::Uninitialized);
    const auto ms = quint64(m_lastMs);
    for (int i = 0; i < 6; ++i)
        bytes[i] = char(ms >> (40 - 8 * i));
    // 18 bits of counter: 12 in rand_a, 6 behind the variant.
    bytes[6] = char(0x70 | (m_counter >> 14));
    bytes[7] = char(m_counter >> 6);
    bytes[8] = char(0x80 | (m_counter & 0x3F));
    const quint64 tail = random();
    for (int i = 0; i < 7; ++i)
        bytes[9 + i] = char(tail >> (8 * i));
    return Uuid{bytes};
}

} // namespace plumbline
