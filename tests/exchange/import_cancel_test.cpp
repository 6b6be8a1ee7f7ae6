// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/journal.h"
#include "tests/exchange/import_fixture.h"

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a long import tells how far it is, and cancelled it leaves nothing behind", "[exchange][EXCH-7]")
{
    ImportFixture fixture;
    QByteArray csv = "name\n";
    for (int i = 0; i < 2500; ++i)
        csv += "customer " + QByteArray::number(i) + "\n";
    const QString path = fixture.write(u"long.csv"_s, csv);
    const Words words(Language::English);
    std::vector<qint64> told;
    qint64 lastByte = 0;
    ImportWanted wanted{path, u"accounts"_s};
    wanted.progress = [&](qint64 rows, qint64 bytesRead, qint64 bytes) {
        told.push_back(rows);
        CHECK(bytesRead >= lastByte);
        CHECK(bytes == csv.size());
        lastByte = bytesRead;
        return rows < 2000;
    };
    const auto cancelled = importFile(fixture.workspace(), wanted, words);
    REQUIRE_FALSE(cancelled.ok());
    CHECK(cancelled.refusal().where == u"cancelled");
    CHECK(told == std::vector<qint64>{0, 1000, 2000});
    const auto edits = [&] {
        return fixture.workspace().read([](const Reader &reader) { return newestEdit(reader.database())->seq; });
    };
    const qint64 before = edits();

    wanted.progress = [](qint64, qint64, qint64) { return true; };
    CHECK(valueOf(importFile(fixture.workspace(), wanted, words)).created == 2500);
    CHECK(edits() == before + 1);
}

TEST_CASE("cancelled behind its last row, while indexes and keys are made, an import leaves nothing behind", "[exchange][EXCH-7]")
{
    ImportFixture fixture;
    fixture.import("title,customer\nOne,Acme\n");
    const QByteArray before = pictureOf(fixture.workspace(), true);
    constexpr qint64 rows = 12'000;
    QByteArray csv = "title,customer,phone\n";
    for (int i = 0; i < rows; ++i)
        csv += "deal " + QByteArray::number(i) + ",customer " + QByteArray::number(i % 4000) + ",138"
               + QByteArray::number(10'000'000 + i) + "\n";
    ImportWanted wanted{fixture.write(u"long.csv"_s, csv), u"deals"_s};
    wanted.rejectsPath = fixture.folder() + u"/rejects.csv"_s;
    // The last of the reading says that all is read; what is asked then comes from statements.
    int askedBehind = 0;
    wanted.progress = [&](qint64 read, qint64, qint64) { return read < rows || ++askedBehind < 3; };
    const auto cancelled = importFile(fixture.workspace(), wanted, Words(Language::English));
    REQUIRE_FALSE(cancelled.ok());
    CHECK(cancelled.refusal().where == u"cancelled");
    CHECK(askedBehind == 3);
    CHECK(pictureOf(fixture.workspace(), true) == before);
    CHECK_FALSE(QFile::exists(wanted.rejectsPath));

    // What comes after it is written as ever, the same import too.
    CHECK(valueOf(fixture.tryImport("title\nTwo\n")).created == 1);
    wanted.progress = {};
    CHECK(valueOf(importFile(fixture.workspace(), wanted, Words(Language::English))).created == rows);
    CHECK(fixture.problems().isEmpty());
}
