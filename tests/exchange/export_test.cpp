// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_table.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/export_file.h"
#include "core/exchange/import_file.h"
#include "core/pipeline/deal_vocabulary.h"
#include "core/records/define_field.h"
#include "core/records/field_text.h"
#include "core/workspace/undo.h"
#include "tests/exchange/import_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <algorithm>
#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <random>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

const Words english(Language::English, *Zone::named("Asia/Shanghai"));

class ExportFixture : public WorkspaceFixture
{
public:
    QString at(const QString &name) const { return folder() + u'/' + name; }

    ImportReport import(const QByteArray &csv, const QString &as = u"deals"_s)
    {
        QFile file(at(u"in.csv"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        const ImportReport report = valueOf(importAsTried(workspace(), {file.fileName(), as}, english));
        REQUIRE(report.refused == 0);
        return report;
    }

    Result<ExportReport> tryExport(const ExportWanted &wanted, const Words &words = english)
    {
        return workspace().read([&](const Reader &reader) { return exportFile(reader, wanted, words); });
    }

    QByteArray exported(ExportWanted wanted, const Words &words = english)
    {
        wanted.path = at(u"out."_s + nameOf(wanted.format));
        valueOf(tryExport(wanted, words));
        return contentOf(wanted.path);
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

/// Every row of a kind as a file speaks of it, without what only this workspace knows.
QByteArrayList linesOf(ExportFixture &fixture, const QString &what)
{
    QByteArrayList lines;
    for (QByteArray line : fixture.exported({.what = what, .format = ExportFormat::JsonLines}).split('\n')) {
        const qsizetype comma = line.indexOf(','); // after the id
        lines.append(line.mid(comma));
    }
    return lines;
}

QByteArray written(ExportFormat format, const TableHead &head, const std::vector<std::vector<TableCell>> &rows,
                   Encoding encoding = Encoding::Utf8Bom)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeTableWriter(format, buffer, {encoding, *Zone::named("Asia/Shanghai"), "CNY"});
    writer->begin(head);
    for (const auto &row : rows)
        writer->row(row);
    CHECK_FALSE(writer->finish());
    return bytes;
}

TableHead headOf(const QByteArrayList &keys)
{
    TableHead head{u"Table"_s, {}};
    for (const QByteArray &key : keys)
        head.columns.push_back({key, QString::fromUtf8(key)});
    return head;
}

/// One cell of each kind.
const std::vector<TableCell> allKinds{{CellKind::Empty},
                                      {CellKind::Text, 0, "=1+1, \"a\"\nb"},
                                      {CellKind::Key, 0, "转介绍", "referral"},
                                      {CellKind::Keys, 0, "高; 低", R"(["high","low"])"},
                                      {CellKind::Integer, -12},
                                      {CellKind::Decimal, 0, "-0.123456789012"},
                                      {CellKind::YesNo, 1, "yes"},
                                      {CellKind::Money, -12850, "CNY"},
                                      {CellKind::Money, 7, "KWD"},
                                      {CellKind::Date, 20527},
                                      {CellKind::Moment, 1'772'413'200'250}};
const QByteArrayList allKeys{"empty", "text", "key", "keys", "integer", "decimal", "yes", "own", "other", "date", "moment"};

QByteArray utf8Of(const QByteArray &gb18030)
{
    QProcess iconv;
    iconv.start(u"iconv"_s, {u"-f"_s, u"GB18030"_s, u"-t"_s, u"UTF-8"_s});
    REQUIRE(iconv.waitForStarted());
    iconv.write(gb18030);
    iconv.closeWriteChannel();
    REQUIRE(iconv.waitForFinished());
    REQUIRE(iconv.exitCode() == 0);
    return iconv.readAllStandardOutput();
}

QString randomText(std::mt19937 &random)
{
    // No CR: it is a line end to a reader, and no field keeps one.
    static const QString signs = u"=+-@'\t \n,;\"|0159.eE¥￥＝＋－＠中文é\\/%#"_s;
    QString text;
    const int length = int(random() % 9);
    for (int i = 0; i < length; ++i) {
        if (random() % 12 == 0)
            text += QString::fromUcs4(U"😀", 1);
        else
            text += signs[qsizetype(random() % size_t(signs.size()))];
    }
    return text;
}

} // namespace

TEST_CASE("each kind of value is written as its format spells it", "[exchange][EXCH-9]")
{
    CHECK(written(ExportFormat::Csv, headOf(allKeys), {allKinds})
          == "\xEF\xBB\xBF"
             "empty,text,key,keys,integer,decimal,yes,own,other,date,moment\r\n"
             ",\"'=1+1, \"\"a\"\"\nb\",转介绍,高; 低,-12,-0.123456789012,yes,-128.50,KWD 0.007,2026-03-15,"
             "2026-03-02T09:00:00.250+08:00\r\n");
    CHECK(written(ExportFormat::JsonLines, headOf(allKeys), {allKinds})
          == R"({"empty":null,"text":"=1+1, \"a\"\nb","key":"referral","keys":["high","low"],"integer":-12,)"
             R"("decimal":-0.123456789012,"yes":true,"own":{"amount":-128.50,"currency":"CNY"},)"
             R"("other":{"amount":0.007,"currency":"KWD"},"date":"2026-03-15","moment":"2026-03-02T09:00:00.250+08:00"})"
             "\n");
}

TEST_CASE("GB18030 writes every character there is", "[exchange][EXCH-9]")
{
    const QByteArray text = "仁和医院 é € 𠮷野家 😀 \u00a0\u2028";
    const std::vector<TableCell> row{{CellKind::Text, 0, std::string_view(text.constData(), size_t(text.size()))}};
    const QByteArray bytes = written(ExportFormat::Csv, headOf({"名称"}), {row}, Encoding::Gb18030);
    CHECK(utf8Of(bytes) == "名称\r\n" + text + "\r\n");
    CHECK_FALSE(bytes.startsWith("\xEF\xBB\xBF"));
}

TEST_CASE("any text comes back through a guarded cell in both encodings", "[exchange][EXCH-9]")
{
    std::mt19937 random(20260302);
    std::vector<std::string> texts;
    for (int i = 0; i < 4000; ++i)
        texts.push_back(randomText(random).toStdString());
    std::vector<std::vector<TableCell>> rows;
    for (const std::string &text : texts)
        rows.push_back({{CellKind::Text, 0, "x"}, {CellKind::Text, 0, text}});
    for (const Encoding encoding : {Encoding::Utf8Bom, Encoding::Gb18030}) {
        const QByteArray csv = written(ExportFormat::Csv, headOf({"a", "b"}), rows, encoding);
        auto device = std::make_unique<QBuffer>();
        device->setData(csv);
        device->open(QIODevice::ReadOnly);
        FileFormat format;
        format.encoding = encoding;
        CsvTable table(std::move(device), u"x.csv"_s, format);
        SourceRow row;
        REQUIRE(valueOf(table.next(row)));
        for (const std::string &text : texts) {
            REQUIRE(valueOf(table.next(row)));
            INFO(text);
            REQUIRE(row.cells.size() == 2);
            const QString cell = QString::fromUtf8(row.cells[1].data(), qsizetype(row.cells[1].size()));
            CHECK(unguarded(cell).toStdString() == text);
            const bool isNumber = !cell.isEmpty() && scaledNumber(cell, 9).has_value();
            CHECK((cell.isEmpty() || isNumber || !u"=+-@\t\r＝＋－＠"_s.contains(cell[0])));
        }
    }
}

TEST_CASE("choices whose names hold separators are read as they were written", "[exchange][EXCH-9]")
{
    records::ChoiceBook book;
    const QStringList names{u"服务、支持"_s, u"a; b"_s, u"a"_s, u"b"_s, u"\"hot\""_s, u"x|y"_s, u"plain"_s};
    for (const QString &name : names)
        book.add({u"tag"_s, records::choiceKeyOf(name), {name, name}});
    book.add({u"tag"_s, u"other"_s, {u"plain"_s, u"plain"_s}});
    for (const QStringList &keys : std::vector<QStringList>{{u"服务、支持"_s},
                                                            {u"服务、支持"_s, u"a"_s},
                                                            {u"a"_s, u"b"_s},
                                                            {u"a;_b"_s},
                                                            {u"\"hot\""_s, u"x|y"_s},
                                                            {u"other"_s, u"plain"_s}}) {
        const QString text = records::choicesText(book, u"tag"_s, keys, english);
        INFO(text.toStdString());
        QStringList found;
        const records::Choice *whole = book.find(u"tag"_s, text);
        for (const QString &part : whole ? QStringList{text} : records::splitChoices(text)) {
            REQUIRE(book.find(u"tag"_s, part));
            found.append(book.find(u"tag"_s, part)->key);
        }
        CHECK(found == keys);
    }
    CHECK(records::splitChoices(u"a; \"b\" c、\"d"_s) == QStringList{u"a"_s, u"\"b\" c"_s, u"\"d"_s});
}

TEST_CASE("an export shows the columns, rows and order that a view shows", "[exchange][EXCH-9]")
{
    ExportFixture fixture;
    fixture.import("reference,title,amount,owner\nR1,one,100,Li\nR2,two,USD 300,Li\nR3,three,200,Wang\n");
    const auto titles = [&](ExportWanted wanted) {
        wanted.what = u"deals"_s;
        wanted.fields = {"title"};
        return fixture.exported(wanted).mid(3).simplified();
    };
    CHECK(titles({}) == "Title one two three");
    CHECK(titles({.rows = std::vector<qint64>{3, 1, 99}}) == "Title three one");
    CHECK(titles({.rows = std::vector<qint64>{}}) == "Title");
    pipeline::DealFilter filter;
    filter.text = u"Li"_s;
    CHECK(titles({.filter = filter}) == "Title one two");
    CHECK(titles({.filter = filter, .sort = pipeline::DealSort{pipeline::DealOrder::Newest}}) == "Title two one");
    CHECK(titles({.sort = pipeline::DealSort{pipeline::DealOrder::Title}}) == "Title one three two");
    CHECK(fixture.exported({.what = u"deals"_s, .fields = {"amount", "owner", "stage"}}).mid(3)
          == "Amount,Owner,Stage\r\n100.00,Li,Lead\r\nUSD 300.00,Li,Lead\r\n200.00,Wang,Lead\r\n");
    const auto compiled = fixture.workspace().read(
        [](const Reader &reader) { return pipeline::dealFormula(reader, u"amount * 2"_s, formula::Kind::Money); });
    REQUIRE(compiled.ok());
    CHECK(fixture
              .exported({.what = u"deals"_s,
                         .rows = std::vector<qint64>{2, 1},
                         .fields = {"title"},
                         .computed = {{u"Title"_s, *compiled.formula}}})
              .mid(3)
          == "Title,Title (2)\r\ntwo,USD 600.00\r\none,200.00\r\n");
}

TEST_CASE("what cannot be exported is refused before a file is touched", "[exchange][EXCH-9]")
{
    ExportFixture fixture;
    const auto refusal = [&](const ExportWanted &wanted) { return say(fixture.tryExport(wanted).refusal().phrase); };
    const QString path = fixture.at(u"x.csv"_s);
    CHECK(refusal({.what = u"cats"_s, .path = path}).contains(u"cats"_s));
    CHECK(refusal({.what = u"deals"_s, .path = path, .fields = {"colour"}}).contains(u"no column “colour”"_s));
    CHECK(refusal({.what = u"deals"_s, .path = path, .fields = {"pipeline"}}).contains(u"no column"_s));
    CHECK(refusal({.what = u"deals"_s, .path = path, .format = ExportFormat::VCard}).contains(u"contacts"_s));
    CHECK(refusal({.what = u"people"_s, .path = path, .format = ExportFormat::Calendar}).contains(u"dates of deals"_s));
    CHECK(refusal({.what = u"people"_s, .path = path, .filter = pipeline::DealFilter{}}).contains(u"about deals"_s));
    CHECK(refusal({.what = u"deals"_s, .path = fixture.path()}).contains(u"is a workspace"_s));
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a cancelled export leaves the file as it was", "[exchange][EXCH-9]")
{
    ExportFixture fixture;
    fixture.import("title\none\n");
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::JsonLines, ExportFormat::Calendar}) {
        const QString path = fixture.at(u"kept."_s + nameOf(format));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("old");
        file.close();
        int asked = 0;
        ExportWanted wanted{.what = u"deals"_s, .path = path, .format = format};
        wanted.progress = [&](qint64, qint64) { return ++asked < (format == ExportFormat::Calendar ? 1 : 2); };
        const auto report = fixture.tryExport(wanted);
        REQUIRE_FALSE(report.ok());
        CHECK(report.refusal().where == u"cancelled"_s);
        CHECK(ExportFixture::contentOf(path) == "old");
    }
}

