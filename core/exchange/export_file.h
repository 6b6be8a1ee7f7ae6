// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_writer.h"
#include "core/formula/formula.h"
#include "core/pipeline/deal_list_query.h"
#include "core/words/result.h"
#include "core/workspace/reader.h"

#include <functional>
#include <QHash>
#include <QString>

namespace plumbline {
class Words;
}

namespace plumbline::exchange {

/// A column that a formula fills; of deals only.
struct ComputedColumn {
    QString name;
    formula::Formula formula;
};

struct ExportWanted {
    QString what = {}; ///< deals, accounts, contacts, activities, products, people, instalments, receipts
    QString path = {};
    ExportFormat format = ExportFormat::Csv;
    Encoding encoding = Encoding::Utf8Bom;           ///< of CSV: this one or Gb18030
    std::optional<std::vector<qint64>> rows = {};    ///< these and no others, in this order
    std::optional<pipeline::DealFilter> filter = {}; ///< of deals
    std::optional<pipeline::DealSort> sort = {};     ///< of deals; else in the order in which rows were made
    /// Columns by key, as a view shows them. Empty: all of them, and what they refer to is named so that an import finds it.
    QList<QByteArray> fields = {};
    std::vector<ComputedColumn> computed = {};
    Moment now = {}; ///< at which formulas are asked and calendars are stamped
    /// Told now and then; false ends the export, and the file is as it was.
    std::function<bool(qint64 rows, qint64 total)> progress = {};
};

struct ExportReport {
    QString path;
    qint64 rows = 0;
    qint64 cutTexts = 0;    ///< longer than a cell of a spreadsheet can be
    QStringList files = {}; ///< of a folder of calendars
};

/// The columns that every deal has beside its fields. An export of everything has one more for each stage of the pipeline, with
/// the times at which the deal entered it: "entered:" and the key of the stage.
namespace column {
constexpr auto id = "id";
constexpr auto stage = "stage";
constexpr auto stageSince = "stage_since";
constexpr auto product = "product";
constexpr auto quantity = "quantity";
constexpr auto unitPrice = "unit_price";
} // namespace column

/// How many rows there are, by what can be exported.
QHash<QString, qint64> rowsToExport(const Reader &reader);

/// EXCH-9: rows of a kind as a file, headed in the language of `words`; comes back by import. The file is replaced only when it
/// is complete.
Result<ExportReport> exportFile(const Reader &reader, const ExportWanted &wanted, const Words &words);

} // namespace plumbline::exchange
