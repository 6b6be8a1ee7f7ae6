// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_reader.h"

#include "core/exchange/phrases.h"

#include <algorithm>
#include <QIODevice>
#include <QStringDecoder>

namespace plumbline::exchange {
namespace {

constexpr qsizetype chunk = 256 * 1024;
constexpr int end = -1;

} // namespace

CsvReader::CsvReader(QIODevice &device, QString fileName) : m_device(device), m_fileName(std::move(fileName))
{
    fill();
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_position = 3;
    findSeparator();
}

bool CsvReader::fill()
{
    m_buffer.resize(chunk);
    const qint64 size = m_device.read(m_buffer.data(), chunk);
    m_failed |= size < 0;
    m_buffer.truncate(qsizetype(std::max<qint64>(size, 0)));
    m_position = 0;
    return !m_buffer.isEmpty();
}

int CsvReader::peek()
{
    if (m_position >= m_buffer.size() && !fill())
        return end;
    return quint8(m_buffer[m_position]);
}

int CsvReader::take()
{
    const int byte = peek();
    if (byte == end)
        return end;
    ++m_position;
    if (byte == '\r' && peek() == '\n')
        ++m_position;
    if (byte == '\r' || byte == '\n') {
        ++m_line;
        return '\n';
    }
    return byte;
}

/// The sign that stands most often in the first line outside quotes.
void CsvReader::findSeparator()
{
    int counts[3] = {0, 0, 0};
    constexpr char signs[3] = {',', ';', '\t'};
    bool quoted = false;
    for (qsizetype i = m_position; i < m_buffer.size(); ++i) {
        const char c = m_buffer[i];
        if (c == '"')
            quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r'))
            break;
        for (int k = 0; k < 3; ++k)
            counts[k] += !quoted && c == signs[k];
    }
    const auto most = std::max_element(std::begin(counts), std::end(counts));
    m_separator = signs[most - std::begin(counts)];
}

std::optional<Refusal> CsvReader::readQuoted(QByteArray &cell)
{
    const qint64 opened = m_line;
    take();
    while (true) {
        const int byte = take();
        if (byte == end)
            return phrases::quoteNotClosed(m_fileName, opened);
        if (cell.size() >= largestCell)
            return phrases::cellTooLarge(m_fileName, opened, largestCell / (1024 * 1024));
        if (byte == '"') {
            if (peek() != '"')
                return std::nullopt;
            take();
        }
        if (byte == 0)
            return phrases::nulByte(m_fileName, m_line);
        cell += char(byte);
    }
}

std::optional<Refusal> CsvReader::readCell(QByteArray &cell, bool &lastOfRecord)
{
    cell.clear();
    if (peek() == '"') {
        if (auto refusal = readQuoted(cell))
            return refusal;
    }
    // What stands behind a closing quote belongs to the cell, as spreadsheets take it.
    while (true) {
        const int byte = take();
        if (byte == m_separator || byte == '\n' || byte == end) {
            lastOfRecord = byte != m_separator;
            return std::nullopt;
        }
        if (byte == 0)
            return phrases::nulByte(m_fileName, m_line);
        if (cell.size() >= largestCell)
            return phrases::cellTooLarge(m_fileName, m_line, largestCell / (1024 * 1024));
        cell += char(byte);
    }
}

Result<QString> CsvReader::decode(const QByteArray &cell) const
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(cell);
    if (decoder.hasError())
        return phrases::notUtf8(m_fileName, m_line);
    return text;
}

Result<bool> CsvReader::next(CsvRecord &record)
{
    record.cells.clear();
    while (peek() == '\n' || peek() == '\r')
        take();
    if (peek() == end && m_failed)
        return phrases::cannotRead(m_fileName);
    if (peek() == end)
        return false;
    record.line = m_line;
    QByteArray cell;
    bool last = false;
    while (!last) {
        if (const auto refusal = readCell(cell, last))
            return *refusal;
        if (m_failed)
            return phrases::cannotRead(m_fileName);
        if (record.cells.size() >= mostCells)
            return phrases::tooManyCells(m_fileName, record.line, mostCells);
        auto text = decode(cell);
        if (!text.ok())
            return phrases::notUtf8(m_fileName, record.line);
        record.cells.append(*std::move(text));
    }
    return true;
}

} // namespace plumbline::exchange
