// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/references_query.h"
#include "ui/kit/screen.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace plumbline::ui {

class RefreshRun;

/// One reference table in the settings: what it is and how new its values are; read again, with progress where that takes a
/// while, or let go of.
class ReferenceRow : public QWidget
{
    Q_OBJECT

public:
    ReferenceRow(Screen &screen, exchange::ReferenceView reference, QWidget *parent = nullptr);

private:
    QString facts() const;
    void refresh();
    void watch(const std::shared_ptr<RefreshRun> &run);
    void showProgress();
    void remove();

    Screen &m_screen;
    exchange::ReferenceView m_reference;
    std::shared_ptr<RefreshRun> m_run;
    QLabel *m_facts;
    QLabel *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_refresh;
    QPushButton *m_remove;
};

} // namespace plumbline::ui
