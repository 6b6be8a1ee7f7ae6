// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/page.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

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
    /// Before this workspace is closed: asks where something would be cut short by it. False: the person wants to stay.
    bool mayLeave();

Q_SIGNALS:
    /// What only the program around the window can do: open another workspace, switch theme or language.
    void commandWanted(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Everything has its parent from the beginning: moved to another one, Qt dresses it once more.
    void makePlace();
    void build();
    void openExport();
    void connectActions();
    void startSearch();
    void setPage(Page *page, const Route &route);
    void showPage(Page *page, const Route &route, const QJsonObject &state);
    void showInDrawer(Page *page, const Route &route, const QJsonObject &state);
    /// The words on a page that is left are kept, and who left is told where they are.
    void leave(Page *page, const Route &route, bool inDrawer);
    /// Where the cursor stands, to put it back into what is built anew.
    struct Cursor {
        QString widget;
        bool inDrawer = false;
        int position = 0;
    };
    Cursor cursorNow() const;
    void putCursorBack();
    void keepDrafts();
    void offerDrafts();
    Page *commanded() const;
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
    bool m_leavesQuietly = false; ///< to the same words elsewhere
    QTimer m_keepSoon;
    Cursor m_cursor;
};

} // namespace plumbline::ui
