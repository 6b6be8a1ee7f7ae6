// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pages.h"

#include "ui/exchange/export_sheet.h"
#include "ui/exchange/import_page.h"
#include "ui/exchange/reference_sheet.h"
#include "ui/leads/compare_sheet.h"
#include "ui/leads/duplicates_page.h"
#include "ui/pipeline/board_page.h"
#include "ui/pipeline/deal_list_page.h"
#include "ui/pipeline/deal_page.h"
#include "ui/pipeline/formula_filter_sheet.h"
#include "ui/pipeline/gate_sheet.h"
#include "ui/pipeline/gates_page.h"
#include "ui/pipeline/move_sheet.h"
#include "ui/records/account_panel.h"
#include "ui/records/contact_panel.h"
#include "ui/records/new_record_page.h"
#include "ui/shell/history_panel.h"
#include "ui/shell/settings_page.h"

namespace plumbline::ui {

Page *makePage(Screen &screen, const Route &route, bool inDrawer, QWidget *parent)
{
    const QString &name = route.page;
    if (name == u"board")
        return new BoardPage(screen, route, parent);
    if (name == u"deals")
        return new DealListPage(screen, route, parent);
    if (name == u"deal")
        return new DealPage(screen, records::DealId(route.n), inDrawer, parent);
    if (name == u"move")
        return new MoveSheet(screen, records::DealId(route.n), route.detail, parent);
    if (name == u"filter")
        return new FormulaFilterSheet(screen, route, parent);
    if (name == u"gates")
        return new GatesPage(screen, route, parent);
    if (name == u"gate")
        return new GateSheet(screen, route, parent);
    if (name == u"account")
        return new AccountPanel(screen, records::AccountId(route.n), parent);
    if (name == u"contact")
        return new ContactPanel(screen, records::ContactId(route.n), parent);
    if (name == u"new.deal" || name == u"new.account" || name == u"new.contact")
        return new NewRecordPage(screen, route, parent);
    if (name == u"new.reference")
        return new ReferenceSheet(screen, route, parent);
    if (name == u"history")
        return new HistoryPanel(screen, route, parent);
    if (name == u"export")
        return new ExportSheet(screen, route, parent);
    if (name == u"import")
        return new ImportPage(screen, route, parent);
    if (name == u"duplicates")
        return new DuplicatesPage(screen, route, parent);
    if (name == u"compare")
        return new CompareSheet(screen, route, parent);
    if (name == u"settings")
        return new SettingsPage(screen, parent);
    return nullptr;
}

} // namespace plumbline::ui
