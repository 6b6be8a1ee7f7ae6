// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/xlsx_table.h"

#include "core/base/civil_date.h"
#include "core/base/money.h"
#include "core/exchange/phrases.h"

#include <charconv>
#include <cmath>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QXmlStreamReader>
#include <zip.h>

namespace plumbline::exchange {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 megabyte = 1024 * 1024;
constexpr size_t largestRow = 64 * megabyte;
constexpr auto workbookPart = "xl/workbook.xml";

void appendUtf8(std::string &to, QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (c < 0x80) {
            to += char(c);
            continue;
        }
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), text[++i].unicode());
        else if (QChar::isSurrogate(c))
            c = QChar::ReplacementCharacter;
        if (c < 0x800) {
            to += char(0xC0 | (c >> 6));
        } else if (c < 0x10000) {
            to += char(0xE0 | (c >> 12));
            to += char(0x80 | ((c >> 6) & 0x3F));
        } else {
            to += char(0xF0 | (c >> 18));
            to += char(0x80 | ((c >> 12) & 0x3F));
            to += char(0x80 | ((c >> 6) & 0x3F));
        }
        to += char(0x80 | (c & 0x3F));
    }
}

/// What XML cannot hold, a spreadsheet writes as _x000D_.
void unescape(std::string &text, size_t from)
{
    size_t at = from;
    while ((at = text.find("_x", at)) != std::string::npos) {
        unsigned code = 0;
        const char *digits = text.data() + at + 2;
        const bool isEscape =
            at + 7 <= text.size() && text[at + 6] == '_' && std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4;
        if (!isEscape) {
            at += 2;
            continue;
        }
        std::string character;
        if (code >= 0x20 || code == '\n' || code == '\t' || code == '\r') {
            const char16_t unit = char16_t(code);
            appendUtf8(character, QStringView(&unit, 1));
        }
        text.replace(at, 7, character);
        at += character.size();
    }
}

class Archive;

/// One part of the zip, unpacked while it is read, and no further than the zip says it is long.
class Part : public QIODevice
{
public:
    Part(std::shared_ptr<Archive> archive, zip_file_t *file, qint64 bytes)
        : m_archive(std::move(archive)), m_file(file), m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~Part() override { zip_fclose(m_file); }
    bool isSequential() const override { return true; }
    qint64 size() const override { return m_bytes; }
    qint64 bytesGiven() const { return m_given; }

protected:
    qint64 readData(char *to, qint64 room) override
    {
        const qint64 read = zip_fread(m_file, to, zip_uint64_t(std::min(room, m_bytes - m_given + 1)));
        if (read < 0 || m_given + read > m_bytes)
            return -1;
        m_given += read;
        return read == 0 ? -1 : read;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<Archive> m_archive; ///< must outlive the part
    zip_file_t *m_file;
    qint64 m_bytes;
    qint64 m_given = 0;
};

class Archive : public std::enable_shared_from_this<Archive>
{
public:
    static Result<std::shared_ptr<Archive>> open(const QString &path)
    {
        int error = 0;
        zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error);
        return checked(zip, QFileInfo(path).fileName(), {});
    }
    static Result<std::shared_ptr<Archive>> open(const QByteArray &bytes, const QString &fileName)
    {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
        zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
        if (!zip && source)
            zip_source_free(source);
        zip_error_fini(&error);
        return checked(zip, fileName, bytes);
    }
    ~Archive() { zip_discard(m_zip); }
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    const QString &fileName() const { return m_fileName; }

    bool has(const QString &part) const { return indexOf(part) >= 0; }

    std::unique_ptr<Part> read(const QString &part)
    {
        const zip_int64_t index = indexOf(part);
        zip_stat_t stat;
        if (index < 0 || zip_stat_index(m_zip, zip_uint64_t(index), 0, &stat) != 0)
            return nullptr;
        zip_file_t *file = zip_fopen_index(m_zip, zip_uint64_t(index), 0);
        return file ? std::make_unique<Part>(shared_from_this(), file, qint64(stat.size)) : nullptr;
    }

private:
    Archive(zip_t *zip, QString fileName, QByteArray bytes)
        : m_zip(zip), m_fileName(std::move(fileName)), m_bytes(std::move(bytes))
    {}

