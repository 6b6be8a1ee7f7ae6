// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/row_ranges.h"

#include "tests/support/catch.h"

#include <random>
#include <set>
#include <vector>

using namespace plumbline;

TEST_CASE("ranges of rows hold what a set of numbers holds, in as few ranges as there can be", "[workspace]")
{
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same every time
    RowRanges ranges;
    std::set<qint64> rows;
    for (int step = 0; step < 3000; ++step) {
        const qint64 n = 1 + qint64(random() % 60);
        const RowRange some{n, n + qint64(random() % 4)};
        const auto first = rows.lower_bound(some.first);
        const bool meets = first != rows.end() && *first <= some.last;
        REQUIRE(ranges.meets(some) == meets);
        if (!meets) {
            ranges.add(some);
            for (qint64 added = some.first; added <= some.last; ++added)
                rows.insert(added);
        } else if (random() % 2 == 0) {
            ranges.remove(n);
            rows.erase(n);
        }
        std::vector<qint64> held;
        ranges.eachRow([&](qint64 row) { held.push_back(row); });
        REQUIRE(held == std::vector<qint64>(rows.begin(), rows.end()));
        REQUIRE(ranges.count() == qint64(rows.size()));
        REQUIRE(ranges.isEmpty() == rows.empty());
        REQUIRE(ranges.contains(n) == rows.contains(n));
        if (!rows.empty())
            REQUIRE(ranges.last() == *rows.rbegin());
        qint64 before = -1;
        ranges.each([&](RowRange range) {
            REQUIRE(range.first > before + 1);
            before = range.last;
        });
    }
}
