// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"
#include "core/exchange/import_report.h"
#include "core/exchange/on_duplicate.h"
#include "core/exchange/table_shape.h"
#include "core/words/result.h"

#include <functional>
#include <QJsonObject>

namespace plumbline {
class Reader;
class Workspace;
class Words;
} // namespace plumbline

namespace plumbline::exchange {

struct ImportWanted {
    QString path;
    QString as;                              ///< deals, accounts, contacts, activities, products, people, instalments, receipts
    std::optional<QJsonObject> mapping = {}; ///< plumbline.mapping/1; empty: a shipped preset, else by the headers
    bool dryRun = false;                     ///< report only, write nothing
    QString rejectsPath = {};                ///< where refused rows go, with their reason; empty: nowhere
    OnDuplicate onDuplicate = OnDuplicate::Fill; ///< certain ones: see LikelyRows and Importer
    OnDuplicate onLikely = OnDuplicate::Create;  ///< probable ones
    bool remember = false;                       ///< files with these headers are read so from now on
    qsizetype previewRows = 0;                   ///< of each kind: see ImportReport::preview
    FormatWanted format = {};                    ///< where the file's content does not tell, or tells it wrong
    ShapeWanted shape = {};
    /// Told now and then, on the thread that imports; false ends the import, and nothing was written.
    std::function<bool(qint64 rows, qint64 bytesRead, qint64 bytes)> progress = {};
    /// Told once, where the file has more than `earlyRows`: what came of the first of them.
    std::function<void(const ImportReport &)> early = {};
    static constexpr qint64 earlyRows = 200;
};

/// The trial of an import (`dryRun` or not): counts and tells what importFile() would do to what `reader` shows, and writes
/// nothing, not even the refused rows. `now`: the moment at which rules judge.
Result<ImportReport> tryFile(const Reader &reader, Moment now, const ImportWanted &wanted, const Words &words);

/// EXCH-7: one import is one transaction and one undo step.
Result<ImportReport> importFile(Workspace &workspace, const ImportWanted &wanted, const Words &words);

} // namespace plumbline::exchange
