// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/import_run.h"

#include "ui/exchange/import_page.h"
#include "ui/kit/screen.h"

namespace plumbline::ui {

ImportRun::ImportRun(exchange::ImportWanted itsWanted)
    : LongAct([trial = itsWanted.dryRun] { return trial ? ImportPage::tr("Trying out the file") : ImportPage::tr("Import"); },
              itsWanted.dryRun ? CanBeCancelled | OnlyReads : CanBeCancelled | IsWork),
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

namespace {

/// Who went elsewhere is told, and led back to what became of it.
Toast toastOf(Screen &screen, const ImportRun &run)
{
    const Result<exchange::ImportReport> &report = *run.report;
    const bool isSeen = run.watcher && !run.watcher->isHidden();
    Toast toast;
    if (report.ok()) {
        toast.text = ImportPage::tr("%Ln row(s) imported.", nullptr, int(report->created + report->updated));
        toast.undoes = screen.editShown();
    } else if (!isSeen) {
        toast.text = screen.say(report.refusal().phrase);
        toast.isProblem = true;
    }
    if (!isSeen) {
        toast.offer = ImportPage::tr("Show");
        toast.follow = [its = &screen] { its->go({QStringLiteral("import")}); };
    }
    return toast;
}

} // namespace

std::shared_ptr<ImportRun> beginImport(Screen &screen, const exchange::ImportWanted &wanted,
                                       std::vector<exchange::Meaning> meanings)
{
    const auto run = std::make_shared<ImportRun>(wanted);
    run->meanings = std::move(meanings);
    Screen *its = &screen;
    if (run->isTrial()) {
        // Nobody's writing waits for a trial.
        its->runLongQuestion(
            run,
            [run, now = its->now(), language = its->language()](const Reader &reader) {
                return exchange::tryFile(reader, now, ImportRun::telling(run), Words(language));
            },
            [run](const Result<exchange::ImportReport> &report) { run->report = report; });
        return run;
    }
    its->runLongAct(
        run, nullptr,
        [run, language = its->language()](Workspace &workspace) {
            return exchange::importFile(workspace, ImportRun::telling(run), Words(language));
        },
        [its, run](const Result<exchange::ImportReport> &report) {
            run->report = report;
            its->keep(run);
            if (const Toast toast = toastOf(*its, *run); !toast.text.isEmpty())
                its->toast(toast);
        });
    return run;
}

} // namespace plumbline::ui
