// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_table_writer.h"

#include "core/base/fault.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/csv_writer.h"

#include <QIODevice>
#include <unicode/ucnv.h>

namespace plumbline::exchange {
namespace {

constexpr size_t flushAt = 256 * 1024;

} // namespace

CsvTableWriter::CsvTableWriter(QIODevice &device, WritingRules rules)
    : m_device(device), m_rules(std::move(rules)), m_currency(m_rules.currency.toStdString())
{
    m_buffer.reserve(flushAt + 64 * 1024);
    if (m_rules.encoding == Encoding::Gb18030) {
        UErrorCode error = U_ZERO_ERROR;
        m_converter = ucnv_open("GB18030", &error);
        if (U_FAILURE(error))
            throw Fault(FaultKind::Other, QStringLiteral("ICU has no GB18030"));
    } else if (m_rules.encoding == Encoding::Utf8Bom) {
        m_buffer = "\xEF\xBB\xBF";
    }
}

CsvTableWriter::~CsvTableWriter() { ucnv_close(m_converter); }

void CsvTableWriter::begin(const TableHead &head)
{
    const char *separator = "";
    for (const TableColumn &column : head.columns) {
        m_buffer += std::exchange(separator, ",");
        appendCsvText(m_buffer, column.name.toStdString());
    }
    m_buffer += "\r\n";
}

void CsvTableWriter::row(const std::vector<TableCell> &cells)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_buffer += ',';
        append(cells[i]);
    }
    m_buffer += "\r\n";
    if (m_buffer.size() >= flushAt)
        flush();
}

void CsvTableWriter::append(const TableCell &cell)
{
    switch (cell.kind) {
    case CellKind::Empty: break;
    case CellKind::Text:
    case CellKind::Key:
    case CellKind::Keys:
    case CellKind::YesNo: appendCsvText(m_buffer, cell.text); break;
    case CellKind::Integer: appendNumber(m_buffer, cell.number); break;
    case CellKind::Decimal: m_buffer += cell.text; break;
    case CellKind::Money:
        if (cell.text != m_currency)
            m_buffer.append(cell.text).append(1, ' ');
        appendPlain(m_buffer, cell.number, cell.text);
        break;
    case CellKind::Date: appendIso(m_buffer, CivilDate{qint32(cell.number)}); break;
    case CellKind::Moment: appendIso(m_buffer, m_rules.zone, Moment{cell.number}); break;
    }
}

/// Rows are whole here, so no character is cut in two.
void CsvTableWriter::flush()
{
    if (!m_converter) {
        m_device.write(m_buffer.data(), qint64(m_buffer.size()));
    } else {
        m_encoded.resize(m_buffer.size() * 2 + 16); // a character of two bytes takes four at most
        UErrorCode error = U_ZERO_ERROR;
        const int32_t size = ucnv_fromAlgorithmic(m_converter, UCNV_UTF8, m_encoded.data(), int32_t(m_encoded.size()),
                                                  m_buffer.data(), int32_t(m_buffer.size()), &error);
        if (U_FAILURE(error))
            throw Fault(FaultKind::Other, QString::fromLatin1(u_errorName(error)));
        m_device.write(m_encoded.data(), size);
    }
    m_buffer.clear();
}

std::optional<Refusal> CsvTableWriter::finish()
{
    flush();
    return std::nullopt;
}

} // namespace plumbline::exchange
