// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/account_query.h"
#include "ui/kit/screen.h"

class QPushButton;
class QVBoxLayout;
class QWidget;

namespace plumbline::ui {

/// What the panels of customers and contacts have in common: rows of deals, people and activities that open what they name.

/// Opens the deal in the drawer.
QPushButton *dealRow(Screen &screen, const pipeline::DealListRow &deal);
/// Opens the contact in the drawer.
QPushButton *contactRow(Screen &screen, const pipeline::AccountContact &contact);
/// `tellsContact`: not where everything is with the same one.
QWidget *activityRow(Screen &screen, const pipeline::RecentActivity &activity, bool tellsContact);

/// That another record became part of this one.
QWidget *mergedRow(Screen &screen, const pipeline::MergedFrom &merge);
/// Activities and merges in the order of time, newest first.
std::vector<QWidget *> eventRows(Screen &screen, const std::vector<pipeline::RecentActivity> &activities,
                                 const std::vector<pipeline::MergedFrom> &merges, bool tellsContact);

/// Fills a card with the rows, or with a quiet sentence that there are none.
void fillRows(QVBoxLayout *layout, const std::vector<QWidget *> &rows, const QString &none);

} // namespace plumbline::ui
