// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/import_run.h"

#include "ui/exchange/import_page.h"

namespace plumbline::ui {

ImportRun::ImportRun(exchange::ImportWanted itsWanted)
    : LongAct([trial = itsWanted.dryRun] { return trial ? ImportPage::tr("Trying out the file") : ImportPage::tr("Import"); },
              itsWanted.dryRun ? CanBeCancelled : CanBeCancelled | IsWork),
      wanted(std::move(itsWanted))
{}

exchange::ImportWanted ImportRun::telling(const std::shared_ptr<ImportRun> &run)
{
    exchange::ImportWanted telling = run->wanted;
    telling.progress = [run](qint64 rows, qint64 bytesRead, qint64 bytes) {
        run->rows = rows;
        run->setPercent(int(std::min<qint64>(100, bytesRead * 100 / std::max<qint64>(1, bytes))));
        return !run->isCancelled();
    };
    telling.early = [run](const exchange::ImportReport &report) {
        QMetaObject::invokeMethod(
            run.get(), [run, report] { Q_EMIT run->began(report); }, Qt::QueuedConnection);
    };
    return telling;
}

} // namespace plumbline::ui
