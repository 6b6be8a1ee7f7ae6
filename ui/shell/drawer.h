// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/page.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QToolButton;

namespace plumbline::ui {

class ElidedLabel;

/// The panel at the right edge that replaces modal editors: as wide as its page asks, over what is below, Esc closes it, and the
/// focus goes back to where it came from.
class Drawer : public QFrame
{
    Q_OBJECT

public:
    explicit Drawer(QWidget *parent);

    /// Takes the page; the one before is kept to go back to while the drawer is open.
    void open(Page *page, const Route &route);
    void close();
    bool isOpen() const { return isVisible(); }
    Page *page() const { return m_page; }
    const Route &route() const { return m_route; }
    /// The same, also on the way back, when route() is no place to come back to.
    const Route &pageRoute() const { return m_pageRoute; }

Q_SIGNALS:
    /// Its page goes, for another one or because the drawer closes.
    void leaving(plumbline::ui::Page *page, const plumbline::ui::Route &route);
    void closed();
    /// The page of this deal wants the whole window.
    void fullWanted(const plumbline::ui::Route &route);
    void backWanted(const plumbline::ui::Route &route);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(); ///< when it is first opened
    void place();

    ElidedLabel *m_title = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_full = nullptr;
    QToolButton *m_close = nullptr;
    QWidget *m_place = nullptr;
    Page *m_page = nullptr;
    Route m_route;
    Route m_pageRoute;
    std::vector<Route> m_before;
    QPointer<QWidget> m_focusBefore;
};

} // namespace plumbline::ui
