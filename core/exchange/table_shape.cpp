// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_shape.h"

#include "core/base/text.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/encoding.h"
#include "core/exchange/phrases.h"
#include "core/exchange/value_look.h"

#include <array>
#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <set>
#include <unordered_set>

namespace plumbline::exchange {
namespace {

using std::string;
using std::string_view;

constexpr int rowsAboveTable = 20; ///< in which headers are looked for
constexpr size_t mostDistinct = 1'000;
constexpr int rowsOfPlace = 8;
constexpr size_t mostBytes = 64 * 1024 * 1024; ///< of the first rows, with what it takes to hold them
constexpr size_t mostCellsLookedAt = 300'000;
constexpr size_t manyColumns = 1'000;

struct Row {
    qint64 line = 0;
    std::vector<string> cells;

    string_view at(size_t column) const { return column < cells.size() ? string_view(cells[column]) : string_view(); }
    bool has(size_t column) const { return at(column).find_first_not_of(" \t\r\n") != string_view::npos; }
    size_t filled() const
    {
        size_t count = 0;
        for (size_t i = 0; i < cells.size(); ++i)
            count += has(i);
        return count;
    }
    /// One behind the last filled cell.
    size_t width() const
    {
        size_t last = cells.size();
        while (last > 0 && !has(last - 1))
            --last;
        return last;
    }
};

bool isHeaderWord(string_view cell)
{
    static const std::array<const char *, 60> chinese{
        "姓名", "名称", "客户", "公司", "单位", "联系", "手机", "电话", "座机", "邮箱", "邮件", "地址",
        "日期", "时间", "金额", "数量", "备注", "编号", "序号", "状态", "阶段", "产品", "负责", "来源",
        "行业", "职务", "职位", "微信", "部门", "单价", "预算", "合同", "订单", "商机", "线索", "跟进",
        "拜访", "类型", "等级", "城市", "省份", "地区", "国家", "性别", "生日", "网址", "网站", "信用代码",
        "标题", "主题", "内容", "说明", "描述", "销售", "计划", "实际", "税号", "年龄", "规模", "標題"};
    static const std::unordered_set<string> english{
        "name",    "company", "account",  "customer", "contact",  "phone",    "mobile", "telephone", "email", "e-mail",  "date",
        "time",    "amount",  "value",    "price",    "quantity", "title",    "stage",  "status",    "owner", "address", "notes",
        "note",    "id",      "city",     "country",  "state",    "industry", "source", "product",   "type",  "website", "url",
        "created", "close",   "currency", "comment",  "category", "number",   "no",     "code",      "sales", "agent",   "job",
        "first",   "last",    "street",   "zip",      "region",   "key",      "sku",    "revenue",   "memo",  "subject", "fax"};
    const string text = halfWidth(cell);
    if (text.size() <= 36
        && std::any_of(chinese.begin(), chinese.end(), [&](const char *word) { return text.find(word) != string::npos; }))
        return true;
    if (text.size() > 40)
        return false;
    string word;
    for (size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const char lower = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
        if ((lower >= 'a' && lower <= 'z') || lower == '-') {
            word += lower;
            continue;
        }
        if (english.count(word) > 0)
            return true;
        word.clear();
    }
    return false;
}

/// A short text that is no value.
bool isLabel(string_view cell) { return cell.size() <= 180 && !lookOf(cell).isSomething(); }

/// "导出时间：2026-03-15": what stands above a table, never in its headers.
bool isRemark(string_view cell)
{
    const size_t colon = cell.find("：");
    const size_t ascii = cell.find(": ");
    return (colon != string_view::npos && colon + 3 < cell.size()) || (ascii != string_view::npos && ascii + 2 < cell.size());
}

struct RowKind {
    size_t filled = 0;
    size_t labels = 0;
    size_t known = 0;
    size_t distinct = 0;
    size_t remarks = 0;
    bool isLabels() const { return filled > 0 && (labels == filled || (known >= 2 && labels * 10 >= filled * 6)); }
};

RowKind kindOf(const Row &row)
{
    RowKind kind;
    std::set<string_view> seen;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.has(i))
            continue;
        ++kind.filled;
        kind.labels += isLabel(row.at(i));
        kind.known += isHeaderWord(row.at(i));
        kind.remarks += isRemark(row.at(i));
        seen.insert(row.at(i));
    }
    kind.distinct = seen.size();
    return kind;
}

