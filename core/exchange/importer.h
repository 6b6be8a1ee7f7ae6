// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/csv_reader.h"
#include "core/exchange/import_report.h"
#include "core/exchange/mapping.h"
#include "core/exchange/name_index.h"
#include "core/pipeline/pipeline_store.h"
#include "core/records/field_text.h"
#include "core/workspace/edit.h"

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
    struct PendingReference {
        int field; ///< index in the field table
        QString text;
    };
    struct PendingChoice {
        int field;
        QString list;
        QString text;
    };
    struct Draft {
        qint64 line = 0;
        std::vector<Value> values;
        std::vector<PendingReference> references; ///< to rows that are not there yet
        std::vector<PendingReference> among;      ///< to rows of this very file
        std::vector<PendingChoice> choices;
        std::optional<qint64> existing;
        QString stage;
        std::optional<Moment> stageEntered;
        std::optional<Moment> closed;
        std::vector<pipeline::ImportedStay> entered;
        std::vector<pipeline::ImportedStay> stays;
        std::optional<PendingReference> product;
        std::optional<qint64> productRow;
        std::optional<qint64> quantity;
        QHash<QString, QString> spoken; ///< by header: what a title is made of
    };
    struct Later {
        qint64 n;
        int field;
        QString text;
        qint64 line;
    };

    std::optional<ImportNote> readCells(const CsvRecord &record, Draft &draft);
    std::optional<ImportNote> readCell(const QString &header, const ColumnMeaning &meaning, QString text, Draft &draft);
    std::optional<ImportNote> readField(const QString &header, const ColumnMeaning &meaning, const QString &text, Draft &draft);
    std::optional<ImportNote> readReference(const QString &header, int index, const QString &text, Draft &draft);
    std::optional<ImportNote> readChoice(const QString &header, int index, const QString &text, Draft &draft);
    std::optional<ImportNote> readStage(const QString &header, const QString &text, Draft &draft);
    std::optional<ImportNote> readMoment(const QString &header, const QString &text, std::optional<Moment> &moment);
    std::optional<ImportNote> identify(Draft &draft);
    std::optional<ImportNote> place(Draft &draft);
    void makeTitle(Draft &draft);
    void noteEmptyCells(const Draft &draft);

    void makeWhatIsMissing(Draft &draft);
    void create(Draft &draft);
    void fillUp(const Draft &draft);
    void addStays(const Draft &draft, qint64 deal);
    void addLine(const Draft &draft, qint64 deal);
    qint64 makeRow(int entity, const QString &name, const Draft &draft, const QString &column);

    int indexOf(const char *fieldKey) const;
    QString headerOf(const QByteArray &fieldKey) const;
    QString headerOf(ColumnMeaning::Target target) const;
    ImportNote note(const Draft &draft, const QString &column, const Phrase &text) const { return {draft.line, column, text}; }
    NameIndex &namesOf(int entity);
    QByteArray identityOf(const std::vector<Value> &values) const;
    QString textOf(const Draft &draft, const char *fieldKey) const;

    Edit &m_edit;
    const Entity m_entity;
    Mapping m_mapping;
    QStringList m_headers;
    records::FieldText m_text;
    pipeline::LoadedPipeline m_pipeline;
    std::map<int, NameIndex> m_names;
    QHash<QByteArray, qint64> m_identities;
    QHash<QString, qint64> m_referenceLines;
    QHash<qint64, qint64> m_rowLines; ///< by row: the line of this file that made it
    std::vector<Later> m_later;
    ImportNotes m_notes;
    ImportReport m_report;
};

} // namespace plumbline::exchange
