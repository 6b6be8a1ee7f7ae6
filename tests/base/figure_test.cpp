// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/figure.h"
#include "tests/support/catch.h"

using namespace plumbline;

TEST_CASE("a share carries its n and Wilson's interval", "[base]")
{
    struct Case {
        qint64 hits, n;
        double low, high;
    };
    // Wilson 1927, and R's binom.confint(method = "wilson").
    const Case cases[] = {
        {14, 186, 0.04535, 0.12235}, {0, 10, 0.0, 0.27753}, {10, 10, 0.72247, 1.0}, {81, 263, 0.25527, 0.36620}};
    for (const Case &c : cases) {
        const Figure figure = shareOf(c.hits, c.n, "won");
        REQUIRE(figure.value);
        CHECK(*figure.value == Approx(double(c.hits) / double(c.n)));
        CHECK(figure.interval->low == Approx(c.low).margin(0.00005));
        CHECK(figure.interval->high == Approx(c.high).margin(0.00005));
        CHECK(figure.n == c.n);
    }
}

TEST_CASE("below the minimum sample there is no figure, and few are not ranked", "[base]")
{
    CHECK_FALSE(shareOf(4, 4, "won").value);
    CHECK_FALSE(shareOf(0, 0, "won").interval);
    CHECK(shareOf(4, 4, "won").trust() == Figure::Trust::TooFew);
    CHECK(shareOf(1, 5, "won").trust() == Figure::Trust::Hollow);
    CHECK(shareOf(1, 19, "won").trust() == Figure::Trust::Hollow);
    CHECK(shareOf(1, 20, "won").trust() == Figure::Trust::Full);
}
