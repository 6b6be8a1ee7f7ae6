// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pages.h"

#include "ui/pipeline/deal_list_page.h"
#include "ui/records/account_panel.h"
#include "ui/records/contact_panel.h"
#include "ui/records/new_record_page.h"

namespace plumbline::ui {

Page *makePage(Screen &screen, const Route &route, bool, QWidget *parent)
{
    if (route.page == u"deals")
        return new DealListPage(screen, route, parent);
    if (route.page == u"account")
        return new AccountPanel(screen, records::AccountId(route.n), parent);
    if (route.page == u"contact")
        return new ContactPanel(screen, records::ContactId(route.n), parent);
    if (route.page == u"new.deal" || route.page == u"new.account" || route.page == u"new.contact")
        return new NewRecordPage(screen, route, parent);
    return nullptr;
}

} // namespace plumbline::ui
