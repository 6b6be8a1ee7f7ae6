// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_table.h"

#include "core/exchange/phrases.h"

#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace plumbline::exchange {
namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr std::string_view endOfFileSign = "\x1A"; // of DOS

/// ="0512" keeps a spreadsheet from making a number of it.
bool isGuarded(std::string_view cell) { return cell.size() > 2 && cell[0] == '=' && cell[1] == '"' && cell.back() == '"'; }

std::string_view withoutGuard(std::string_view cell) { return isGuarded(cell) ? cell.substr(2, cell.size() - 3) : cell; }

} // namespace

CsvTable::CsvTable(std::unique_ptr<QIODevice> device, const QString &fileName, const FileFormat &format)
    : m_text(std::move(device), fileName, format.encoding), m_separator(format.separator), m_quote(format.quote)
{}

CsvTable::Step CsvTable::refuse(Refusal refusal)
{
    m_refusal = std::move(refusal);
    return Step::Refused;
}

/// The first separator or line end from here. What lies behind the end of the text may be looked at (TextBuffer::padding).
inline const char *CsvTable::cellEnd(const char *position, const char *end) const
{
#ifdef __SSE2__
    const __m128i separators = _mm_set1_epi8(m_separator);
    const __m128i feeds = _mm_set1_epi8('\n');
    const __m128i returns = _mm_set1_epi8('\r');
    for (; position < end; position += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(position));
        const __m128i lineEnds = _mm_or_si128(_mm_cmpeq_epi8(bytes, feeds), _mm_cmpeq_epi8(bytes, returns));
        const int found = _mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(bytes, separators), lineEnds));
        if (found != 0)
            return std::min(position + __builtin_ctz(unsigned(found)), end);
    }
    return end;
#else
    while (position < end && *position != m_separator && *position != '\n' && *position != '\r')
        ++position;
    return position;
#endif
}

/// From the opening quote to the end of the cell.
CsvTable::Step CsvTable::scanQuoted(const char *&position, std::string_view &cell, bool &mustBeWritten)
{
    const char *end = m_text.end();
    const char *begin = position;
    const char *close = begin + 1;
    while (true) {
        close = static_cast<const char *>(memchr(close, m_quote, size_t(end - close)));
        if (!close && m_text.isLast())
            return refuse(phrases::quoteNotClosed(m_text.fileName(), m_line + m_lineEnds));
        if (!close || (close + 1 == end && !m_text.isLast()))
            return Step::NeedsMore;
        if (close + 1 == end || close[1] != m_quote)
            break;
        mustBeWritten = true;
        close += 2;
    }
    position = cellEnd(close + 1, end);
    mustBeWritten |= position != close + 1;
    const qint64 lineEnds = lineEndsIn(begin, close);
    // Over a line end, and then one more quote behind: the first one was not closed, and what "closed" it opened the next cell.
    if (lineEnds > 0 && std::find(close + 1, position, m_quote) != position)
        return refuse(phrases::quoteNotClosed(m_text.fileName(), m_line + m_lineEnds));
    m_lineEnds += lineEnds;
    cell = mustBeWritten ? std::string_view(begin, size_t(position - begin))
                         : std::string_view(begin + 1, size_t(close - begin - 1));
    return Step::Row;
}

CsvTable::Step CsvTable::check(const SourceRow &row, const char *cellBegin, const char *position)
{
    const qint64 line = m_line + m_lineEnds;
    if (position - cellBegin > largestCell)
        return refuse(phrases::cellTooLarge(m_text.fileName(), line, largestCell / megabyte));
    if (position - m_text.begin() > largestRow)
        return refuse(phrases::rowTooLarge(m_text.fileName(), m_line, largestRow / megabyte));
    if (qsizetype(row.cells.size()) > mostCells)
        return refuse(phrases::tooManyCells(m_text.fileName(), m_line, mostCells));
    return Step::Row;
}

