// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_context.h"
#include "core/exchange/line_reader.h"
#include "core/exchange/row_draft.h"
#include "core/exchange/table_source.h"

namespace plumbline::exchange {

/// Reads the cells of one row by what their columns mean. Writes nothing: a row may still be refused.
class RowReader
{
public:
    explicit RowReader(ImportContext &context);

    /// Why this row cannot be taken; empty: the draft holds it.
    std::optional<ImportNote> read(const SourceRow &row, RowDraft &draft);

private:
    using Rejected = std::optional<ImportNote>;

    Rejected readCells(const SourceRow &row, RowDraft &draft);
    Rejected readCell(ImportColumn &column, std::string_view cell, RowDraft &draft);
    Rejected readText(ImportColumn &column, const QString &text, RowDraft &draft, ReadText &known);
    QString textOf(std::string_view cell) const;
    QString mended(const ImportColumn &column, const QString &text, qint64 line);
    Rejected readField(ImportColumn &column, const QString &given, RowDraft &draft);
    bool readQuickly(ImportColumn &column, std::string_view cell, RowDraft &draft);
    bool referQuickly(ImportColumn &column, std::string_view cell, RowDraft &draft);
    static bool refer(ImportColumn &column, std::string_view cell, NameIndex::Match match, RowDraft &draft);
    bool isPlain(const ImportColumn &column, std::string_view cell) const;
    static void remember(ImportColumn &column, std::string_view cell, ReadText known);
    Rejected readReference(ImportColumn &column, const QString &text, RowDraft &draft, ReadText &known);
    Rejected readChoice(ImportColumn &column, const QString &text, RowDraft &draft);
    Rejected readStage(const ImportColumn &column, const QString &text, RowDraft &draft);
    Rejected readMoment(const ImportColumn &column, const QString &text, std::optional<Moment> &moment, const RowDraft &draft);
    Rejected readEntered(const ImportColumn &column, const QString &text, RowDraft &draft);
    void applyKnown(const ImportColumn &column, const ReadText &known, RowDraft &draft);
    /// What a title is made of: the cell as it was understood.
    std::string_view spoken(const ImportColumn &column, const SourceRow &row, RowDraft &draft) const;
    bool titleFrom(const SourceRow &row, RowDraft &draft);
    std::optional<std::string_view> saidBefore(const ImportColumn &column, const RowDraft &draft) const;
    void keepBeside(const ImportColumn &column, std::string_view cell, std::string_view before, RowDraft &draft);
    void joinName(RowDraft &draft);
    Rejected readWaiting(RowDraft &draft);
    bool canWait(const ImportColumn &column, std::string_view cell) const;
    void prefetchContact(const RowDraft &draft);
    Rejected findContact(RowDraft &draft);
    void makeTitle(const SourceRow &row, RowDraft &draft);
    Rejected place(RowDraft &draft);
    void keepExtra(RowDraft &draft);

    ImportContext &m_context;
    LineReader m_lines;
    const NameIndex &m_names; ///< of the rows that are read
    int m_name = -1;
    int m_account;
    int m_contact;
    int m_title;
    int m_notes;
    int m_signedOn;
    int m_reference;
    const ImportColumn *m_accountColumn;
    bool m_hasIdentifier;
    QByteArray m_currency; ///< where none is written
    int m_minorDigits;
    std::vector<ImportColumn *> m_waiting; ///< of the row: names that are being fetched
    std::optional<int> m_titleNote;
};

} // namespace plumbline::exchange
