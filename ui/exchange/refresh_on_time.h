// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/refresh_reference.h"
#include "ui/kit/screen.h"

#include <QHash>
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
    void begin(exchange::ReferenceTableId id, const QString &name);
    void tell(exchange::ReferenceTableId id, const QString &name, const Result<exchange::RefreshReport> &report);

    Screen &m_screen;
    QTimer m_timer;
    bool m_looks = false;                   ///< at the files, and has no answer yet
    QSet<qint64> m_ended;                   ///< by a person: not begun again before the next start; by n of the table
    QHash<QString, QString> m_toldRefusals; ///< by the name of the table
};

} // namespace plumbline::ui