    static Result<std::shared_ptr<Archive>> checked(zip_t *zip, const QString &fileName, const QByteArray &bytes)
    {
        if (!zip)
            return phrases::brokenSpreadsheet(fileName, u"zip"_s);
        std::shared_ptr<Archive> archive(new Archive(zip, fileName, bytes));
        if (auto refusal = archive->overLimits())
            return *std::move(refusal);
        return archive;
    }

    /// Everything that the list of parts tells, before one of them is unpacked.
    std::optional<Refusal> overLimits() const
    {
        const qint64 parts = zip_get_num_entries(m_zip, 0);
        if (parts > xlsx::mostParts)
            return phrases::tooManyParts(m_fileName, xlsx::mostParts);
        qint64 unpacked = 0;
        for (qint64 i = 0; i < parts; ++i) {
            zip_stat_t stat;
            if (zip_stat_index(m_zip, zip_uint64_t(i), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE)
                || !(stat.valid & ZIP_STAT_COMP_SIZE) || stat.size > zip_uint64_t(INT64_MAX / 4))
                return phrases::brokenSpreadsheet(m_fileName, u"zip"_s);
            if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
                return phrases::encryptedSpreadsheet(m_fileName);
            const qint64 size = qint64(stat.size);
            unpacked += size;
            if (unpacked > xlsx::mostUnpacked)
                return phrases::spreadsheetTooLarge(m_fileName, xlsx::mostUnpacked / megabyte);
            if (size > megabyte && size / xlsx::mostRatio > qint64(stat.comp_size))
                return phrases::spreadsheetIsBomb(m_fileName, QString::fromUtf8(stat.name));
        }
        return std::nullopt;
    }

    zip_int64_t indexOf(const QString &part) const { return zip_name_locate(m_zip, part.toUtf8().constData(), ZIP_FL_NOCASE); }

    zip_t *m_zip;
    QString m_fileName;
    QByteArray m_bytes;
};

/// "xl" + "../customXml/x.xml" and the like; parts are named from the top of the zip.
QString resolved(const QString &base, QString target)
{
    target.replace(u'\\', u'/');
    QStringList path = target.startsWith(u'/') ? QStringList() : base.split(u'/', Qt::SkipEmptyParts);
    for (const QString &step : target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == u".."_s && !path.isEmpty())
            path.removeLast();
        else if (step != u"."_s)
            path.append(step);
    }
    return path.join(u'/');
}

struct Relation {
    QString id;
    QString type; ///< the last word of its URI
    QString target;
};

struct Sheet {
    QString name;
    QString part;
    bool isHidden = false;
};

struct Book {
    std::shared_ptr<Archive> archive;
    std::vector<Sheet> sheets;
    QString texts;
    QString styles;
    bool from1904 = false;
};

/// Walks through the elements of a part; refuses a DTD and what is no XML.
template <class Take> std::optional<Refusal> eachElement(Archive &archive, const QString &name, Take take)
{
    const auto part = archive.read(name);
    if (!part)
        return phrases::brokenSpreadsheet(archive.fileName(), name);
    QXmlStreamReader xml(part.get());
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return phrases::hasDoctype(archive.fileName(), name);
        if (token != QXmlStreamReader::Invalid)
            take(xml, token);
    }
    if (xml.hasError())
        return phrases::brokenSpreadsheet(archive.fileName(), name);
    return std::nullopt;
}

std::optional<Refusal> readRelations(Archive &archive, const QString &name, const QString &base, std::vector<Relation> &relations)
{
    return eachElement(archive, name, [&](QXmlStreamReader &xml, QXmlStreamReader::TokenType token) {
        if (token != QXmlStreamReader::StartElement || xml.name() != u"Relationship")
            return;
        const auto attributes = xml.attributes();
        relations.push_back({attributes.value(u"Id"_s).toString(), attributes.value(u"Type"_s).toString().section(u'/', -1),
                             resolved(base, attributes.value(u"Target"_s).toString())});
    });
}

QString targetOf(const std::vector<Relation> &relations, const QString &type)
{
    const auto found =
        std::find_if(relations.begin(), relations.end(), [&](const Relation &relation) { return relation.type == type; });
    return found == relations.end() ? QString() : found->target;
}