/// How wide most rows are; of two widths that are equally frequent, the larger.
size_t usualWidth(const std::vector<Row> &rows)
{
    std::map<size_t, int> counts;
    for (const Row &row : rows)
        ++counts[row.width()];
    size_t best = 0;
    for (const auto &[width, count] : counts) {
        if (best == 0 || count >= counts[best])
            best = width;
    }
    return best;
}

/// Most of what stands below in the column is a number, a date, an address …
bool isTyped(const std::vector<Row> &rows, size_t from, size_t column)
{
    int filled = 0;
    int typed = 0;
    const size_t enough = rows.front().cells.size() > manyColumns ? 5 : 50;
    for (size_t i = from; i < rows.size() && i < from + enough; ++i) {
        if (!rows[i].has(column))
            continue;
        ++filled;
        typed += lookOf(rows[i].at(column)).isSomething();
    }
    return filled > 0 && typed * 10 >= filled * 6;
}

bool recursBelow(const std::vector<Row> &rows, size_t header, size_t column)
{
    for (size_t i = header + 1; i < rows.size() && i < header + 100; ++i) {
        if (rows[i].at(column) == rows[header].at(column))
            return true;
    }
    return false;
}

/// A row of texts is a header unless its columns go on in its own manner.
bool isAboveOther(const std::vector<Row> &rows, size_t header)
{
    size_t recurring = 0;
    for (size_t column = 0; column < rows[header].cells.size(); ++column) {
        if (!rows[header].has(column))
            continue;
        if (isTyped(rows, header + 1, column))
            return true;
        recurring += recursBelow(rows, header, column);
    }
    return recurring == 0;
}

struct Header {
    std::optional<size_t> row; ///< of the last line of headers
    int rows = 1;
};

/// Does `below` name the columns that the groups of `group` span?
bool spans(const Row &group, const Row &below)
{
    bool hasGap = false;
    const size_t width = std::max(group.width(), below.width());
    for (size_t column = 0; column < width; ++column) {
        if (!group.has(column) && !below.has(column))
            return false;
        hasGap |= !group.has(column) && below.has(column);
    }
    return hasGap;
}

bool isDoubleHeader(const std::vector<Row> &rows, size_t group)
{
    if (group + 1 >= rows.size())
        return false;
    const Row &above = rows[group];
    const Row &below = rows[group + 1];
    const RowKind kindAbove = kindOf(above);
    const RowKind kindBelow = kindOf(below);
    if (kindAbove.filled < 2 || kindAbove.remarks > 0 || !kindAbove.isLabels() || !kindBelow.isLabels() || !spans(above, below))
        return false;
    if (above.width() * 3 < below.width())
        return false;
    for (size_t column = 0; column < below.width(); ++column) {
        if (below.has(column) && isTyped(rows, group + 2, column))
            return true;
    }
    return kindBelow.known * 2 >= kindBelow.filled && kindBelow.known >= 2;
}

Header findHeader(const std::vector<Row> &rows)
{
    const size_t width = usualWidth(rows);
    for (size_t i = 0; i < rows.size() && i < rowsAboveTable; ++i) {
        if (isDoubleHeader(rows, i))
            return {i + 1, 2};
        const RowKind kind = kindOf(rows[i]);
        const bool isNarrow = width > 1 && kind.filled * 2 < width;
        const bool isAlone = width > 1 && kind.filled < 2;
        if (isNarrow || isAlone || (kind.remarks > 0 && kind.known < kind.filled && kind.filled < width))
            continue;
        const bool isHeader =
            kind.isLabels() && kind.distinct * 10 >= kind.filled * 7 && (kind.known * 2 >= kind.filled || isAboveOther(rows, i));
        return isHeader ? Header{i, 1} : Header{};
    }
    return {};
}

