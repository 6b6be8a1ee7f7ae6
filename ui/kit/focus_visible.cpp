// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/focus_visible.h"

#include <QFocusEvent>
#include <QStyle>
#include <QWidget>

namespace plumbline::ui {

bool FocusVisible::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    const auto reason = static_cast<QFocusEvent *>(event)->reason();
    const bool byKeyboard =
        event->type() == QEvent::FocusIn
        && (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason);
    if (widget->property("kbd").toBool() == byKeyboard)
        return false;
    widget->setProperty("kbd", byKeyboard);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    return false;
}

} // namespace plumbline::ui
