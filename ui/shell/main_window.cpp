// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/main_window.h"

#include "core/records/log_activity.h"
#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/record_search.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast_bar.h"
#include "ui/shell/actions.h"
#include "ui/shell/drawer.h"
#include "ui/shell/header.h"
#include "ui/shell/help_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pages.h"
#include "ui/shell/palette.h"
#include "ui/shell/sample_bar.h"
#include "ui/shell/wait_bar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QTimer>

namespace plumbline::ui {
namespace {

constexpr int narrowBelow = 1180;   ///< the navigation shows icons alone
constexpr int searchAfterMs = 1000; ///< at the latest

} // namespace

MainWindow::MainWindow(Screen &screen, const Route &first, QWidget *parent) : QMainWindow(parent), m_screen(screen)
{
    setObjectName(QStringLiteral("shell.window"));
    setMinimumSize(900, 560);
    setAcceptDrops(true);
    setWindowIcon(applicationIcon());
    connect(&screen, &Screen::pageWanted, this, &MainWindow::open);
    connect(&screen, &Screen::drawerWanted, this, &MainWindow::openDrawer);
    connect(&screen, &Screen::toastWanted, this, [this](const Toast &toast) { m_toasts->show(toast); });
    connect(&screen, &Screen::changed, this, &MainWindow::tellState);
    connect(&screen, &Screen::actorChanged, this, &MainWindow::tellState);
    connect(&screen, &Screen::commandWanted, this, &MainWindow::commandWanted);
    makePlace();
    // What it asks is answered while the rest is built.
    Page *page = first.isEmpty() ? nullptr : makePage(m_screen, first, false, m_place);
    build();
    if (page)
        setPage(page, first);
    // What is shown comes first.
    connect(&screen, &Screen::settled, this, &MainWindow::startSearch);
    QTimer::singleShot(searchAfterMs, this, &MainWindow::startSearch);
}

MainWindow::~MainWindow() = default;

void MainWindow::makePlace()
{
    auto *whole = new QWidget(this);
    whole->setObjectName(QStringLiteral("canvas"));
    whole->setAttribute(Qt::WA_StyledBackground);
    m_right = new QWidget(whole);
    m_place = new QWidget(m_right);
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    setCentralWidget(whole);
}

void MainWindow::build()
{
    delete m_actions;
    m_actions = new Actions(this);
    m_actions->setWritable(m_screen.isWritable());
    for (QAction *action : m_actions->all())
        addAction(action);

    QWidget *whole = centralWidget();
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_navigation = new Navigation(*m_actions, whole);
    layout->addWidget(m_navigation);

    auto *rows = new QVBoxLayout(m_right);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_header = new Header(m_screen, *m_actions, m_right);
    rows->addWidget(m_header);
    m_waitBar = new WaitBar(m_screen, m_right);
    rows->addWidget(m_waitBar);
    auto *sample = new QHBoxLayout;
    sample->setContentsMargins(24, 0, 24, 0);
    sample->addWidget(new SampleBar(m_screen, m_right));
    rows->addLayout(sample);
    rows->addWidget(m_place, 1);
    layout->addWidget(m_right, 1);

    m_drawer = new Drawer(m_right);
    connect(m_drawer, &Drawer::fullWanted, this, [this](const Route &route) {
        m_drawer->close();
        open(route);
    });
    connect(m_drawer, &Drawer::backWanted, this, &MainWindow::openDrawer);
    connect(m_drawer, &Drawer::closed, this, [this] { m_screen.tellDrawer({}); });
    m_toasts = new ToastBar(m_screen, whole);
    connect(m_header, &Header::sentenceEntered, this, &MainWindow::logSentence);
    connectActions();
    tellState();
    foldForWidth();
}

void MainWindow::startSearch() { m_screen.records().start(); }

void MainWindow::connectActions()
{
    const auto on = [this](const char *id, auto act) { connect(m_actions->of(id), &QAction::triggered, this, act); };
    on("show.palette", [this] { (new Palette(m_screen, *m_actions, currentDeal(), this))->open(); });
    on("find", [this] {
        if (m_page)
            m_page->focusFilter();
    });
    on("log.sentence", [this] { m_header->focusSentence(); });
    on("edit.undo", [this] { m_screen.undo(); });
    on("edit.redo", [this] { m_screen.redo(); });
    on("show.history", [this] {
        const auto deal = currentDeal();
        openDrawer({QStringLiteral("history"), deal ? deal->n : 0});
    });
    for (const char *id : {"go.board", "view.board"})
        on(id, [this] { open({QStringLiteral("board"), 0, {}, m_page ? m_page->filter() : QHash<QString, QString>()}); });
    on("view.list", [this] { open({QStringLiteral("deals"), 0, {}, m_page ? m_page->filter() : QHash<QString, QString>()}); });
    on("go.import", [this] { open({QStringLiteral("import")}); });
    on("go.settings", [this] { open({QStringLiteral("settings")}); });
    on("deal.new", [this] { openDrawer({QStringLiteral("new.deal")}); });
    on("account.new", [this] { openDrawer({QStringLiteral("new.account")}); });
    on("contact.new", [this] { openDrawer({QStringLiteral("new.contact")}); });
    on("deal.forward", [this] {
        if (m_drawer->isOpen() && m_drawer->page()->currentDeal())
            m_drawer->page()->moveCurrent(1);
        else if (m_page)
            m_page->moveCurrent(1);
    });
    on("deal.back", [this] {
        if (m_drawer->isOpen() && m_drawer->page()->currentDeal())
            m_drawer->page()->moveCurrent(-1);
        else if (m_page)
            m_page->moveCurrent(-1);
    });
    on("deal.log", [this] {
        if (const auto deal = currentDeal())
            openDrawer({QStringLiteral("deal"), deal->n, QStringLiteral("activity")});
        else
            m_screen.toast({tr("Choose or open a deal first: an activity belongs to one.")});
    });
    on("navigation.fold", [this] {
        m_screen.preferences().setNavigationFolded(!m_navigation->isFolded());
        m_navigation->setFolded(!m_navigation->isFolded());
    });
    on("toast.focus", [this] { m_toasts->takeFocus(); });
    on("help", [this] { HelpWindow::open(m_page ? m_page->helpTopic() : QString(), m_screen.language(), this); });
    on("help.shortcuts", [this] { HelpWindow::openShortcuts(*m_actions, m_screen.language(), this); });
    on("quit", [this] { close(); });
    for (const char *id : {"theme.toggle", "language.toggle", "file.new", "file.open"})
        on(id, [this, id] { Q_EMIT commandWanted(QLatin1String(id)); });
}

void MainWindow::rebuild()
{
    const Route route = m_route;
    const Route inDrawer = m_drawer->route();
    const QJsonObject state = m_page ? m_page->viewState() : QJsonObject();
    const QJsonObject drawerState = m_drawer->page() ? m_drawer->page()->viewState() : QJsonObject();
    m_screen.preferences().setDraft(m_header->sentence());
    makePlace();
    build();
    m_page = nullptr;
    if (!route.isEmpty()) {
        open(route);
        if (m_page)
            m_page->restore(state);
    }
    if (!inDrawer.isEmpty()) {
        openDrawer(inDrawer);
        if (m_drawer->page())
            m_drawer->page()->restore(drawerState);
    }
}

void MainWindow::open(const Route &route)
{
    Page *page = makePage(m_screen, route, false, m_place);
    if (!page)
        return;
    m_drawer->close();
    setPage(page, route);
}

void MainWindow::setPage(Page *page, const Route &route)
{
    const bool hadFocus = m_page && m_page->isAncestorOf(QApplication::focusWidget());
    if (m_page) {
        m_page->hide();
        m_page->deleteLater();
    }
    m_page = page;
    m_route = route;
    m_place->layout()->addWidget(page);
    m_header->setTitle(page->title());
    connect(page, &Page::titleChanged, this, [this, page] {
        if (page == m_page)
            m_header->setTitle(page->title());
    });
    const QString name = route.page;
    m_navigation->setCurrent(name == u"board" || name == u"deal" ? QStringLiteral("view.board")
                             : name == u"deals"                  ? QStringLiteral("view.list")
                             : name == u"import"                 ? QStringLiteral("go.import")
                             : name == u"settings"               ? QStringLiteral("go.settings")
                                                                 : QString());
    if (name == u"board" || name == u"deals")
        m_screen.preferences().setLastPage(name);
    page->show();
    // Not to whatever comes next in the window.
    if (hadFocus && !page->isAncestorOf(QApplication::focusWidget()))
        page->setFocus(Qt::OtherFocusReason);
    if (!route.detail.isEmpty() && route.page == u"deal")
        page->focusOn(route.detail);
}

void MainWindow::openDrawer(const Route &route)
{
    if (route.isEmpty())
        return m_drawer->close();
    // A deal that stands on the page already needs no second picture of itself.
    if (route.page == u"deal" && m_route.page == u"deal" && m_route.n == route.n && m_page) {
        m_drawer->close();
        return m_page->focusOn(route.detail);
    }
    // What is being written in the drawer stays there.
    const Route &open = m_drawer->route();
    if (m_drawer->isOpen() && open.page == u"deal" && route.page == open.page && route.n == open.n && m_drawer->page()) {
        if (!route.detail.isEmpty())
            m_drawer->page()->focusOn(route.detail);
        return;
    }
    if (Page *page = makePage(m_screen, route, true, m_drawer)) {
        m_drawer->open(page, route);
        m_screen.tellDrawer(route);
    }
}

Page *MainWindow::drawerPage() const { return m_drawer->page(); }

std::optional<records::DealId> MainWindow::currentDeal() const
{
    if (m_drawer->page()) {
        if (const auto deal = m_drawer->page()->currentDeal())
            return deal;
    }
    return m_page ? m_page->currentDeal() : std::nullopt;
}

void MainWindow::logSentence(const QString &text)
{
    const auto deal = currentDeal();
    if (!deal) {
        m_screen.toast({tr("Choose or open a deal first: the note is kept in the box until then.")});
        return;
    }
    m_screen.runAct(
        this, nullptr,
        [deal, text](Workspace &workspace) {
            return records::logActivity(workspace, {.deal = *deal, .kind = records::ActivityKind::Note, .outcome = text});
        },
        [this, text](const Result<records::LoggedActivity> &logged) {
            if (!logged.ok())
                return m_screen.refuse(logged.refusal());
            // What was typed since stays.
            if (m_header->sentence() == text)
                m_header->clearSentence();
            m_screen.told(tr("Noted."));
        });
}

void MainWindow::tellState()
{
    const QString name = QFileInfo(m_screen.path()).completeBaseName();
    m_navigation->setWorkspace(name, m_screen.isWritable() ? tr("%1 · saved").arg(m_screen.actor())
                                                           : tr("%1 · read only").arg(m_screen.actor()));
    setWindowTitle(name + QStringLiteral(" – ") + tr("Plumbline"));
}

void MainWindow::foldForWidth()
{
    if (m_navigation)
        m_navigation->setFolded(width() < theme().px(narrowBelow) || m_screen.preferences().navigationFolded());
}

void MainWindow::escape()
{
    if (m_drawer->isOpen())
        m_drawer->close();
    else if (m_page)
        m_page->clearFilter();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        escape();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if ((event->oldSize().width() < theme().px(narrowBelow)) != (event->size().width() < theme().px(narrowBelow)))
        foldForWidth();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && m_screen.isWritable())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty())
        open({QStringLiteral("import"), 0, urls.front().toLocalFile()});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_screen.preferences().setDraft(m_header->sentence());
    m_screen.preferences().setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace plumbline::ui