QStringList joinedHeaders(const Row &group, const Row &below)
{
    QStringList headers;
    QString span;
    for (size_t column = 0; column < std::max(group.cells.size(), below.cells.size()); ++column) {
        if (group.has(column))
            span = oneLine(toQString(group.at(column)));
        const QString name = oneLine(toQString(below.at(column)));
        if (name.isEmpty())
            headers.append(group.has(column) ? span : QString());
        else
            headers.append(span.isEmpty() ? name : span + QStringLiteral(" / ") + name);
    }
    return headers;
}

/// No name twice, and none empty.
QStringList uniqueNames(QStringList names)
{
    QSet<QString> used;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString name = names[i].isEmpty() ? QStringLiteral("#%1").arg(i + 1) : names[i];
        QString unique = name;
        for (int k = 2; used.contains(unique); ++k)
            unique = QStringLiteral("%1 (%2)").arg(name).arg(k);
        used.insert(unique);
        names[i] = unique;
    }
    return names;
}

Result<std::vector<Row>> firstRows(TableSource &source, size_t wanted, std::optional<qint64> headerLine)
{
    constexpr size_t mostToHeader = 10'000;
    std::vector<Row> rows;
    SourceRow row;
    size_t bytes = 0;
    while (rows.size() < wanted || (headerLine && rows.back().line < *headerLine && rows.size() < mostToHeader)) {
        const auto more = source.next(row);
        if (!more.ok() && rows.empty())
            return more.refusal();
        // What comes later and cannot be read is refused when it is read.
        if (!more.ok() || !*more || bytes > mostBytes)
            break;
        for (const string_view cell : row.cells)
            bytes += cell.size() + sizeof(string);
        rows.push_back({row.line, {row.cells.begin(), row.cells.end()}});
    }
    return rows;
}

/// Rows of a large text file from places across it, those that are as wide as the table.
std::vector<Row> rowsAcross(const QString &path, const FileFormat &format, size_t width)
{
    std::vector<Row> rows;
    QFile file(path);
    if (format.kind != FileKind::Csv || width < 2 || !file.open(QIODevice::ReadOnly))
        return rows;
    const auto samples = samplesOf(file, QFileInfo(path).fileName());
    if (!samples.ok())
        return rows;
    FileFormat asUtf8 = format;
    asUtf8.encoding = Encoding::Utf8;
    for (const QByteArray &place : samples->places) {
        auto device = std::make_unique<QBuffer>();
        device->setData(toUtf8(wholeLines(place, format.encoding), format.encoding));
        device->open(QIODevice::ReadOnly);
        CsvTable table(std::move(device), QString(), asUtf8);
        SourceRow row;
        for (int taken = 0; taken < rowsOfPlace; ++taken) {
            const auto more = table.next(row);
            if (!more.ok() || !*more)
                break;
            if (row.cells.size() == width)
                rows.push_back({0, {row.cells.begin(), row.cells.end()}});
        }
    }
    return rows;
}

class Looks
{
public:
    explicit Looks(size_t columns) : m_columns(columns), m_seen(columns) {}

    void take(const Row &row)
    {
        if (m_cells > mostCellsLookedAt)
            return;
        m_cells += row.cells.size();
        for (size_t i = 0; i < row.cells.size() && i < m_columns.size(); ++i) {
            if (row.has(i))
                take(m_columns[i], m_seen[i], row.cells[i]);
        }
    }

    std::vector<ColumnLook> columns() &&
    {
        for (size_t i = 0; i < m_columns.size(); ++i)
            m_columns[i].distinct = int(m_seen[i].size());
        return std::move(m_columns);
    }

