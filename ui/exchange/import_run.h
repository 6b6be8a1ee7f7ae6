// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_file.h"
#include "core/exchange/meanings.h"
#include "core/words/result.h"
#include "ui/kit/long_act.h"

#include <optional>
#include <QPointer>
#include <QWidget>

namespace plumbline::ui {

class Screen;

/// One reading of a file, tried out or for good. The screen keeps it, so that the page may go and come back.
class ImportRun : public LongAct
{
    Q_OBJECT

public:
    ImportRun(exchange::ImportWanted itsWanted);

    const exchange::ImportWanted wanted;
    std::vector<exchange::Meaning> meanings; ///< for a page that is built anew over it
    bool isTrial() const { return wanted.dryRun; }
    std::atomic<qint64> rows = 0; ///< read so far; told by the thread that imports
    std::optional<Result<exchange::ImportReport>> report;
    QPointer<QWidget> watcher; ///< the page that shows it
    bool isSeen = false;       ///< what became of it

    /// As the importing thread wants it: tells how far it is, and what came of the first rows.
    static exchange::ImportWanted telling(const std::shared_ptr<ImportRun> &run);

Q_SIGNALS:
    /// What came of the first rows; on the GUI thread.
    void began(const exchange::ImportReport &report);
};

/// Begins it; the screen keeps an import that is over until somebody saw what became of it. Who went elsewhere is told by a
/// message that leads back. `meanings`: for a page that is built anew over it.
std::shared_ptr<ImportRun> beginImport(Screen &screen, const exchange::ImportWanted &wanted,
                                       std::vector<exchange::Meaning> meanings);

} // namespace plumbline::ui
