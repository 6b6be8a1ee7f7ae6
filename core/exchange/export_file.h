// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/formula.h"
#include "core/words/result.h"
#include "core/workspace/reader.h"

#include <QString>

namespace plumbline {
class Words;
}

namespace plumbline::exchange {

struct ExportReport {
    QString path;
    qint64 rows = 0;
};

/// A column that a formula fills; of deals only.
struct ComputedColumn {
    QString name;
    formula::Formula formula;
};

/// EXCH-9: every row of a kind (deals, accounts …) as CSV, headed in the language of `words`; comes back by import. The
/// file is replaced only when it is complete.
Result<ExportReport> exportFile(const Reader &reader, const QString &what, const QString &path, const Words &words,
                                const std::vector<ComputedColumn> &computed = {}, Moment now = {});

} // namespace plumbline::exchange