/// What a zip is that holds no workbook of ours.
Refusal otherDocument(Archive &archive)
{
    if (archive.has(u"xl/workbook.bin"_s))
        return phrases::binarySpreadsheet(archive.fileName());
    if (const auto type = archive.read(u"mimetype"_s)) {
        if (type->read(200).startsWith("application/vnd.oasis.opendocument.spreadsheet"))
            return phrases::openDocument(archive.fileName());
    }
    return phrases::noSpreadsheet(archive.fileName());
}

QString attributeEndingIn(const QXmlStreamAttributes &attributes, QStringView name)
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const QXmlStreamAttribute &a) { return a.name() == name; });
    return found == attributes.end() ? QString() : found->value().toString();
}

bool isYes(QStringView value) { return value == u"1" || value == u"true"; }

Result<Book> readBook(const std::shared_ptr<Archive> &archive)
{
    QString workbook = QString::fromLatin1(workbookPart);
    if (archive->has(u"_rels/.rels"_s)) {
        std::vector<Relation> roots;
        if (auto refusal = readRelations(*archive, u"_rels/.rels"_s, {}, roots))
            return *std::move(refusal);
        const QString target = targetOf(roots, u"officeDocument"_s);
        workbook = target.isEmpty() ? workbook : target;
    }
    if (!archive->has(workbook) || !workbook.endsWith(u".xml"_s) || archive->has(u"word/document.xml"_s))
        return otherDocument(*archive);
    const QString folder = workbook.contains(u'/') ? workbook.section(u'/', 0, -2) : QString();
    const QString relationsPart = resolved(folder, u"_rels/"_s + workbook.section(u'/', -1) + u".rels"_s);
    std::vector<Relation> relations;
    if (auto refusal = readRelations(*archive, relationsPart, folder, relations))
        return *std::move(refusal);

    Book book{archive, {}, targetOf(relations, u"sharedStrings"_s), targetOf(relations, u"styles"_s), false};
    auto refusal = eachElement(*archive, workbook, [&](QXmlStreamReader &xml, QXmlStreamReader::TokenType token) {
        if (token != QXmlStreamReader::StartElement)
            return;
        const auto attributes = xml.attributes();
        if (xml.name() == u"workbookPr")
            book.from1904 = isYes(attributes.value(u"date1904"_s));
        if (xml.name() != u"sheet")
            return;
        const QString id = attributeEndingIn(attributes, u"id");
        for (const Relation &relation : relations) {
            if (relation.id == id && relation.type == u"worksheet"_s)
                book.sheets.push_back(
                    {attributes.value(u"name"_s).toString(), relation.target,
                     attributes.value(u"state"_s).startsWith(u"hidden") || attributes.value(u"state"_s) == u"veryHidden"});
        }
    });
    if (refusal)
        return *std::move(refusal);
    if (book.sheets.empty())
        return otherDocument(*archive);
    std::stable_partition(book.sheets.begin(), book.sheets.end(), [](const Sheet &sheet) { return !sheet.isHidden; });
    return book;
}

/// The texts that cells share, one behind the other.
struct Texts {
    std::string bytes;
    std::vector<size_t> ends;

    std::optional<std::string_view> at(size_t index) const
    {
        if (index >= ends.size())
            return std::nullopt;
        const size_t begin = index == 0 ? 0 : ends[index - 1];
        return std::string_view(bytes).substr(begin, ends[index] - begin);
    }
};

std::optional<Refusal> readTexts(Archive &archive, const QString &part, Texts &texts)
{
    bool inText = false;
    int phonetic = 0; // how a name is pronounced is no part of it
    return eachElement(archive, part, [&](QXmlStreamReader &xml, QXmlStreamReader::TokenType token) {
        if (token == QXmlStreamReader::Characters) {
            if (inText && phonetic == 0)
                appendUtf8(texts.bytes, xml.text());
            return;
        }
        if (token != QXmlStreamReader::StartElement && token != QXmlStreamReader::EndElement)
            return;
        const bool begins = token == QXmlStreamReader::StartElement;
        const QStringView name = xml.name();
        if (name == u"t") {
            inText = begins;
        } else if (name == u"rPh") {
            phonetic += begins ? 1 : -1;
        } else if (name == u"si" && !begins) {
            unescape(texts.bytes, texts.ends.empty() ? 0 : texts.ends.back());
            texts.ends.push_back(texts.bytes.size());
        }
    });
}

bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47 && format != 46)
           || (format >= 50 && format <= 58);
}

/// yyyy-mm-dd, m"月"d"日", [$-804]aaaa h:mm – but neither 0.00 nor [h]:mm, which is a duration.
bool isDateFormat(const QString &code)
{
    if (code.contains(u"General"_s, Qt::CaseInsensitive) || code.contains(u"通用格式"_s))
        return false;
    bool quoted = false;
    bool hasDigits = false;
    bool hasDay = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"')
            quoted = !quoted;
        if (quoted || c == u'"')
            continue;
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype close = code.indexOf(u']', i);
            const QString inner = code.mid(i + 1, close - i - 1).toLower();
            if (close > i && !inner.isEmpty()
                && (inner.count(u'h') == inner.size() || inner.count(u'm') == inner.size() || inner.count(u's') == inner.size()))
                return false;
            i = close < 0 ? code.size() : close;
        } else if (c == u';') {
            break;
        } else {
            hasDigits |= c == u'0' || c == u'#' || c == u'?';
            hasDay |= c == u'y' || c == u'd' || c == u'h' || c == u's' || (c == u'm' && !hasDigits);
        }
    }
    return hasDay && !(hasDigits && !code.contains(u's', Qt::CaseInsensitive));
}

/// How the numbers of a cell are shown.
struct NumberStyle {
    bool isDay = false;
    std::string currency = {}; ///< ISO 4217, where the format names one: [$CNY] #,##0.00
};

/// Signs ($, ¥) are left alone: they are of several currencies.
std::string currencyOf(const QString &code)
{
    const qsizetype open = code.indexOf(u"[$"_s);
    const QByteArray letters = open < 0 ? QByteArray() : code.mid(open + 2, 3).toLatin1();
    const bool ends = code.size() > open + 5 && (code[open + 5] == u']' || code[open + 5] == u'-');
    return isCurrency(letters) && ends ? letters.toStdString() : std::string();
}

/// For each style of a cell.
std::optional<Refusal> readStyles(Archive &archive, const QString &part, std::vector<NumberStyle> &styles)
{
    QHash<int, NumberStyle> custom;
    bool inCells = false;
    return eachElement(archive, part, [&](QXmlStreamReader &xml, QXmlStreamReader::TokenType token) {
        const QStringView name = xml.name();
        if (token == QXmlStreamReader::EndElement && name == u"cellXfs")
            inCells = false;
        if (token != QXmlStreamReader::StartElement)
            return;
        if (name == u"cellXfs") {
            inCells = true;
        } else if (name == u"numFmt") {
            const auto attributes = xml.attributes();
            const QString code = attributes.value(u"formatCode"_s).toString();
            custom[attributes.value(u"numFmtId"_s).toInt()] = {isDateFormat(code), currencyOf(code)};
        } else if (name == u"xf" && inCells) {
            const int format = xml.attributes().value(u"numFmtId"_s).toInt();
            styles.push_back(custom.contains(format) ? custom[format] : NumberStyle{isBuiltInDate(format)});
        }
    });
}

void appendTwo(std::string &to, qint64 number)
{
    to += char('0' + number / 10);
    to += char('0' + number % 10);
}

