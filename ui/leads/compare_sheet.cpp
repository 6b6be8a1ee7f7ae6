// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/compare_sheet.h"

#include "ui/leads/compare_pane.h"
#include "ui/leads/leads_routes.h"

#include <QVBoxLayout>

namespace plumbline::ui {

CompareSheet::CompareSheet(Screen &screen, const Route &route, QWidget *parent)
    : Page(screen, parent), m_pane(new ComparePane(screen, ComparePane::Skip::NotOffered))
{
    setObjectName(QStringLiteral("leads.compare"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->addWidget(m_pane);
    const int entity = route.detail.toInt();
    m_pane->takeKeysOf(this);
    m_pane->compare(entity, {route.n, route.filter.value(QStringLiteral("with")).toLongLong()});
    // Closed first: the way back may lead to what is no more.
    const auto showRecord = [its = &screen, entity](qint64 n) {
        its->closeDrawer();
        its->openDrawer(recordRoute(entity, n));
    };
    connect(m_pane, &ComparePane::merged, &screen, showRecord);
    connect(m_pane, &ComparePane::saidDistinct, &screen, [showRecord, n = route.n] { showRecord(n); });
}

QJsonObject CompareSheet::viewState() const { return m_pane->state(); }

void CompareSheet::restore(const QJsonObject &state) { m_pane->restore(state); }

} // namespace plumbline::ui
