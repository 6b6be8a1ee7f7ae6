// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pages.h"

#include "ui/exchange/import_page.h"
#include "ui/shell/history_panel.h"
#include "ui/shell/settings_page.h"

namespace plumbline::ui {

Page *makePage(Screen &screen, const Route &route, bool, QWidget *parent)
{
    const QString &page = route.page;
    if (page == u"history")
        return new HistoryPanel(screen, route, parent);
    if (page == u"settings")
        return new SettingsPage(screen, parent);
    if (page == u"import")
        return new ImportPage(screen, route, parent);
    return nullptr;
}

} // namespace plumbline::ui
