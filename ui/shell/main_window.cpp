// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/main_window.h"

#include "core/records/log_activity.h"
#include "ui/exchange/refresh_on_time.h"
#include "ui/kit/controls.h"
#include "ui/kit/drafts.h"
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
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>

namespace plumbline::ui {
namespace {

constexpr int narrowBelow = 1180;   ///< the navigation shows icons alone
constexpr int searchAfterMs = 1000; ///< at the latest
constexpr int keepAfterMs = 1000;   ///< a crash loses no more than this of what is being written

/// As what is written on it is kept: a deal's words are the same on its page and in the drawer, wherever the cursor was put.
Route placeOf(Route route)
{
    if (route.page == u"deal")
        route.detail.clear();
    return route;
}

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
    connect(&screen, &Screen::commandWanted, this, [this](const QString &id) {
        if (id == u"export")
            openExport();
        else
            Q_EMIT commandWanted(id);
    });
    makePlace();
    // What it asks is answered while the rest is built.
    Page *page = first.isEmpty() ? nullptr : makePage(m_screen, first, false, m_place);
    build();
    if (page)
        showPage(page, first, m_screen.drafts().of(placeOf(first)));
    // What is shown comes first.
    connect(&screen, &Screen::settled, this, &MainWindow::startSearch);
    connect(&screen, &Screen::settled, this, &MainWindow::putCursorBack);
    QTimer::singleShot(searchAfterMs, this, &MainWindow::startSearch);
    new RefreshOnTime(m_screen, this);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepAfterMs);
    connect(&m_keepSoon, &QTimer::timeout, this, [this] {
        keepDrafts();
        m_screen.drafts().save();
    });
    qApp->installEventFilter(this);
    QMetaObject::invokeMethod(this, &MainWindow::offerDrafts, Qt::QueuedConnection);
}

MainWindow::~MainWindow() { keepDrafts(); }

void MainWindow::makePlace()
{
    auto *whole = new QWidget(this);
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
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(24, 0, 24, 0);
    bars->addWidget(m_waitBar);
    bars->addWidget(new SampleBar(m_screen, m_right));
    rows->addLayout(bars);
    rows->addWidget(m_place, 1);
    layout->addWidget(m_right, 1);

    m_drawer = new Drawer(m_right);
    // A copy: the drawer forgets its own when it closes.
    connect(m_drawer, &Drawer::fullWanted, this, [this](Route route) { // NOLINT(performance-unnecessary-value-param)
        m_leavesQuietly = true;
        m_drawer->close();
        m_leavesQuietly = false;
        open(route);
    });
    connect(m_drawer, &Drawer::leaving, this, [this](Page *page, const Route &route) { leave(page, route, true); });
    connect(m_drawer, &Drawer::backWanted, this, &MainWindow::openDrawer);
    connect(m_drawer, &Drawer::closed, this, [this] { m_screen.tellDrawer({}); });
    m_toasts = new ToastBar(m_screen, whole);
    connect(m_header, &Header::sentenceEntered, this, &MainWindow::logSentence);
    connect(m_header, &Header::sentenceLeft, this, [this] {
        QWidget *back = m_drawer->isOpen() ? static_cast<QWidget *>(m_drawer->page()) : m_page.data();
        if (back)
            back->setFocus(Qt::OtherFocusReason);
    });
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
    on("export", [this] { openExport(); });
    on("reference.add", [this] { openDrawer({QStringLiteral("new.reference")}); });
    on("go.duplicates", [this] { open({QStringLiteral("duplicates")}); });
    on("go.gates", [this] { open({QStringLiteral("gates")}); });
    on("go.settings", [this] { open({QStringLiteral("settings")}); });
    on("deal.new", [this] { openDrawer({QStringLiteral("new.deal")}); });
    on("account.new", [this] { openDrawer({QStringLiteral("new.account")}); });
    on("contact.new", [this] { openDrawer({QStringLiteral("new.contact")}); });
    on("deal.forward", [this] {
        if (Page *page = commanded())
            page->moveCurrent(1);
    });
    on("deal.back", [this] {
        if (Page *page = commanded())
            page->moveCurrent(-1);
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
    keepDrafts();
    m_cursor = cursorNow();
    makePlace();
    build();
    m_page = nullptr;
    if (Page *page = makePage(m_screen, route, false, m_place))
        showPage(page, route, state);
    if (Page *page = makePage(m_screen, inDrawer, true, m_drawer))
        showInDrawer(page, inDrawer, drawerState);
    putCursorBack();
}

MainWindow::Cursor MainWindow::cursorNow() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || focus->objectName().isEmpty() || !isAncestorOf(focus))
        return {};
    Cursor cursor{focus->objectName(), m_drawer->isAncestorOf(focus)};
    if (const auto *line = qobject_cast<const QLineEdit *>(focus))
        cursor.position = line->cursorPosition();
    else if (const auto *sheet = qobject_cast<const QPlainTextEdit *>(focus))
        cursor.position = sheet->textCursor().position();
    return cursor;
}

