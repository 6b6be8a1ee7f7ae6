// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/screen.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace plumbline::ui {

class Actions;

/// The top of the window: the page's name, the one-sentence box, the way to the palette, and a new deal.
class Header : public QWidget
{
    Q_OBJECT

public:
    Header(Screen &screen, Actions &actions, QWidget *parent);

    void setTitle(const QString &title);
    void focusSentence();
    QString sentence() const;
    void clearSentence();

Q_SIGNALS:
    /// Enter in the one-sentence box.
    void sentenceEntered(const QString &text);
    /// Esc there: what stands in the box stays.
    void sentenceLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Screen &m_screen;
    QLabel *m_title;
    QLineEdit *m_sentence;
};

} // namespace plumbline::ui
