// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_writer.h"

#include <string>

namespace plumbline::exchange {

/// vCard 3.0 in UTF-8, the version that most address books read: one card a contact. What a card has no place for goes into
/// X-PLUMBLINE- properties.
class VCardWriter : public TableWriter
{
public:
    explicit VCardWriter(QIODevice &device) : m_device(device) {}

    void begin(const TableHead &head) override { m_columns = head.columns; }
    void row(const std::vector<TableCell> &cells) override;
    std::optional<Refusal> finish() override { return std::nullopt; }

private:
    QIODevice &m_device;
    std::vector<TableColumn> m_columns;
};

} // namespace plumbline::exchange
