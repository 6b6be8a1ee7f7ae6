// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/encoding.h"
#include "core/exchange/table_shape.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QFile>
#include <QTemporaryDir>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// Writes a file and looks at it.
struct Looked {
    QTemporaryDir folder;
    FileFormat format;
    TableShape shape;

    explicit Looked(const QByteArray &bytes, const ShapeWanted &wanted = {}, const FormatWanted &formatWanted = {})
    {
        const QString path = folder.filePath(u"x.csv"_s);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        format = valueOf(formatOf(path, formatWanted));
        shape = valueOf(shapeOf(path, format, wanted));
    }
};

bool sums(std::vector<std::string_view> cells) { return isSumRow({1, std::move(cells)}); }

} // namespace

TEST_CASE("a user's word on the header, the dates and the decimal sign counts", "[exchange][EXCH-2]")
{
    const QByteArray bytes = "title\nname,day,amount\nAnna,3/4/2026,1.284\nBob,5/6/2026,1.500\n";
    CHECK(Looked(bytes).shape.headerLine == 2);
    const Looked other(bytes, {.headerLine = 3, .dateOrder = DateOrder::DayMonthYear, .decimalComma = true});
    CHECK(other.shape.headerLine == 3);
    CHECK(other.shape.headers == QStringList{u"Anna"_s, u"3/4/2026"_s, u"1.284"_s});
    CHECK(other.shape.dateOrder == DateOrder::DayMonthYear);
    CHECK(other.shape.dateOrderIsSure);
    CHECK(other.shape.decimalComma);
    CHECK(other.shape.sample.size() == 1);
    const Looked none(bytes, {.headerLine = 0});
    CHECK(none.shape.headerLine == 0);
    CHECK(none.shape.headers == QStringList{u"#1"_s, u"#2"_s, u"#3"_s});
    CHECK(none.shape.sample.size() == 4);
    CHECK(none.shape.sampleLines == std::vector<qint64>{1, 2, 3, 4});
}

TEST_CASE("a user's word on encoding, separator and quote counts", "[exchange][EXCH-2]")
{
    const Looked looked("a;b,c\n1;2,3\n", {}, {.encoding = Encoding::Gb18030, .separator = ';', .quote = '\0'});
    CHECK(looked.format.encoding == Encoding::Gb18030);
    CHECK(looked.format.separator == ';');
    CHECK(looked.format.quote == '\0');
    CHECK(looked.format.encodingIsSure);
    CHECK(looked.shape.headers == QStringList{u"a"_s, u"b,c"_s});
}