void appendTime(std::string &to, qint64 ms)
{
    const qint64 seconds = ms / 1000;
    appendTwo(to, seconds / 3600);
    to += ':';
    appendTwo(to, seconds / 60 % 60);
    if (ms % 60'000 == 0)
        return;
    to += ':';
    appendTwo(to, seconds % 60);
    if (ms % 1000 != 0) {
        to += '.';
        to += char('0' + ms / 100 % 10);
        appendTwo(to, ms % 100);
    }
}

/// Days since the end of 1899 (which had a 29th of February 1900 that never was), or since 1904. False where it is no day.
bool appendDay(std::string &to, double serial, bool from1904)
{
    if (!(serial >= 0 && serial < 2'958'466))
        return false;
    const qint64 ms = std::llround(serial * 86'400'000.0);
    const qint64 day = ms / 86'400'000;
    const qint64 rest = ms % 86'400'000;
    if (day == 0 && !from1904) {
        appendTime(to, rest);
        return true;
    }
    if (day == 60 && !from1904)
        return false;
    const qint64 first = from1904 ? -24'107 : day < 60 ? -25'568 : -25'569;
    const CivilDate date{qint32(first + day)};
    if (const int year = parts(date).year; year < 1 || year > 9999)
        return false;
    to += toIso(date).toStdString();
    if (rest != 0) {
        to += 'T';
        appendTime(to, rest);
    }
    return true;
}

/// 13800138000, not 1.3800138E10; 0.3, not 0.30000000000000004: the digits that a spreadsheet shows.
void appendNumber(std::string &to, std::string_view text)
{
    const size_t signs = size_t(std::count_if(text.begin(), text.end(), [](char c) { return c == '.' || c == '-'; }));
    const bool isPlain = text.find_first_not_of("0123456789.-") == std::string_view::npos;
    if (isPlain && text.size() - signs <= 15 && signs < 2) {
        to += text;
        return;
    }
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !std::isfinite(number)) {
        to += text;
        return;
    }
    char digits[512];
    char *end = std::to_chars(digits, digits + 64, number, std::chars_format::scientific, 14).ptr;
    std::from_chars(digits, end, number);
    end = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed).ptr;
    to.append(digits, size_t(end - digits));
}

/// "BC12" → 54; none: 0.
qint64 columnOf(QStringView reference)
{
    qint64 column = 0;
    for (const QChar c : reference) {
        if (c >= u'A' && c <= u'Z')
            column = column * 26 + (c.unicode() - u'A' + 1);
        else if (c >= u'a' && c <= u'z')
            column = column * 26 + (c.unicode() - u'a' + 1);
        else
            break;
        if (column > xlsx::mostColumns)
            break;
    }
    return column;
}

class XlsxTable : public TableSource
{
public:
    XlsxTable(std::unique_ptr<QIODevice> part, QString fileName, Texts texts, std::vector<NumberStyle> styles, bool from1904)
        : m_part(std::move(part)),
          m_fileName(std::move(fileName)),
          m_texts(std::move(texts)),
          m_styles(std::move(styles)),
          m_from1904(from1904),
          m_xml(m_part.get()),
          m_bytes(m_part->size())
    {}

    qint64 bytes() const override { return m_bytes; }
    qint64 bytesRead() const override
    {
        const auto *part = dynamic_cast<const Part *>(m_part.get());
        return part ? part->bytesGiven() : m_part->pos();
    }

    Result<bool> next(SourceRow &row) override
    {
        row.cells.clear();
        while (!m_isDone && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return fail(phrases::hasDoctype(m_fileName, u"sheet"_s));
            if (token == QXmlStreamReader::EndElement && m_xml.name() == u"sheetData")
                m_isDone = true;
            if (token != QXmlStreamReader::StartElement || m_xml.name() != u"row")
                continue;
            if (auto refusal = readRow(row))
                return fail(*std::move(refusal));
            if (!row.cells.empty())
                return true;
        }
        if (m_xml.hasError() && !m_isDone)
            return fail(phrases::brokenSheet(m_fileName, m_line + 1));
        return false;
    }

private:
    /// A cell in the bytes of the row, or a text that is shared.
    struct Cell {
        size_t begin = 0;
        size_t size = 0;
        const char *shared = nullptr;
    };
    enum class Type { Number, Shared, Text, Inline, YesNo, Error, Day };

    Refusal fail(Refusal refusal)
    {
        m_isDone = true;
        return refusal;
    }

