// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/chance.h"

#include <numeric>

namespace plumbline::templates {
namespace {

/// SplitMix64: spreads a seed over the state.
quint64 spread(quint64 &state)
{
    state += 0x9E3779B97F4A7C15U;
    quint64 z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

quint64 rotated(quint64 bits, int by) { return (bits << by) | (bits >> (64 - by)); }

} // namespace

Chance::Chance(quint64 seed, quint64 stream)
{
    quint64 state = seed;
    state = spread(state) ^ (stream * 0xD1342543DE82EF95U);
    for (quint64 &word : m_state)
        word = spread(state);
}

quint64 Chance::next()
{
    const quint64 result = rotated(m_state[1] * 5, 7) * 9;
    const quint64 shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = rotated(m_state[3], 45);
    return result;
}

int Chance::below(int count)
{
    Q_ASSERT(count > 0);
    return int(((next() >> 32) * quint64(count)) >> 32);
}

size_t Chance::weighted(const std::vector<int> &weights)
{
    int left = below(std::accumulate(weights.begin(), weights.end(), 0));
    size_t i = 0;
    while (left >= weights[i])
        left -= weights[i++];
    return i;
}

qint64 Chance::normal()
{
    qint64 sum = 0;
    for (int i = 0; i < 3; ++i) {
        for (quint64 bits = next(), k = 0; k < 4; ++k, bits >>= 16)
            sum += qint64(bits & 0xFFFF);
    }
    return sum - qint64(6) * 65536;
}

qint64 Chance::logNormal(qint64 median, int sigma)
{
    constexpr qint64 log2OfE = 94548; // × 65,536
    return timesPowerOfTwo(median, ((normal() * sigma / 1000) * log2OfE) >> 16);
}

qint64 timesPowerOfTwo(qint64 value, qint64 exponent)
{
    // 2^f = e^(f ln 2), the first terms of its series, each × 2^30; they err by less than 0.02 %.
    static constexpr qint64 terms[] = {1431655, 10327380, 59597182, 257941249, 744261118, 1073741824};
    const qint64 fraction = (exponent & 0xFFFF) << 14;
    qint64 power = 0;
    for (const qint64 term : terms)
        power = ((power * fraction) >> 30) + term;
    const qint64 whole = exponent >> 16;
    const qint64 scaled = (value * power) >> 30;
    return whole >= 0 ? scaled << whole : scaled >> -whole;
}

} // namespace plumbline::templates
