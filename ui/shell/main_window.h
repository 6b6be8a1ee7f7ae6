// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/page.h"

#include <QMainWindow>
#include <QPointer>

namespace plumbline::ui {

class Actions;
class Drawer;
class Header;
class Navigation;
class Palette;
class ToastBar;
class WaitBar;

/// The shell around the pages of one workspace. Navigation only: what a page shows and does is the page's.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `first`: the page that it opens with; its questions are asked before the shell around it is built.
    MainWindow(Screen &screen, const Route &first = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Builds everything anew in the present theme and language: page, filter, selection and drafts stay.
    void rebuild();
    void open(const Route &route);
    void openDrawer(const Route &route);
    Page *page() const { return m_page; }
    Page *drawerPage() const;
    const Route &route() const { return m_route; }
    Actions &actions() const { return *m_actions; }
    bool isSettled() const { return m_screen.isSettled(); }
    Screen &screen() const { return m_screen; }

Q_SIGNALS:
    /// What only the program around the window can do: open another workspace, switch theme or language.
    void commandWanted(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Everything has its parent from the beginning: moved to another one, Qt dresses it once more.
    void makePlace();
    void build();
    void connectActions();
    void startSearch();
    void setPage(Page *page, const Route &route);
    void foldForWidth();
    void logSentence(const QString &text);
    void tellState();
    std::optional<records::DealId> currentDeal() const;
    void escape();

    Screen &m_screen;
    Actions *m_actions = nullptr;
    Navigation *m_navigation = nullptr;
    Header *m_header = nullptr;
    WaitBar *m_waitBar = nullptr;
    QWidget *m_right = nullptr; ///< all but the navigation
    QWidget *m_place = nullptr; ///< of the page
    Drawer *m_drawer = nullptr;
    ToastBar *m_toasts = nullptr;
    QPointer<Page> m_page;
    Route m_route;
};

} // namespace plumbline::ui