TEST_CASE("what only a place far down in a large file tells is found", "[exchange][EXCH-2]")
{
    QByteArray bytes = "name,day,amount\n";
    for (int i = 0; i < 60'000; ++i)
        bytes += "Anna," + (i < 30'000 ? QByteArray("3/4/2026") : QByteArray("28/4/2026")) + ",\"1,5\"\n";
    const Looked looked(bytes);
    CHECK(looked.shape.dateOrder == DateOrder::DayMonthYear);
    CHECK(looked.shape.dateOrderIsSure);
    CHECK(looked.shape.decimalComma);
    CHECK(looked.shape.sample.size() == 200);
    CHECK(looked.shape.columns[1].filled > 400);
    CHECK(looked.shape.columns[1].days == looked.shape.columns[1].filled);
    CHECK(looked.shape.columns[0].distinct == 1);
    CHECK(looked.shape.columns[0].longest == 4);
}

TEST_CASE("bytes far down that are no UTF-8 are seen by the samples", "[exchange][EXCH-2]")
{
    QByteArray bytes = "name,city\n";
    bytes += QByteArray("Anna,Bern\n").repeated(100'000);
    bytes += QByteArray("\xCD\xF5\xD0\xA1\xC3\xF7,\xB1\xB1\xBE\xA9\n").repeated(100'000); // 王小明,北京
    const Looked looked(bytes);
    CHECK(looked.format.encoding == Encoding::Gb18030);
    CHECK(looked.format.encodingIsSure);
}

TEST_CASE("a row that adds up is told from one that is called so", "[exchange][EXCH-2]")
{
    CHECK(sums({"合计", "", "98万"}));
    CHECK(sums({"", " 总 计：", "1,284.00", "3"}));
    CHECK(sums({"Grand Total", "12"}));
    CHECK(sums({"TOTAL:", "", "12"}));
    CHECK_FALSE(sums({"Total Energies", "12"}));
    CHECK_FALSE(sums({"合计", ""}));
    CHECK_FALSE(sums({"合计", "王小明", "12"}));
    CHECK_FALSE(sums({"仁和医院", "12"}));
    CHECK_FALSE(sums({}));
}

TEST_CASE("an encoding is known by the name that people use", "[exchange][EXCH-2]")
{
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf8Bom, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Gb18030,
                                    Encoding::Big5, Encoding::Windows1252})
        CHECK(encodingNamed(nameOf(encoding)) == encoding);
    CHECK(encodingNamed(u"gbk"_s) == Encoding::Gb18030);
    CHECK(encodingNamed(u"utf8"_s) == Encoding::Utf8);
    CHECK(encodingNamed(u"latin1"_s) == Encoding::Windows1252);
    CHECK_FALSE(encodingNamed(u"koi8-r"_s).has_value());
}

TEST_CASE("short texts of either Chinese encoding are told apart, or asked about", "[exchange][EXCH-2]")
{
    const auto verdict = [](const QByteArray &bytes) { return encodingOf({bytes, {}, bytes.size()}); };
    CHECK(verdict("\xB1\xE0\xBA\xC5,\xC3\xFB\xB3\xC6\n").encoding == Encoding::Gb18030); // 编号,名称
    CHECK(verdict("\xB1\xE0\xBA\xC5,\xC3\xFB\xB3\xC6\n").isSure);
    CHECK(verdict("\xBD\x73\xB8\xB9,\xA6\x57\xBA\xD9\n").encoding == Encoding::Big5); // 編號,名稱
    CHECK_FALSE(verdict("\xBD\x73\xB8\xB9,\xA6\x57\xBA\xD9\n").isSure);
    CHECK(verdict("M\xFCller;caf\xE9;Stra\xDF"
                  "e\n")
              .candidates.front()
          == Encoding::Windows1252);
    CHECK_FALSE(verdict("M\xFCller;caf\xE9;Stra\xDF"
                        "e\n")
                    .isSure);
}

TEST_CASE("a Chinese text with one damaged byte is asked about, with its own encoding first", "[exchange][EXCH-2]")
{
    const QByteArray bytes = "\xD0\xD5\xC3\xFB,\xB5\xE7\xBB\xB0\n\xD5\xC5\xC8\xFD,1\xFF\n"; // 姓名,电话
    const EncodingVerdict verdict = encodingOf({bytes, {}, bytes.size()});
    CHECK_FALSE(verdict.isSure);
    CHECK(verdict.candidates.front() == Encoding::Gb18030);
}

TEST_CASE("the euro that Windows writes in GBK is one", "[exchange][EXCH-2]")
{
    CHECK(toUtf8("\x80 5", Encoding::Gb18030) == QByteArray("€ 5"));
}

TEST_CASE("a key that first appears behind the first 1,000 lines is refused with its line", "[exchange][EXCH-1]")
{
    const QByteArray line = "{\"name\": \"a\"}\n";
    const auto refusalIn = [](const QByteArray &bytes) {
        const Looked looked(bytes);
        const auto source = valueOf(openTable(looked.folder.filePath(u"x.csv"_s), looked.format));
        SourceRow row;
        while (true) {
            const auto more = source->next(row);
            if (!more.ok())
                return say(more.refusal().phrase);
            if (!*more)
                return QString();
        }
    };
    CHECK(refusalIn(line.repeated(999) + "{\"city\": \"b\"}\n" + line) == QString());
    CHECK(refusalIn(line.repeated(1'500) + "{\"city\": \"b\"}\n")
              .startsWith(u"x.csv, line 1501: “city” appears here for the first time."_s));
}
