// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/json_lines_writer.h"

#include "core/exchange/cell_text.h"

#include <QIODevice>

namespace plumbline::exchange {
namespace {

constexpr size_t flushAt = 256 * 1024;

void appendString(std::string &to, std::string_view text)
{
    constexpr char hex[] = "0123456789abcdef";
    to += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            to += '\\';
            to += c;
        } else if (c == '\n') {
            to += "\\n";
        } else if (c == '\t') {
            to += "\\t";
        } else if (quint8(c) < 0x20) {
            to += "\\u00";
            to += hex[quint8(c) >> 4];
            to += hex[quint8(c) & 15];
        } else {
            to += c;
        }
    }
    to += '"';
}

} // namespace

void JsonLinesWriter::begin(const TableHead &head)
{
    for (const TableColumn &column : head.columns) {
        std::string key;
        appendString(key, column.key.toStdString());
        m_keys.push_back(key + ':');
    }
}

void JsonLinesWriter::row(const std::vector<TableCell> &cells)
{
    m_buffer += '{';
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_buffer += ',';
        m_buffer += m_keys[i];
        append(cells[i]);
    }
    m_buffer += "}\n";
    if (m_buffer.size() >= flushAt)
        flush();
}

void JsonLinesWriter::append(const TableCell &cell)
{
    switch (cell.kind) {
    case CellKind::Empty: m_buffer += "null"; break;
    case CellKind::Text: appendString(m_buffer, cell.text); break;
    case CellKind::Key: appendString(m_buffer, cell.key); break;
    case CellKind::Keys: m_buffer += cell.key; break;
    case CellKind::Integer: appendNumber(m_buffer, cell.number); break;
    case CellKind::Decimal: m_buffer += cell.text; break;
    case CellKind::YesNo: m_buffer += cell.number != 0 ? "true" : "false"; break;
    case CellKind::Money:
        m_buffer += "{\"amount\":";
        appendPlain(m_buffer, cell.number, cell.text);
        m_buffer += ",\"currency\":";
        appendString(m_buffer, cell.text);
        m_buffer += '}';
        break;
    case CellKind::Date:
        m_buffer += '"';
        appendIso(m_buffer, CivilDate{qint32(cell.number)});
        m_buffer += '"';
        break;
    case CellKind::Moment:
        m_buffer += '"';
        appendIso(m_buffer, m_rules.zone, Moment{cell.number});
        m_buffer += '"';
        break;
    }
}

void JsonLinesWriter::flush()
{
    m_device.write(m_buffer.data(), qint64(m_buffer.size()));
    m_buffer.clear();
}

std::optional<Refusal> JsonLinesWriter::finish()
{
    flush();
    return std::nullopt;
}

} // namespace plumbline::exchange