TEST_CASE("an export of many rows has each of them whole and in its place", "[exchange][EXCH-9]")
{
    ExportFixture fixture;
    QByteArray csv = "title,notes\n";
    for (int i = 0; i < 1500; ++i) // long texts, short ones and none
        csv += "deal " + QByteArray::number(i) + ',' + QByteArray("线索").repeated(i % 7 * (i % 100 == 0 ? 1000 : 1)) + '\n';
    fixture.import(csv);
    const auto table = [&](std::optional<std::vector<qint64>> rows) {
        return fixture.exported({.what = u"deals"_s, .encoding = Encoding::Utf8, .rows = rows, .fields = {"title", "notes"}});
    };
    const QByteArray whole = table({});
    CHECK(whole.mid(whole.indexOf('\n') + 1) == csv.mid(csv.indexOf('\n') + 1).replace("\n", "\r\n"));

    QByteArrayList lines = whole.split('\n');
    std::vector<qint64> backwards;
    for (qint64 n = 1500; n >= 1; --n)
        backwards.push_back(n);
    std::reverse(lines.begin() + 1, lines.end() - 1);
    CHECK(table(backwards) == lines.join('\n'));

    int asked = 0;
    ExportWanted wanted{.what = u"deals"_s, .path = fixture.at(u"cancelled.csv"_s)};
    wanted.progress = [&](qint64 rows, qint64) { return ++asked, rows < 1000; };
    CHECK_FALSE(fixture.tryExport(wanted).ok());
    CHECK(asked == 2);
    CHECK_FALSE(QFile::exists(wanted.path));
}

