// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace plumbline::ui {

class Screen;

/// "Import is running, 62 %: your change is saved right after it", with Cancel; or what runs and has no page of its own.
class WaitBar : public QFrame
{
    Q_OBJECT

public:
    WaitBar(Screen &screen, QWidget *parent);

private:
    void build(); ///< when something waits
    void tell(const QString &what, int percent, bool isWaiting);

    Screen &m_screen;
    QLabel *m_text = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace plumbline::ui
