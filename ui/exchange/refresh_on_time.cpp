// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/refresh_on_time.h"

#include "core/exchange/references_query.h"
#include "ui/exchange/refresh_run.h"

namespace plumbline::ui {
namespace {

constexpr int lookEveryMs = 5 * 60'000;

} // namespace

RefreshOnTime::RefreshOnTime(Screen &screen, QObject *parent) : QObject(parent), m_screen(screen)
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &RefreshOnTime::look);
    if (screen.isWritable())
        m_timer.start();
}

void RefreshOnTime::look()
{
    if (std::exchange(m_looks, true))
        return;
    // On a share that does not answer it takes long.
    m_screen.askForLong(
        this, [now = m_screen.workspace().machineNow()](const Reader &reader) { return exchange::dueReferences(reader, now); },
        [this](const std::vector<exchange::ReferenceView> &due) {
            for (const exchange::ReferenceView &one : due) {
                if (!m_ended.contains(one.id.n))
                    begin(one.id, one.table.name);
            }
        },
        [alive = QPointer<RefreshOnTime>(this)] {
            if (alive)
                alive->m_looks = false;
        });
}

void RefreshOnTime::begin(exchange::ReferenceTableId id, const QString &name)
{
    beginRefresh(m_screen, id, name, exchange::programItself(),
                 [alive = QPointer<RefreshOnTime>(this), id, name](const Result<exchange::RefreshReport> &report) {
                     if (alive)
                         alive->tell(id, name, report);
                 });
}

void RefreshOnTime::tell(exchange::ReferenceTableId id, const QString &name, const Result<exchange::RefreshReport> &report)
{
    if (!report.ok() && report.refusal().where == u"cancelled") {
        m_ended.insert(id.n);
        return;
    }
    if (!report.ok()) {
        const QString refusal = m_screen.say(report.refusal().phrase);
        if (std::exchange(m_toldRefusals[name], refusal) != refusal)
            m_screen.refuse(report.refusal());
        return;
    }
    m_toldRefusals.remove(name);
    const qint64 written = report->filled + report->updated;
    if (written > 0)
        m_screen.toast({tr("From %1: %n field(s) filled or updated.", nullptr, int(written)).arg(report->name)});
}

} // namespace plumbline::ui