    std::optional<Refusal> readRow(SourceRow &row)
    {
        const auto attributes = m_xml.attributes();
        const QStringView number = attributes.value(u"r"_s);
        bool isNumber = true;
        m_line = number.isEmpty() ? m_line + 1 : number.toLongLong(&isNumber);
        if (!isNumber || m_line < 1)
            return phrases::brokenSheet(m_fileName, m_line);
        if (m_line > xlsx::mostRows || ++m_rows > xlsx::mostRows)
            return phrases::tooManyRows(m_fileName, xlsx::mostRows);
        m_row.clear();
        m_cells.clear();
        qint64 column = 0;
        while (m_xml.readNext() != QXmlStreamReader::EndElement || m_xml.name() != u"row") {
            if (m_xml.atEnd())
                return phrases::brokenSheet(m_fileName, m_line);
            if (m_xml.tokenType() != QXmlStreamReader::StartElement || m_xml.name() != u"c")
                continue;
            if (auto refusal = readCell(column))
                return refusal;
            if (m_row.size() > largestRow)
                return phrases::rowTooLarge(m_fileName, m_line, largestRow / megabyte);
        }
        give(row);
        return std::nullopt;
    }

    std::optional<Refusal> readCell(qint64 &column)
    {
        Type type = Type::Number;
        const NumberStyle *style = &styleOf(-1);
        qint64 said = 0;
        for (const auto attributes = m_xml.attributes(); const QXmlStreamAttribute &attribute : attributes) {
            const QStringView name = attribute.qualifiedName();
            if (name == u"r")
                said = columnOf(attribute.value());
            else if (name == u"t")
                type = typeOf(attribute.value());
            else if (name == u"s")
                style = &styleOf(attribute.value().toInt());
        }
        column = said > 0 ? said : column + 1;
        if (column > xlsx::mostColumns)
            return phrases::tooManyCells(m_fileName, m_line, xlsx::mostColumns);
        Cell cell{m_row.size(), 0, nullptr};
        if (!readValue(type))
            return phrases::brokenSheet(m_fileName, m_line);
        if (!interpret(type, style->isDay, cell))
            return phrases::brokenSheet(m_fileName, m_line);
        if (type == Type::Number && cell.size > 0 && !style->currency.empty()) {
            m_row.insert(cell.begin, style->currency + ' ');
            cell.size += style->currency.size() + 1;
        }
        if (cell.size > 0) {
            if (qint64(m_cells.size()) < column)
                m_cells.resize(size_t(column));
            m_cells[size_t(column - 1)] = cell;
        }
        return std::nullopt;
    }

    static Type typeOf(QStringView type)
    {
        if (type == u"s")
            return Type::Shared;
        if (type == u"str")
            return Type::Text;
        if (type == u"inlineStr")
            return Type::Inline;
        if (type == u"b")
            return Type::YesNo;
        if (type == u"e")
            return Type::Error;
        return type == u"d" ? Type::Day : Type::Number;
    }

    const NumberStyle &styleOf(int style) const
    {
        static const NumberStyle plain;
        return style >= 0 && size_t(style) < m_styles.size() ? m_styles[size_t(style)] : plain;
    }

    /// The text of <v>, or of the <t> of an <is>; what a formula is made of is passed over.
    bool readValue(Type type)
    {
        bool inValue = false;
        int phonetic = 0;
        while (true) {
            const auto token = m_xml.readNext();
            if (m_xml.atEnd())
                return false;
            if (token == QXmlStreamReader::Characters && inValue && phonetic == 0) {
                appendUtf8(m_row, m_xml.text());
            } else if (token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement) {
                const bool begins = token == QXmlStreamReader::StartElement;
                const QStringView name = m_xml.name();
                if (name == u"c" && !begins)
                    return true;
                if (type == Type::Inline ? name == u"t" : name == u"v")
                    inValue = begins;
                else if (name == u"rPh")
                    phonetic += begins ? 1 : -1;
            }
        }
    }

