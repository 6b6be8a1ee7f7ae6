// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/wait_bar.h"

#include "ui/kit/controls.h"
#include "ui/kit/screen.h"
#include "ui/kit/theme.h"

namespace plumbline::ui {

WaitBar::WaitBar(Screen &screen, QWidget *parent) : QFrame(parent), m_screen(screen)
{
    setObjectName(QStringLiteral("banner"));
    setAttribute(Qt::WA_StyledBackground);
    connect(&screen, &Screen::longActToShow, this, &WaitBar::tell);
    connect(&screen, &Screen::settled, this, &QWidget::hide);
    hide();
}

void WaitBar::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 4, 2);
    m_text = named(label({}, type::dense), "shell.wait.text");
    m_cancel = named(button(tr("Cancel it"), "quiet"), "shell.wait.cancel", tr("Cancel what is running"));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, &m_screen, &Screen::cancelLongAct);
}

void WaitBar::tell(const QString &what, int percent, bool isWaiting)
{
    if (what.isEmpty())
        return hide();
    if (!layout())
        build();
    const QString text = isWaiting ? tr("%1 is running, %2 %: your change is saved right after it.") : tr("%1 is running, %2 %.");
    m_text->setText(text.arg(what).arg(percent));
    const auto act = m_screen.longAct();
    m_cancel->setVisible(act && act->canBeCancelled());
    show();
}

} // namespace plumbline::ui
