// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/page.h"

namespace plumbline::ui {

class ComparePane;

/// Two records side by side in the drawer, for who meets a double on a panel; then the one that is left is shown.
class CompareSheet : public Page
{
    Q_OBJECT

public:
    /// As compareRoute() makes it.
    CompareSheet(Screen &screen, const Route &route, QWidget *parent);

    QString title() const override { return tr("Compare and merge"); }
    QString helpTopic() const override { return QStringLiteral("records"); }
    int drawerWidth() const override { return 680; }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;

private:
    ComparePane *m_pane;
};

} // namespace plumbline::ui
