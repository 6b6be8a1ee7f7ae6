// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_writer.h"

#include <string>

namespace plumbline::exchange {

/// One JSON object a line, for programs: fields by key, numbers and yes/no as such, several choices as an array of keys, dates
/// and times ISO 8601, an amount as {"amount", "currency"}, null where nothing is filled in.
class JsonLinesWriter : public TableWriter
{
public:
    JsonLinesWriter(QIODevice &device, WritingRules rules) : m_device(device), m_rules(std::move(rules)) {}

    void begin(const TableHead &head) override;
    void row(const std::vector<TableCell> &cells) override;
    std::optional<Refusal> finish() override;

private:
    void append(const TableCell &cell);
    void flush();

    QIODevice &m_device;
    WritingRules m_rules;
    std::vector<std::string> m_keys; ///< "key": as they stand in a line
    std::string m_buffer;
};

} // namespace plumbline::exchange
