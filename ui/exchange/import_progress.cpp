// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/import_progress.h"

#include "ui/exchange/import_run.h"
#include "ui/kit/controls.h"
#include "ui/kit/screen.h"
#include "ui/kit/theme.h"

#include <QProgressBar>

namespace plumbline::ui {

ImportProgress::ImportProgress(Screen &screen, QWidget *parent) : QWidget(parent), m_screen(screen)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 4, 0, 0);
    whole->setSpacing(8);
    auto *line = row(8);
    m_text = named(label({}, type::dense, "2"), "shell.import.progress");
    auto *cancel = named(button(tr("Cancel")), "shell.import.cancel", tr("Cancel: nothing of the file is kept"));
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->cancel();
    });
    line->addWidget(m_text, 1);
    line->addWidget(cancel);
    m_bar = named(new QProgressBar, "shell.import.bar", tr("Progress"));
    m_bar->setTextVisible(false);
    whole->addLayout(line);
    whole->addWidget(m_bar);
}

void ImportProgress::watch(const std::shared_ptr<ImportRun> &run)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    if (run) {
        connect(run.get(), &LongAct::progressed, this, &ImportProgress::tell);
        // Before the bar is seen: a visible one paints the window at once.
        tell();
    }
    setVisible(run != nullptr);
}

void ImportProgress::tell()
{
    const qint64 rows = m_run->rows;
    const int percent = m_run->percent();
    m_bar->setRange(0, rows == 0 ? 0 : 100);
    m_bar->setValue(percent);
    const qint64 spent = m_run->elapsedMs();
    const Words &words = m_screen.words();
    const QString done =
        m_run->isTrial() ? tr("Trying it out: %1 rows").arg(words.say(rows)) : tr("Importing: %1 rows").arg(words.say(rows));
    m_text->setText(spent < LongAct::rateAfterMs || rows == 0
                        ? done
                        : tr("%1 · %2 % · %3 rows a second").arg(done).arg(percent).arg(words.say(rows * 1000 / spent)));
}

} // namespace plumbline::ui
