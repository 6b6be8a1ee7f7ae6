// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/reference_row.h"

#include "core/exchange/define_reference.h"
#include "ui/exchange/refresh_run.h"
#include "ui/kit/controls.h"
#include "ui/kit/theme.h"

#include <QDir>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

QString kindText(const QString &kind)
{
    if (kind == u"deals")
        return ReferenceRow::tr("deals");
    return kind == u"accounts" ? ReferenceRow::tr("customers") : ReferenceRow::tr("contacts");
}

} // namespace

ReferenceRow::ReferenceRow(Screen &screen, exchange::ReferenceView reference, QWidget *parent)
    : QWidget(parent), m_screen(screen), m_reference(std::move(reference))
{
    const QString &name = m_reference.table.name;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *texts = column(2);
    texts->addWidget(label(name, type::dense));
    texts->addWidget(m_facts = paragraph(facts(), type::caption, "3"));
    texts->addWidget(m_progress = named(label({}, type::caption, "2"), "exchange.references.progress"));
    layout->addLayout(texts, 1);
    m_cancel = named(button(tr("Cancel"), "quiet"), "exchange.references.cancel", tr("Cancel refreshing from %1").arg(name));
    m_refresh = named(button(tr("Refresh"), "quiet"), "exchange.references.refresh", tr("Refresh from %1").arg(name));
    m_remove = named(button(tr("Remove"), "quiet"), "exchange.references.remove", tr("Remove %1").arg(name));
    for (QPushButton *one : {m_cancel, m_refresh, m_remove})
        layout->addWidget(one, 0, Qt::AlignTop);
    m_refresh->setEnabled(screen.isWritable());
    m_remove->setEnabled(screen.isWritable());
    connect(m_refresh, &QPushButton::clicked, this, &ReferenceRow::refresh);
    connect(m_remove, &QPushButton::clicked, this, &ReferenceRow::remove);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->cancel();
    });
    watch(refreshOf(screen, m_reference.id));
}

QString ReferenceRow::facts() const
{
    const exchange::ReferenceTable &table = m_reference.table;
    QStringList facts{kindText(table.kind)};
    facts.append(m_reference.asOf
                     ? tr("%n value(s) as of %1", nullptr, int(m_reference.values)).arg(m_screen.words().say(*m_reference.asOf))
                     : tr("no values yet"));
    if (table.hours)
        facts.append(tr("every %n hour(s)", nullptr, int(*table.hours)));
    facts.append(QDir::toNativeSeparators(table.path));
    return facts.join(u" · "_s);
}

void ReferenceRow::refresh()
{
    refreshByHand(m_screen, m_reference.id, m_reference.table.name);
    watch(refreshOf(m_screen, m_reference.id));
}

/// Null: nothing runs, or nothing any more.
void ReferenceRow::watch(const std::shared_ptr<RefreshRun> &run)
{
    m_run = run;
    if (run) {
        connect(run.get(), &LongAct::progressed, this, &ReferenceRow::showProgress);
        // What was read is being written then.
        connect(run.get(), &LongAct::over, this, [this] { watch(refreshOf(m_screen, m_reference.id)); });
    }
    showProgress();
}

void ReferenceRow::showProgress()
{
    const bool isSlow = m_run && (m_run->part == RefreshRun::Writes || m_run->elapsedMs() >= LongAct::rateAfterMs);
    m_progress->setVisible(isSlow);
    m_cancel->setVisible(isSlow);
    m_refresh->setVisible(!isSlow);
    m_remove->setVisible(!isSlow);
    if (!isSlow)
        return;
    const QString rows = m_screen.words().say(qint64(m_run->rows));
    const QString done =
        m_run->part == RefreshRun::Reads ? tr("Reading: %1 rows").arg(rows) : tr("Filling: %1 records").arg(rows);
    m_progress->setText(m_run->hasPercent ? tr("%1 · %2 %").arg(done).arg(m_run->percent()) : done);
}

void ReferenceRow::remove()
{
    Screen *screen = &m_screen;
    screen->runAct(
        screen, m_remove, [id = m_reference.id](Workspace &workspace) { return exchange::removeReference(workspace, id); },
        [screen, name = m_reference.table.name](const Result<Done> &done) {
            if (done.ok())
                screen->told(tr("%1 was removed. The values that came from it stay.").arg(name));
            else
                screen->refuse(done.refusal());
        });
}

} // namespace plumbline::ui
