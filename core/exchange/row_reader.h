// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/csv_reader.h"
#include "core/exchange/import_context.h"
#include "core/exchange/row_draft.h"

namespace plumbline::exchange {

/// Reads the cells of one row by what their columns mean. Writes nothing: a row may still be refused.
class RowReader
{
public:
    explicit RowReader(ImportContext &context) : m_context(context) {}

    /// Why this row cannot be taken; empty: the draft holds it.
    std::optional<ImportNote> read(const CsvRecord &record, RowDraft &draft);

private:
    std::optional<ImportNote> readCells(const CsvRecord &record, RowDraft &draft);
    std::optional<ImportNote> readCell(const QString &header, const ColumnMeaning &meaning, QString text, RowDraft &draft);
    std::optional<ImportNote> readField(const QString &header, const ColumnMeaning &meaning, const QString &text,
                                        RowDraft &draft);
    std::optional<ImportNote> readReference(const QString &header, int index, const QString &text, RowDraft &draft);
    std::optional<ImportNote> readChoice(const QString &header, int index, const QString &text, RowDraft &draft);
    std::optional<ImportNote> readProduct(const QString &header, const QString &text, RowDraft &draft);
    std::optional<ImportNote> readStage(const QString &header, const QString &text, RowDraft &draft);
    std::optional<ImportNote> readMoment(const QString &header, const QString &text, std::optional<Moment> &moment,
                                         const RowDraft &draft);
    void noteReadAs(const QString &header, const QString &text, const QString &meant, const RowDraft &draft);
    void makeTitle(RowDraft &draft);
    std::optional<ImportNote> place(RowDraft &draft);

    ImportContext &m_context;
};

} // namespace plumbline::exchange
