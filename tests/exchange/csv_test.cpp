// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QBuffer>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// "1:a|b 2:c|d" – the line of each record and its cells; or the refusal.
QString read(const QByteArray &csv)
{
    QByteArray bytes = csv;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, u"x.csv"_s);
    QStringList records;
    CsvRecord record;
    while (true) {
        const auto more = reader.next(record);
        if (!more.ok())
            return say(more.refusal().phrase);
        if (!*more)
            return records.join(u' ');
        records.append(QString::number(record.line) + u':' + record.cells.join(u'|'));
    }
}

/// Gives its bytes in pieces, as a pipe does.
class Trickle : public QIODevice
{
public:
    Trickle(QByteArray bytes, qint64 piece) : m_bytes(std::move(bytes)), m_piece(piece)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 readData(char *data, qint64 most) override
    {
        const QByteArray part = m_bytes.mid(m_at, std::min(most, m_piece));
        std::copy(part.begin(), part.end(), data);
        m_at += part.size();
        return part.size();
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_piece;
    qsizetype m_at = 0;
};

} // namespace

TEST_CASE("CSV is read as RFC 4180 says, and as the world writes it", "[exchange][EXCH-3]")
{
    const std::tuple<const char *, QByteArray, QString> cases[] = {
        {"plain", "a,b\n1,2\n", u"1:a|b 2:1|2"_s},
        {"no newline at the end", "a,b\n1,2", u"1:a|b 2:1|2"_s},
        {"CR LF", "a,b\r\n1,2\r\n", u"1:a|b 2:1|2"_s},
        {"CR alone", "a,b\r1,2\r", u"1:a|b 2:1|2"_s},
        {"byte order mark",
         "\xEF\xBB\xBF"
         "a,b\n",
         u"1:a|b"_s},
        {"quoted comma", "\"a,b\",c\n", u"1:a,b|c"_s},
        {"doubled quotes", "\"say \"\"hi\"\"\",2\n", u"1:say \"hi\"|2"_s},
        {"quoted newline", "a,\"x\ny\"\nb,c\n", u"1:a|x\ny 3:b|c"_s},
        {"quoted CR LF", "a,\"x\r\ny\"\r\nb,c\r\n", u"1:a|x\ny 3:b|c"_s},
        {"empty cells", ",,\n", u"1:||"_s},
        {"empty quoted cell", "\"\",x\n", u"1:|x"_s},
        {"empty lines are passed over", "a,b\n\n\n1,2\n", u"1:a|b 4:1|2"_s},
        {"stray quote inside", "a\"b,c\n", u"1:a\"b|c"_s},
        {"text behind a closing quote", "\"a\"b,c\n", u"1:ab|c"_s},
        {"semicolon", "a;b\n1,5;2\n", u"1:a|b 2:1,5|2"_s},
        {"tab", "a\tb\n1\t2\n", u"1:a|b 2:1|2"_s},
        {"separator in quotes does not count", "\"a;b;c;d\",e\n1,2\n", u"1:a;b;c;d|e 2:1|2"_s},
        {"Chinese", "客户,金额\n宏达机械,38万\n", u"1:客户|金额 2:宏达机械|38万"_s},
        {"one column", "a\n1\n", u"1:a 2:1"_s},
        {"nothing", "", u""_s},
        {"ragged rows are left to the importer", "a,b\n1\n1,2,3\n", u"1:a|b 2:1 3:1|2|3"_s},
    };
    for (const auto &[name, csv, expected] : cases) {
        INFO(name);
        CHECK(read(csv) == expected);
    }
}

TEST_CASE("what cannot be read is refused with its line", "[exchange][EXCH-3]")
{
    CHECK(read("a,b\n1,\"2\n3,4\n").startsWith(u"x.csv, line 2: the quotation mark"_s));
    CHECK(read(QByteArray("a,b\n1,\0\n", 8)).startsWith(u"x.csv, line 2: this is no text file"_s));
    CHECK(read("a,b\n1,\xFF\xFE\n").startsWith(u"x.csv, line 2: the text is not UTF-8"_s));
    CHECK(
        read("a,b\n1," + QByteArray(17 * 1024 * 1024, 'x') + "\n").startsWith(u"x.csv, line 2: one cell is larger than 16 MB"_s));
    CHECK(read("a\n" + QByteArray(25'000, ',') + "\n").startsWith(u"x.csv, line 2: more than 20,000 columns"_s));
}

TEST_CASE("a file that arrives in pieces reads the same, wherever they break", "[exchange][EXCH-3]")
{
    const QByteArray csv = "名称,\"b\r\nc\"\r\n\"say \"\"hi\"\"\",2\r\n";
    for (const qint64 piece : {1, 2, 3, 5, 7}) {
        Trickle device(csv, piece);
        CsvReader reader(device, u"x.csv"_s);
        CsvRecord record;
        QStringList cells;
        while (*reader.next(record))
            cells += record.cells;
        CHECK(cells == QStringList{u"名称"_s, u"b\nc"_s, u"say \"hi\""_s, u"2"_s});
    }
}

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
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    CsvWriter(buffer).write(cells);
    buffer.seek(0);
    CsvReader reader(buffer, u"x.csv"_s);
    CsvRecord record;
    REQUIRE(*reader.next(record));
    QStringList back;
    for (const QString &cell : std::as_const(record.cells))
        back.append(unguarded(cell));
    CHECK(back == cells);
}
