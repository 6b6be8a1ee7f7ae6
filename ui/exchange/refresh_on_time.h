// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/screen.h"

#include <QTimer>

namespace plumbline::ui {

/// EXCH-12: while the program runs it reads those reference tables whose hours are over. What could not be read is said once,
/// until it can be read again.
class RefreshOnTime : public QObject
{
    Q_OBJECT

public:
    RefreshOnTime(Screen &screen, QObject *parent);

    void look();

private:
    Screen &m_screen;
    QTimer m_timer;
    QString m_toldRefusal;
};

} // namespace plumbline::ui
