// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/db/database.h"
#include "tests/support/catch.h"

using namespace plumbline;
using namespace Qt::StringLiterals;

TEST_CASE("contains_folded finds a text as a reader would", "[db][PIPE-13]")
{
    db::Database database(u":memory:"_s, db::Access::Create);
    struct Case {
        const char16_t *text;
        const char16_t *typed;
        bool found;
    };
    const auto c = GENERATE(values<Case>({
        {u"Acme GmbH", u"acme", true},
        {u"Acme GmbH", u"GMBH", true},
        {u"Acme GmbH", u"gmbh ", false},
        {u"Acme GmbH", u"", true},
        {u"", u"", true},
        {u"", u"a", false},
        {u"宏达机械", u"机械", true},
        {u"宏达机械", u"械机", false},
        {u"ＧＴＸ Pro", u"gtx", true},
        {u"GTX Pro", u"ＧＴＸ", true},
        {u"Hauptstraße", u"STRASSE", true},
        {u"aab", u"ab", true},
        {u"电话 13800138000", u"0138", true},
    }));
    CAPTURE(QString::fromUtf16(c.text), QString::fromUtf16(c.typed));
    auto statement = database.prepare("SELECT contains_folded(?1, ?2)");
    statement.bind(1, QString::fromUtf16(c.text)).bind(2, folded(QString::fromUtf16(c.typed)));
    REQUIRE(statement.step());
    CHECK((statement.integer(0) == 1) == c.found);
}

TEST_CASE("nothing is found in a field that is not filled", "[db][PIPE-13]")
{
    db::Database database(u":memory:"_s, db::Access::Create);
    CHECK(database.integer("SELECT contains_folded(NULL, 'a')") == 0);
    CHECK(database.integer("SELECT folded(NULL) IS NULL") == 1);
    CHECK(database.integer("SELECT contains_folded(12345, '234')") == 1);
}

TEST_CASE("folded in SQL is folded in base", "[db]")
{
    db::Database database(u":memory:"_s, db::Access::Create);
    for (const QString &text : {u"Straße"_s, u"ＧＴＸ"_s, u"plain"_s, u"（北京）"_s, QString()}) {
        auto statement = database.prepare("SELECT folded(?1)");
        statement.bind(1, text);
        REQUIRE(statement.step());
        CHECK(statement.text(0) == folded(text));
    }
}
