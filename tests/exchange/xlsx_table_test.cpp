// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/xlsx_table.h"
#include "tests/exchange/told_table.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <xlsxwriter.h>
#include <zip.h>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

constexpr auto relationships = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>)";

constexpr auto workbook = R"(<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>)";

Parts aBook(const QByteArray &sheet, const QByteArray &shared = "<sst/>")
{
    return {{"xl/workbook.xml", workbook},
            {"xl/_rels/workbook.xml.rels", relationships},
            {"xl/sharedStrings.xml", shared},
            {"xl/worksheets/sheet1.xml", sheet}};
}

/// A zip of parts in a folder of its own.
class Zipped
{
public:
    explicit Zipped(const Parts &parts) : m_path(m_folder.filePath(u"x.xlsx"_s))
    {
        zip_t *zip = zip_open(QFile::encodeName(m_path).constData(), ZIP_CREATE, nullptr);
        for (const auto &[name, bytes] : parts) {
            zip_source_t *source = zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
            zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8);
        }
        REQUIRE(zip_close(zip) == 0);
    }

    /// Says of every part whose name begins so that it is this long.
    void lie(const QByteArray &name, quint32 bytes)
    {
        QFile file(m_path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        QByteArray content = file.readAll();
        for (qsizetype at = content.indexOf("PK\x01\x02"); at >= 0; at = content.indexOf("PK\x01\x02", at + 4)) {
            if (content.mid(at + 46).startsWith(name)) {
                for (int i = 0; i < 4; ++i)
                    content[at + 24 + i] = char(bytes >> (8 * i));
            }
        }
        file.seek(0);
        file.write(content);
    }

    const QString &path() const { return m_path; }
    QString told() const
    {
        const auto source = openXlsx(m_path, 0);
        return source.ok() ? toldRows(**source) : say(source.refusal().phrase);
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

QString toldSheet(const QByteArray &xml)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(xml);
    device->open(QIODevice::ReadOnly);
    return toldRows(*sheetXml(std::move(device), u"x.xlsx"_s));
}

QByteArray sheetOf(const QByteArray &rows) { return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"; }

} // namespace

TEST_CASE("what a spreadsheet program wrote is read", "[exchange][EXCH-1]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.xlsx"_s);
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, "客户");
    lxw_format *day = workbook_add_format(book);
    format_set_num_format(day, "yyyy\"年\"m\"月\"d\"日\"");
    lxw_format *percent = workbook_add_format(book);
    format_set_num_format(percent, "0.0%");
    lxw_datetime moment{2026, 3, 15, 14, 30, 5};
    lxw_datetime date{2026, 3, 15, 0, 0, 0};
    worksheet_merge_range(sheet, 0, 0, 0, 2, "标题", nullptr);
    worksheet_write_string(sheet, 1, 0, "a & <b>\n\"c\"", nullptr);
    worksheet_write_number(sheet, 1, 1, 13800138000.0, nullptr);
    worksheet_write_number(sheet, 1, 2, 0.1, nullptr);
    worksheet_write_datetime(sheet, 1, 3, &moment, day);
    worksheet_write_datetime(sheet, 1, 4, &date, day);
    worksheet_write_number(sheet, 1, 5, 0.125, percent);
    worksheet_write_boolean(sheet, 1, 6, 1, nullptr);
    worksheet_write_formula_num(sheet, 1, 7, "=1+2", nullptr, 3.0);
    worksheet_write_number(sheet, 3, 25, 1.0 / 3.0, nullptr);
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);

    CHECK(*sheetsOf(path) == QStringList{u"客户"_s});
    const auto source = openXlsx(path, 0);
    REQUIRE(source.ok());
    CHECK(toldRows(**source)
          == u"1:标题 2:a & <b>\\n\"c\"|13800138000|0.1|2026-03-15T14:30:05|2026-03-15|0.125|yes|3 "
             "4:|||||||||||||||||||||||||0.333333333333333"_s);
    CHECK((*source)->bytesRead() > 0);
    CHECK((*source)->bytesRead() <= (*source)->bytes());
}

