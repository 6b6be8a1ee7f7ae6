// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/xlsx_table.h"

#include "core/exchange/phrases.h"
#include "core/exchange/xlsx_archive.h"
#include "core/exchange/xlsx_number.h"

#include <charconv>
#include <QFileInfo>
#include <QIODevice>
#include <QXmlStreamReader>

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
    std::shared_ptr<XlsxArchive> archive;
    std::vector<Sheet> sheets;
    QString texts;
    QString styles;
    bool from1904 = false;
};

std::optional<Refusal> readRelations(XlsxArchive &archive, const QString &name, const QString &base,
                                     std::vector<Relation> &relations)
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
Refusal otherDocument(XlsxArchive &archive)
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

Result<Book> readBook(const std::shared_ptr<XlsxArchive> &archive)
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

std::optional<Refusal> readTexts(XlsxArchive &archive, const QString &part, Texts &texts)
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

/// For each style of a cell.
std::optional<Refusal> readStyles(XlsxArchive &archive, const QString &part, std::vector<NumberStyle> &styles)
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
            custom[attributes.value(u"numFmtId"_s).toInt()] = numberStyle(code);
        } else if (name == u"xf" && inCells) {
            const int format = xml.attributes().value(u"numFmtId"_s).toInt();
            styles.push_back(custom.contains(format) ? custom[format] : numberStyle(format));
        }
    });
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
        const auto *part = dynamic_cast<const XlsxPart *>(m_part.get());
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
        appendShown(m_row, text);
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

Result<std::unique_ptr<TableSource>> openSheet(const std::shared_ptr<XlsxArchive> &archive, int index)
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
    const auto archive = XlsxArchive::open(path);
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
    const auto archive = XlsxArchive::open(path);
    if (!archive.ok())
        return archive.refusal();
    return openSheet(*archive, sheet);
}

Result<std::unique_ptr<TableSource>> openXlsx(const QByteArray &bytes, const QString &fileName, int sheet)
{
    const auto archive = XlsxArchive::open(bytes, fileName);
    if (!archive.ok())
        return archive.refusal();
    return openSheet(*archive, sheet);
}

std::unique_ptr<TableSource> sheetXml(std::unique_ptr<QIODevice> xml, const QString &fileName)
{
    return std::make_unique<XlsxTable>(std::move(xml), fileName, Texts(), std::vector<NumberStyle>(), false);
}

} // namespace plumbline::exchange
