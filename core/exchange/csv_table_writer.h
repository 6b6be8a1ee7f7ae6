// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_writer.h"

#include <string>

struct UConverter;

namespace plumbline::exchange {

/// CSV for spreadsheets (EXCH-9): UTF-8 with a byte order mark, or GB18030; CR LF; a text that a spreadsheet would run as a
/// formula stands behind an apostrophe. Amounts in the workspace's own currency are numbers, others `USD 12.50`.
class CsvTableWriter : public TableWriter
{
public:
    CsvTableWriter(QIODevice &device, WritingRules rules);
    ~CsvTableWriter() override;

    void begin(const TableHead &head) override;
    void row(const std::vector<TableCell> &cells) override;
    std::optional<Refusal> finish() override;

private:
    void append(const TableCell &cell);
    void flush();

    QIODevice &m_device;
    WritingRules m_rules;
    std::string m_currency;
    std::string m_buffer;
    std::string m_encoded;
    UConverter *m_converter = nullptr;
};

} // namespace plumbline::exchange
