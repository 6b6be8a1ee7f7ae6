// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/xlsx_writer.h"

#include "core/base/fault.h"
#include "core/base/money.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/phrases.h"

#include <algorithm>
#include <cmath>
#include <QFile>
#include <xlsxwriter.h>

namespace plumbline::exchange {
namespace {

constexpr quint32 measuredRows = 500;
constexpr int leastWidth = 8;
constexpr int mostWidth = 60;
constexpr qint64 firstSerialDay = -25'569;        ///< 1899-12-30 as days since 1970
constexpr qint64 firstTrueSerial = 61;            ///< 1900-03-01: before it Excel counts a day that never was
constexpr qint64 mostExact = 999'999'999'999'999; ///< a spreadsheet keeps 15 digits

/// Characters, Chinese ones twice, of the longest line.
int widthOf(std::string_view text)
{
    int longest = 0;
    int width = 0;
    for (const char c : text) {
        if (c == '\n') {
            longest = std::max(longest, std::exchange(width, 0));
        } else if ((quint8(c) & 0xC0) != 0x80) {
            width += quint8(c) >= 0xE1 ? 2 : 1;
        }
    }
    return std::max(longest, width);
}

/// As many characters as fit, and never half of one.
std::string_view shortened(std::string_view text, size_t most)
{
    size_t units = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if ((quint8(text[i]) & 0xC0) == 0x80)
            continue;
        units += quint8(text[i]) >= 0xF0 ? 2 : 1;
        if (units > most)
            return text.substr(0, i);
    }
    return text;
}

bool isHexDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// A sheet reads _x0041_ as A (ECMA-376, ST_Xstring): a text that has it is told so, for the library does not.
void escapeEscapes(std::string &text)
{
    for (size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        const std::string_view digits = std::string_view(text).substr(at + 2, 5);
        if (digits.size() < 5 || digits[4] != '_' || !std::all_of(digits.begin(), digits.begin() + 4, isHexDigit))
            continue;
        text.insert(at, "_x005F");
        at += 6;
    }
}

/// What Excel lets a sheet be called.
std::string sheetName(QString name)
{
    for (QChar &c : name) {
        if (QStringLiteral("[]:*?/\\'").contains(c))
            c = u' ';
    }
    return name.trimmed().left(31).toStdString();
}

} // namespace

XlsxWriter::XlsxWriter(QIODevice &device, WritingRules rules) : m_device(device), m_rules(std::move(rules)) {}

XlsxWriter::~XlsxWriter()
{
    // Of an export that was cancelled nobody wants the file.
    if (m_book)
        lxw_workbook_free(m_book);
}