TEST_CASE("a sheet is read as its references say", "[exchange][EXCH-1]")
{
    CHECK(toldSheet(sheetOf("<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row>")) == u"1:1|||2|3");
    CHECK(toldSheet(sheetOf("<row r='7'><c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c></row><row/><row><c "
                            "t='str'><v>x</v></c></row>"))
          == u"7:ab 9:x");
    CHECK(toldSheet(sheetOf(
              "<row><c t='b'><v>0</v></c><c t='e'><v>#REF!</v></c><c><v>-1.5E3</v></c><c><v> 12 </v></c><c><v>x</v></c></row>"))
          == u"1:no||-1500|12|x");
    CHECK(toldSheet("<x:worksheet xmlns:x='y'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData>") == u"1:1");
    CHECK(toldSheet(sheetOf("<row><c t='s'><v>0</v></c></row>")).contains(u"the spreadsheet is broken"_s));
    CHECK(toldSheet(sheetOf("<row r='x'/>")).contains(u"the spreadsheet is broken"_s));
    CHECK(toldSheet("<worksheet><sheetData><row><c>").contains(u"the spreadsheet is broken"_s));
    CHECK(toldSheet("").contains(u"the spreadsheet is broken"_s));
}

TEST_CASE("a sheet with more rows or columns than a spreadsheet has is refused", "[exchange][EXCH-1]")
{
    CHECK(toldSheet(sheetOf(QByteArray("<row/>").repeated(1'048'577))).contains(u"has more than 1048576 rows in one sheet"_s));
    CHECK(toldSheet(sheetOf("<row r='1048577'><c><v>1</v></c></row>")).contains(u"has more than 1048576 rows in one sheet"_s));
    CHECK(toldSheet(sheetOf("<row><c r='XFE1'><v>1</v></c></row>")).contains(u"more than 16,384 columns"_s));
    CHECK(toldSheet(sheetOf("<row>" + QByteArray("<c/>").repeated(16'385) + "</row>")).contains(u"more than 16,384 columns"_s));
}

TEST_CASE("a bomb of zip or XML is refused before it is unpacked", "[exchange][EXCH-1]")
{
    CHECK(Zipped(aBook(sheetOf("<row><c><v>1</v></c></row>"))).told() == u"1:1");

    const Zipped ratio(aBook(sheetOf(QByteArray(20 * 1024 * 1024, ' '))));
    CHECK(ratio.told().contains(u"its part xl/worksheets/sheet1.xml unpacks to more than 200 times its size"_s));
    CHECK(say(formatOf(ratio.path()).refusal().phrase).contains(u"200 times its size"_s));

    Parts many = aBook(sheetOf(""));
    for (int i = 0; i < 600; ++i)
        many.emplace_back("media/" + QByteArray::number(i), "x");
    Zipped large(many);
    large.lie("media/", 1'000'000);
    CHECK(large.told().contains(u"unpacks to more than 512 MB"_s));
    for (int i = 600; i < 2'001; ++i)
        many.emplace_back("media/" + QByteArray::number(i), "x");
    CHECK(Zipped(many).told().contains(u"holds more than 2,000 parts"_s));

    QByteArray laughs = "<?xml version='1.0'?><!DOCTYPE s [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 30; ++i)
        laughs += "<!ENTITY a" + QByteArray::number(i) + " '" + ("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "'>";
    const QByteArray sheet = sheetOf("<row><c t='s'><v>0</v></c></row>");
    CHECK(Zipped(aBook(sheet, laughs + "]><sst><si><t>&a29;</t></si></sst>")).told().contains(u"declares a document type"_s));
    CHECK(toldSheet(laughs + "]>" + sheet).contains(u"declares a document type"_s));
}

TEST_CASE("a part that is longer than the zip says is not read on", "[exchange][EXCH-1]")
{
    Zipped lying(aBook(sheetOf(QByteArray("<row><c><v>1</v></c></row>").repeated(50'000))));
    lying.lie("xl/worksheets/", 1'000);
    CHECK(lying.told().contains(u"the spreadsheet is broken"_s));
}
