// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/account.h"
#include "core/workspace/row.h"
#include "core/workspace/table.h"
#include "tests/support/catch.h"
#include "tests/workspace/facts.h"

#include <limits>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

const std::vector<Value> everyKind{
    std::monostate{},
    qint64(0),
    std::numeric_limits<qint64>::min(),
    std::numeric_limits<qint64>::max(),
    QString(),
    u"宏达 😀"_s,
    QByteArray(),
    QByteArray("\0\xFF", 2),
    QStringList(),
    QStringList{u"a"_s, QString(), u"b"_s},
    Money{-5, "CNY"},
    Money{std::numeric_limits<qint64>::max(), "KWD"},
};

Row fullAccount()
{
    const Entity &entity = tableOf<records::Account>().entity();
    Row row{7, Uuid{QByteArray(16, 'u')}, std::vector<Value>(entity.fields.size())};
    row.values[account::name - 1] = u"宏达机械"_s;
    row.values[account::parent - 1] = qint64(3);
    row.values[account::revenue - 1] = Money{5, "CNY"};
    row.values[account::tags - 1] = QStringList{u"a"_s, u"b"_s};
    return row;
}

} // namespace

TEST_CASE("a value of every kind comes back from its bytes", "[workspace]")
{
    QByteArray bytes;
    for (const Value &value : everyKind)
        appendValue(bytes, value);
    qsizetype position = 0;
    for (const Value &value : everyKind) {
        Value back;
        CAPTURE(textOf(value));
        REQUIRE(readValue(bytes, position, back));
        CHECK(back == value);
    }
    CHECK(position == bytes.size());
    Value none;
    CHECK_FALSE(readValue(bytes, position, none));
}

TEST_CASE("bytes that were cut off are no value", "[workspace]")
{
    for (const Value &value : everyKind) {
        QByteArray bytes;
        appendValue(bytes, value);
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            qsizetype position = 0;
            Value back;
            CHECK_FALSE(readValue(bytes.left(size), position, back));
        }
    }
}

TEST_CASE("a packed row comes back with its identifier and every filled field", "[workspace]")
{
    const Entity &entity = tableOf<records::Account>().entity();
    const Row row = fullAccount();
    const auto back = unpackRow(entity, 7, packRow(entity, row));
    REQUIRE(back);
    CHECK(back->n == 7);
    CHECK(back->id == row.id);
    CHECK(back->values == row.values);
}

TEST_CASE("a packed row that cannot be is refused, never guessed", "[workspace][SYNC-10]")
{
    const Entity &entity = tableOf<records::Account>().entity();
    const QByteArray packed = packRow(entity, fullAccount());
    const auto field = [](int number, const Value &value) {
        QByteArray bytes = QByteArray(16, 'u') + bigEndian(quint64(number), 4);
        appendValue(bytes, value);
        return bytes;
    };
    CHECK(unpackRow(entity, 7, field(account::parent, number(3))));
    CHECK_FALSE(unpackRow(entity, 7, {}));
    CHECK_FALSE(unpackRow(entity, 7, packed.left(15)));
    CHECK_FALSE(unpackRow(entity, 7, packed.chopped(1)));
    CHECK_FALSE(unpackRow(entity, 7, packed + 'x'));
    CHECK_FALSE(unpackRow(entity, 7, field(999, number(3))));
    // A value of a type that the field does not hold.
    CHECK_FALSE(unpackRow(entity, 7, field(account::parent, text(u"3"))));
    CHECK_FALSE(unpackRow(entity, 7, field(account::name, number(3))));
    CHECK_FALSE(unpackRow(entity, 7, field(account::revenue, number(3))));
    CHECK_FALSE(unpackRow(entity, 7, field(account::tags, text(u"[]"))));
}

TEST_CASE("a row is packed alike from memory and from the file", "[workspace]")
{
    WorkspaceFixture fixture;
    write(fixture.workspace(), [](Edit &edit) {
        addPerson(edit, u"王伟"_s);
        std::vector<Value> values = fullAccount().values;
        values[account::parent - 1] = Value();
        edit.insert(entity::account, values);
        edit.insert(entity::account, {u""_s});
    });
    fixture.workspace().read([](const Reader &reader) {
        int rowsSeen = 0;
        for (const Entity &entity : reader.catalogue().entities()) {
            db::Statement rows = reader.database().prepare(selectRows(entity));
            while (rows.step()) {
                std::string packed;
                appendPacked(packed, entity, rows);
                CHECK(QByteArray::fromStdString(packed) == packRow(entity, readRow(entity, rows)));
                ++rowsSeen;
            }
        }
        CHECK(rowsSeen > 50); // choices, stages and definitions among them
        return rowsSeen;
    });
}