TEST_CASE("every kind of record comes back from its file with every field", "[exchange][EXCH-9]")
{
    ExportFixture source;
    const auto define = [](ExportFixture &fixture, int entity, const QString &key, const QString &kind) {
        valueOf(records::defineField(
            fixture.workspace(),
            {entity, key, {key + u" name"_s, key + u" 名称"_s}, kind, {{u"服务、支持"_s, u"服务、支持"_s}, {u"b"_s, u"b"_s}}}));
    };
    for (ExportFixture *fixture : {&source}) {
        for (const int entity : {entity::account, entity::contact, entity::activity, entity::person, entity::product}) {
            for (const char *kind : {"text", "notes", "number", "money", "date", "choices", "yes_no"})
                define(*fixture, entity, u"own_"_s + QLatin1String(kind), QLatin1String(kind));
        }
    }
    const QByteArray ownHeads = ",own_text,own_notes,own_number,own_money,own_date,own_choices,own_yes_no";
    const QByteArray own = ",'@SUM(A1),\"- a\n\n=b\n\",-5,JPY 1200,1999-12-31,\"\"\"服务、支持\"\"; b\",yes";
    source.import("name,reference,parent,industry,region,customer size,employees,revenue,founded,location,phone,website,tax "
                  "code,owner,tags,notes"
                      + ownHeads
                      + "\nAcme,A1,Holding,medical,east,large,1200,3.5亿,1998,上海,+86 21 "
                        "5555,acme.cn,91310000MA1K35,Li,\"vip;hot\",\"'a\nb\""
                      + own + "\nHolding,,,,,,,,,,,,,,,," + ",,,,,,\n",
                  u"accounts"_s);
    source.import("name,account,job title,decision role,mobile,phone,email,wechat,reference,notes" + ownHeads
                      + "\nAnna,Acme,CFO,decision_maker,13800001111,-1,a@b.cn,@anna,C1,n" + own + "\n",
                  u"contacts"_s);
    source.import("name,unit,manager,mobile,email,joined on,left on,leave reason,employee number" + ownHeads
                      + "\nWang,East,Li,139,w@x.cn,2020-01-02,2026-01-01,moved,P7" + own + "\n",
                  u"people"_s);
    source.import("name,product code,series,price,notes,retired" + ownHeads + "\nGTX,G1,GT,USD 12.50,\"a\nb\",yes" + own + "\n",
                  u"products"_s);
    source.import("reference,title\nR1,one\n");
    source.import("deal,account,contact,person,kind,status,direction,answered,happened at,outcome,reference" + ownHeads
                      + "\nR1,Acme,Anna,Li,call,held,outgoing,yes,2026-02-03T11:12:13.5+08:00,\"=x\ny\",T1" + own + "\n",
                  u"activities"_s);
    source.import("deal,kind,due on,amount,reference,notes\nR1,progress,2026-05-01,EUR 0.05,I1,n\n", u"instalments"_s);
    source.import("deal,received on,amount,reference,notes\nR1,2026-02-01,-7,E1,n\n", u"receipts"_s);

    struct Way {
        const char *name;
        ExportFormat format;
        Encoding encoding;
        Language language;
    };
    const Way ways[] = {{"CSV, UTF-8, English", ExportFormat::Csv, Encoding::Utf8Bom, Language::English},
                        {"CSV, UTF-8, Chinese", ExportFormat::Csv, Encoding::Utf8Bom, Language::Chinese},
                        {"CSV, GB18030, Chinese", ExportFormat::Csv, Encoding::Gb18030, Language::Chinese},
                        {"XLSX, Chinese", ExportFormat::Xlsx, Encoding::Utf8Bom, Language::Chinese},
                        {"JSON Lines", ExportFormat::JsonLines, Encoding::Utf8Bom, Language::English}};
    for (const Way &way : ways) {
        INFO(way.name);
        const Words words(way.language, *Zone::named("Asia/Shanghai"));
        ExportFixture target;
        for (const int entity : {entity::account, entity::contact, entity::activity, entity::person, entity::product}) {
            for (const char *kind : {"text", "notes", "number", "money", "date", "choices", "yes_no"})
                define(target, entity, u"own_"_s + QLatin1String(kind), QLatin1String(kind));
        }
        for (const auto &what : {u"people"_s, u"accounts"_s, u"contacts"_s, u"products"_s, u"deals"_s, u"activities"_s,
                                 u"instalments"_s, u"receipts"_s}) {
            INFO(what.toStdString());
            source.exported({.what = what, .format = way.format, .encoding = way.encoding}, words);
            const ImportReport report =
                valueOf(importAsTried(target.workspace(), {source.at(u"out."_s + nameOf(way.format)), what}, words));
            for (const ImportNote &reject : report.rejects)
                FAIL(say(reject.text).toStdString());
            QByteArrayList was = linesOf(source, what);
            QByteArrayList is = linesOf(target, what);
            // People and accounts may have been made in another order, as others named them.
            std::sort(was.begin(), was.end());
            std::sort(is.begin(), is.end());
            CHECK(is == was);
        }
    }
}

