// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/row_reader.h"

namespace plumbline::exchange {

/// Takes the rows of one file into one edit. Rows that are there already are only filled up, never overwritten; what a
/// row refers to and nobody knows is made beside it; a row that cannot be taken is refused with column and reason.
class Importer
{
public:
    Importer(Edit &edit, Mapping mapping, QStringList headers);

    /// Why this row cannot be taken; empty: it was.
    std::optional<ImportNote> take(const CsvRecord &record);
    /// What had to wait for the last row: references among the rows themselves.
    void finish();
    ImportReport &report() { return m_report; }

private:
    struct Later {
        qint64 n;
        int field;
        QString text;
        qint64 line;
    };

    std::optional<ImportNote> identify(RowDraft &draft);
    bool hasOtherReference(qint64 n, const QString &reference) const;
    std::optional<ImportNote> refuseFuture(const RowDraft &draft) const;
    bool refersToNewInIdentity(const RowDraft &draft) const;
    void noteEmptyCells(const RowDraft &draft);
    void makeWhatIsMissing(RowDraft &draft);
    qint64 makeRow(int entity, const QString &name, const RowDraft &draft, const QString &column);
    void create(RowDraft &draft);
    void addStays(const RowDraft &draft, qint64 deal);
    void addLine(const RowDraft &draft, qint64 deal);
    void fillUp(const RowDraft &draft);
    QByteArray identityOf(const std::vector<Value> &values) const;

    ImportContext m_context;
    RowReader m_rows;
    QHash<QByteArray, qint64> m_identities;
    QHash<QString, qint64> m_referenceLines;
    QHash<qint64, qint64> m_rowLines; ///< by row: the line of this file that made it
    std::vector<Later> m_later;
    ImportReport m_report;
};

} // namespace plumbline::exchange
