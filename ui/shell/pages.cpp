// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pages.h"

#include "ui/pipeline/deal_list_page.h"

namespace plumbline::ui {

Page *makePage(Screen &screen, const Route &route, bool, QWidget *parent)
{
    if (route.page == u"deals")
        return new DealListPage(screen, route, parent);
    return nullptr;
}

} // namespace plumbline::ui