TEST_CASE("names that several rows have are written so that just one is meant", "[exchange][EXCH-9]")
{
    ExportFixture fixture;
    fixture.import("name,reference\nAcme,A1\nOther,\n", u"accounts"_s);
    const records::AccountId twin = fixture.account(u"ACME"_s);
    fixture.import("reference,title,account\nR1,one,A1\nR2,two,Other\n");
    const auto deal = fixture.deal(u"three"_s);
    fixture.set(deal, {{u"account"_s, fixture.workspace().read([&](const Reader &reader) {
                            return Uuid{uuidOf(reader.database(), reader.entity(entity::account), twin.n)}.toString();
                        })}});
    const auto customers = [&](const ExportWanted &wanted) {
        QByteArrayList found;
        for (const QByteArray &line : fixture.exported(wanted).split('\n'))
            found.append(QJsonDocument::fromJson(line).object()[u"account"].toString().toUtf8());
        return found;
    };
    const QByteArrayList unique = customers({.what = u"deals"_s, .format = ExportFormat::JsonLines});
    CHECK(unique[0] == "A1");
    CHECK(unique[1] == "Other");
    CHECK(Uuid::fromString(QString::fromUtf8(unique[2])));
    // What a view shows is what people call them.
    CHECK(customers({.what = u"deals"_s, .format = ExportFormat::JsonLines, .fields = {"account"}})
          == QByteArrayList{"Acme", "Other", "ACME", ""});
}

