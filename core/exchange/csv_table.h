// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/text_stream.h"

namespace plumbline::exchange {

/// CSV (EXCH-3): RFC 4180, and what the world does beyond it. Any separator of one byte, a quote or none; quoted line ends,
/// doubled quotes, quotes that stand inside a cell (taken as they are), text behind a closing quote (belongs to the cell),
/// rows of any length, CR, LF and CR LF, a line "sep=;" on top, and the guard of Excel: ="0512" is 0512.
/// A cell is a view into what was read; only one with doubled quotes is written anew, in its place.
class CsvTable : public TableSource
{
public:
    static constexpr qsizetype largestCell = 16 * 1024 * 1024; ///< bytes
    static constexpr qsizetype largestRow = 64 * 1024 * 1024;  ///< bytes
    static constexpr qsizetype mostCells = 20'000;             ///< of one row

    CsvTable(std::unique_ptr<QIODevice> device, const QString &fileName, const FileFormat &format);

    Result<bool> next(SourceRow &row) override;
    qint64 bytesRead() const override { return m_text.stream().bytesRead(); }
    qint64 bytes() const override { return m_text.stream().bytes(); }

private:
    enum class Step { Row, NeedsMore, Refused };

    bool skipEmptyLines();
    Step scanRow(SourceRow &row);
    Step scanQuoted(const char *&position, std::string_view &cell, bool &mustBeWritten);
    const char *cellEnd(const char *position, const char *end) const;
    Step check(const SourceRow &row, const char *cellBegin, const char *position);
    Step refuse(Refusal refusal);
    std::string_view withoutQuotes(std::string_view raw);
    bool saysSeparator(const SourceRow &row) const;

    TextBuffer m_text;
    char m_separator;
    char m_quote; ///< 0: none
    qint64 m_line = 1;
    qint64 m_lineEnds = 0; ///< inside the quotes of the row at hand
    std::vector<quint32> m_toWrite;
    std::optional<Refusal> m_refusal;
    bool m_isFirst = true;
};

} // namespace plumbline::exchange
