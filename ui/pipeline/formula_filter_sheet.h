// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/page.h"
#include "ui/kit/route.h"

namespace plumbline::ui {

class FormulaEdit;

/// RULE-3: writes the formula that the list of deals is filtered by. The route's filter is the rest of the list's filter.
class FormulaFilterSheet : public Page
{
    Q_OBJECT

public:
    FormulaFilterSheet(Screen &screen, const Route &route, QWidget *parent);

    QString title() const override { return tr("Filter by a formula"); }
    QString helpTopic() const override { return QStringLiteral("formulas"); }
    int drawerWidth() const override { return 720; }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;

private:
    void apply();

    Route m_route;
    FormulaEdit *m_formula;
};

} // namespace plumbline::ui