    void decide(TableShape &shape, const ShapeWanted &wanted) const
    {
        shape.dateOrder = DateOrder::YearMonthDay;
        shape.dateOrderIsSure = true;
        if (m_dayFirst + m_monthFirst > 0) {
            shape.dateOrder = m_dayFirst >= m_monthFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
            shape.dateOrderIsSure = m_dayFirst == 0 || m_monthFirst == 0;
        } else if (m_unclear > 0) {
            const bool dotted = m_dotted * 2 > m_unclear;
            shape.dateOrder = m_yearFirst > 0 ? DateOrder::YearMonthDay
                              : dotted        ? DateOrder::DayMonthYear
                                              : DateOrder::MonthDayYear;
            shape.dateOrderIsSure = false;
        }
        int commas = 0;
        int points = 0;
        for (const ColumnLook &look : m_columns) {
            commas += look.decimalCommas;
            points += look.decimalPoints;
        }
        shape.decimalComma = commas > points;
        if (wanted.dateOrder) {
            shape.dateOrder = *wanted.dateOrder;
            shape.dateOrderIsSure = true;
        }
        shape.decimalComma = wanted.decimalComma.value_or(shape.decimalComma);
    }

private:
    void take(ColumnLook &look, std::unordered_set<string> &seen, const string &cell)
    {
        const ValueLook value = lookOf(cell);
        ++look.filled;
        look.phones += value.isPhone;
        look.damagedPhones += value.isDamagedPhone;
        look.emails += value.isEmail;
        look.days += value.isDay;
        look.moments += value.isMoment;
        look.serialDays += value.isSerialDay;
        look.numbers += value.isNumber;
        look.amounts += value.isAmount;
        look.creditCodes += value.isCreditCode;
        look.urls += value.isUrl;
        look.uuids += value.isUuid;
        if (seen.size() < mostDistinct)
            seen.insert(cell);
        const auto characters = std::count_if(cell.begin(), cell.end(), [](char c) { return (quint8(c) & 0xC0) != 0x80; });
        look.longest = std::max(look.longest, int(characters));
        if (value.isDay || value.isMoment)
            takeDate(cell);
        if (value.isNumber || value.isAmount)
            takeNumber(look, cell);
    }

    void takeDate(const string &cell)
    {
        const DateTell tell = dateTellOf(cell);
        m_dayFirst += tell == DateTell::DayFirst;
        m_monthFirst += tell == DateTell::MonthFirst;
        m_yearFirst += tell == DateTell::YearFirst;
        m_unclear += tell == DateTell::Unclear;
        m_dotted += tell == DateTell::Unclear && cell.find('.') != string::npos;
    }

    void takeNumber(ColumnLook &look, const string &cell)
    {
        const DecimalTell tell = decimalTellOf(cell);
        look.decimalCommas += tell == DecimalTell::Comma;
        look.decimalPoints += tell == DecimalTell::Point;
    }

    std::vector<ColumnLook> m_columns;
    std::vector<std::unordered_set<string>> m_seen;
    size_t m_cells = 0;
    int m_dayFirst = 0;
    int m_monthFirst = 0;
    int m_yearFirst = 0;
    int m_unclear = 0;
    int m_dotted = 0;
};

Header wantedHeader(const std::vector<Row> &rows, qint64 line, const Header &found)
{
    if (line == 0)
        return {};
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return r.line >= line; });
    if (row == rows.end())
        return {};
    const size_t index = size_t(row - rows.begin());
    return found.row == index ? found : Header{index, 1};
}

QString preambleText(const Row &row)
{
    QStringList cells;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        if (row.has(i))
            cells.append(oneLine(toQString(row.cells[i])));
    }
    return cells.join(u' ');
}

void nameColumns(TableShape &shape, const std::vector<Row> &rows, const Header &header)
{
    const size_t first = header.row ? *header.row + 1 : 0;
    QStringList names;
    if (header.row && header.rows == 2)
        names = joinedHeaders(rows[*header.row - 1], rows[*header.row]);
    else if (header.row)
        std::transform(rows[*header.row].cells.begin(), rows[*header.row].cells.end(), std::back_inserter(names),
                       [](const string &cell) { return oneLine(toQString(cell)); });
    // A column without a header is one that most rows have.
    const std::vector<Row> body(rows.begin() + qsizetype(first), rows.end());
    const auto wider =
        std::count_if(body.begin(), body.end(), [&](const Row &row) { return qsizetype(row.width()) > names.size(); });
    size_t width = size_t(names.size());
    if (header.row && size_t(wider) * 2 > body.size())
        width = usualWidth(body);
    for (const Row &row : body)
        width = header.row ? width : std::max(width, row.width());
    while (names.size() < qsizetype(width))
        names.append(QString());
    shape.headers = uniqueNames(names);
}