    /// Makes of the text behind m_row[cell.begin] what the cell shows.
    bool interpret(Type type, bool isDay, Cell &cell)
    {
        switch (type) {
        case Type::Shared: {
            size_t index = 0;
            const char *begin = m_row.data() + cell.begin;
            const char *end = m_row.data() + m_row.size();
            const bool isIndex = begin == end || std::from_chars(begin, end, index).ec == std::errc();
            const auto text = begin == end ? std::optional<std::string_view>("") : m_texts.at(index);
            m_row.resize(cell.begin);
            if (!isIndex || !text)
                return false;
            cell.shared = text->data();
            cell.size = text->size();
            return true;
        }
        case Type::Error: m_row.resize(cell.begin); break;
        case Type::YesNo: {
            const std::string_view value = std::string_view(m_row).substr(cell.begin);
            const char *word = value.empty() ? "" : value == "0" || value == "false" ? "no" : "yes";
            m_row.replace(cell.begin, std::string::npos, word);
            break;
        }
        case Type::Number: makeNumber(cell.begin, isDay); break;
        case Type::Text:
        case Type::Inline: unescape(m_row, cell.begin); break;
        case Type::Day: break;
        }
        cell.size = m_row.size() - cell.begin;
        return true;
    }

    void makeNumber(size_t begin, bool isDay)
    {
        size_t first = begin;
        while (first < m_row.size() && quint8(m_row[first]) <= ' ')
            ++first;
        size_t last = m_row.size();
        while (last > first && quint8(m_row[last - 1]) <= ' ')
            --last;
        const std::string text = m_row.substr(first, last - first);
        m_row.resize(begin);
        double serial = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), serial);
        if (isDay && read.ec == std::errc() && read.ptr == text.data() + text.size() && appendDay(m_row, serial, m_from1904))
            return;
        appendNumber(m_row, text);
    }

    void give(SourceRow &row)
    {
        row.line = m_line;
        row.cells.clear();
        for (const Cell &cell : m_cells)
            row.cells.emplace_back(cell.shared ? cell.shared : m_row.data() + cell.begin, cell.size);
    }

    std::unique_ptr<QIODevice> m_part;
    QString m_fileName;
    Texts m_texts;
    std::vector<NumberStyle> m_styles;
    bool m_from1904;
    QXmlStreamReader m_xml;
    qint64 m_bytes;
    qint64 m_line = 0;
    qint64 m_rows = 0;
    bool m_isDone = false;
    std::string m_row;
    std::vector<Cell> m_cells;
};

Result<std::unique_ptr<TableSource>> openSheet(const std::shared_ptr<Archive> &archive, int index)
{
    auto book = readBook(archive);
    if (!book.ok())
        return book.refusal();
    if (index < 0 || size_t(index) >= book->sheets.size())
        return phrases::noSheet(archive->fileName(), index + 1);
    Texts texts;
    if (!book->texts.isEmpty()) {
        if (auto refusal = readTexts(*archive, book->texts, texts))
            return *std::move(refusal);
    }
    std::vector<NumberStyle> styles;
    if (!book->styles.isEmpty()) {
        if (auto refusal = readStyles(*archive, book->styles, styles))
            return *std::move(refusal);
    }
    const QString &name = book->sheets[size_t(index)].part;
    auto part = archive->read(name);
    if (!part)
        return phrases::brokenSpreadsheet(archive->fileName(), name);
    return std::unique_ptr<TableSource>(
        std::make_unique<XlsxTable>(std::move(part), archive->fileName(), std::move(texts), std::move(styles), book->from1904));
}

} // namespace

Result<QStringList> sheetsOf(const QString &path)
{
    const auto archive = Archive::open(path);
    if (!archive.ok())
        return archive.refusal();
    const auto book = readBook(*archive);
    if (!book.ok())
        return book.refusal();
    QStringList names;
    for (const Sheet &sheet : book->sheets)
        names.append(sheet.name);
    return names;
}

Result<std::unique_ptr<TableSource>> openXlsx(const QString &path, int sheet)
{
    const auto archive = Archive::open(path);
    if (!archive.ok())
        return archive.refusal();
    return openSheet(*archive, sheet);
}

Result<std::unique_ptr<TableSource>> openXlsx(const QByteArray &bytes, const QString &fileName, int sheet)
{
    const auto archive = Archive::open(bytes, fileName);
    if (!archive.ok())
        return archive.refusal();
    return openSheet(*archive, sheet);
}

std::unique_ptr<TableSource> sheetXml(std::unique_ptr<QIODevice> xml, const QString &fileName)
{
    return std::make_unique<XlsxTable>(std::move(xml), fileName, Texts(), std::vector<NumberStyle>(), false);
}

} // namespace plumbline::exchange