TEST_CASE("a deal with several products has them in one cell, and each comes back as a line", "[exchange][EXCH-9]")
{
    ExportFixture fixture;
    fixture.import("reference,title,product,quantity,unit price\n"
                   "R1,one,GTX,3,12.5\n"
                   "R2,two,\"\"\"GTX\"\"; \"\"MG, 3 m\"\"; \"\"\"\"\",3; ; 1,; JPY 7; \n"
                   "R3,three,\"\"\"new\"\"; \"\"new\"\"\",,\n");
    const QByteArray lines = fixture.exported({.what = u"deals"_s, .fields = {"title", "product", "quantity", "unit_price"}});
    CHECK(lines.mid(3)
          == "Title,Product,Quantity,Unit price\r\n"
             "one,GTX,3,12.50\r\n"
             "two,\"\"\"GTX\"\"; \"\"MG, 3 m\"\"; \"\"\"\"\",3; ; 1,\"; JPY 7; \"\r\n"
             "three,\"\"\"new\"\"; \"\"new\"\"\",,\r\n");
    CHECK(fixture.count("product") == 3);
    CHECK(fixture.count("deal_line") == 6);
}

TEST_CASE("lists of products, quantities and prices of different length are refused", "[exchange][EXCH-7]")
{
    ExportFixture fixture;
    QFile file(fixture.at(u"in.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("title,product,quantity,unit price\n"
               "one,\"\"\"a\"\"; \"\"b\"\"\",1; 2; 3,\n"
               "two,a,1; 2,\n"
               "three,\"\"\"a\"\"; \"\"b\"\"\",1,\n"
               "four,\"\"\"a\"\"; \"\"b\"\"\",,1; x\n");
    file.close();
    const ImportReport report = valueOf(importAsTried(fixture.workspace(), {file.fileName(), u"deals"_s}, english));
    REQUIRE(report.rejects.size() == 4);
    CHECK(report.rejects[0].column == u"quantity"_s);
    CHECK(say(report.rejects[0].text).contains(u"2 products, but 3 values"_s));
    CHECK(report.rejects[1].column == u"quantity"_s);
    CHECK(report.rejects[2].column == u"quantity"_s);
    CHECK(report.rejects[3].column == u"unit price"_s);
    CHECK(fixture.count("deal") == 0);
}

TEST_CASE("the stages that a deal went through come back as stays", "[exchange][EXCH-8]")
{
    ExportFixture fixture;
    fixture.import("reference,title,stage,stage since,entered lead,entered:first_contact,进入需求确认时间\n"
                   "R1,back,first_contact,2026-02-20,2026-01-05,2026-01-10,2026-02-01T09:30\n"
                   "R2,twice,lead,2026-02-20,2026-01-05; 2026-02-20,2026-01-10,\n");
    const auto stays = [](ExportFixture &of) {
        QStringList told;
        of.workspace().read([&](const Reader &reader) {
            db::Statement rows = reader.database().prepare(
                "SELECT d.reference, s.key, t.entered_at, t.left_at, t.imported FROM stay t JOIN deal d ON d.n = t.deal "
                "JOIN stage s ON s.n = t.stage ORDER BY d.reference, t.n");
            const auto day = [&](int column) {
                return rows.isNull(column) ? u"…"_s : toIso(reader.zone().dateOf(Moment{rows.integer(column)}));
            };
            while (rows.step())
                told.append(rows.text(0) + u' ' + rows.text(1) + u' ' + day(2) + u' ' + day(3));
            return 0;
        });
        return told;
    };
    const QStringList was = stays(fixture);
    CHECK(was
          == QStringList{u"R1 lead 2026-01-05 2026-02-01"_s, u"R1 needs_confirmed 2026-02-01 2026-02-20"_s,
                         u"R1 first_contact 2026-02-20 …"_s, u"R2 lead 2026-01-05 2026-01-10"_s,
                         u"R2 first_contact 2026-01-10 2026-02-20"_s, u"R2 lead 2026-02-20 …"_s});
    for (const Language language : {Language::English, Language::Chinese}) {
        const Words words(language, *Zone::named("Asia/Shanghai"));
        fixture.exported({.what = u"deals"_s}, words);
        ExportFixture target;
        valueOf(importAsTried(target.workspace(), {fixture.at(u"out.csv"_s), u"deals"_s}, words));
        CHECK(stays(target) == was);
    }
}

TEST_CASE("two rows of one export are two, however alike, and keep their identifiers", "[exchange][EXCH-9]")
{
    ExportFixture fixture;
    const auto one = fixture.account(u"Acme"_s);
    const auto other = fixture.account(u"acme"_s);
    fixture.exported({.what = u"accounts"_s});
    ExportFixture target;
    const auto bring = [&] {
        return valueOf(importAsTried(target.workspace(), {fixture.at(u"out.csv"_s), u"accounts"_s}, english));
    };
    CHECK(bring().created == 2);
    const auto idOf = [](ExportFixture &of, qint64 n) {
        return of.workspace().read(
            [&](const Reader &reader) { return uuidOf(reader.database(), reader.entity(entity::account), n); });
    };
    CHECK(idOf(target, 1) == idOf(fixture, one.n));
    CHECK(idOf(target, 2) == idOf(fixture, other.n));
    CHECK(bring().skipped == 2);
    // What an undo took out may come back by a redo under its own identifier.
    valueOf(undo(target.workspace()));
    CHECK(bring().created == 2);
    CHECK(target.count("account") == 2);
    CHECK(target.problems().isEmpty());
    CHECK(idOf(target, 3) != idOf(fixture, one.n));
}

TEST_CASE("a receipt that reverses one which nobody knows is taken without it, and said so", "[exchange][EXCH-7]")
{
    ExportFixture fixture;
    fixture.import("reference,title\nR1,one\n");
    const ImportReport report =
        fixture.import("deal,received on,amount,reverses\nR1,2026-02-01,-7,no such receipt\n", u"receipts"_s);
    CHECK(report.created == 1);
    const bool isTold = std::any_of(report.notes.begin(), report.notes.end(),
                                    [](const auto &note) { return say(note.text).contains(u"no such receipt"_s); });
    CHECK(isTold);
}

TEST_CASE("an export comes back to where it came from and changes nothing", "[exchange][EXCH-9]")
{
    ExportFixture fixture;
    fixture.import("reference,title,amount,budget,notes,pain points,arrived at,product,quantity\n"
                   "R1,'=one,USD 12.5,JPY 7,\"a\n\n'b\",cost;quality,2026-01-02T10:11:12,GTX,3\n");
    fixture.exported({.what = u"deals"_s});
    const QByteArray before = pictureOf(fixture.workspace());
    const ImportReport report = valueOf(importAsTried(fixture.workspace(), {fixture.at(u"out.csv"_s), u"deals"_s}, english));
    CHECK(report.skipped == 1);
    CHECK(pictureOf(fixture.workspace()) == before);
    CHECK(fixture.exported({.what = u"deals"_s, .fields = {"product", "quantity"}}).endsWith("GTX,3\r\n"));
}

TEST_CASE("contacts become cards that address books read", "[exchange][EXCH-9]")
{
    ExportFixture fixture;
    fixture.import("name,account,job title,decision role,mobile,phone,email,wechat,notes\n"
                   "Anna Maria Li,\"Acme; Co, Ltd\",CFO,decision_maker,13800001111,021-5555,a@b.cn,anna,\"one\ntwo\"\n"
                   "张三,,,,,,,,\n",
                   u"contacts"_s);
    QByteArray cards = fixture.exported({.what = u"contacts"_s, .format = ExportFormat::VCard});
    static const QRegularExpression uid(u"UID:[0-9a-f-]{36}"_s);
    CHECK(QString::fromUtf8(cards).replace(uid, u"UID:…"_s)
          == u"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:…\r\nFN:Anna Maria Li\r\nN:Li;Anna Maria;;;\r\nORG:Acme\\; Co\\, Ltd\r\n"
             "TITLE:CFO\r\nX-PLUMBLINE-DECISION-ROLE:decision_maker\r\nTEL;TYPE=CELL:13800001111\r\n"
             "TEL;TYPE=WORK,VOICE:021-5555\r\nEMAIL;TYPE=INTERNET:a@b.cn\r\nX-WECHAT:anna\r\nNOTE:one\\ntwo\r\nEND:VCARD\r\n"
             "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:…\r\nFN:张三\r\nN:张三;;;;\r\nEND:VCARD\r\n"_s);
}

TEST_CASE("spreadsheets open an export with its Chinese, its dates and its numbers", "[exchange][EXCH-9][spreadsheet]")
{
    const QString program = QStandardPaths::findExecutable(u"soffice"_s);
    if (program.isEmpty()) {
        WARN("skipped: LibreOffice is not installed");
        return;
    }
    ExportFixture fixture;
    fixture.import("reference,title,amount,expected close,arrived at,handle\n"
                   "R1,仁和医院影像,1234567.80,2026-03-15,2026-01-02T10:11:12+08:00,'=1+1\n");
    const auto opened = [&](ExportFormat format, Encoding encoding, const QString &filter) {
        const QString path = fixture.at(u"sheet."_s + nameOf(format));
        valueOf(fixture.tryExport({.what = u"deals"_s,
                                   .path = path,
                                   .format = format,
                                   .encoding = encoding,
                                   .fields = {"title", "amount", "expected_close", "arrived_at", "handle"}}));
        QStringList arguments{u"-env:UserInstallation=file://"_s + fixture.at(u"profile"_s), u"--headless"_s};
        if (!filter.isEmpty())
            arguments.append(filter);
        // Not as shown but as the program understood it: sums of numbers and of days.
        arguments += {u"--convert-to"_s, u"fods"_s, u"--outdir"_s, fixture.at(u"back"_s), path};
        QProcess calc;
        calc.start(program, arguments);
        REQUIRE(calc.waitForFinished(300'000));
        return QString::fromUtf8(ExportFixture::contentOf(fixture.at(u"back/sheet.fods"_s)));
    };
    const QString sheet = opened(ExportFormat::Xlsx, Encoding::Utf8Bom, {});
    CHECK(sheet.contains(u"仁和医院影像"_s));
    CHECK(sheet.contains(u"office:value=\"1234567.8\""_s));
    CHECK(sheet.contains(u"office:currency=\"CNY\""_s));
    CHECK(sheet.contains(u"office:date-value=\"2026-03-15\""_s));
    CHECK(sheet.contains(u"office:date-value=\"2026-01-02T10:11:12"_s));
    CHECK(sheet.contains(u"<text:p>=1+1</text:p>"_s));
    CHECK_FALSE(sheet.contains(u"table:formula"_s));
    for (const auto &[encoding, charset] : {std::pair{Encoding::Utf8Bom, 76}, std::pair{Encoding::Gb18030, 85}}) {
        INFO(charset);
        const QString text = opened(ExportFormat::Csv, encoding, u"--infilter=CSV:44,34,%1,1,,1033,false,true"_s.arg(charset));
        CHECK(text.contains(u"仁和医院影像"_s));
        CHECK(text.contains(u"office:value=\"1234567.8\""_s));
        CHECK(text.contains(u"office:date-value=\"2026-03-15\""_s));
        CHECK_FALSE(text.contains(u"table:formula"_s));
    }
}
