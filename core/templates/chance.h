// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <vector>

namespace plumbline::templates {

/// Chance that falls the same way on every computer and with every library: xoshiro256**, and integer arithmetic only.
/// (What <random> distributions and the math library give differs between implementations.)
class Chance
{
public:
    /// One seed has any number of independent streams.
    explicit Chance(quint64 seed, quint64 stream = 0);

    quint64 next();
    /// 0 … count − 1
    int below(int count);
    /// Both included.
    int between(int least, int most) { return least + below(most - least + 1); }
    bool inThousand(int permille) { return below(1000) < permille; }
    /// An index, as often as its weight says.
    size_t weighted(const std::vector<int> &weights);
    template <class T> const T &oneOf(const std::vector<T> &things) { return things[size_t(below(int(things.size())))]; }

    /// A standard normal deviate times 65,536 (the sum of twelve uniform ones, less six).
    qint64 normal();
    /// Log-normal about its median; sigma in thousandths.
    qint64 logNormal(qint64 median, int sigma);

private:
    quint64 m_state[4];
};

/// value × 2^(exponent ⁄ 65,536), in integers.
qint64 timesPowerOfTwo(qint64 value, qint64 exponent);

} // namespace plumbline::templates
