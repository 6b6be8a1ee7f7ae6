// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/chance.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace plumbline;
using templates::Chance;

TEST_CASE("chance falls the same way everywhere", "[templates][TMPL-3]")
{
    // Written down once: another compiler, library or processor must give the same.
    Chance chance(1, 2);
    std::vector<int> fell;
    for (int i = 0; i < 6; ++i)
        fell.push_back(chance.below(1000));
    Chance again(1, 2);
    for (const int number : fell)
        CHECK(again.below(1000) == number);
    Chance other(1, 3);
    CHECK(other.next() != Chance(1, 2).next());
    CHECK(Chance(2, 2).next() != Chance(1, 2).next());
    CHECK(Chance(1, 2).next() == 0x8f0e1cd4e34bdd22U);
    CHECK(Chance(1, 2).logNormal(100'000, 600) == 54'944);
}

TEST_CASE("a power of two is right to three digits", "[templates][TMPL-3]")
{
    struct Case {
        qint64 exponent; ///< × 65,536
        qint64 is;       ///< 1,000,000 × 2^exponent
    };
    for (const Case &c : {Case{0, 1'000'000}, Case{65536, 2'000'000}, Case{-65536, 500'000}, Case{32768, 1'414'214},
                          Case{-32768, 707'107}, Case{65536 * 3 + 16384, 9'513'657}}) {
        INFO(c.exponent);
        CHECK(std::abs(templates::timesPowerOfTwo(1'000'000, c.exponent) - c.is) <= c.is / 1000);
    }
}

TEST_CASE("log-normal chance lies about its median", "[templates][TMPL-3]")
{
    Chance chance(5);
    std::vector<qint64> drawn;
    for (int i = 0; i < 20'001; ++i)
        drawn.push_back(chance.logNormal(10'000, 500));
    std::sort(drawn.begin(), drawn.end());
    CHECK(std::abs(drawn[10'000] - 10'000) < 200);
    // 84.1 % lie below e^0.5 times the median.
    CHECK(std::abs(drawn[16'827] - 16'487) < 400);
}

TEST_CASE("weights say how often", "[templates][TMPL-3]")
{
    Chance chance(9);
    std::vector<int> counts(3);
    for (int i = 0; i < 10'000; ++i)
        ++counts[chance.weighted({1, 0, 3})];
    CHECK(counts[1] == 0);
    CHECK(std::abs(counts[0] - 2'500) < 200);
}
