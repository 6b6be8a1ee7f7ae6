// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/uuid.h"
#include "tests/support/catch.h"

#include <set>

using namespace plumbline;

TEST_CASE("a new identifier is a version 7 UUID of its moment", "[base]")
{
    UuidMaker maker;
    const Moment at{0x0123'4567'89AB};
    for (int i = 0; i < 200; ++i) {
        const QByteArray bytes = maker.next(at).bytes;
        REQUIRE(bytes.size() == 16);
        REQUIRE(bytes.left(6) == QByteArray::fromHex("0123456789ab"));
        REQUIRE((quint8(bytes[6]) >> 4) == 7);
        REQUIRE((quint8(bytes[8]) >> 6) == 0b10);
    }
}

TEST_CASE("identifiers sort in the order in which they were made, whatever the clock does", "[base]")
{
    UuidMaker maker;
    QByteArray last;
    const auto follows = [&](Moment now) {
        const QByteArray bytes = maker.next(now).bytes;
        REQUIRE(last < bytes);
        last = bytes;
    };
    for (int i = 0; i < 300'000; ++i) // more than the counter holds within one millisecond
        follows({1'000'000});
    for (qint64 ms = 1'000'000; ms > 999'000; --ms) // the clock steps back
        follows({ms});
    follows({2'000'000});
}

TEST_CASE("two makers never make the same identifier", "[base]")
{
    UuidMaker one;
    UuidMaker other;
    std::set<QByteArray> seen;
    for (int i = 0; i < 5000; ++i) {
        seen.insert(one.next({1'000}).bytes);
        seen.insert(other.next({1'000}).bytes);
    }
    CHECK(seen.size() == 10'000);
}

TEST_CASE("an identifier is read with or without hyphens and in any case", "[base]")
{
    const auto uuid = Uuid::fromString(u"0190a5f3-7c1e-7abc-8def-0123456789ab");
    REQUIRE(uuid);
    CHECK(uuid->toString() == QStringLiteral("0190a5f3-7c1e-7abc-8def-0123456789ab"));
    CHECK(Uuid::fromString(u"0190A5F37C1E7ABC8DEF0123456789AB") == uuid);
    UuidMaker maker;
    const Uuid made = maker.next({1'772'413'200'000});
    CHECK(Uuid::fromString(made.toString()) == made);

    for (const auto *text : {u"", u"0190a5f3-7c1e-7abc-8def-0123456789a", u"0190a5f3-7c1e-7abc-8def-0123456789abc",
                             u"0190a5f3-7c1e-7abc-8def-0123456789ag", u"0190a5f3 7c1e 7abc 8def 0123456789ab", u"影像工作站"})
        CHECK_FALSE(Uuid::fromString(text));
}