/// One row from where the text stands; where its end was not read yet it is scanned anew, once more was read.
CsvTable::Step CsvTable::scanRow(SourceRow &row)
{
    row.cells.clear();
    m_toWrite.clear();
    m_lineEnds = 0;
    const char *end = m_text.end();
    const char *position = m_text.begin();
    while (true) {
        const char *begin = position;
        std::string_view cell;
        if (m_quote != 0 && position < end && *position == m_quote) {
            bool mustBeWritten = false;
            const Step step = scanQuoted(position, cell, mustBeWritten);
            if (step == Step::NeedsMore && check(row, begin, end) == Step::Refused)
                return Step::Refused;
            if (step != Step::Row)
                return step;
            if (mustBeWritten)
                m_toWrite.push_back(quint32(row.cells.size()));
        } else {
            position = cellEnd(position, end);
            cell = {begin, size_t(position - begin)};
        }
        row.cells.push_back(withoutGuard(cell));
        if (check(row, begin, position) == Step::Refused)
            return Step::Refused;
        if (position == end && !m_text.isLast())
            return Step::NeedsMore;
        if (position == end)
            break;
        if (*position == m_separator) {
            ++position;
            continue;
        }
        if (*position == '\r' && position + 1 == end && !m_text.isLast())
            return Step::NeedsMore;
        position += *position == '\r' && position + 1 < end && position[1] == '\n' ? 2 : 1;
        ++m_lineEnds;
        break;
    }
    m_text.advanceTo(position);
    return Step::Row;
}

/// "say ""hi""" behind → say "hi" behind. What is written is never longer than what was read.
std::string_view CsvTable::withoutQuotes(std::string_view raw)
{
    char *to = const_cast<char *>(raw.data());
    const char *begin = to;
    const char *end = begin + raw.size();
    const char *from = begin + 1;
    while (true) {
        const char *quote = static_cast<const char *>(memchr(from, m_quote, size_t(end - from)));
        const size_t size = size_t(quote - from);
        memmove(to, from, size);
        to += size;
        from = quote + 1;
        if (from == end || *from != m_quote)
            break;
        *to++ = m_quote;
        ++from;
    }
    memmove(to, from, size_t(end - from));
    to += end - from;
    return withoutGuard({begin, size_t(to - begin)});
}

bool CsvTable::skipEmptyLines()
{
    while (true) {
        const char *position = m_text.begin();
        const char *end = m_text.end();
        while (position < end && (*position == '\n' || *position == '\r')) {
            if (*position == '\r' && position + 1 == end && !m_text.isLast())
                break;
            position += *position == '\r' && position + 1 < end && position[1] == '\n' ? 2 : 1;
            ++m_line;
        }
        m_text.advanceTo(position);
        if (position < end && *position != '\r')
            return true;
        if (!m_text.more() && (m_text.begin() == m_text.end() || !m_text.isLast()))
            return false;
    }
}

/// Excel's own way to name the separator, in a line above the table.
bool CsvTable::saysSeparator(const SourceRow &row) const
{
    const std::string_view first = row.cells.front();
    const bool isCut = row.cells.size() == 2 && first == "sep=" && row.cells[1].empty();
    return isCut || (row.cells.size() == 1 && first.size() == 5 && first.substr(0, 4) == "sep=");
}

Result<bool> CsvTable::next(SourceRow &row)
{
    row.cells.clear();
    if (m_refusal)
        return *m_refusal;
    while (skipEmptyLines()) {
        Step step = Step::NeedsMore;
        while ((step = scanRow(row)) == Step::NeedsMore) {
            if (m_text.more() || m_text.isLast())
                continue;
            if (auto refusal = m_text.refusal(m_line)) {
                m_refusal = std::move(refusal);
                step = Step::Refused;
                break;
            }
        }
        if (step == Step::Refused)
            return *m_refusal;
        row.line = m_line;
        m_line += m_lineEnds;
        for (const quint32 cell : m_toWrite)
            row.cells[cell] = withoutQuotes(row.cells[cell]);
        if (std::exchange(m_isFirst, false) && saysSeparator(row))
            continue;
        if (row.cells.size() == 1 && row.cells[0] == endOfFileSign && m_text.begin() == m_text.end())
            continue;
        return true;
    }
    if (auto refusal = m_text.refusal(m_line)) {
        m_refusal = std::move(refusal);
        return *m_refusal;
    }
    return false;
}

} // namespace plumbline::exchange
