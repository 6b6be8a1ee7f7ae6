// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/refresh_on_time.h"

#include "core/exchange/refresh_reference.h"

namespace plumbline::ui {
namespace {

constexpr int lookEveryMs = 5 * 60'000;

struct Refreshed {
    std::vector<exchange::RefreshReport> reports;
    std::optional<Refusal> refusal; ///< the first one
};

Refreshed refreshDue(Workspace &workspace)
{
    Refreshed refreshed;
    for (const exchange::ReferenceTableId id : exchange::dueReferences(workspace)) {
        auto report = exchange::refreshReference(workspace, id, exchange::programItself());
        if (report.ok())
            refreshed.reports.push_back(*std::move(report));
        else if (!refreshed.refusal)
            refreshed.refusal = report.refusal();
    }
    return refreshed;
}

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
    m_screen.runAct(this, nullptr, refreshDue, [this](const Refreshed &refreshed) {
        for (const exchange::RefreshReport &report : refreshed.reports) {
            const qint64 written = report.filled + report.updated;
            if (written > 0)
                m_screen.toast({tr("From %1: %n field(s) filled or updated.", nullptr, int(written)).arg(report.name)});
        }
        const QString refusal = refreshed.refusal ? m_screen.say(refreshed.refusal->phrase) : QString();
        if (!refusal.isEmpty() && refusal != m_toldRefusal)
            m_screen.refuse(*refreshed.refusal);
        m_toldRefusal = refusal;
    });
}

} // namespace plumbline::ui
