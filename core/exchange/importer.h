// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key_map.h"
#include "core/exchange/likely_rows.h"
#include "core/exchange/on_duplicate.h"
#include "core/exchange/row_identity.h"
#include "core/exchange/row_reader.h"

#include <limits>

namespace plumbline::exchange {

/// Takes the rows of one file in, or tries it. What a row refers to and nobody knows is made beside it; a row that cannot be
/// taken is refused with column and reason; what is there already, in the workspace or in an earlier row, goes by the rule
/// for duplicates (EXCH-6).
class Importer
{
public:
    /// What becomes of rows that are there.
    struct Rules {
        OnDuplicate certain = OnDuplicate::Fill;
        OnDuplicate likely = OnDuplicate::Create;
    };

    /// `rows`: about how many will come.
    Importer(RowSink &into, const Proposal &proposal, const QStringList &headers, Rules rules, qint64 rows);

    /// Why this row cannot be taken; empty: it was.
    std::optional<ImportNote> take(const SourceRow &row);
    /// A row below the table that adds it up is none of its rows.
    void noteSumRow(qint64 line);
    /// What had to wait for the last row: references among the rows themselves.
    void finish();
    ImportReport &report() { return m_report; }
    /// What was made of the row that was taken last.
    struct Taken {
        RowFate fate = RowFate::Created;
        std::optional<Phrase> reason; ///< why it is, or may be, another
        bool isLikely = false;
    };
    const Taken &taken() const { return m_taken; }
    const RowDraft &draft() const { return m_draft; }
    const ImportContext &context() const { return m_context; }

private:
    struct Later {
        qint64 n;
        int field;
        QString text;
        qint64 line;
    };

    std::optional<ImportNote> identify(RowDraft &draft);
    std::optional<ImportNote> identifyByReference(RowDraft &draft, std::string_view reference);
    void identifyByValues(RowDraft &draft, std::string_view reference);
    const Row &there(qint64 n);
    void identifyByKeys(RowDraft &draft, std::string_view reference);
    QString ownerOf(qint64 n) const;
    std::optional<qint64> lineOf(qint64 n) const;
    bool hasOtherReference(qint64 n, std::string_view reference);
    std::optional<ImportNote> refuseFuture(const RowDraft &draft) const;
    void noteEmptyCells(const RowDraft &draft);
    void noteUndated(const RowDraft &draft);
    void noteEmpty(ImportColumn &column, const RowDraft &draft);
    void noteAdded(const Entity &entity, std::string_view name, qint64 line, const ImportColumn *column);
    void makeWhatIsMissing(RowDraft &draft);
    qint64 makeRow(int entity, std::string_view name, qint64 line, const ImportColumn *column, qint64 account = 0);
    void take(RowDraft &draft);
    void makeItsOwn(RowDraft &draft);
    void create(RowDraft &draft);
    void addStays(Edit &edit, const RowDraft &draft, qint64 deal) const;
    static void addLines(Edit &edit, const RowDraft &draft, qint64 deal);
    std::optional<Uuid> ownIdentifier(const RowDraft &draft);
    void fillUp(const RowDraft &draft);
    /// What is known of a stage of the pipeline.
    struct Stage {
        qint64 n = 0;
        std::optional<int> undatedNote = {};
    };
    Stage &stageAt(const pipeline::StageDefinition *stage);
    qint64 stageOf(qint64 deal) const;
    void noteStageLeft(const RowDraft &draft);

    ImportContext m_context;
    RowReader m_rows;
    RowIdentity m_identity;
    LikelyRows m_likely;
    Rules m_rules;
    OnDuplicate m_onThis = OnDuplicate::Fill; ///< by what was found of the row at hand
    Taken m_taken;
    RowDraft m_draft;
    std::optional<Row> m_there;
    DraftValues m_beside; ///< of a row that is made beside
    int m_name = -1;      ///< indexes of fields
    int m_reference = -1;
    int m_pipeline = -1;
    int m_arrivedAt = -1;
    int m_account = -1;
    size_t m_handleColumn = std::numeric_limits<size_t>::max(); ///< of the file
    std::vector<ImportColumn *> m_watched;                      ///< their empty cells are told
    KeyMap m_referenceLines;                                    ///< of rows that were there; what was made has its line
    std::optional<KeyMap> m_erasedIdentifiers;                  ///< of rows that are in the history only
    qint64 m_firstMade = 0;
    std::vector<qint64> m_madeLines;                ///< by row: the line of this file that made it
    std::vector<Stage> m_stages;                    ///< in the order of the pipeline
    std::vector<qint32> m_madeStages;               ///< by deal: the stage it was made in
    std::map<int, std::optional<int>> m_addedNotes; ///< by entity: that more of it were added
    std::vector<Later> m_later;
    ImportReport m_report;
};

} // namespace plumbline::exchange