void MainWindow::putCursorBack()
{
    if (m_cursor.widget.isEmpty())
        return;
    const QWidget *place = m_cursor.inDrawer ? static_cast<QWidget *>(m_drawer) : centralWidget();
    auto *focus = place->findChild<QWidget *>(m_cursor.widget);
    if (!focus)
        return;
    focus->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(focus)) {
        line->setCursorPosition(m_cursor.position);
    } else if (auto *sheet = qobject_cast<QPlainTextEdit *>(focus)) {
        QTextCursor cursor = sheet->textCursor();
        cursor.setPosition(int(std::min<qsizetype>(m_cursor.position, sheet->toPlainText().size())));
        sheet->setTextCursor(cursor);
    }
    if (m_screen.isSettled())
        m_cursor = {};
}

void MainWindow::open(const Route &route)
{
    Page *page = makePage(m_screen, route, false, m_place);
    if (!page)
        return;
    m_drawer->close();
    if (m_page) {
        m_leavesQuietly = placeOf(route) == placeOf(m_route);
        leave(m_page, m_route, false);
        m_leavesQuietly = false;
    }
    showPage(page, route, m_screen.drafts().of(placeOf(route)));
}

void MainWindow::showPage(Page *page, const Route &route, const QJsonObject &state)
{
    setPage(page, route);
    if (!state.isEmpty())
        page->restore(state);
}

void MainWindow::showInDrawer(Page *page, const Route &route, const QJsonObject &state)
{
    m_drawer->open(page, route);
    m_screen.tellDrawer(route);
    if (!state.isEmpty())
        page->restore(state);
}

void MainWindow::leave(Page *page, const Route &route, bool inDrawer)
{
    if (!m_screen.isWritable())
        return;
    const QJsonObject words = page->drafts();
    m_screen.drafts().keep(placeOf(route), inDrawer, words);
    if (words.isEmpty() || m_leavesQuietly)
        return;
    Toast toast{tr("What you were writing is kept: %1").arg(page->subject())};
    toast.offer = tr("Go on writing");
    toast.follow = [this, route, inDrawer] { inDrawer ? openDrawer(route) : open(route); };
    m_screen.toast(toast);
}

/// What stands on the shown pages now, in case that nobody leaves them in good order.
void MainWindow::keepDrafts()
{
    if (!m_screen.isWritable())
        return;
    m_screen.drafts().setSentence(m_header->sentence());
    if (m_page)
        m_screen.drafts().keep(placeOf(m_route), false, m_page->drafts());
    if (m_drawer->page())
        m_screen.drafts().keep(placeOf(m_drawer->pageRoute()), true, m_drawer->page()->drafts());
}

