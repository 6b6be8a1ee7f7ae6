// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/screen.h"

#include <deque>
#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace plumbline::ui {

/// One toast at a time at the bottom of the window, the others wait their turn. It stays for eight seconds, and as long as it
/// has the mouse or the focus; F6 takes the focus there. Announced to screen readers.
class ToastBar : public QFrame
{
    Q_OBJECT

public:
    ToastBar(Screen &screen, QWidget *parent);

    void show(const Toast &toast);
    void takeFocus();
    QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(); ///< when there is something to tell
    void next();
    void place();
    bool isHeld() const;
    void showUndo();

    Screen &m_screen;
    std::deque<Toast> m_waiting;
    Toast m_shown;
    QTimer m_timer;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_offer = nullptr;
    QPushButton *m_close = nullptr;
    qint64 m_newest = 0; ///< the last edit that a toast spoke of, as long as none came after it
};

} // namespace plumbline::ui
