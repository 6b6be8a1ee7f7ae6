// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_context.h"
#include "core/exchange/row_draft.h"

namespace plumbline::exchange {

/// Reads the product lines of a deal from the cells of its row: one product with quantity and price, or lists of them
/// (line_cells).
class LineReader
{
public:
    explicit LineReader(ImportContext &context) : m_context(context) {}

    using Rejected = std::optional<ImportNote>;
    Rejected readProduct(ImportColumn &column, const QString &text, RowDraft &draft, ReadText &known);
    Rejected readQuantity(const ImportColumn &column, const QString &text, RowDraft &draft);
    Rejected readPrice(const ImportColumn &column, const QString &text, RowDraft &draft);
    /// When all cells of the row were read.
    Rejected finish(RowDraft &draft);

private:
    ImportContext &m_context;
};

} // namespace plumbline::exchange
