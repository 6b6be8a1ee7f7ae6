// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_table.h"
#include "core/exchange/csv_writer.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QBuffer>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("cells that a spreadsheet would run come out harmless and come back unharmed", "[exchange][EXCH-9]")
{
    const std::pair<QString, QString> cases[] = {
        {u"=1+1"_s, u"'=1+1"_s},
        {u"+49 89 1234-5"_s, u"'+49 89 1234-5"_s},
        {u"@home"_s, u"'@home"_s},
        {u"-5"_s, u"-5"_s},
        {u"-5.25"_s, u"-5.25"_s},
        {u"-x"_s, u"'-x"_s},
        {u"\tx"_s, u"'\tx"_s},
        {u"plain"_s, u"plain"_s},
        {u""_s, u""_s},
        {u"'=1+1"_s, u"''=1+1"_s},
        {u"'quoted'"_s, u"'quoted'"_s},
        {u"''=x"_s, u"'''=x"_s},
    };
    for (const auto &[cell, written] : cases) {
        INFO(cell.toStdString());
        CHECK(guarded(cell) == written);
        CHECK(unguarded(written) == cell);
    }
}

TEST_CASE("what the writer writes, the reader reads", "[exchange][EXCH-9]")
{
    const QStringList cells{u"a,b"_s, u"say \"hi\""_s, u"two\nlines"_s, u" spaced "_s, u"客户"_s, u""_s, u"=1"_s};
    std::string line;
    for (const QString &cell : cells) {
        line += line.empty() ? "" : ",";
        appendCsvText(line, cell.toStdString());
    }
    auto device = std::make_unique<QBuffer>();
    device->setData(QByteArray::fromStdString(line));
    device->open(QIODevice::ReadOnly);
    CsvTable table(std::move(device), u"x.csv"_s, {});
    SourceRow row;
    REQUIRE(valueOf(table.next(row)));
    QStringList back;
    for (const std::string_view cell : row.cells)
        back.append(unguarded(QString::fromUtf8(cell.data(), qsizetype(cell.size()))));
    CHECK(back == cells);
}
