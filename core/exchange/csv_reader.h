// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/result.h"

#include <QByteArray>
#include <QStringList>

class QIODevice;

namespace plumbline::exchange {

struct CsvRecord {
    qint64 line = 0; ///< of the file, counted from 1, where the record begins
    QStringList cells;
};

/// Reads CSV record by record (RFC 4180, and what the world does beyond it: any line ends, quoted line ends, stray quotes,
/// a byte order mark). Memory is bounded by the largest record. What cannot be read is refused with its line.
class CsvReader
{
public:
    static constexpr qsizetype largestCell = 16 * 1024 * 1024; ///< bytes
    static constexpr qsizetype mostCells = 20'000;             ///< of one record

    /// `fileName` is for refusals. The separator is found from the first line: comma, semicolon or tab.
    CsvReader(QIODevice &device, QString fileName);

    /// False at the end of the file. Empty lines are passed over.
    Result<bool> next(CsvRecord &record);
    char separator() const { return m_separator; }

private:
    bool fill();
    int take();
    int peek();
    void findSeparator();
    std::optional<Refusal> readCell(QByteArray &cell, bool &lastOfRecord);
    std::optional<Refusal> readQuoted(QByteArray &cell);
    Result<QString> decode(const QByteArray &cell) const;

    QIODevice &m_device;
    QString m_fileName;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    qint64 m_line = 1;
    char m_separator = ',';
    bool m_failed = false; ///< the device, not its end
};

} // namespace plumbline::exchange