void XlsxWriter::begin(const TableHead &head)
{
    m_head = head;
    QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{LXW_TRUE, folder.data(), LXW_FALSE};
    m_book = workbook_new_opt(QFile::encodeName(m_folder.filePath(QStringLiteral("book.xlsx"))).constData(), &options);
    if (!m_book)
        throw Fault(FaultKind::Other, QStringLiteral("libxlsxwriter"));
    m_sheet = workbook_add_worksheet(m_book, sheetName(head.name).c_str());
    if (!m_sheet)
        throw Fault(FaultKind::Other, QStringLiteral("libxlsxwriter: ") + head.name);
    lxw_format *bold = workbook_add_format(m_book);
    format_set_bold(bold);
    m_widths.assign(head.columns.size(), leastWidth);
    for (size_t i = 0; i < head.columns.size(); ++i) {
        const std::string name = head.columns[i].name.toStdString();
        worksheet_write_string(m_sheet, 0, lxw_col_t(i), name.c_str(), bold);
        widen(quint16(i), widthOf(name) + 3); // the arrow of the filter
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_row = 1;
}

void XlsxWriter::row(const std::vector<TableCell> &cells)
{
    Q_ASSERT(m_row <= mostRows);
    for (size_t i = 0; i < cells.size(); ++i)
        write(quint16(i), cells[i]);
    ++m_row;
}

void XlsxWriter::write(quint16 column, const TableCell &cell)
{
    switch (cell.kind) {
    case CellKind::Empty: return;
    case CellKind::Text:
    case CellKind::Key:
    case CellKind::Keys:
    case CellKind::YesNo: return writeText(column, cell.text);
    case CellKind::Integer:
        if (std::abs(cell.number) <= mostExact)
            return writeNumber(column, double(cell.number), nullptr);
        return writeText(column, std::to_string(cell.number));
    case CellKind::Decimal:
        return writeNumber(column, QByteArray(cell.text.data(), qsizetype(cell.text.size())).toDouble(), nullptr);
    case CellKind::Money: {
        std::string exact(cell.text);
        exact += ' ';
        appendPlain(exact, cell.number, cell.text);
        widen(column, int(exact.size()) + int(exact.size()) / 4);
        if (std::abs(cell.number) > mostExact)
            return writeText(column, exact);
        const int digits = minorDigits(QByteArray(cell.text.data(), qsizetype(cell.text.size())));
        return writeNumber(column, double(cell.number) / std::pow(10.0, digits), moneyFormat(cell.text));
    }
    case CellKind::Date: {
        const qint64 serial = cell.number - firstSerialDay;
        widen(column, 10);
        if (serial >= firstTrueSerial)
            return writeNumber(column, double(serial), formatNamed("yyyy-mm-dd"));
        std::string text;
        appendIso(text, CivilDate{qint32(cell.number)});
        return writeText(column, text);
    }
    case CellKind::Moment: {
        const Moment at{cell.number};
        const double serial =
            double(at.ms + m_rules.zone.offsetSecondsAt(at) * 1000LL) / double(days(1).ms) - double(firstSerialDay);
        widen(column, 19);
        if (serial >= double(firstTrueSerial))
            return writeNumber(column, serial, formatNamed("yyyy-mm-dd hh:mm:ss"));
        std::string text;
        appendIso(text, m_rules.zone, at);
        return writeText(column, text);
    }
    }
}

void XlsxWriter::writeText(quint16 column, std::string_view text)
{
    m_text = text.size() > longestText ? shortened(text, longestText) : text;
    if (m_text.size() < text.size())
        ++m_cutTexts;
    if (m_row <= measuredRows)
        widen(column, widthOf(m_text));
    escapeEscapes(m_text);
    worksheet_write_string(m_sheet, m_row, column, m_text.c_str(), nullptr);
}

void XlsxWriter::writeNumber(quint16 column, double number, lxw_format *format)
{
    worksheet_write_number(m_sheet, m_row, column, number, format);
}

lxw_format *XlsxWriter::formatNamed(const std::string &pattern)
{
    lxw_format *&format = m_formats[pattern];
    if (!format) {
        format = workbook_add_format(m_book);
        format_set_num_format(format, pattern.c_str());
    }
    return format;
}

lxw_format *XlsxWriter::moneyFormat(std::string_view currency)
{
    const auto known = m_formats.find(currency);
    if (known != m_formats.end())
        return known->second;
    const int digits = minorDigits(QByteArray(currency.data(), qsizetype(currency.size())));
    const std::string pattern =
        "[$" + std::string(currency) + "] #,##0" + (digits > 0 ? '.' + std::string(size_t(digits), '0') : std::string());
    return m_formats[std::string(currency)] = formatNamed(pattern);
}

void XlsxWriter::widen(quint16 column, int characters)
{
    m_widths[column] = std::max(m_widths[column], std::min(characters, mostWidth));
}

void XlsxWriter::setWidths()
{
    for (size_t i = 0; i < m_widths.size(); ++i) {
        const int width = m_head.columns[i].width > 0 ? m_head.columns[i].width : m_widths[i];
        worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), width + 1, nullptr);
    }
}

std::optional<Refusal> XlsxWriter::finish()
{
    setWidths();
    if (!m_head.columns.empty())
        worksheet_autofilter(m_sheet, 0, 0, m_row - 1, lxw_col_t(m_head.columns.size() - 1));
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    QFile book(m_folder.filePath(QStringLiteral("book.xlsx")));
    if (error != LXW_NO_ERROR || !book.open(QIODevice::ReadOnly))
        return phrases::cannotWrite(book.fileName(), QString::fromUtf8(lxw_strerror(error)));
    constexpr qint64 chunk = 1024 * 1024;
    while (!book.atEnd())
        m_device.write(book.read(chunk));
    return std::nullopt;
}

} // namespace plumbline::exchange
