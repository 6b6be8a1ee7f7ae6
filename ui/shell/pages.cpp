// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pages.h"

#include "ui/shell/history_panel.h"

namespace plumbline::ui {

Page *makePage(Screen &screen, const Route &route, bool, QWidget *parent)
{
    const QString &page = route.page;
    if (page == u"history")
        return new HistoryPanel(screen, route, parent);
    return nullptr;
}

} // namespace plumbline::ui
