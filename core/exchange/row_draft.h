// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/draft_values.h"
#include "core/exchange/import_report.h"
#include "core/pipeline/stage_machine.h"
#include "core/workspace/entity.h"

namespace plumbline::exchange {

struct ImportColumn;

/// A name in a cell for which there is no row yet.
struct PendingReference {
    int field;             ///< index in the field table
    std::string_view text; ///< lives as long as the row's values
};

/// A choice that its list does not know yet.
struct PendingChoice {
    int field;
    QString list;
    QString text;
};

/// A product line of a deal.
struct LineDraft {
    std::optional<qint64> product;
    QString newProduct; ///< a name that nobody has yet
    std::optional<qint64> quantity;
    std::optional<Money> price;
};

/// What one row of a file says, before anything is written.
struct RowDraft {
    qint64 line = 0;
    DraftValues values;
    std::vector<PendingReference> references; ///< to rows that are not there yet
    std::vector<PendingReference> among;      ///< to rows of this very file
    std::vector<PendingChoice> choices;
    std::optional<qint64> existing; ///< the row that is there already
    bool isExistingByIdentifier = false;
    std::optional<Uuid> identifier;                   ///< of a row that is not there
    const pipeline::StageDefinition *stage = nullptr; ///< of the file; null: it names none
    const pipeline::StageDefinition *open = nullptr;  ///< in which the deal stands
    std::optional<Moment> stageEntered;
    std::optional<Moment> closed;
    std::vector<pipeline::ImportedStay> entered; ///< by the columns that date a stage
    std::vector<pipeline::ImportedStay> stays;   ///< of the deal, in order
    std::optional<QString> newProduct;
    std::optional<qint64> product;
    std::optional<qint64> quantity;
    std::optional<Money> price;
    QStringList products; ///< of a deal with several lines; then also the next two
    QString quantities;
    QString prices;
    std::vector<LineDraft> lines;
    QString givenName;
    QString familyName;
    std::string_view contact; ///< a name, to be found at the customer
    const ImportColumn *contactColumn = nullptr;
    std::string extra; ///< "header: text", a line each, of columns that mean no field: kept in the notes

    /// Of the next row; what was allocated is kept.
    void begin(qint64 itsLine, size_t fields)
    {
        line = itsLine;
        values.begin(fields);
        references.clear();
        among.clear();
        choices.clear();
        existing.reset();
        isExistingByIdentifier = false;
        identifier.reset();
        stage = nullptr;
        open = nullptr;
        stageEntered.reset();
        closed.reset();
        entered.clear();
        stays.clear();
        newProduct.reset();
        product.reset();
        quantity.reset();
        price.reset();
        products.clear();
        quantities.clear();
        prices.clear();
        lines.clear();
        givenName.clear();
        familyName.clear();
        contact = {};
        contactColumn = nullptr;
        extra.clear();
    }
    void addExtra(std::string_view header, std::string_view text)
    {
        if (!extra.empty())
            extra += '\n';
        extra.append(header).append(": ").append(text);
    }
    ImportNote note(const QString &column, const Phrase &text) const { return {line, column, text}; }
};

} // namespace plumbline::exchange