/// Asked of every row of an import: most are decided by their first character.
bool mayBeSumWord(string_view cell)
{
    constexpr size_t longest = 60;
    cell.remove_prefix(std::min(cell.find_first_not_of(" \t\r\n"), cell.size()));
    if (cell.empty() || cell.size() > longest)
        return false;
    if (string_view("tgsTGS\xEF").find(cell.front()) != string_view::npos)
        return true;
    const auto firsts = {"合", "总", "小", "共", "汇", "總"};
    return std::any_of(firsts.begin(), firsts.end(), [&](const char *first) { return cell.starts_with(first); });
}

bool isSumWord(string_view cell)
{
    if (!mayBeSumWord(cell))
        return false;
    static const std::array<const char *, 13> words{"合计", "总计",  "小计",        "共计", "总和",     "汇总", "合計",
                                                    "總計", "total", "grand total", "sum",  "subtotal", "总额"};
    string text = halfWidth(cell);
    text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ':'; }), text.end());
    const QString word = folded(toQString(text)).simplified();
    QString squeezed = word;
    squeezed.remove(u' ');
    return std::any_of(words.begin(), words.end(),
                       [&](const char *sum) { return word == QString::fromUtf8(sum) || squeezed == QString::fromUtf8(sum); });
}

} // namespace

Result<TableShape> shapeOf(const QString &path, const FileFormat &format, const ShapeWanted &wanted, int sampleRows)
{
    auto source = openTable(path, format);
    if (!source.ok())
        return source.refusal();
    const bool namesItself = format.kind == FileKind::VCard || format.kind == FileKind::JsonLines;
    const auto rows = firstRows(**source, size_t(sampleRows) + rowsAboveTable + 1, wanted.headerLine);
    if (!rows.ok())
        return rows.refusal();
    if (rows->empty())
        return phrases::emptyFile(QFileInfo(path).fileName());

    Header header = namesItself ? Header{0, 1} : findHeader(*rows);
    if (wanted.headerLine && !namesItself)
        header = wantedHeader(*rows, *wanted.headerLine, header);
    TableShape shape;
    shape.headerLine = header.row ? (*rows)[*header.row].line : 0;
    shape.headerRows = header.rows;
    nameColumns(shape, *rows, header);
    const size_t first = header.row ? *header.row + 1 : 0;
    for (size_t i = 0; i + size_t(header.rows) < first; ++i)
        shape.preamble.push_back(preambleText((*rows)[i]));

    Looks looks{size_t(shape.headers.size())};
    for (size_t i = first; i < rows->size() && i < first + size_t(sampleRows); ++i) {
        const Row &row = (*rows)[i];
        looks.take(row);
        std::vector<QString> cells;
        std::transform(row.cells.begin(), row.cells.end(), std::back_inserter(cells),
                       [](const string &cell) { return toQString(cell); });
        shape.sample.push_back(std::move(cells));
        shape.sampleLines.push_back(row.line);
    }
    for (const Row &row : rowsAcross(path, format, size_t(shape.headers.size())))
        looks.take(row);
    looks.decide(shape, wanted);
    shape.columns = std::move(looks).columns();
    return shape;
}

bool isSumRow(const SourceRow &row)
{
    bool isFirst = true;
    int numbers = 0;
    for (const string_view cell : row.cells) {
        if (cell.find_first_not_of(" \t\r\n") == string_view::npos)
            continue;
        if (isFirst && !isSumWord(cell))
            return false;
        if (!std::exchange(isFirst, false)) {
            const ValueLook look = lookOf(cell);
            if (!look.isNumber && !look.isAmount)
                return false;
            ++numbers;
        }
    }
    return numbers > 0;
}

} // namespace plumbline::exchange