/// What was half-written when the program ended.
void MainWindow::offerDrafts()
{
    std::vector<Drafts::Kept> kept = m_screen.drafts().all();
    std::erase_if(kept, [&](const Drafts::Kept &its) { return its.route == placeOf(m_route); });
    if (kept.empty() || !m_screen.isWritable())
        return;
    Toast toast{tr("%n form(s) from last time are still half-written.", nullptr, int(kept.size()))};
    toast.offer = tr("Go on writing");
    toast.follow = [this, last = kept.back()] { last.inDrawer ? openDrawer(last.route) : open(last.route); };
    m_screen.toast(toast);
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
                             : name == u"duplicates"             ? QStringLiteral("go.duplicates")
                             : name == u"gates"                  ? QStringLiteral("go.gates")
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
        // Those of the page before are kept first: it may be the same record's.
        keepDrafts();
        m_leavesQuietly = placeOf(route) == placeOf(m_drawer->pageRoute());
        showInDrawer(page, route, m_screen.drafts().of(placeOf(route)));
        m_leavesQuietly = false;
    }
}

/// Of what the page shows: its filter goes along.
void MainWindow::openExport()
{
    const bool showsDeals = m_route.page == u"deals" || m_route.page == u"board";
    const auto deal = m_page ? m_page->currentDeal() : std::nullopt;
    openDrawer({QStringLiteral("export"), showsDeals && deal ? deal->n : 0, showsDeals ? m_route.page : QString(),
                m_page ? m_page->filter() : QHash<QString, QString>()});
}

Page *MainWindow::drawerPage() const { return m_drawer->page(); }

/// The page whose deal the keys mean: the one that has the focus, else the drawer's, which lies above.
Page *MainWindow::commanded() const
{
    Page *above = m_drawer->page();
    if (!above || !above->currentDeal())
        return m_page;
    return m_page && m_page->currentDeal() && m_page->isAncestorOf(QApplication::focusWidget()) ? m_page.data() : above;
}

std::optional<records::DealId> MainWindow::currentDeal() const
{
    const Page *page = commanded();
    return page ? page->currentDeal() : std::nullopt;
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

bool MainWindow::mayLeave()
{
    const auto work = m_screen.runningWork();
    if (!work)
        return true;
    const QPointer<MainWindow> alive(this);
    auto *box = new QMessageBox(this);
    box->setObjectName(QStringLiteral("shell.leave"));
    box->setIconPixmap(iconPixmap("alert-triangle", theme().px(28), theme().amber, devicePixelRatioF()));
    box->setWindowTitle(tr("Plumbline"));
    const auto tell = [box, work] { box->setText(tr("%1 is running, %2 %.").arg(work->title()).arg(work->percent())); };
    tell();
    box->setInformativeText(tr("If you close now it is cancelled, and nothing of it is kept."));
    QAbstractButton *stay = box->addButton(tr("Keep running"), QMessageBox::RejectRole);
    QAbstractButton *end = box->addButton(tr("Cancel it and close"), QMessageBox::DestructiveRole);
    stay->setObjectName(QStringLiteral("shell.leave.stay"));
    end->setObjectName(QStringLiteral("shell.leave.end"));
    box->setDefaultButton(static_cast<QPushButton *>(stay));
    box->setEscapeButton(stay);
    connect(work.get(), &LongAct::progressed, box, tell);
    // There is nothing to cancel any more; what became of it can be read.
    connect(work.get(), &LongAct::over, box, &QDialog::reject);
    box->exec();
    if (!alive)
        return false;
    const bool leaves = box->clickedButton() == end;
    if (leaves)
        m_screen.cancelWork();
    box->deleteLater();
    return leaves;
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonRelease:
    case QEvent::Drop:
        if (!m_keepSoon.isActive())
            m_keepSoon.start();
        break;
    default: break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeave())
        return event->ignore();
    m_screen.cancelLongActs();
    keepDrafts();
    m_screen.drafts().save();
    m_screen.preferences().setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace plumbline::ui
