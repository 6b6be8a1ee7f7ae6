// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/refresh_run.h"

#include "core/exchange/reference_phrases.h"

namespace plumbline::ui {

RefreshRun::RefreshRun(exchange::ReferenceTableId itsId, const QString &name, Part itsPart)
    : LongAct([name] { return tr("Refreshing from %1").arg(name); },
              itsPart == Reads ? CanBeCancelled | OnlyReads : CanBeCancelled),
      id(itsId),
      part(itsPart)
{}

std::shared_ptr<RefreshRun> refreshOf(const Screen &screen, exchange::ReferenceTableId id)
{
    return screen.findLongAct<RefreshRun>([id](const RefreshRun &run) { return run.id == id; });
}

namespace {

void write(Screen &screen, const exchange::ReferenceReading &reading, const QString &actor, const TellRefresh &tell)
{
    const auto run = std::make_shared<RefreshRun>(reading.id, reading.table.name, RefreshRun::Writes);
    run->hasPercent = true;
    screen.runLongAct(
        run, nullptr,
        [run, reading, actor](Workspace &workspace) {
            return exchange::fillFromReference(workspace, reading, actor, [run](qint64 records, qint64 all) {
                run->rows = records;
                run->setPercent(int(records * 100 / std::max<qint64>(1, all)));
                return !run->isCancelled();
            });
        },
        tell);
}

} // namespace

void beginRefresh(Screen &screen, exchange::ReferenceTableId id, const QString &name, const QString &actor, TellRefresh tell)
{
    if (refreshOf(screen, id))
        return;
    const auto run = std::make_shared<RefreshRun>(id, name, RefreshRun::Reads);
    Screen *its = &screen;
    screen.runLongQuestion(
        run,
        [run, id](const Reader &reader) {
            return exchange::readReference(reader, id, [run](qint64 rows, int percent) {
                run->rows = rows;
                run->hasPercent = percent >= 0;
                run->setPercent(std::max(0, percent));
                return !run->isCancelled();
            });
        },
        [its, run, actor, tell = std::move(tell)](const Result<exchange::ReferenceReading> &reading) {
            if (!reading.ok())
                return tell(reading.refusal());
            // Behind the last row nobody asks any more whether it is wanted.
            if (run->isCancelled())
                return tell(exchange::reference_phrases::cancelled(reading->table.name));
            write(*its, *reading, actor, tell);
        });
}

namespace {

/// What stayed, and what did not fit.
QString besideOf(const Screen &screen, const exchange::RefreshReport &report)
{
    QString text;
    if (report.kept > 0)
        text += u' ' + RefreshRun::tr("%n stay(s) as somebody typed them.", nullptr, int(report.kept));
    if (report.records == 0 && report.rows > 0)
        text += u' ' + RefreshRun::tr("None of its keys has a record here.");
    if (report.severalTimes > 0)
        text += u' ' + screen.say(exchange::reference_phrases::severalTimes(report.severalTimes));
    for (const Phrase &note : report.notes)
        text += u' ' + screen.say(note);
    return text;
}

} // namespace

void refreshByHand(Screen &screen, exchange::ReferenceTableId id, const QString &name)
{
    Screen *its = &screen;
    beginRefresh(screen, id, name, {}, [its](const Result<exchange::RefreshReport> &report) {
        if (!report.ok())
            return its->refuse(report.refusal());
        const qint64 written = report->filled + report->updated;
        if (written == 0)
            return its->toast({RefreshRun::tr("%1 has nothing new.").arg(report->name) + besideOf(*its, *report)});
        its->told(RefreshRun::tr("From %1: %n field(s) filled or updated.", nullptr, int(written)).arg(report->name)
                  + besideOf(*its, *report));
    });
}

void fillAfterAdding(Screen &screen, exchange::ReferenceTableId id, const QString &name, qint64 adding)
{
    Screen *its = &screen;
    beginRefresh(screen, id, name, {}, [its, name, adding](const Result<exchange::RefreshReport> &report) {
        if (!report.ok())
            return its->refuse(report.refusal());
        if (report->filled == 0)
            return its->toast(
                {.text = RefreshRun::tr("%1 was added. There was nothing to fill.").arg(name) + besideOf(*its, *report),
                 .undoes = adding});
        its->told(RefreshRun::tr("%1 was added, %n field(s) filled.", nullptr, int(report->filled)).arg(name)
                  + besideOf(*its, *report));
    });
}

} // namespace plumbline::ui
